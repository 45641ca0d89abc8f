import type { Passage, TalkId, Topic } from '../../../lambda/retrieve/index-format.ts';
import { remembering } from '../remembering.ts';
import { bySentence, type SentenceRuns } from '../runs.ts';
import type { WordReader } from './word-reader.ts';
import type { Term } from './words.ts';

/** A topic by all its names. */
export type TopicNames = { readonly name: string; readonly aliases: readonly string[] };

/** How many passages name a topic, and the talks that they are of. */
export type TopicCount = { readonly passages: number; readonly talks: readonly TalkId[] };

type Counted = { readonly talks: Set<TalkId>; passages: number; last: number };

/** A written form as terms, and what it stands for. */
type Pattern = { readonly terms: readonly Term[]; readonly counted: Counted };

export type CountInput = {
  readonly topics: readonly TopicNames[];
  readonly passages: readonly Passage[];
  readonly reader: WordReader;
  /** Of their sentences. */
  readonly sentenceRuns: SentenceRuns;
};

/** Finds each topic, by any of its names, in some of the passages: for each how many of them name it, and in which talks. */
export function countTopics({ topics, passages, reader, sentenceRuns }: CountInput): readonly TopicCount[] {
  const counted = topics.map((): Counted => ({ talks: new Set(), passages: 0, last: -1 }));
  const byFirst = patternsByFirst(topics, counted, reader);
  // passages share their headings
  const termsOfHeading = remembering(reader.readTerms);
  const nextRuns = bySentence(sentenceRuns);
  for (const [at, passage] of passages.entries()) {
    const place = { at, talk: passage.talk, byFirst };
    countTerms(termsOfHeading(passage.headings.at(-1) ?? ''), place);
    for (const _ of passage.sentences) countTerms(termsOf(nextRuns(), reader), place);
  }
  return counted.map(({ passages: count, talks }) => ({ passages: count, talks: [...talks] }));
}

/** The patterns that begin with a term, at the place that the term knows. */
type Patterns = readonly (readonly Pattern[])[];

function patternsByFirst(
  topics: readonly TopicNames[],
  all: readonly Counted[],
  { readTerms }: WordReader,
): Patterns {
  const byFirst: Pattern[][] = [];
  for (const [i, counted] of all.entries()) {
    const { name = '', aliases = [] } = topics[i] ?? {};
    for (const written of [name, ...aliases]) {
      const terms = readTerms(written);
      const [first] = terms;
      if (first === undefined) continue;
      if (first.topics === -1) first.topics = byFirst.push([]) - 1;
      byFirst[first.topics]?.push({ terms, counted });
    }
  }
  return byFirst;
}

function termsOf(runs: Uint32Array, reader: WordReader): readonly Term[] {
  const terms: Term[] = [];
  for (const run of runs) for (const term of reader.termsOf(run)) terms.push(term);
  return terms;
}

type Place = {
  readonly at: number;
  readonly talk: string;
  readonly byFirst: Patterns;
};

function countTerms(terms: readonly Term[], { at, talk, byFirst }: Place): void {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    if (term === undefined || term.topics === -1) continue;
    for (const { terms: wanted, counted } of byFirst[term.topics] ?? []) {
      if (counted.last === at || !wanted.every((one, j) => terms[i + j] === one)) continue;
      counted.last = at;
      counted.passages++;
      counted.talks.add(talk);
    }
  }
}

/**
 * The topics that some passage names, sorted by id.
 * @param parts the counts of some passages each.
 */
export function toTopics(
  topics: readonly TopicNames[],
  parts: readonly (readonly TopicCount[])[],
): readonly Topic[] {
  const ids = new Set<string>();
  const found: Topic[] = [];
  for (const [i, { name, aliases }] of topics.entries()) {
    const id = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    const counts = parts.flatMap((part) => part[i] ?? []);
    const passages = counts.reduce((sum, count) => sum + count.passages, 0);
    if (id === '' || ids.has(id) || passages === 0) continue;
    ids.add(id);
    const talks = new Set(counts.flatMap((count) => count.talks));
    found.push({ id, name, aliases, talks: [...talks].sort(), passages });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
