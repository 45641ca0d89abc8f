import { LINKS_BEHIND, readPeople } from '../people/people.ts';
import { isFullName, startsWithFirstName, tidyName } from '../people/person-names.ts';
import { speakerLabel } from '../talks/head-lines.ts';
import { readTitle } from '../talks/read-title.ts';
import { capitalShare, codeIn, couldBeHeading, couldBeTitle, isShouted, wordCount } from '../titles.ts';
import type { Scan } from './scan-state.ts';

/** No heading is longer, whatever marks and links are in it. */
const MAX_LENGTH = 500;
const MAX_LOWER_WORDS = 6;
const TITLE_SHARE = 0.6;

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

/** A heading that no mark makes one. */
export type Guess = { readonly depth: number; readonly guessed: boolean };

/** "Created: May 11, 2023 9:04 AM" above "Speaker: Jane Doe" is one of a page's properties. */
const PROPERTY = /^(?:created|updated|last edited|date|time|tags?|rating|status|duration|type)\s*:/i;

/** What makes words a heading though no mark says so, the depth it then has, and how sure that is: the first that holds. */
const LOOKS: readonly (readonly [holds: (look: Look) => boolean, guess: (look: Look) => Guess])[] = [
  [isBoldHeading, ({ below }) => ({ depth: below + 1, guessed: false })],
  [
    ({ first, announced, words }) => first && announced && !PROPERTY.test(words),
    ({ below }) => ({ depth: below, guessed: false }),
  ],
  [({ first, opens }) => first && opens, () => ({ depth: 1, guessed: false })],
  [isCoded, () => ({ depth: 1, guessed: false })],
  [isApart, ({ below }) => ({ depth: below + 1, guessed: true })],
];

/** "D. The past, present, and future of it": one of several titles, however long. */
const COUNTED = /^(?:\d{1,2}|[A-Z])[.)] \p{Lu}/u;

function isBoldHeading({ words, isBold }: Look): boolean {
  return (
    isBold &&
    (couldBeHeading(words.replace(/:(?=\s|$)/g, '')) ||
      (COUNTED.test(words) && couldBeTitle(words)) ||
      isSigned(words))
  );
}

/** No title with its speakers has more words. */
const MOST_SIGNED = 24;

/** "Closing: What the tide is made of, and why - Jane Doe, Joe Bloggs": a title, however long, and who spoke. */
function isSigned(words: string): boolean {
  if (wordCount(words) > MOST_SIGNED || !/\s[-–—|]\s|\sby\s/.test(words)) return false;
  const { title, speakers } = readTitle(words);
  return title !== '' && speakers.some(({ name }) => isFullName(name));
}

function isCoded({ alone, words }: Look): boolean {
  return alone && codeIn(words) !== undefined && couldBeTitle(words);
}

/** "GET -- get data": a word and what it means. */
const DEFINES = /^\S+\s(?:--?|–|—|=)\s\p{Ll}/u;

/** Alone above prose or bullets. More than a few words in lower case are a statement, which must be said. */
function isApart({ alone, after, words }: Look): boolean {
  if (!alone || (after !== 'bullets-apart' && after !== 'prose-apart')) return false;
  if (!couldBeHeading(words) || DEFINES.test(words)) return false;
  return wordCount(words) <= MAX_LOWER_WORDS || capitalShare(words) >= TITLE_SHARE;
}

/** The heading that words are by their look or place; undefined when they are none. */
export function guessHeading(scan: Scan, words: string, place: Place): Guess | undefined {
  if (words.length > MAX_LENGTH) return undefined;
  if (words.includes(':') && (speakerLabel(words) ?? '') !== '') return undefined;
  const bold = /^(?:\*\*|__)([^*_]+)(?:\*\*|__):?$/.exec(words)?.[1];
  const bare = withoutMarks(bold ?? words);
  if (isBelowTitle(scan) && isBilledLine(bare)) return undefined;
  if (namesPeople(bare) || (bare !== words && readPeople(bare.replace(LINKS_BEHIND, '')).speakers.length > 0))
    return undefined;
  const look: Look = {
    ...place,
    words: bare,
    isBold: bold !== undefined,
    opens: place.first && isOpening(scan, bare),
    below: scan.heading === 0 ? 3 : scan.heading + 1,
  };
  if (isShouted(bare)) return guessShouted(look);
  return LOOKS.find(([holds]) => holds(look))?.[1](look);
}

function isBelowTitle({ blocks }: Scan): boolean {
  const last = blocks.at(-1);
  return last?.kind === 'heading' && last.guessed !== true;
}

/** "Temitope Bello, Ferrous Foods" right below a title: however rare the name, it is told for whom they work. */
function isBilledLine(words: string): boolean {
  const { speakers, billed } = readPeople(words);
  return billed && /,\s/.test(words) && speakers.every(({ name }) => isFullName(name));
}

function guessShouted({ words, opens, below }: Look): Guess | undefined {
  const isFigure = /^\d/.test(words.replace(/^\d+(?:ST|ND|RD|TH)\b/, ''));
  if (isFigure || !couldBeTitle(words) || namesPeople(tidyName(words))) return undefined;
  return opens ? { depth: 1, guessed: false } : { depth: below, guessed: true };
}

/** "Oliver Gierke, Pivotal": the line below a title, however alone it stands. */
export function namesPeople(words: string): boolean {
  if (words.length > 120 || !startsWithFirstName(words)) return false;
  const { speakers, billed } = readPeople(words);
  return isFullName(words) || (speakers.length > 0 && billed);
}

/** Marks and the addresses of links say nothing of what a line is. */
export function withoutMarks(text: string): string {
  return text.replace(/[*_]+/g, '').replace(/\[([^\]]{1,200})\]\([^)]{0,300}\)/g, '$1');
}

/** The first words of a file, when they could name it. */
function isOpening(scan: Scan, words: string): boolean {
  const isFirst = scan.blocks.every((block) => block.kind === 'rule');
  return isFirst && couldBeTitle(words) && /\p{L}{3}/u.test(words) && !isDate(words);
}

function isDate(words: string): boolean {
  return /^\W*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2})\b/.test(words);
}
