import type { Reading, ReadingEnd, ReadingStart } from './reading.ts';

/** Milliseconds in which a browser must have listed its voices, and in which one must have begun to speak. */
const VOICES_WAIT = 1_000;
const START_WAIT = 4_000;

/**
 * Reads with the voice of the browser, part by part: one long text is cut off by some browsers after 15 seconds. Fails when
 * there is no voice, or none that begins to speak.
 */
export function readWithBrowser(parts: readonly string[], start: ReadingStart): Reading {
  const reading = new BrowserReading(parts, start);
  void hasVoice().then((has) => (has ? reading.resume() : reading.end('failed')));
  return reading;
}

class BrowserReading implements Reading {
  readonly done: Promise<ReadingEnd>;
  readonly #parts: readonly string[];
  readonly #notice: ReadingStart['notice'];
  readonly #resolve: (how: ReadingEnd) => void;
  #part: number;
  #rate: number;
  #isOver = false;
  /** Counts what was begun: what is cancelled still tells of its end. */
  #begun = 0;

  constructor(parts: readonly string[], { part, rate, notice }: ReadingStart) {
    const { promise, resolve } = Promise.withResolvers<ReadingEnd>();
    this.done = promise;
    this.#resolve = resolve;
    this.#parts = parts;
    this.#part = part;
    this.#rate = rate;
    this.#notice = notice;
  }

  goTo(part: number): void {
    this.#part = part;
    this.resume();
  }

  /** Begins the part anew: Android takes a pause for the end. */
  resume(): void {
    const text = this.#parts[this.#part];
    if (text === undefined) this.end('said');
    else if (!this.#isOver) this.#say(text);
  }

  pause(): void {
    this.#begun++;
    speechSynthesis.cancel();
    this.#notice.paused(true);
  }

  stop(): void {
    this.end('stopped');
  }

  setRate(rate: number): void {
    this.#rate = rate;
    if (speechSynthesis.speaking) this.resume();
  }

  end(how: ReadingEnd): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#begun++;
    speechSynthesis.cancel();
    this.#resolve(how);
  }

  #say(text: string): void {
    const turn = ++this.#begun;
    const [part, notice] = [this.#part, this.#notice];
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'en';
    utterance.rate = this.#rate;
    const timer = setTimeout(() => turn === this.#begun && this.end('failed'), START_WAIT);
    const on = (event: string, act: (event: SpeechSynthesisEvent) => void) =>
      utterance.addEventListener(event, (happened) => {
        clearTimeout(timer);
        if (turn === this.#begun) act(happened as SpeechSynthesisEvent);
      });
    on('start', () => {
      notice.paused(false);
      notice.place({ part, isByBrowser: true });
    });
    on('boundary', (event) => {
      if (event.name === 'word') notice.place({ part, word: wordAt(text, event), isByBrowser: true });
    });
    on('error', () => this.end('failed'));
    on('end', () => this.goTo(part + 1));
    speechSynthesis.speak(utterance);
  }
}

/** Some browsers tell where a word ends, some only where it begins. */
function wordAt(text: string, { charIndex, charLength }: SpeechSynthesisEvent) {
  const length = charLength || (/^\S+/.exec(text.slice(charIndex))?.[0].length ?? 0);
  return { start: charIndex, end: charIndex + length };
}

/** The list of voices is empty at first, and stays so where there are none. */
async function hasVoice(): Promise<boolean> {
  if (typeof speechSynthesis === 'undefined') return false;
  if (speechSynthesis.getVoices().length > 0) return true;
  await new Promise((go) => {
    speechSynthesis.addEventListener('voiceschanged', go, { once: true });
    setTimeout(go, VOICES_WAIT);
  });
  return speechSynthesis.getVoices().length > 0;
}
