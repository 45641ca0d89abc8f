import { isStopWord } from '../retrieve/analyze.ts';
import type { TalkKind } from '../retrieve/index-format.ts';
import type { Mention } from './names.ts';
import { AUXILIARIES, QUESTION_WORDS } from './word-lists.ts';

/** What people call a talk, and which kinds of talk they may mean by it. */
export const TALK_NOUNS: ReadonlyMap<string, readonly TalkKind[] | 'any'> = new Map(
  Object.entries({
    talk: 'any',
    session: 'any',
    presentation: 'any',
    speech: 'any',
    lecture: 'any',
    keynote: ['keynote'],
    breakout: ['breakout'],
    chat: ['chat', 'panel'],
    discussion: ['chat', 'panel'],
    panel: ['panel', 'chat'],
    workshop: ['workshop'],
    dive: 'any',
    tutorial: 'any',
    // whoever gave it: "the resilience guy"
    guy: 'any',
    lady: 'any',
    fellow: 'any',
    presenter: 'any',
  } satisfies Record<string, readonly TalkKind[] | 'any'>),
);

/** What is said of a talk around its noun: all of it must be true of the talk that is meant. */
export type Description = {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly TalkKind[] | 'any';
  readonly speakers?: readonly string[];
  readonly days?: readonly string[];
  readonly year?: number;
  readonly position?: 'first' | 'last';
  /** Words that must be found in the title or what belongs to it. */
  readonly words: readonly string[];
};

/** One thing said of a talk, and the words that say it. */
type Piece = Partial<Omit<Description, 'words' | 'kinds'>> & {
  readonly from: number;
  readonly to: number;
  readonly word?: string;
};

export type Noun = {
  readonly words: readonly string[];
  readonly names: readonly Mention[];
  readonly at: number;
  readonly kinds: readonly TalkKind[] | 'any';
};

const LINKS: ReadonlySet<string> = new Set('of from in by at on about with called titled named'.split(' '));
const POINTERS: ReadonlySet<string> = new Set('the that this his her their a an your our'.split(' '));
/** Said of any talk, and true of any. */
const EMPTY: ReadonlySet<string> = new Set('same whole entire full famous great big actual main'.split(' '));
/** Small words that titles have inside, and that are heard wrong: no description begins with one. */
const CONNECTORS: ReadonlySet<string> = new Set('and at in on of for to under from with'.split(' '));
const MAX_PIECES = 7;

/** The ways to read what stands around a noun, widest first. "day 2" may be a day, or words of a title. */
export function describeTalk(noun: Noun): Description[] {
  const titled = { ...noun, names: noun.names.filter((name) => name.kind !== 'day') };
  const nouns = titled.names.length === noun.names.length ? [noun] : [noun, titled];
  return nouns.flatMap(readingsOf).sort((one, other) => other.to - other.from - (one.to - one.from));
}

function readingsOf(noun: Noun): Description[] {
  const left = leftOf(noun);
  const right: readonly (readonly Piece[])[] = [...rightOf(noun), []];
  const start: Description = { kinds: noun.kinds, words: [], from: noun.at, to: noun.at + 1 };
  const readings = right.flatMap((after) =>
    Array.from({ length: left.length + 1 }, (_, dropped) =>
      [...left.slice(0, left.length - dropped), ...after].reduce(merge, start),
    ),
  );
  return readings.filter(({ from }) => !CONNECTORS.has(noun.words[from] ?? ''));
}

function merge(description: Description, { word, ...piece }: Piece): Description {
  return {
    ...description,
    ...piece,
    words: word === undefined ? description.words : [...description.words, word],
    from: Math.min(description.from, piece.from),
    to: Math.max(description.to, piece.to),
  };
}

/** Reads backwards from the noun, nearest first, up to a word that cannot describe it. */
function leftOf({ words, names, at }: Noun): Piece[] {
  const pieces: Piece[] = [];
  let end = at;
  while (end > 0 && pieces.length < MAX_PIECES) {
    const title = names.find((name) => name.kind === 'talk' && name.to === end && name.to - name.from > 1);
    const found =
      title === undefined
        ? [pieceEndingAt(words, names, end) ?? connectorAt(words, end)]
        : titlePieces(words, title);
    const last = found.at(-1);
    if (last === undefined) break;
    pieces.push(...found.filter((piece) => piece !== undefined));
    end = last.from;
    if (POINTERS.has(words[end] ?? '')) break;
  }
  return pieces;
}

function titlePieces(words: readonly string[], { from, to }: Mention): Piece[] {
  const pieces = words.slice(from, to).map(
    (word, offset): Piece => ({
      ...(isStopWord(word) ? {} : { word }),
      from: from + offset,
      to: from + offset + 1,
    }),
  );
  return pieces.reverse();
}

function pieceEndingAt(words: readonly string[], names: readonly Mention[], end: number): Piece | undefined {
  const word = words[end - 1] ?? '';
  const named = names
    .filter((name) => name.to === end && isTelling(name))
    .sort((one, other) => one.from - other.from)[0];
  if (named !== undefined) return pieceOf(named);
  const span = { from: end - 1, to: end };
  if (/^(first|opening)$/.test(word)) return { ...span, position: 'first' };
  if (/^(last|latest|closing|final)$/.test(word)) return { ...span, position: 'last' };
  if (POINTERS.has(word) || EMPTY.has(word)) return span;
  return isStopWord(word) || LINKS.has(word) || QUESTION_WORDS.has(word) ? undefined : { ...span, word };
}

/** "innovation and speed": a small word between words of a title. */
function connectorAt(words: readonly string[], end: number): Piece | undefined {
  return CONNECTORS.has(words[end - 1] ?? '') ? { from: end - 1, to: end } : undefined;
}

function isTelling({ kind }: Mention): boolean {
  return kind === 'speaker' || kind === 'day' || kind === 'year';
}

function pieceOf({ kind, ids, from, to }: Mention): Piece {
  if (kind === 'speaker') return { speakers: ids, from, to };
  if (kind === 'day') return { days: ids, from, to };
  return { year: Number(ids[0]), from, to };
}

/** What follows the noun: "… of 2018", "… by marc brooker", "… on monday", "… on resilient services". */
function rightOf({ words, names, at }: Noun): Piece[][] {
  const link = words[at + 1] ?? '';
  if (!LINKS.has(link)) return [];
  const starts = POINTERS.has(words[at + 2] ?? '') ? [at + 2, at + 3] : [at + 2];
  const named = names
    .filter((name) => starts.includes(name.from) && isTelling(name))
    .map((name) => [pieceOf(name)]);
  return [...named, ...wordsAfter(words, at + 2)];
}

/** Every beginning of the words after a noun that may be what the talk is on. */
function wordsAfter(words: readonly string[], from: number): Piece[][] {
  const options: Piece[][] = [];
  const pieces: Piece[] = [];
  for (let at = from; at < Math.min(words.length, from + MAX_PIECES); at += 1) {
    const word = words[at] ?? '';
    if (AUXILIARIES.has(word) || QUESTION_WORDS.has(word)) break;
    if (isStopWord(word)) continue;
    pieces.push({ word, from: at, to: at + 1 });
    options.push([...pieces]);
  }
  return options;
}
