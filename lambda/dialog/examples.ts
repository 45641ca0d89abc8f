import { isAscii, tokenize } from '../retrieve/analyze.ts';
import { heldTalks } from '../retrieve/filters.ts';
import type { Catalogue, Talk, TalkId, Topic } from '../retrieve/index-format.ts';
import type { Outline } from './outline.ts';
import { count, listOf } from './phrases/en.ts';

/** Topics that tell the talks apart, best first: many passages in few talks; "AWS" at AWS re:Invent goes without saying. */
export function rankTopics({ talks, topics }: Catalogue): readonly Topic[] {
  const conferences = new Set(talks.map((talk) => talk.conference ?? ''));
  const words = [...conferences].flatMap((name) => tokenize(name).map((token) => token.word));
  const tells = (topic: Topic) =>
    topic.passages * Math.log(1 + talks.length / Math.max(1, topic.talks.length));
  const isConference = (name: string) => {
    const said = name.toLowerCase();
    // most names share no word with it: they are not taken apart
    const mayBe = words.some((word) => said.includes(word)) || !isAscii(name);
    return mayBe && tokenize(name).every((token) => words.includes(token.word));
  };
  return topics
    .filter((topic) => !isConference(topic.name))
    .map((topic) => ({ topic, worth: tells(topic) }))
    .sort((a, b) => b.worth - a.worth || (a.topic.id < b.topic.id ? -1 : 1))
    .map(({ topic }) => topic);
}

export function mainTopics(world: Outline, most: number): readonly string[] {
  return world
    .rankedTopics()
    .slice(0, most)
    .map((topic) => topic.name);
}

function topicOf(talk: Talk, world: Outline): string | undefined {
  return world.rankedTopics().find((topic) => topic.talks.includes(talk.id))?.name;
}

/** Two questions that the notes at hand answer, as one would say them. */
export function exampleQuestions(world: Outline): readonly string[] {
  const { knowledge, naming, phrases } = world;
  const { talks } = knowledge.catalogue;
  // talks of many topics are told of at length; to count their passages would open them all for a welcome
  const named = new Map<TalkId, number>();
  for (const topic of world.rankedTopics())
    for (const talk of topic.talks) named.set(talk, (named.get(talk) ?? 0) + 1);
  const topicsOf = (talk: Talk) => named.get(talk.id) ?? 0;
  const spoken = talks
    .filter((talk) => talk.speakers.length > 0)
    .toSorted((a, b) => topicsOf(b) - topicsOf(a));
  const [first] = spoken;
  const topic = first && topicOf(first, world);
  const examples: string[] = [];
  if (first !== undefined && topic !== undefined)
    examples.push(phrases.saidAbout(naming.shortName(first.speakers[0] ?? ''), topic));
  const keynote = talks.findLast((talk) => talk.kind === 'keynote') ?? talks.at(-1);
  if (keynote !== undefined) examples.push(phrases.forRecap(naming.talkName(keynote.id)));
  return examples;
}

/** "eleven talks from AWS re:Invent" */
export function describeNotes(world: Outline): string {
  const talks = heldTalks(world.knowledge.catalogue);
  const conferences = [...new Set(talks.flatMap((talk) => talk.conference ?? []))];
  const from = conferences.length > 0 && conferences.length <= 3 ? ` from ${listOf(conferences)}` : '';
  return `${count(talks.length, 'talk')}${from}`;
}
