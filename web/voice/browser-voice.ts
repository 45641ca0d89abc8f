import type { Reading, ReadingEnd, ReadingStart } from './reading.ts';

/** Milliseconds in which a browser must have listed its voices, and in which one must have begun to speak. */
const VOICES_WAIT = 1_000;
const START_WAIT = 4_000;

/**
 * Reads with the voice of the browser, part by part: one long text is cut off by some browsers after 15 seconds. Fails when
 * there is no voice, or none that begins to speak.
 */
export function readWithBrowser(parts: readonly string[], start: ReadingStart): Reading {
  const { promise: done, resolve } = Promise.withResolvers<ReadingEnd>();
  let [rate, part] = [start.rate, start.part];
  let isOver = false;
  /** Counts what was begun: what is cancelled still tells of its end. */
  let begun = 0;

  function end(how: ReadingEnd): void {
    if (isOver) return;
    isOver = true;
    begun++;
    speechSynthesis.cancel();
    resolve(how);
  }
  function goOn(): void {
    const text = parts[part];
    if (text === undefined) end('said');
    else if (!isOver) say(text);
  }
  function say(text: string): void {
    const turn = ++begun;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'en';
    utterance.rate = rate;
    const timer = setTimeout(() => turn === begun && end('failed'), START_WAIT);
    const on = (event: string, act: (event: SpeechSynthesisEvent) => void) =>
      utterance.addEventListener(event, (happened) => {
        clearTimeout(timer);
        if (turn === begun) act(happened as SpeechSynthesisEvent);
      });
    on('start', () => {
      start.notice.paused(false);
      start.notice.place({ part });
    });
    on(
      'boundary',
      (event) => event.name === 'word' && start.notice.place({ part, word: wordAt(text, event) }),
    );
    on('error', () => end('failed'));
    on('end', () => {
      part++;
      goOn();
    });
    speechSynthesis.speak(utterance);
  }
  function goTo(wanted: number): void {
    part = wanted;
    speechSynthesis.resume();
    goOn();
  }

  void hasVoice().then((has) => (has ? goOn() : end('failed')));
  return {
    done,
    goTo,
    pause: () => {
      // Android takes a pause for the end: the part is begun again instead
      begun++;
      speechSynthesis.cancel();
      start.notice.paused(true);
    },
    resume: () => goTo(part),
    stop: () => end('stopped'),
    setRate: (wanted) => {
      rate = wanted;
      if (speechSynthesis.speaking) goOn();
    },
  };
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
