import { createColumn } from '../column.ts';
import { createRuns, onceByRun, type Runs } from '../runs.ts';
import type { Repair } from './spelling.ts';

/** Slips too short or too close to other words for the general search, each with no second meaning in prose. */
export const SHORT_REPAIRS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    teh: 'the',
    hte: 'the',
    adn: 'and',
    taht: 'that',
    waht: 'what',
    wich: 'which',
    whcih: 'which',
    wiht: 'with',
    thier: 'their',
    jsut: 'just',
    alot: 'a lot',
    noone: 'no one',
    dont: "don't",
    doesnt: "doesn't",
    didnt: "didn't",
    isnt: "isn't",
    wasnt: "wasn't",
    arent: "aren't",
    werent: "weren't",
    hasnt: "hasn't",
    havent: "haven't",
    hadnt: "hadn't",
    couldnt: "couldn't",
    shouldnt: "shouldn't",
    wouldnt: "wouldn't",
    cant: "can't",
    wont: "won't",
    whats: "what's",
    thats: "that's",
    theres: "there's",
    youre: "you're",
    theyre: "they're",
    weve: "we've",
    theyve: "they've",
    youve: "you've",
  }),
);

/** What looks like code, a path, an address or a figure is not prose. */
const NOT_PROSE = /[\d_@#\\=<>{}|~`$^*]|\p{L}\.\p{L}|::|\(\)|^\/|\/\/|\/.*\//u;
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** From this many long words on, a text in which more than this share is unknown is not English, or not text. */
const JUDGED_FROM = 4;
const MOST_UNKNOWN = 0.45;
/** Runs of letters and marks that were judged before are remembered, up to so many. */
const MOST_REMEMBERED = 200_000;

export type TextRepair = { readonly text: string; readonly repairs: readonly Repair[] };

type Run = { readonly text: string; readonly repairs: readonly Repair[] };

/** How texts are repaired: run by run between blanks, each different run judged once. */
export function createTextRepair(
  repairWord: (word: string) => string | undefined,
  isKnown: (word: string) => boolean,
): (text: string) => TextRepair {
  let judges = createJudges(repairWord);
  const seen = createColumn();
  return (text) => {
    if (judges.runs.size() > MOST_REMEMBERED) judges = createJudges(repairWord);
    seen.length = 0;
    judges.runs.read(text, seen);
    const repairs: Repair[] = [];
    let words: string[] | undefined;
    for (let at = 0; at < seen.length; at++) {
      const repaired = judges.judge(seen.values[at] ?? 0);
      if (repaired === null) continue;
      words ??= text.split(' ');
      words[at] = repaired.text;
      repairs.push(...repaired.repairs);
    }
    return words === undefined || !isProse(text, isKnown)
      ? { text, repairs: [] }
      : { text: words.join(' '), repairs };
  };
}

/** `judge` gives null for a run that stays as it is. */
function createJudges(repairWord: (word: string) => string | undefined): {
  readonly runs: Runs;
  readonly judge: (run: number) => Run | null;
} {
  const runs = createRuns();
  return { runs, judge: onceByRun((run) => repairRun(runs.writtenAs(run), repairWord)) };
}

function repairRun(run: string, repairWord: (word: string) => string | undefined): Run | null {
  if (NOT_PROSE.test(run)) return null;
  const repairs: Repair[] = [];
  const text = run.replace(WORD, (written) => {
    const spoken = repairWord(written);
    if (spoken === undefined) return written;
    repairs.push({ written, spoken });
    return spoken;
  });
  return repairs.length === 0 ? null : { text, repairs };
}

function isProse(text: string, isKnown: (word: string) => boolean): boolean {
  const long = [...text.matchAll(WORD)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => word.length >= JUDGED_FROM);
  if (long.length < JUDGED_FROM) return true;
  return long.filter((word) => !isKnown(word)).length <= long.length * MOST_UNKNOWN;
}
