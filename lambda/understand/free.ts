import type { Ask, Carried, Turn } from '../dialog/question.ts';
import { carriedBy } from './carried.ts';
import { readAim } from './focus.ts';
import { takeFrames } from './frames.ts';
import type { Lexicon } from './lexicon.ts';

/** A question in one's own words: where the answer is to come from, what is asked for, and what about. */
export function toFreeQuestion(words: readonly string[], turn: Turn, lexicon: Lexicon): Ask {
  const framed = takeFrames(words, lexicon);
  const aim = readAim(framed.words);
  const { carries, about } = carriedBy(aim.about, framed.words, lexicon);
  const all = new Set<Carried>([...carries, ...(framed.someTalk ? (['talk'] as const) : [])]);
  return {
    kind: 'ask',
    ...framed.filters,
    about: withFigures(about).join(' '),
    focus: aim.focus,
    ...(aim.wanted === undefined ? {} : { wanted: aim.wanted }),
    ...(all.size === 0 ? {} : { carries: [...all] }),
    ...(framed.doubt === undefined ? {} : { doubt: framed.doubt }),
    turn,
  };
}

const NINES = new Map(
  Object.entries({
    two: '99',
    three: '99.9',
    four: '99.99',
    five: '99.999',
    six: '99.9999',
    seven: '99.99999',
    eight: '99.999999',
    nine: '99.9999999',
    eleven: '99.999999999',
  }),
);

/** "four nines" is written 99.99 in most notes: both are looked for. */
export function withFigures(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const figure = /^(nines|9s)$/.test(word) ? NINES.get(words[at - 1] ?? '') : undefined;
    return figure === undefined ? [word] : [word, figure];
  });
}
