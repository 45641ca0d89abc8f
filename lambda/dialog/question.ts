import type { DayId, SpeakerId, TalkId } from '../retrieve/index-format.ts';

/** What was heard, for the record and for asking back. */
export type Turn = {
  /** As it came in, at most MAX_HEARD characters. */
  readonly heard: string;
  /** Cleaned of fillers, politeness and the invocation, lower case: "what did werner say about dynamodb". */
  readonly words: string;
};

/** Which part of the notes a question is about. Absent: all of them. */
export type Filters = {
  readonly speaker?: SpeakerId;
  readonly talk?: TalkId;
  readonly day?: DayId;
  readonly year?: number;
  /** Its name as the notes write it, where they are of several. */
  readonly conference?: string;
};

export const FILTERS = [
  'speaker',
  'talk',
  'day',
  'year',
  'conference',
] as const satisfies readonly (keyof Filters)[];

/** What kind of sentence would answer. */
export type Focus =
  | 'anything'
  | 'figures' // how many, how fast, what percentage, how much
  | 'person' // who
  | 'time' // when, since when
  | 'place' // where
  | 'reason' // why
  | 'definition' // what is X
  | 'announcements' // what is new, what was announced
  | 'takeaways' // what should I do, what are the key points
  | 'benefits' // what speaks for it
  | 'drawbacks' // what speaks against it
  | 'resources'; // books, links, papers

/** Whether a kind of answer says what is good or bad of something: only a sentence's form shows that. */
export function isMerit(focus: Focus): focus is 'benefits' | 'drawbacks' {
  return focus === 'benefits' || focus === 'drawbacks';
}

/** What the listener leaves out because it was said before. */
export type Carried = 'topic' | 'speaker' | 'talk';

/** A name that could not be told for sure; the dialog asks back with the readings. */
export type Doubt = {
  readonly said: string;
  /** What it was taken for, where it has no reading: without this, a speaker. */
  readonly of?: 'days';
  readonly readings: readonly (
    | { readonly kind: 'speaker'; readonly id: SpeakerId }
    | { readonly kind: 'talk'; readonly id: TalkId }
    | { readonly kind: 'word'; readonly text: string }
  )[];
};

export type Ask = Filters & {
  readonly kind: 'ask';
  /** The subject in the listener's words, freed of the carrier: "databases", "how fast aurora recovers". May be empty. */
  readonly about: string;
  readonly focus: Focus;
  /**
   * Words of answer type next to the question word: "books" in "which books", "percentage" in "what percentage"; "any tests" in "does it
   * have tests".
   */
  readonly wanted?: string;
  /** Taken over from the turn before: "what about s3" carries the speaker, "and adrian" the topic. */
  readonly carries?: readonly Carried[];
  readonly doubt?: Doubt;
  /** A word of it that is a name and none of the notes', where there is one: what nothing can be told of. */
  readonly stranger?: string;
  /** Asked of one of the things that were just listed: what listed them is no answer. */
  readonly listed?: true;
  readonly turn: Turn;
};

/** One side of a comparison; without a name and a word, what was spoken of before. */
export type CompareSide = Filters & { readonly about: string };

export type RecapLength =
  | { readonly unit: 'sentence'; readonly count: number }
  | { readonly unit: 'seconds'; readonly count: number }
  | { readonly unit: 'full' };

export type FollowUpWish =
  | 'more'
  | 'shorter'
  | 'next'
  | 'previous'
  | 'repeat'
  | 'source' // where is that from
  | 'who' // who said that
  | 'noted' // who noted that
  | 'when' // when was that
  | 'where' // where was that
  | 'yes'
  | 'no'
  | 'start-over'
  | 'resume' // go on with the recap
  | 'remaining'; // how much is left

export type CatalogueFact =
  | 'when' // when was ARC203
  | 'where' // where was the innovation at speed talk
  | 'who' // who gave it; who is Adrian Cockcroft
  | 'about' // what was the talk about
  | 'code' // what is the code of
  | 'title' // what was the title of the 2018 keynote
  | 'credit'; // who noted it

/** What someone wants, with every trace of the platform removed. */
export type Question =
  | Ask
  | (Filters & {
      readonly kind: 'fact';
      readonly fact: CatalogueFact;
      /** Asked in the same breath: "when and where was it". */
      readonly also?: readonly CatalogueFact[];
      readonly carries?: readonly Carried[];
      readonly doubt?: Doubt;
      readonly turn: Turn;
    })
  /** "who talked about chaos", "which talks mention quorums" */
  | (Filters & {
      readonly kind: 'find';
      readonly what: 'speakers' | 'talks';
      readonly about: string;
      readonly carries?: readonly Carried[];
      readonly turn: Turn;
    })
  /** "What is chaos engineering, and why does it matter?" */
  | { readonly kind: 'both'; readonly parts: readonly [Question, Question]; readonly turn: Turn }
  | {
      readonly kind: 'compare';
      readonly about: string;
      readonly sides: readonly [CompareSide, CompareSide];
      /** In what one is to be above the other: "faster". */
      readonly quality?: string;
      readonly turn: Turn;
    }
  /** No filter: the whole conference. */
  | (Filters & {
      readonly kind: 'recap';
      readonly length: RecapLength;
      readonly carries?: readonly Carried[];
      readonly doubt?: Doubt;
      readonly turn: Turn;
    })
  /** "skip to chaos", "the fifth part": `part` counts from 1; -1 is the last. */
  | { readonly kind: 'skip'; readonly to: string; readonly part?: number; readonly turn: Turn }
  | (Filters & {
      readonly kind: 'list';
      readonly what: 'talks' | 'speakers' | 'topics' | 'days';
      readonly carries?: readonly Carried[];
      readonly turn: Turn;
    })
  | {
      readonly kind: 'follow-up';
      readonly wish: FollowUpWish;
      readonly carries?: readonly Carried[];
      readonly turn: Turn;
    }
  /** "the second one", "the older one", "the 2018 one", "werner": `position` counts from 1; -1 is the last. */
  | {
      readonly kind: 'choose';
      readonly position?: number;
      readonly age?: 'older' | 'newer';
      readonly name?: string;
      readonly turn: Turn;
    }
  | { readonly kind: 'save'; readonly turn: Turn }
  /** "what's new since last time" */
  | { readonly kind: 'news'; readonly turn: Turn }
  | { readonly kind: 'saved'; readonly turn: Turn }
  /** "delete that", "forget the second one", "clear my list": `position` counts from 1 over what was read back; -1 is the last. */
  | { readonly kind: 'unsave'; readonly position?: number; readonly all?: true; readonly turn: Turn }
  /** "which talk should i listen to", "was it any good" */
  | (Filters & { readonly kind: 'opinion'; readonly carries?: readonly Carried[]; readonly turn: Turn })
  /** "what time is it", "order a pizza": for another assistant */
  | { readonly kind: 'beyond'; readonly turn: Turn }
  /** The conversation is opened without a question. */
  | { readonly kind: 'open'; readonly turn: Turn }
  | { readonly kind: 'help'; readonly turn: Turn }
  | { readonly kind: 'stop'; readonly turn: Turn }
  | { readonly kind: 'cancel'; readonly turn: Turn }
  /** Thanks, greetings: polite words that want a polite word. */
  | { readonly kind: 'courtesy'; readonly turn: Turn }
  /** Silence, noise, or nothing that can be read as a wish. */
  | { readonly kind: 'unclear'; readonly turn: Turn };

export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

/** Longer utterances are cut here: nobody speaks more in one breath, and work stays bounded. */
export const MAX_HEARD = 500;

/** What kind of thing is asked for; none where only whether there is such a thing: "does it support tests". */
export function kindWanted({ wanted }: { readonly wanted?: string }): string | undefined {
  return wanted?.startsWith('any ') ? undefined : wanted;
}
