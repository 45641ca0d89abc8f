import type { Speaking } from '../voice/voice-state.ts';
import type { Conversation } from './conversation.ts';
import type { Exchange } from './exchange.ts';
import type { Look } from './view-exchange.ts';

/** What passes with a touch and is not kept. */
export type View = {
  readonly editing?: string | undefined;
  readonly copied?: { readonly id: string; readonly how: 'copied' | 'not-copied' } | undefined;
  readonly isMenuOpen: boolean;
  readonly isSlow: boolean;
  readonly readsAloud: boolean;
  /** The exchange that was answered while somebody watched. */
  readonly fresh?: string | undefined;
};

/** How one exchange of a conversation is shown. */
export function lookOf(
  exchange: Exchange,
  conversation: Conversation,
  { editing, copied, isSlow, fresh, speaking }: View & { readonly speaking: Speaking | undefined },
): Look {
  return {
    isLast: exchange === conversation.exchanges.at(-1),
    isEditing: editing === exchange.id,
    isFresh: fresh === exchange.id,
    isSlow,
    lit: speaking?.reply === exchange.id ? speaking.part : undefined,
    isByBrowser: speaking?.reply === exchange.id && speaking.isByBrowser === true,
    copied: copied?.id === exchange.id ? copied.how : undefined,
    canAskAgain: conversation.canAskAgain(exchange),
  };
}
