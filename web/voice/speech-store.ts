import type { SpeechMarks } from '../../lambda/channels/web/api.ts';
import { receiveSound, type Sound } from './sound.ts';

/**
 * What the server says of a reply, as sound that may still be coming, and when each word comes. The marks may come later than the
 * sound, which does not wait for them; without any nothing can be lit.
 */
export type Speech = { readonly sound: Sound; readonly marks: Promise<SpeechMarks | undefined> };

/** Milliseconds after which the browser's own voice is better than waiting on: for the beginning, and for each piece after it. */
const PATIENCE = 10_000;
/** Replies whose sound is kept: saying it again or from a sentence on begins at once. */
const KEPT = 6;

/** Fetches the sound of replies, and keeps that of the last few. */
export class SpeechStore {
  readonly #server: string;
  readonly #kept = new Map<string, Promise<Speech | undefined>>();

  constructor(server: string) {
    this.#server = server;
  }

  /** Undefined when the server will not or cannot speak: the token is refused or too old, or its voice is away. */
  get(token: string): Promise<Speech | undefined> {
    const speech = this.#kept.get(token) ?? this.#fetch(token);
    this.#kept.delete(token);
    this.#kept.set(token, speech);
    for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
    // what failed may be there the next time
    void speech
      .then((found) => found?.sound.whole)
      .then((whole) => whole === undefined && this.#kept.get(token) === speech && this.#kept.delete(token));
    return speech;
  }

  async #fetch(token: string): Promise<Speech | undefined> {
    const url = `${this.#server}/api/speech/${encodeURIComponent(token)}`;
    const marks = fetchMarks(`${url}/marks`, AbortSignal.timeout(PATIENCE));
    const sound = await fetchSound(url);
    return sound === undefined ? undefined : { sound, marks };
  }
}

async function fetchSound(url: string): Promise<Sound | undefined> {
  const silent = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), PATIENCE);
  };
  wait();
  try {
    const response = await fetch(url, { signal: silent.signal });
    if (response.ok) {
      const sound = receiveSound(response, wait);
      void sound.whole.then(() => clearTimeout(timer));
      return sound;
    }
  } catch {
    // the caller is told by undefined
  }
  clearTimeout(timer);
  return undefined;
}

async function fetchMarks(url: string, signal: AbortSignal): Promise<SpeechMarks | undefined> {
  try {
    const response = await fetch(url, { signal });
    return response.ok ? ((await response.json()) as SpeechMarks) : undefined;
  } catch {
    return undefined;
  }
}
