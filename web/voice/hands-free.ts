import type { TurnReply } from '../../lambda/channels/web/api.ts';
import type { Recorded } from './recording.ts';
import { TROUBLES, VOICE_WORDS } from './words.ts';

/** Milliseconds to wait for somebody to begin: after the button, and after an answer that nobody asked to go on from. */
export const PATIENCE = 7_000;
/** Between two parts of a recap somebody may say a word; who says nothing wants to hear on. */
const BETWEEN_PARTS = 2_500;
/** Turns without a word after which nobody is taken to be there. */
const MOST_SILENT_TURNS = 2;

export type Step =
  | { readonly do: 'listen'; readonly patience: number; readonly message?: string }
  | { readonly do: 'next-part' }
  | { readonly do: 'rest'; readonly message?: string };

const hasNextPart = (reply: TurnReply | undefined) =>
  reply?.chapters !== undefined && reply.chapters.at < reply.chapters.titles.length - 1;

/** What comes after a reply was read to its end. */
export function afterReading(reply: TurnReply, now: { handsFree: boolean; hidden: boolean }): Step {
  if (!now.handsFree || reply.prompt === null) return { do: 'rest' };
  // nobody is listened to behind a page that is not looked at; a recap goes on, as a broadcast does
  if (now.hidden)
    return hasNextPart(reply) ? { do: 'next-part' } : { do: 'rest', message: VOICE_WORDS.hidden };
  return { do: 'listen', patience: hasNextPart(reply) ? BETWEEN_PARTS : PATIENCE };
}

type Silence = {
  readonly heard: Exclude<Recorded['heard'], 'speech'>;
  readonly handsFree: boolean;
  /** With this one. */
  readonly silentTurns: number;
  /** The reply that was read before. */
  readonly reply: TurnReply | undefined;
};

/** What comes after nobody was heard. */
export function afterSilence({ heard, handsFree, silentTurns, reply }: Silence): Step {
  if (!handsFree || heard === 'dead') return { do: 'rest', message: TROUBLES[heard] };
  if (heard === 'noise' && hasNextPart(reply)) return { do: 'next-part' };
  if (silentTurns >= MOST_SILENT_TURNS) return { do: 'rest', message: VOICE_WORDS.silence };
  return { do: 'listen', patience: PATIENCE, message: TROUBLES[heard] };
}
