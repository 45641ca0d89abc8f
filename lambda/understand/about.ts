import type { Carried, Doubt, Filters, Focus } from '../dialog/question.ts';
import { carriedBy } from './carried.ts';
import { readAim } from './focus.ts';
import { takeFrames } from './frames.ts';
import { withFigures } from './free.ts';
import type { Lexicon } from './lexicon.ts';

/** What the words of a free slot say. */
export type Subject = {
  readonly about: string;
  readonly filters: Filters;
  readonly focus: Focus;
  readonly wanted?: string;
  readonly carries: readonly Carried[];
  readonly doubt?: Doubt;
};

/** Reads a slot's words: source phrases in them become filters, a question in them its focus ("… about how fast aurora recovers"). */
export function toAbout(text: string, lexicon: Lexicon): Subject {
  if (text === '') return { about: '', filters: {}, focus: 'anything', carries: [] };
  const framed = takeFrames(text.split(' '), lexicon);
  const aim = readAim(framed.words);
  const { carries, about } = carriedBy(aim.about, framed.words, lexicon);
  return {
    about: withFigures(about).join(' '),
    filters: framed.filters,
    focus: aim.focus,
    ...(aim.wanted === undefined ? {} : { wanted: aim.wanted }),
    carries: framed.someTalk ? [...carries, 'talk'] : carries,
    ...(framed.doubt === undefined ? {} : { doubt: framed.doubt }),
  };
}
