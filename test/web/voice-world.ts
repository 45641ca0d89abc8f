import type { Page } from 'playwright-core';
import type { SpeechMarks, TurnReply } from '../../lambda/channels/web/api.ts';
import { partsOf } from '../../web/voice/speaker.ts';
import type { VoiceMode } from '../../web/voice/voice-state.ts';
import type { Script, Speech } from './fake-api.ts';
import { ABOUT, reply } from './replies.ts';

const RATE = 16_000;

/** 16-bit mono samples as a WAVE file. */
export function wave(samples: Int16Array, rate = RATE): Uint8Array {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** Milliseconds from word to word when nothing else is said, of the tone that stands for one, and before the first. */
const WORD = 180;
const TONE = 80;
const LEAD = 120;

/** A reply as sound: a tone for each word, with silence after it, and marks where the tones begin. What is lit can be held to it. */
export function tonesOf(said: TurnReply, pace = WORD): Speech {
  let time = LEAD;
  const parts = partsOf(said).map((text) => {
    const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const mark = { time, start: index, end: index + word.length };
      time += pace;
      return mark;
    });
    return { time: words[0]?.time ?? time, text, words };
  });
  const samples = new Int16Array(((time + LEAD) * RATE) / 1_000);
  for (const { time: start } of parts.flatMap(({ words }) => words)) addTone(samples, start);
  return { audio: wave(samples), type: 'audio/wav', marks: { parts } satisfies SpeechMarks };
}

function addTone(samples: Int16Array, start: number): void {
  const from = (start * RATE) / 1_000;
  for (let place = 0; place < (TONE * RATE) / 1_000; place++)
    samples[from + place] = 8_000 * Math.sin((2 * Math.PI * 440 * place) / RATE);
}

/** A short reply, so that a test is short: two sentences of the notes and the question after them. */
export function shortReply(changes: Partial<TurnReply> = {}): TurnReply {
  return reply('what did werner say about databases', {
    say: [{ text: 'Aurora writes only the log.' }, { text: 'It goes to six nodes.' }],
    prompt: 'Shall I go on?',
    speech: 'there is one',
    outcome: 'answered',
    ...changes,
  });
}

/** A server with a voice of tones, `pace` milliseconds from one to the next: gives the reply that `answer` makes of each turn, under a token of its own. */
export function spoken(
  answer: (heard: string, turn: number) => TurnReply,
  pace = WORD,
): Script & { answered: TurnReply[] } {
  const answered: TurnReply[] = [];
  return {
    about: ABOUT,
    answered,
    turn: ({ text, audio, conversation }) => {
      const heard = text ?? (audio === undefined ? '' : 'a spoken question');
      const made = answer(heard, answered.length);
      const speech = made.speech === null ? null : `token-${answered.length}`;
      answered.push({ ...made, conversation, heard, speech });
      return { reply: answered.at(-1) as TurnReply };
    },
    speech: (token) => {
      const said = answered.find(({ speech }) => speech === token);
      return said === undefined ? undefined : tonesOf(said, pace);
    },
  };
}

/** Waits until the voice does this. */
export const until = (page: Page, mode: VoiceMode, place = 0) =>
  page.locator('kr-talk-button').nth(place).locator(`button.talk.${mode}`).waitFor();

/** Has the last answer read aloud. */
export const readAloud = (page: Page) =>
  page.getByRole('button', { name: 'Listen', exact: true }).last().click();

/** The caption while a word of it is lit. */
export async function untilWord(page: Page, word: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...(CSS.highlights.get('kr-word') ?? [])].map(String).includes(wanted),
    word,
  );
}

declare global {
  interface Window {
    browserSaid: string[];
    mediaKey(key: MediaSessionAction): void;
  }
}

/** A browser with a voice of its own: it says each text in a tenth of a second, or as long as wanted, and tells of each word. */
export async function installBrowserVoice(page: Page, milliseconds = 100): Promise<void> {
  await page.addInitScript((long) => {
    window.browserSaid = [];
    const timers: ReturnType<typeof setTimeout>[] = [];
    const speak = (utterance: SpeechSynthesisUtterance) => {
      const tell = (name: string, more: object = {}) =>
        utterance.dispatchEvent(new SpeechSynthesisEvent(name, { utterance, ...more }));
      timers.push(
        setTimeout(() => {
          window.browserSaid.push(utterance.text);
          tell('start');
          tell('boundary', { name: 'word', charIndex: 0, charLength: 2 });
        }, 20),
        setTimeout(() => tell('end'), 20 + long),
      );
    };
    const voice = {
      getVoices: () => [{ name: 'a voice' }],
      speak,
      cancel: () => timers.forEach(clearTimeout),
      resume: () => undefined,
    };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
  }, milliseconds);
}

/**
 * The rule of iOS, which playwright cannot show: a sound plays only on an element that was played within a gesture once, however long ago.
 * (What playwright runs in a page counts as a gesture to Chromium.)
 */
export async function installGestureRule(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let isGesture = false;
    const begin = () => {
      isGesture = true;
      setTimeout(() => {
        isGesture = false;
      });
    };
    for (const event of ['pointerup', 'click', 'keydown']) addEventListener(event, begin, true);
    const unlocked = new WeakSet<HTMLMediaElement>();
    const start = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      if (isGesture) unlocked.add(this);
      return unlocked.has(this) ? start.call(this) : Promise.reject(new DOMException('', 'NotAllowedError'));
    };
  });
}
