import type { Passage, Topic } from '../../../lambda/retrieve/index-format.ts';
import { aliasesOf, type Merged } from './merge-candidates.ts';
import type { WordReader } from './word-reader.ts';
import type { Term } from './words.ts';

type Counted = {
  readonly topic: Merged;
  readonly aliases: readonly string[];
  readonly talks: Set<string>;
  passages: number;
  last: number;
};

/** A written form as terms, and what it stands for. */
type Pattern = { readonly terms: readonly Term[]; readonly counted: Counted };

/** Finds each topic, by any of its names, in all passages: how many name it, and in which talks. Sorted by id. */
export function countTopics(
  topics: readonly Merged[],
  passages: readonly Passage[],
  { readTerms }: WordReader,
): readonly Topic[] {
  const counted = topics.map(
    (topic): Counted => ({ topic, aliases: aliasesOf(topic), talks: new Set(), passages: 0, last: -1 }),
  );
  const byFirst = new Map<Term, Pattern[]>();
  for (const one of counted) {
    for (const name of [one.topic.name, ...one.aliases]) {
      const terms = readTerms(name);
      const [first] = terms;
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { terms, counted: one }]);
    }
  }
  for (const [at, { headings, sentences, talk }] of passages.entries()) {
    const count = (text: string) => countTerms(readTerms(text), { at, talk, byFirst });
    const heading = headings.at(-1);
    if (heading !== undefined) count(heading);
    for (const { text } of sentences) count(text);
  }
  return toTopics(counted);
}

type Place = {
  readonly at: number;
  readonly talk: string;
  readonly byFirst: ReadonlyMap<Term, readonly Pattern[]>;
};

function countTerms(terms: readonly Term[], { at, talk, byFirst }: Place): void {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    const patterns = term === undefined ? undefined : byFirst.get(term);
    if (patterns === undefined) continue;
    for (const { terms: wanted, counted } of patterns) {
      if (counted.last === at || !wanted.every((one, j) => terms[i + j] === one)) continue;
      counted.last = at;
      counted.passages++;
      counted.talks.add(talk);
    }
  }
}

function toTopics(counted: readonly Counted[]): readonly Topic[] {
  const ids = new Set<string>();
  const found: Topic[] = [];
  for (const { topic, aliases, talks, passages } of counted) {
    const id = topic.name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    if (id === '' || ids.has(id) || passages === 0) continue;
    ids.add(id);
    found.push({ id, name: topic.name, aliases, talks: [...talks].sort(), passages });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
