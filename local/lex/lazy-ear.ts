import type { Hear } from './audio.ts';
import { invalid } from './check-request.ts';
import type { Recogniser } from './hear/create-recogniser.ts';
import type { Listened } from './hear/thread-messages.ts';

/** Ears that open when somebody first speaks. */
export type LazyEar = { readonly hear: Hear; close(): Promise<void> };

/** The recogniser of local/lex/hear, loaded with the first sound: who types never waits for it. Without `listened` speech is refused. */
export function createLazyEar(listened: (() => Promise<Listened>) | undefined): LazyEar {
  let opened: Promise<Recogniser> | undefined;
  const open = async (read: () => Promise<Listened>) => {
    const { createRecogniser } = await import('./hear/create-recogniser.ts');
    return createRecogniser(await read());
  };
  return {
    hear: async (pcm) => {
      if (listened === undefined) throw invalid('This stand-in was started without ears: send text.');
      opened ??= open(listened);
      return (await opened).hear(pcm);
    },
    close: async () => (await opened)?.close(),
  };
}
