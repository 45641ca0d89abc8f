import { Worker } from 'node:worker_threads';
import type { NamesInput, NotesPart, ReadInput, SpeakInput } from './notes-part.ts';

/** What a part in another thread is asked; it answers one request at a time. */
export type Request =
  | { readonly step: 'read'; readonly input: ReadInput }
  | { readonly step: 'speak'; readonly input: SpeakInput }
  | { readonly step: 'findNames'; readonly input: NamesInput };

export type RemotePart = NotesPart & { close(): Promise<unknown> };

const THREAD = new URL('part-thread.ts', import.meta.url);

/** A part in a thread of its own. Where the thread fails, so does what was asked of it and whatever is asked after. */
export function openRemotePart(thread: URL = THREAD): RemotePart {
  const worker = new Worker(thread);
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A thread that reads notes ended (exit code ${code}).`)));
  });
  failed.catch(() => {}); // whoever asks next hears of it
  const ask = <T>(request: Request): Promise<T> => {
    const answered = new Promise<T>((resolve) => worker.once('message', resolve));
    worker.postMessage(request);
    return Promise.race([answered, failed]);
  };
  return {
    read: (input) => ask({ step: 'read', input }),
    speak: (input) => ask({ step: 'speak', input }),
    findNames: (input) => ask({ step: 'findNames', input }),
    close: () => worker.terminate(),
  };
}
