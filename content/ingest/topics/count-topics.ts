import type { Passage, Topic } from '../../../lambda/retrieve/index-format.ts';
import type { Candidates } from './candidates.ts';
import { aliasesOf, type Merged } from './merge-candidates.ts';
import { isFramed, type WordReader } from './word-reader.ts';
import type { Term, Word } from './words.ts';

type Counted = {
  readonly topic: Merged;
  readonly aliases: readonly string[];
  readonly talks: Set<string>;
  passages: number;
  last: number;
};

/** A written form as terms, and what it stands for. */
type Pattern = { readonly terms: readonly Term[]; readonly counted: Counted };

export type CountInput = {
  readonly topics: readonly Merged[];
  readonly passages: readonly Passage[];
  readonly reader: WordReader;
  /** Passages whose words were read already. */
  readonly read: Candidates['read'];
};

/** Finds each topic, by any of its names, in all passages: how many name it, and in which talks. Sorted by id. */
export function countTopics({ topics, passages, reader, read }: CountInput): readonly Topic[] {
  const counted = topics.map(
    (topic): Counted => ({ topic, aliases: aliasesOf(topic), talks: new Set(), passages: 0, last: -1 }),
  );
  const byFirst = patternsByFirst(counted, reader);
  const headings = new Map<string, readonly Term[]>();
  for (const [at, passage] of passages.entries()) {
    const place = { at, talk: passage.talk, byFirst };
    const words = read.get(passage)?.sentences;
    countTerms(termsOfHeading(passage.headings.at(-1) ?? '', { reader, headings }), place);
    for (const [i, { text }] of passage.sentences.entries()) {
      const known = isFramed(text) ? undefined : words?.[i];
      countTerms(known === undefined ? reader.readTerms(text) : termsOf(known), place);
    }
  }
  return toTopics(counted);
}

type HeadingReader = { readonly reader: WordReader; readonly headings: Map<string, readonly Term[]> };

/** Passages share their headings: each is read once. */
function termsOfHeading(heading: string, { reader, headings }: HeadingReader): readonly Term[] {
  let terms = headings.get(heading);
  if (terms === undefined) {
    terms = reader.readTerms(heading);
    headings.set(heading, terms);
  }
  return terms;
}

/** The patterns that begin with a term, at the place that the term knows. */
type Patterns = readonly (readonly Pattern[])[];

function patternsByFirst(counted: readonly Counted[], { readTerms }: WordReader): Patterns {
  const byFirst: Pattern[][] = [];
  for (const one of counted) {
    for (const name of [one.topic.name, ...one.aliases]) {
      const terms = readTerms(name);
      const [first] = terms;
      if (first === undefined) continue;
      if (first.topics === -1) first.topics = byFirst.push([]) - 1;
      byFirst[first.topics]?.push({ terms, counted: one });
    }
  }
  return byFirst;
}

function termsOf(words: readonly Word[]): readonly Term[] {
  const terms: Term[] = [];
  for (const { parts } of words) for (const part of parts) terms.push(part);
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
