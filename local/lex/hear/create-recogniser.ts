import { Worker } from 'node:worker_threads';
import { RecapError } from '../../../lambda/errors.ts';
import { cleanSound, type Samples } from './clean-sound.ts';
import { lengthenTract } from './lengthen.ts';
import { plainWords } from './spoken-words.ts';
import type { Heard, Listened, Preparation, Ready } from './thread-messages.ts';

export type Recogniser = {
  /**
   * What was said, in small letters, figures in words, letters one by one ("dynamo d b"). Undefined where nobody spoke, or nothing that
   * could be a question. Utterances are heard one after the other. Throws RecapError where hearing fails.
   */
  readonly hear: (pcm: Samples) => Promise<{ readonly text: string } | undefined>;
  /** Gets ready before the first utterance; says what it took. */
  readonly warm: () => Promise<Preparation>;
  readonly close: () => Promise<void>;
};

export type RecogniserSettings = {
  /** An utterance that takes longer is given up, and so is a start. */
  readonly timeoutMs: number;
  /** Told of each thread that is started, for tests that end one. */
  readonly onThread?: (thread: Worker) => void;
};

type Thread = {
  readonly worker: Worker;
  readonly ready: Promise<Preparation>;
  readonly decode: (sound: Float32Array) => Promise<string>;
};

const SETTINGS: RecogniserSettings = { timeoutMs: 60_000 };

/** Hears questions on this computer. The thread that listens is started by the first utterance, and again after one that ended it. */
export function createRecogniser(listened: Listened, settings: Partial<RecogniserSettings> = {}): Recogniser {
  const all = { ...SETTINGS, ...settings };
  let thread: Thread | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const current = () => {
    if (isClosed)
      throw new RecapError('unreachable', 'The recogniser was closed: nothing is heard any more.');
    thread ??= startThread(listened, all, () => {
      thread = undefined;
    });
    return thread;
  };
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const done = last.then(job, job);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    hear: (pcm) => {
      const sound = cleanSound(pcm);
      if (sound === undefined) return Promise.resolve(undefined);
      return inTurn(async () => toHeard(await current().decode(lengthenTract(sound))));
    },
    warm: () => inTurn(() => current().ready),
    close: async () => {
      isClosed = true;
      await thread?.worker.terminate();
    },
  };
}

function toHeard(words: string): { readonly text: string } | undefined {
  const text = plainWords(words);
  return text === '' ? undefined : { text };
}

function startThread(
  { patterns, knowledge }: Listened,
  { timeoutMs, onThread }: RecogniserSettings,
  ended: () => void,
): Thread {
  // passages that are read one by one cannot be handed to a thread as they are
  const { catalogue, passages } = knowledge;
  const workerData: Listened = { patterns, knowledge: { catalogue, passages: [...passages] } };
  const worker = new Worker(new URL('./hear-thread.ts', import.meta.url), { workerData });
  worker.unref();
  worker.once('exit', ended);
  onThread?.(worker);
  const next = <T>() => nextMessage<T>(worker, timeoutMs);
  const ready = next<Ready>().then((message) => message.ready);
  // who waits is told; a thread that was only warmed up must not end the program
  ready.catch(() => undefined);
  return {
    worker,
    ready,
    decode: async (sound) => {
      await ready;
      const heard = next<Heard>();
      worker.postMessage(sound);
      return (await heard).heard;
    },
  };
}

/** The next thing the thread says. What ends the thread, or takes too long, fails; the thread is then given up. */
function nextMessage<T>(worker: Worker, timeoutMs: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const fail = (cause: unknown) => {
      clear();
      void worker.terminate();
      reject(new RecapError('unreachable', 'What was said could not be heard. Say it again.', { cause }));
    };
    const succeed = (message: T) => {
      clear();
      resolve(message);
    };
    const late = setTimeout(() => fail(new Error(`nothing within ${timeoutMs} ms`)), timeoutMs);
    const exit = () => fail(new Error('the thread ended'));
    const clear = () => {
      clearTimeout(late);
      worker.off('message', succeed).off('error', fail).off('exit', exit);
      worker.unref();
    };
    worker.ref();
    worker.on('message', succeed).on('error', fail).on('exit', exit);
  });
}
