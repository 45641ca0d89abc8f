import type { Evidence, NoteId, SpeakerId, TalkId } from '../retrieve/index-format.ts';
import type { Session } from './session.ts';

export type Outcome = 'answered' | 'not-found' | 'ask-back' | 'done';

/** A sentence to say, and where it stands in the notes. A sentence of our own (a greeting, an offer) has no evidence. */
export type Line = { readonly text: string; readonly evidence?: Evidence };

/** Where a spoken sentence comes from, for the eye. */
export type Source = {
  readonly note: NoteId;
  readonly talk: TalkId;
  /** The talk's title. */
  readonly title: string;
  readonly speakers: readonly string[];
  readonly line: number;
  /** The words as the note has them. */
  readonly text: string;
  readonly credit?: string;
  readonly date?: string;
};

export type Show = {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly sources: readonly Source[];
  /** What can be said next, each by a name one can repeat. */
  readonly choices?: readonly string[];
  readonly speaker?: SpeakerId;
  /** In a recap: its parts by title, and the 0-based one that is being said. */
  readonly chapters?: { readonly titles: readonly string[]; readonly at: number };
};

/** An open conversation without a prompt cannot be built. */
export type Next = { readonly do: 'listen'; readonly prompt: string } | { readonly do: 'end' };

/** What the assistant says. Plain text only: no markup. */
export type Answer = {
  readonly outcome: Outcome;
  readonly say: readonly Line[];
  readonly show?: Show;
  readonly next: Next;
  readonly session: Session;
};
