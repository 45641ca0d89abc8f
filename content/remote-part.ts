import { Worker } from 'node:worker_threads';
import type { NotesPart } from './part-steps.ts';

/** What a part in another thread is asked; it answers one request after the other. */
export type Request = {
  [Step in keyof NotesPart]: { readonly step: Step; readonly input: Parameters<NotesPart[Step]>[0] };
}[keyof NotesPart];

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
  // sent at once, since this thread may be busy next; answered in their order
  const asked: ((answer: unknown) => void)[] = [];
  worker.on('message', (answer) => asked.shift()?.(answer));
  const ask = <T>(request: Request): Promise<T> => {
    const answered = new Promise<T>((resolve) => asked.push(resolve as (answer: unknown) => void));
    worker.postMessage(request);
    return Promise.race([answered, failed]);
  };
  return {
    read: (input) => ask({ step: 'read', input }),
    speak: (input) => ask({ step: 'speak', input }),
    count: (input) => ask({ step: 'count', input }),
    relate: (input) => ask({ step: 'relate', input }),
    countTopics: (input) => ask({ step: 'countTopics', input }),
    close: () => worker.terminate(),
  };
}
