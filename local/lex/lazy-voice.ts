import type { Synthesizer } from '../polly/synthesize.ts';
import type { Speak, SpokenWords } from './audio.ts';
import type { BotVoice } from './bot-definition.ts';
import { refused } from './hook-answer.ts';

/** A voice that is loaded when it first speaks. */
export type LazyVoice = { readonly speak: Speak; close(): Promise<void> };

export type OpenVoice = () => Promise<Synthesizer>;

const RATE = 16_000;

/**
 * The voice of the stand-in for Polly, loaded with the first words that are to be said: who types never waits for it. With `shared` it
 * is one that is there already, which is left open.
 */
export function createLazyVoice(shared?: OpenVoice): LazyVoice {
  let opened: Promise<Synthesizer> | undefined;
  return {
    speak: async (words, format, voice) => {
      opened ??= (shared ?? openOwn)();
      const [synthesizer, { encodeSound }] = await Promise.all([opened, import('../polly/sound/encode.ts')]);
      const pieces: Uint8Array[] = [];
      for await (const piece of encodeSound(soundOf(words, voice, synthesizer), format, RATE))
        pieces.push(piece);
      return Buffer.concat(pieces);
    },
    close: async () => {
      if (shared === undefined) await (await opened)?.close();
    },
  };
}

async function openOwn(): Promise<Synthesizer> {
  const { createSynthesizer } = await import('../polly/synthesize.ts');
  return createSynthesizer();
}

async function* soundOf(
  words: readonly SpokenWords[],
  { voiceId, engine }: BotVoice,
  synthesizer: Synthesizer,
): AsyncGenerator<Int16Array> {
  for (const { text, type } of words) {
    try {
      yield* synthesizer.begin({ text, textType: type, voiceId, engine }).sound();
    } catch (error) {
      // whatever else fails is a fault of ours
      if (!(error instanceof Error) || error.name !== 'SsmlError') throw error;
      throw refused(`its markup cannot be spoken: ${error.message}`);
    }
  }
}
