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

/** Shorter runs have no repair. */
const SHORTEST_RUN = 3;

export type TextRepair = { readonly text: string; readonly repairs: readonly Repair[] };

type Run = { readonly text: string; readonly repairs: readonly Repair[] };

/** How texts are repaired: run by run between blanks, each different run judged once. */
export function createTextRepair(
  repairWord: (word: string) => string | undefined,
  isKnown: (word: string) => boolean,
): (text: string) => TextRepair {
  const wrong = new Map<string, Run>();
  const right = new Set<string>();
  const judge = (run: string): Run | undefined => {
    if (right.has(run)) return undefined;
    const known = wrong.get(run);
    if (known !== undefined) return known;
    const repaired = repairRun(run, repairWord);
    if (right.size > MOST_REMEMBERED) right.clear();
    if (repaired === undefined) right.add(run);
    else wrong.set(run, repaired);
    return repaired;
  };
  return (text) => {
    const runs = text.split(' ');
    const repairs: Repair[] = [];
    for (let at = 0; at < runs.length; at++) {
      const run = runs[at] ?? '';
      if (run.length < SHORTEST_RUN) continue;
      const repaired = judge(run);
      if (repaired === undefined) continue;
      runs[at] = repaired.text;
      repairs.push(...repaired.repairs);
    }
    return repairs.length === 0 || !isProse(text, isKnown)
      ? { text, repairs: [] }
      : { text: runs.join(' '), repairs };
  };
}

function repairRun(run: string, repairWord: (word: string) => string | undefined): Run | undefined {
  if (NOT_PROSE.test(run)) return undefined;
  const repairs: Repair[] = [];
  const text = run.replace(WORD, (written) => {
    const spoken = repairWord(written);
    if (spoken === undefined) return written;
    repairs.push({ written, spoken });
    return spoken;
  });
  return repairs.length === 0 ? undefined : { text, repairs };
}

function isProse(text: string, isKnown: (word: string) => boolean): boolean {
  const long = [...text.matchAll(WORD)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => word.length >= JUDGED_FROM);
  if (long.length < JUDGED_FROM) return true;
  return long.filter((word) => !isKnown(word)).length <= long.length * MOST_UNKNOWN;
}
