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

/** A run without blanks; what looks like code, a path, an address or a figure inside it is not prose. */
const CHUNK = /\S+/g;
const NOT_PROSE = /[\d_@#\\=<>{}|~`$^*]|\p{L}\.\p{L}|::|\(\)|^\/|\/\/|\/.*\//u;
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** From this many long words on, a text in which more than this share is unknown is not English, or not text. */
const JUDGED_FROM = 4;
const MOST_UNKNOWN = 0.45;

/** Repairs the words of a text that is prose in the language of the dictionary; another text comes back as it is. */
export function repairText(
  text: string,
  repairWord: (word: string) => string | undefined,
  isKnown: (word: string) => boolean,
): { text: string; repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  const repaired = text.replace(CHUNK, (chunk) => {
    if (NOT_PROSE.test(chunk)) return chunk;
    return chunk.replace(WORD, (written) => {
      const spoken = repairWord(written);
      if (spoken === undefined) return written;
      repairs.push({ written, spoken });
      return spoken;
    });
  });
  if (repairs.length === 0 || !isProse(text, isKnown)) return { text, repairs: [] };
  return { text: repaired, repairs };
}

function isProse(text: string, isKnown: (word: string) => boolean): boolean {
  const long = [...text.matchAll(WORD)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => word.length >= JUDGED_FROM);
  if (long.length < JUDGED_FROM) return true;
  return long.filter((word) => !isKnown(word)).length <= long.length * MOST_UNKNOWN;
}
