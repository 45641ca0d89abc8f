import { isStopWord, stem } from '../retrieve/analyze.ts';
import type { Talk, TalkKind } from '../retrieve/index-format.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';
import type { Mention } from './names.ts';

/** What people call a talk, and which kinds of talk they may mean by it. */
const TALK_NOUNS: ReadonlyMap<string, readonly TalkKind[] | 'any'> = new Map(
  Object.entries({
    talk: 'any',
    session: 'any',
    presentation: 'any',
    speech: 'any',
    lecture: 'any',
    one: 'any',
    keynote: ['keynote'],
    keynotes: ['keynote'],
    breakout: ['breakout'],
    chat: ['chat'],
    panel: ['panel'],
    workshop: ['workshop'],
  } satisfies Record<string, readonly TalkKind[] | 'any'>),
); // prettier-ignore

const OF: ReadonlySet<string> = new Set(['of', 'from', 'in', 'by', 'at', 'on', 'about', 'with']);
const MAX_DESCRIPTION = 7;
const MIN_PREFIX = 4;
const POINTERS: ReadonlySet<string> = new Set([
  'the',
  'that',
  'this',
  'his',
  'her',
  'their',
  'a',
  'an',
  'your',
  'our',
  'same',
]);

/** What is said of a talk around its noun. */
type Description = {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly TalkKind[] | 'any';
  readonly speakers: readonly string[] | undefined;
  readonly days: readonly string[] | undefined;
  readonly year: number | undefined;
  /** Words that must be found in the title or what belongs to it. */
  readonly words: readonly string[];
  readonly position: 'first' | 'last' | undefined;
};

/** Talks that are not named but described: "the 2018 keynote", "werner's keynote", "the postgres talk", "the talk by marc brooker". */
export function talkReferences(
  words: readonly string[],
  names: readonly Mention[],
  lexicon: Lexicon,
): Mention[] {
  return words.flatMap((word, at) => {
    const kinds = TALK_NOUNS.get(word.replace(/'s$/, ''));
    if (kinds === undefined || word === 'one') return [];
    return describe({ words, names, at, kinds })
      .flatMap((description) => resolve(description, lexicon, word.endsWith("'s")) ?? [])
      .slice(0, 1);
  });
}

type Noun = {
  readonly words: readonly string[];
  readonly names: readonly Mention[];
  readonly at: number;
  readonly kinds: readonly TalkKind[] | 'any';
};

/** The ways to read what stands around a noun, the one that takes most words in first. */
function describe(noun: Noun): Description[] {
  const left = leftOf(noun);
  const right = rightOf(noun);
  const start = {
    kinds: noun.kinds,
    speakers: undefined,
    days: undefined,
    year: undefined,
    words: [],
    position: undefined,
    from: noun.at,
    to: noun.at + 1,
  };
  const wide = left.reduce(merge, start);
  return [...right.map((each) => merge(wide, each)), wide];
}

type Piece = Partial<Pick<Description, 'speakers' | 'days' | 'year' | 'position'>> & {
  readonly word?: string;
  readonly from: number;
  readonly to: number;
};

function merge(description: Description, piece: Piece): Description {
  return {
    kinds: description.kinds,
    speakers: piece.speakers ?? description.speakers,
    days: piece.days ?? description.days,
    year: piece.year ?? description.year,
    position: piece.position ?? description.position,
    words: piece.word === undefined ? description.words : [...description.words, piece.word],
    from: Math.min(description.from, piece.from),
    to: Math.max(description.to, piece.to),
  };
}

/** Reads backwards from the noun up to a word that cannot describe it. */
function leftOf({ words, names, at }: Noun): Piece[] {
  const pieces: Piece[] = [];
  let end = at;
  while (end > 0 && pieces.length < MAX_DESCRIPTION) {
    const title = names.find((name) => name.kind === 'talk' && name.to === end && name.to - name.from > 1);
    const piece = title === undefined ? pieceEndingAt(words, names, end) : undefined;
    if (title !== undefined)
      for (let place = title.from; place < title.to; place += 1)
        pieces.push({ word: words[place] ?? '', from: place, to: place + 1 });
    else if (piece === undefined) break;
    else pieces.push(piece);
    end = title?.from ?? piece?.from ?? 0;
    if (POINTERS.has(words[end] ?? '')) break;
  }
  return pieces;
}

function pieceEndingAt(words: readonly string[], names: readonly Mention[], end: number): Piece | undefined {
  const word = words[end - 1] ?? '';
  const named = names
    .filter((name) => name.to === end && name.kind !== 'talk' && name.kind !== 'topic')
    .sort((one, other) => one.from - other.from)[0];
  if (named !== undefined) return pieceOf(named);
  const span = { from: end - 1, to: end };
  if (/^(first|opening)$/.test(word)) return { ...span, position: 'first' };
  if (/^(last|latest|closing|final)$/.test(word)) return { ...span, position: 'last' };
  if (POINTERS.has(word)) return span;
  return isStopWord(word) || OF.has(word) ? undefined : { ...span, word };
}

function pieceOf({ kind, ids, from, to }: Mention): Piece {
  if (kind === 'speaker') return { speakers: ids, from, to };
  if (kind === 'day') return { days: ids, from, to };
  return { year: Number(ids[0]), from, to };
}

/** What follows the noun: "… of 2018", "… by marc brooker", "… on monday", "… on resilient services". Longest first. */
function rightOf({ words, names, at }: Noun): Piece[] {
  if (!OF.has(words[at + 1] ?? '')) return [];
  const start = words[at + 2] === 'the' || words[at + 2] === 'a' ? at + 3 : at + 2;
  const named = names
    .filter(
      (name) =>
        (name.from === start || name.from === at + 2) && name.kind !== 'talk' && name.kind !== 'topic',
    )
    .sort((one, other) => other.to - one.to);
  return named.map((name) => ({ ...pieceOf(name), from: at }));
}

/** The talks a description fits; undefined when it fits none, or says nothing that tells talks apart. */
function resolve(description: Description, lexicon: Lexicon, owner: boolean): Mention | undefined {
  const { kinds, speakers, days, year, words, from, to, position } = description;
  const { catalogue } = lexicon;
  const fitting = catalogue.talks.filter(
    (talk) =>
      (kinds === 'any' || kinds.includes(talk.kind)) &&
      (speakers === undefined || talk.speakers.some((speaker) => speakers.includes(speaker))) &&
      (days === undefined || (talk.date !== undefined && days.includes(talk.date))) &&
      (year === undefined || talk.year === year) &&
      words.every((word) => isSaidOf(word, talk)),
  );
  const chosen =
    position === undefined || fitting.length === 0
      ? fitting
      : [position === 'first' ? fitting[0] : fitting.at(-1)].filter((talk) => talk !== undefined);
  if (chosen.length === 0) return undefined;
  const speaker = speakers?.length === 1 ? speakers[0] : undefined;
  const day = days?.length === 1 ? days[0] : undefined;
  return {
    kind: 'talk',
    from,
    to,
    ids: chosen.map((talk) => talk.id),
    owner,
    by: 'reference',
    told: {
      ...(speaker === undefined ? {} : { speaker }),
      ...(day === undefined ? {} : { day }),
      ...(year === undefined ? {} : { year }),
    },
  }; // prettier-ignore
}

const wordsOfTalk = new WeakMap<Talk, readonly string[]>();

/** "postgres" is said of "Aurora PostgreSQL", "resilience" of "building resilient services". */
function isSaidOf(word: string, talk: Talk): boolean {
  const known =
    wordsOfTalk.get(talk) ??
    wordsOf([talk.title, ...talk.aliases, talk.code ?? '', talk.conference ?? '', talk.kind].join(' '));
  wordsOfTalk.set(talk, known);
  const wanted = stem(word);
  return known.some(
    (each) =>
      stem(each) === wanted || sharedStart(stem(each), wanted) >= Math.max(MIN_PREFIX, wanted.length - 2),
  );
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
