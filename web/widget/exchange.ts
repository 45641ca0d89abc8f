import type { TurnReply } from '../../lambda/channels/web/api.ts';

/** Why a turn came to nothing, in a word for programs and in a sentence for people. */
export type Failure = {
  readonly kind: 'offline' | 'unreachable' | 'slow' | 'busy' | 'away' | 'refused' | 'broken';
  readonly message: string;
};

/** How a turn began: typed or touched, said, or by opening the conversation. */
export type AskedBy = 'text' | 'voice' | 'opening';

/** One question and what came of it. */
export type Exchange = {
  /** Unique in its widget, as long as the history lasts. */
  readonly id: string;
  readonly by: AskedBy;
  /** What was typed, or, once it is known, what was heard; empty before, and when the conversation was opened. */
  readonly asked: string;
  readonly outcome:
    | { readonly is: 'waiting' }
    | { readonly is: 'answered'; readonly reply: TurnReply }
    | { readonly is: 'failed'; readonly failure: Failure }
    | { readonly is: 'stopped' };
  /** The server's `state` before this turn, so that the question can be put again as if for the first time. */
  readonly before?: string;
};

/** The reply of an exchange that was answered. */
export function replyOf({ outcome }: Exchange): TurnReply | undefined {
  return outcome.is === 'answered' ? outcome.reply : undefined;
}
