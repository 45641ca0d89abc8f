import { readPeople } from './people.ts';
import { isFullName, startsWithFirstName, tidyName } from './person-names.ts';
import type { Scan } from './scan-state.ts';
import { codeIn, couldBeHeading, couldBeTitle, isShouted } from './titles.ts';

/** What comes after a run: bullets without a blank line, bullets after one, prose after one, or anything else. */
export type After = 'bullets' | 'bullets-apart' | 'prose-apart' | 'other';

/** Where words stand. */
export type Place = {
  /** At the beginning of their run. */
  readonly first: boolean;
  /** The run is theirs alone. */
  readonly alone: boolean;
  readonly after: After;
  /** The lines below them name the speakers: a programme's entry. */
  readonly announced: boolean;
};

type Look = Place & {
  readonly words: string;
  readonly isBold: boolean;
  /** The first words of the text that could name it. */
  readonly opens: boolean;
  /** One level below the last heading that was marked as one. */
  readonly below: number;
};

/** What makes words a heading though no mark says so, and the depth it then has: the first that holds. */
const LOOKS: readonly (readonly [holds: (look: Look) => boolean, depth: (look: Look) => number])[] = [
  [
    ({ words, isBold }) => isBold && couldBeHeading(words.replace(/:(?=\s|$)/g, '')),
    ({ below }) => below + 1,
  ],
  [({ first, announced }) => first && announced, ({ below }) => below],
  [({ first, opens }) => first && opens, () => 1],
  [({ alone, words }) => alone && codeIn(words) !== undefined && couldBeTitle(words), () => 1],
  [
    ({ alone, after, words }) => alone && /-apart$/.test(after) && couldBeHeading(words),
    ({ below }) => below + 1,
  ],
];

/** The depth of the heading that words are by their look or place; undefined when they are none. */
export function headingDepth(scan: Scan, words: string, place: Place): number | undefined {
  const bold = /^(?:\*\*|__)([^*_]+)(?:\*\*|__):?$/.exec(words)?.[1];
  const bare = withoutMarks(bold ?? words);
  if (namesPeople(bare) || (bare !== words && isFullName(bare))) return undefined;
  const look: Look = {
    ...place,
    words: bare,
    isBold: bold !== undefined,
    opens: place.first && isOpening(scan, bare),
    below: scan.heading === 0 ? 3 : scan.heading + 1,
  };
  if (isShouted(bare)) return shoutedDepth(look);
  return LOOKS.find(([holds]) => holds(look))?.[1](look);
}

function shoutedDepth({ words, opens, below }: Look): number | undefined {
  const isFigure = /^\d/.test(words.replace(/^\d+(?:ST|ND|RD|TH)\b/, ''));
  if (isFigure || !couldBeTitle(words) || namesPeople(tidyName(words))) return undefined;
  return opens ? 1 : below;
}

/** "Oliver Gierke, Pivotal": the line below a title, however alone it stands. */
export function namesPeople(words: string): boolean {
  if (words.length > 120 || !startsWithFirstName(words)) return false;
  const { speakers, billed } = readPeople(words);
  return isFullName(words) || (speakers.length > 0 && billed);
}

/** Marks and the addresses of links say nothing of what a line is. */
export function withoutMarks(text: string): string {
  return text.replace(/[*_]+/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

/** The first words of a file, when they could name it. */
function isOpening(scan: Scan, words: string): boolean {
  const isFirst = scan.blocks.every((block) => block.kind === 'rule');
  return isFirst && couldBeTitle(words) && /\p{L}{3}/u.test(words) && !isDate(words);
}

function isDate(words: string): boolean {
  return /^\W*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2})\b/.test(words);
}
