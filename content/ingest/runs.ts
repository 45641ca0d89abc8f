import type { Passage } from '../../lambda/retrieve/index-format.ts';
import { append, createColumn, trimmed } from './column.ts';

/**
 * Numbers what stands between two blanks. Words are read for the index, for names and for topics: each different run is looked up
 * once in a table of texts, and after that its number tells everyone what was made of it.
 */
export type Runs = {
  /** The numbers of a text's runs, in order; equal runs have one number, from 0 without a gap. */
  numbersOf(text: string): readonly number[];
  writtenAs(run: number): string;
};

export function createRuns(): Runs {
  const numbers = new Map<string, number>();
  const written: string[] = [];
  const numberOf = (run: string) => {
    let number = numbers.get(run);
    if (number === undefined) {
      number = written.push(run) - 1;
      numbers.set(run, number);
    }
    return number;
  };
  return { numbersOf: (text) => text.split(' ').map(numberOf), writtenAs: (run) => written[run] ?? '' };
}

/** What is made of each run, made when it is first asked for. */
export function onceByRun<T extends object | null>(make: (run: number) => T): (run: number) => T {
  const made: (T | undefined)[] = [];
  return (run) => {
    let known = made[run];
    if (known === undefined) {
      known = make(run);
      made[run] = known;
    }
    return known;
  };
}

/** The runs of all sentences of some passages, one sentence after the other. */
export type SentenceRuns = {
  readonly runs: Uint32Array;
  /** For each sentence the place behind its last run. */
  readonly ends: Uint32Array;
};

/** Gives the runs of one sentence after the other; none behind the last. */
export function bySentence({ runs, ends }: SentenceRuns): () => Uint32Array {
  let [sentence, from] = [0, 0];
  return () => {
    const to = ends[sentence++] ?? from;
    const own = runs.subarray(from, to);
    from = to;
    return own;
  };
}

/** Reads the runs of passages' sentences into columns, which take a fifth of the memory that lists of them would. */
export function readSentenceRuns(passages: readonly Passage[], { numbersOf }: Runs): SentenceRuns {
  const [runs, ends] = [createColumn(), createColumn()];
  for (const { sentences } of passages) {
    for (const { text } of sentences) {
      for (const run of numbersOf(text)) append(runs, run);
      append(ends, runs.length);
    }
  }
  return { runs: trimmed(runs), ends: trimmed(ends) };
}
