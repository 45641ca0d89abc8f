import type { Catalogue, Speaker, Talk } from '../../retrieve/index-format.ts';
import type { About } from './api.ts';
import type { WebDeps } from './ports.ts';

const askAbout = (title: string) => `What was “${title}” about?`;

function aboutTalk(talk: Talk, nameOf: (id: string) => string): About['talks'][number] {
  const { id, title, conference, year, date, code, kind } = talk;
  return {
    id,
    title,
    speakers: talk.speakers.map(nameOf),
    ...(conference !== undefined && { conference }),
    ...(year !== undefined && { year }),
    ...(date !== undefined && { date }),
    ...(code !== undefined && { code }),
    kind,
    ask: askAbout(title),
  };
}

function aboutSpeaker({ name, role, talks }: Speaker): About['speakers'][number] {
  return {
    name,
    ...(role !== undefined && { role }),
    talks: talks.length,
    // of several talks that question would be asked back
    ask: talks.length > 1 ? `Which talks did ${name} give?` : `What did ${name} say?`,
  };
}

/**
 * One question of each kind that this catalogue can answer: of a speaker, for a recap, across talks, for what there is. A few notes
 * name nothing often enough to be a topic; there a speaker and a talk are asked about instead.
 */
function examplesOf({ talks, speakers }: Catalogue, [topic, second = topic]: About['topics']): string[] {
  const said = talks.find(({ id, speakers: some }) => some.length > 0 && topic?.in.includes(id));
  const speaker = speakers.find(({ id }) => id === said?.speakers[0]) ?? speakers[0];
  const keynote = talks.findLast(({ kind }) => kind === 'keynote') ?? talks.at(-1);
  const other = talks.find(
    ({ id, speakers: some }) => id !== keynote?.id && !some.includes(speaker?.id ?? ''),
  );
  return [
    ...(speaker
      ? [topic ? `What did ${speaker.name} say about ${topic.name}?` : aboutSpeaker(speaker).ask]
      : []),
    ...(keynote ? [`Give me a recap of “${keynote.title}”.`] : []),
    ...(second ? [`Which talks mention ${second.name}?`] : other ? [askAbout(other.title)] : []),
    ...(talks.length > 0 ? ['Which talks do you have?'] : []),
  ];
}

/** What is in here, for the page around the widget. */
export function describe(deps: Pick<WebDeps, 'knowledge' | 'opening' | 'topics'>): About {
  const { knowledge, opening } = deps;
  const { catalogue } = knowledge;
  const names = new Map(catalogue.speakers.map(({ id, name }) => [id, name]));
  const topics = deps.topics();
  return {
    talks: catalogue.talks.map((talk) => aboutTalk(talk, (id) => names.get(id) ?? id)),
    speakers: catalogue.speakers
      .map(aboutSpeaker)
      .toSorted((a, b) => b.talks - a.talks || (a.name < b.name ? -1 : 1)),
    topics,
    examples: examplesOf(catalogue, topics),
    index: opening.index,
  };
}
