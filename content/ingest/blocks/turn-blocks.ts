import type { Block } from '../document.ts';
import { singleBlanks } from '../single-blanks.ts';
import { withStops } from './unpunctuated.ts';

/** Lines of one voice without a break: what becomes a turn. */
export type Utterance = {
  /** As written; '' where only the change of voice is marked. */
  readonly speaker: string;
  readonly lines: readonly SpokenLine[];
  /** Nothing marks another voice: it is the one above, after a break. */
  readonly goesOn?: true;
  /** Seconds from the start. */
  readonly at?: number;
};

export type SpokenLine = { readonly text: string; readonly number: number };

/** What listeners did, and marks for what was not understood: "(applause)", "[laughter]". */
const STAGE = /^[\s-]*[([♪]+[^()[\]]{0,40}[)\]♪]+[\s.]*$/u;
const INSIDE =
  /\s*[([](?:applause|laughter|laughing|cheers|cheering|music|silence|inaudible|crosstalk|pause|clears throat)[)\]]/gi;

/** Turns in order; lines that only tell what the room did are left out. */
export function turnBlocks(utterances: readonly Utterance[]): Block[] {
  return withStops(utterances).flatMap(({ speaker, lines, at, goesOn }): Block[] => {
    const said = lines
      .filter(({ text }) => !STAGE.test(text))
      .map(({ text, number }) => ({ number, text: singleBlanks(text.replace(INSIDE, '')).trim() }))
      .filter(({ text }) => text !== '');
    const [first] = said;
    if (first === undefined) return [];
    const follows = said.every(({ number }, index) => number === first.number + index);
    const known = at === undefined ? {} : { at };
    const numbers = follows ? {} : { lines: said.map(({ number }) => number) };
    return [
      {
        kind: 'turn',
        speaker,
        text: said.map(({ text }) => text).join('\n'),
        line: first.number,
        ...numbers,
        ...known,
        ...(goesOn && { goesOn }),
      },
    ];
  });
}

/** "01:02:03.4" or "02:03,400" in seconds. */
export function seconds(clock: string): number {
  return clock
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0);
}
