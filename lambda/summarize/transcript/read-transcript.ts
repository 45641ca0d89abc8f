import { RecapError } from '../../errors.ts';
import { analyze, tokenize } from '../../retrieve/analyze.ts';
import { splitStatements } from './clauses.ts';
import { dropFillers } from './fillers.ts';
import { speakerName } from './speaker-name.ts';
import type { TranscriptSentence } from './types.ts';
import { COMMON_MEETINGS, getCommonTerms } from './weights.ts';

/** A transcript as the summarizer reads it. */
export type Transcript = {
  /** The sentences that say something, in order. */
  readonly units: readonly Unit[];
  /** Term → the units it stands in, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Rarity of a term, in this transcript and in spoken meetings at large; higher is rarer. */
  readonly rarity: ReadonlyMap<string, number>;
  readonly speakers: readonly string[];
};

export type Unit = {
  readonly ref: number;
  readonly by: string;
  readonly turn: number;
  /** Without fillers; of a long sentence the statement that can stand alone. */
  readonly plain: string;
  /** How much of what was said was filler and false starts, 0..1. */
  readonly loss: number;
  readonly words: number;
  /** Words that saying who said it will add: the name and "said that". */
  readonly frame: number;
  /** Its terms, each once. */
  readonly terms: readonly string[];
  /** Said in full: the transcriber closed the sentence. */
  readonly closed: boolean;
  /** Its number among the units of its turn, and their count. */
  readonly place: number;
  readonly turnUnits: number;
};

/** Shorter sentences answer nothing by themselves. */
const MIN_WORDS = 4;

/** Longer sentences are cut. In characters. */
const MAX_LENGTH = 1_000;
const PARTS = /\S{1,400}(?: \S{1,400}){0,29}/g;

/** A transcript of more sentences than this is not a meeting; the caller should hand over the stretch that was found. */
export const MAX_SENTENCES = 50_000;

/** Reads a transcript, or a stretch of one. Throws `bad-input` where it is longer than MAX_SENTENCES. */
export function readTranscript(sentences: readonly TranscriptSentence[]): Transcript {
  if (sentences.length > MAX_SENTENCES) {
    throw new RecapError(
      'bad-input',
      `A transcript of ${sentences.length} sentences is too long to summarize at once; hand over at most ${MAX_SENTENCES}.`,
    );
  }
  const lower = lowerWords(sentences);
  const drafts = sentences.flatMap((sentence) => toDraft(sentence, lower));
  const units = placeInTurns(drafts);
  const places = toPlaces(units);
  return {
    units,
    places,
    rarity: toRarity(places, units.length),
    speakers: [...new Set(sentences.map((sentence) => sentence.by))],
  };
}

type Draft = Omit<Unit, 'place' | 'turnUnits'>;

/** Words written small somewhere: a capital at the start of a sentence means nothing for them. */
function lowerWords(sentences: readonly TranscriptSentence[]): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ text }) => text.match(/(?<![\p{L}'])\p{Ll}[\p{L}'’]*/gu) ?? []));
}

function withoutCapital(plain: string, lower: ReadonlySet<string>): string {
  const first = /^\p{Lu}\p{Ll}[\p{L}'’]*/u.exec(plain)?.[0] ?? '';
  return first !== '' && lower.has(first.toLowerCase())
    ? first.charAt(0).toLowerCase() + plain.slice(1)
    : plain;
}

function toDraft(sentence: TranscriptSentence, lower: ReadonlySet<string>): Draft[] {
  return cutLong(sentence.text).flatMap((text) => toUnits({ ...sentence, text }, lower));
}

/** A run of words that nobody divided into sentences, cut between words so that the work on each part is bounded. */
function cutLong(text: string): string[] {
  if (text.length <= MAX_LENGTH) return [text];
  return text.replace(/\s+/g, ' ').match(PARTS) ?? [];
}

function toUnits(sentence: TranscriptSentence, lower: ReadonlySet<string>): Draft[] {
  const { ref, by, turn, text } = sentence;
  const stripped = dropFillers(text);
  const loss = 1 - tokenize(stripped).length / (tokenize(text).length + 1);
  const frame = speakerName(by).split(' ').length + 2;
  const closed = /[.?!]["')\s]*$/.test(text);
  return splitStatements(stripped).flatMap((part) => {
    const plain = withoutCapital(part, lower);
    const words = tokenize(plain).length;
    return words < MIN_WORDS
      ? []
      : [{ ref, by, turn, plain, loss, words, frame, terms: [...new Set(analyze(plain))], closed }];
  });
}

function placeInTurns(drafts: readonly Draft[]): Unit[] {
  const counts = new Map<number, number>();
  const placed = drafts.map((draft) => {
    const place = counts.get(draft.turn) ?? 0;
    counts.set(draft.turn, place + 1);
    return { ...draft, place };
  });
  return placed.map((draft) => ({ ...draft, turnUnits: counts.get(draft.turn) ?? 1 }));
}

function toPlaces(units: readonly Unit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  units.forEach((unit, index) => {
    for (const term of unit.terms) {
      const known = places.get(term);
      if (known === undefined) places.set(term, [index]);
      else known.push(index);
    }
  });
  return places;
}

/** Inverse document frequency over sentences, times that over meetings: "remote" is common here, "think" everywhere. */
function toRarity(places: ReadonlyMap<string, readonly number[]>, count: number): Map<string, number> {
  const rarity = new Map<string, number>();
  const common = getCommonTerms();
  for (const [term, found] of places) {
    const here = Math.log(1 + count / found.length);
    const meetings = common.get(term) ?? 0;
    const anywhere = Math.log(1 + COMMON_MEETINGS / (meetings + 1)) / Math.log(1 + COMMON_MEETINGS);
    rarity.set(term, here * anywhere);
  }
  return rarity;
}
