import type { SpeakerId, TalkId } from '../retrieve/index-format.ts';
import type { Demands } from '../summarize/telling.ts';
import type { CatalogueFact, CompareSide, Filters, Focus, RecapLength } from './question.ts';

/** A sentence of the knowledge by place: "passage.sentence", both in base 36. */
export type SentenceRef = string;

/** What the conversation is about: what "more", "and Adrian?" and "what about S3?" go on from. */
export type Subject = Filters & {
  readonly about: string;
  readonly focus: Focus;
  readonly wanted?: string;
  /** What "it" was in the question: the last words of `about`. */
  readonly it?: string;
  /** What the question's words demand of a sentence that answers. */
  readonly demands?: Demands;
};

/** Something that was offered; "yes", its name or its place takes it. */
export type Offer =
  | { readonly do: 'more' }
  | ({ readonly do: 'ask' } & Subject)
  | { readonly do: 'compare'; readonly about: string; readonly sides: readonly [CompareSide, CompareSide] }
  | (Filters & { readonly do: 'fact'; readonly facts: readonly CatalogueFact[] })
  | (Filters & { readonly do: 'find'; readonly what: 'speakers' | 'talks'; readonly about: string })
  | (Filters & { readonly do: 'recap'; readonly length?: RecapLength })
  | { readonly do: 'next' }
  | (Filters & {
      readonly do: 'list';
      readonly what: 'talks' | 'speakers' | 'topics' | 'days';
      readonly from?: number;
    });

/** A question that can be asked again of something else: "who spoke in 2019" – "and in 2018?"; a comparison that lacks a side. */
export type Asked = Extract<Offer, { readonly do: 'fact' | 'find' | 'list' | 'recap' | 'compare' }>;

/** Things that were just said one after the other, for "the second one". */
export type Listed = {
  readonly items: readonly string[];
  /** What they are, as a stem: "part" of "it has four parts: …". */
  readonly called?: string;
  /** The question that was asked of one of them, with "…" in its place: "what does … do". */
  readonly frame?: string;
  /** Which of them was asked about last, counted from 0: where "the next one" goes on. */
  readonly at?: number;
};

/** An offer by the name it was given aloud. */
export type Choice = { readonly name: string; readonly offer: Offer };

/** Where a recap stands. */
export type RecapPlace = Filters & {
  readonly length: RecapLength;
  /** 0-based portion that was said last. */
  readonly chapter: number;
  /** The chapter of the portion that was started with: after a skip, not the first. */
  readonly said: number;
  readonly finished?: true;
};

/** One answer as it was given, so that "repeat" and "source" need no second search. */
export type Told = {
  /** Sentences of ours are kept as text, those of the notes by place. */
  readonly lines: readonly (string | { readonly ref: SentenceRef; readonly text: string })[];
  readonly prompt: string;
  readonly outcome: 'answered' | 'not-found' | 'ask-back' | 'done';
  /** It was a part of a recap. */
  readonly inRecap?: true;
};

/** Remembered between turns; survives a JSON round trip unchanged and stays under 4 KB. */
export type Session = {
  readonly version: 1;
  /** How many answers were given; varies the phrases. */
  readonly turn: number;
  /** Answers in a row that did not help. */
  readonly misses: number;
  readonly subject?: Subject;
  /** Speaker and talk that were spoken of last. */
  readonly speaker?: SpeakerId;
  readonly talk?: TalkId;
  /** Everything said on the present subject, so that nothing is said twice. */
  readonly said: readonly SentenceRef[];
  readonly told?: Told;
  readonly yes?: Offer;
  readonly choices?: readonly Choice[];
  readonly asked?: Asked;
  readonly listed?: Listed;
  /** What the last answers were about, the latest last, at most two: what "compare them" means. */
  readonly spokenOf?: readonly CompareSide[];
  readonly recap?: RecapPlace;
  readonly saved: readonly SentenceRef[];
  /** Talks that something was told of, in this conversation and in those before. */
  readonly heard?: readonly TalkId[];
  /** Talks whose notes are new since the last conversation. */
  readonly fresh?: readonly TalkId[];
};

export const SESSION_VERSION = 1;
/** What is offered where nothing nearer is. */
export const LIST_OF_TALKS = { do: 'list', what: 'talks' } as const;
/** Beyond these the oldest are forgotten: what is remembered travels with every answer. */
export const MOST_SAID = 150;
export const MOST_SAVED = 40;
export const MOST_HEARD = 40;
export const MOST_LISTED = 8;
/** "Them" is two things: of what was spoken of before, no more is kept. */
export const MOST_SPOKEN_OF = 2;

export function newSession(): Session {
  return { version: SESSION_VERSION, turn: 0, misses: 0, said: [], saved: [] };
}

export function toRef(passage: number, sentence: number): SentenceRef {
  return `${passage.toString(36)}.${sentence.toString(36)}`;
}

/** The places a reference names; undefined for a damaged one. */
export function fromRef(
  ref: SentenceRef,
): { readonly passage: number; readonly sentence: number } | undefined {
  const [passage = '', sentence = ''] = ref.split('.');
  if (!/^[0-9a-z]{1,6}$/.test(passage) || !/^[0-9a-z]{1,4}$/.test(sentence)) return undefined;
  return { passage: Number.parseInt(passage, 36), sentence: Number.parseInt(sentence, 36) };
}

/** The sentences said so far with more added, each once, the oldest forgotten first. */
export function addRefs(
  known: readonly SentenceRef[],
  more: readonly SentenceRef[],
  most: number,
): readonly SentenceRef[] {
  return [...new Set([...known, ...more])].slice(-most);
}
