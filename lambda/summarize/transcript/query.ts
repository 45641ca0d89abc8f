import { analyze, stem, tokenize } from '../../retrieve/analyze.ts';
import type { Transcript } from './read-transcript.ts';

/** What a question asks of a transcript. */
export type TranscriptQuery = {
  /** Terms that the answer should speak of, each once, with their weight; only such as the transcript has. */
  readonly terms: ReadonlyMap<string, number>;
  /** Terms that stand next to each other in the question. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly speakers: ReadonlySet<string>;
  /** Nothing in particular is asked: the whole of it. */
  readonly whole: boolean;
};

/** Words of asking, which say nothing of what is asked. */
const CARRIERS = new Set(
  `summarize summarise summary recap describe discussion discussions discuss discussed meeting conversation presentation talk
  talked talks mention mentioned opinion opinions think thinks thought thoughts said suggest suggested suggestion propose
  proposed proposal agree agreed disagree disagreed point points main group team teams member members participant participants
  mates people everyone speaker someone decision decide decided conclusion conclude concluded introduce introduced regard
  regarding concerning according whole topic topics view attitude believe believed feel felt explain explained want wanted
  response respond answer answered asked ask question questions idea ideas`
    .split(/\s+/)
    .map(stem),
);

/** Reads a question against a transcript: what it is about, and whom it names. */
export function readQuery(
  query: string,
  speakers: readonly string[],
  transcript: Transcript,
): TranscriptQuery {
  const named = new Set(speakers);
  const labels = new Set([...named].flatMap((label) => tokenize(label).map(({ word }) => stem(word))));
  const inOrder = analyze(query).filter((term) => !labels.has(term) && !CARRIERS.has(term));
  const terms = new Map<string, number>();
  for (const term of inOrder) {
    const rarity = transcript.rarity.get(term);
    if (rarity !== undefined) terms.set(term, rarity);
  }
  const pairs = inOrder.slice(1).map((term, index) => [inOrder[index] ?? '', term] as const);
  return { terms, pairs, speakers: named, whole: terms.size === 0 };
}
