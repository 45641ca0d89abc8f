import { type FliteResult, SILENCE } from '../../polly/flite/flite-job.ts';
import { openPool } from '../../polly/flite/flite-pool.ts';
import type { Dictionary } from './dictionary.ts';
import { tradeWay } from './trade-ways.ts';

/** Pronunciations of words that no dictionary has, by the word; words that cannot be told are left out. */
export type Guess = (words: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const HISSING = /(?:^| )(?:S|Z|SH|ZH|CH|JH)$/;
const VOICELESS = /(?:^| )(?:P|T|K|F|TH)$/;
/** Ways of saying words that stand together; with every way of every word there would be hundreds. */
const MOST_WAYS = 4;
/** Words that are asked about in one run, each between pauses. */
const AT_ONCE = 60;
const QUICK_VOICE = 'kal16';
/** Its vowel is said far forward by many, and then heard as "hue". */
const OTHER_WAYS: ReadonlyMap<string, string> = new Map([['who', 'HH Y UW']]);

/** The words with their pronunciations: the dictionary's own, that of a name with "'s" behind it, sounds alone ("_ah"), or a guess. */
export async function pronounce(
  words: Iterable<string>,
  dictionary: Dictionary,
  guess: Guess,
): Promise<Dictionary> {
  const all = [...words];
  const strange = [...new Set(all.flatMap((word) => word.split('+')).map(bare))].filter(
    (word) => !word.startsWith('_') && !dictionary.has(word) && tradeWay(word, dictionary) === undefined,
  );
  const guessed = await guess(strange);
  const waysOf = (word: string): readonly string[] => {
    if (word.includes('+')) return everyWay(word.split('+').map(waysOf));
    const trade = tradeWay(word, dictionary);
    const known = [...new Set([trade ?? [], dictionary.get(word) ?? [], OTHER_WAYS.get(word) ?? []].flat())];
    if (known.length > 0) return known;
    if (word.startsWith('_')) return [word.slice(1).toUpperCase()];
    if (word.endsWith("'s")) return waysOf(word.slice(0, -2)).map(withS);
    return [guessed.get(word) ?? ''].filter((way) => way !== '');
  };
  return new Map(all.map((word) => [word, waysOf(word)]));
}

/** The ways of several words one after the other, the first ways first. */
function everyWay(words: readonly (readonly string[])[]): string[] {
  return words.reduce<string[]>(
    (ways, next) =>
      next.flatMap((sounds) => ways.map((way) => `${way} ${sounds}`.trim())).slice(0, MOST_WAYS),
    [''],
  );
}

function bare(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

function withS(way: string): string {
  if (HISSING.test(way)) return `${way} IH Z`;
  return `${way} ${VOICELESS.test(way) ? 'S' : 'Z'}`;
}

/** Guesses as flite would say them, whose letter-to-sound rules know any word: each word is spoken with a pause behind it. */
export async function guessByFlite(words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (words.length === 0) return found;
  const pool = await openPool({ threads: 1, timeoutMs: 30_000 });
  try {
    for (let at = 0; at < words.length; at += AT_ONCE) {
      const some = words.slice(at, at + AT_ONCE);
      const spoken = betweenPauses(await pool.run(jobOf(some)));
      if (spoken.length !== some.length) continue;
      for (const [i, word] of some.entries()) found.set(word, spoken[i] ?? '');
    }
  } finally {
    await pool.close();
  }
  return found;
}

function jobOf(words: readonly string[]) {
  return {
    voice: QUICK_VOICE,
    text: `${words.join(', ')}.`,
    pronunciations: new Map<string, string>(),
    stretch: 1,
    pitch: 1,
    isAudible: false,
  };
}

/** Flite's sounds are the dictionary's, but for the weak vowel. */
function betweenPauses({ sounds }: FliteResult): string[] {
  const names = sounds.map(({ name }) =>
    name === 'ax' ? 'AH' : name === SILENCE ? '|' : name.toUpperCase(),
  );
  return names
    .join(' ')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
