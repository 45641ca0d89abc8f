import type { Knowledge, Topic } from '../../retrieve/index-format.ts';
import type { About } from './api.ts';

/** More than that nobody looks through on one page. */
const MOST_TOPICS = 18;

/** A topic, and how a reader finds it written. */
type Shown = { readonly topic: Topic; readonly name: string; readonly worth: number };

const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The headings of the notes by their words; of several that differ in their capitals, the first. */
function headingsOf({ passages }: Knowledge): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const heading of new Set(passages.flatMap(({ headings }) => headings)))
    if (!found.has(words(heading))) found.set(words(heading), heading);
  return found;
}

/** "control plane" → "Control plane"; what is written with capitals or figures stays: "DynamoDB", "k8s". */
const atStart = (name: string) =>
  /^[\p{Ll}\s-]+$/u.test(name) ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;

/**
 * Topics as somebody chooses them who has not read the notes: named with a capital, set as a heading, or of several words; a common
 * noun by itself ("failure") tells nothing. What more speaks for (a talk's title too) comes further up than its place in the ranking.
 */
function choosable(ranked: readonly Topic[], knowledge: Knowledge): Shown[] {
  const headings = headingsOf(knowledge);
  const titles = knowledge.catalogue.talks.map(({ title }) => words(title));
  return ranked.flatMap((topic, place) => {
    const forms = [topic.name, ...topic.aliases].map(words);
    const heading = forms.map((form) => headings.get(form)).find((one) => one !== undefined);
    // the list of talks has it already
    if (forms.some((form) => titles.includes(form))) return [];
    const isNamed = /\p{Lu}/u.test(topic.name);
    const signs = [isNamed, heading !== undefined, /\s/.test(topic.name)].filter(Boolean).length;
    if (signs === 0) return [];
    const inTitle = titles.some((title) => forms.some((form) => title.includes(form)));
    const name = atStart(isNamed ? topic.name : (heading ?? topic.name));
    return { topic, name, worth: (signs + Number(inTitle)) / (place + 1) };
  });
}

/** "Fargate demo" says nothing that "Fargate" does not say: its word is there, and so are its talks. */
function isPartOf({ topic }: Shown, chosen: readonly Shown[]): boolean {
  return chosen.some(
    ({ topic: other }) =>
      words(topic.name).includes(words(other.name)) &&
      topic.talks.every((talk) => other.talks.includes(talk)),
  );
}

/** The topics to show, the likeliest choice first. `ranked`: those that tell the talks apart, best first. */
export function topicsToShow(ranked: readonly Topic[], knowledge: Knowledge): About['topics'] {
  const chosen: Shown[] = [];
  for (const one of choosable(ranked, knowledge).sort((a, b) => b.worth - a.worth)) {
    if (chosen.length < MOST_TOPICS && !isPartOf(one, chosen)) chosen.push(one);
  }
  return chosen.map(({ topic, name }) => ({
    name,
    talks: topic.talks.length,
    in: topic.talks,
    ask: `What did they say about ${topic.name}?`,
  }));
}
