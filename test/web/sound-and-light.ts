import type { Page } from 'playwright-core';
import type { SpeechMarks } from '../../lambda/channels/web/api.ts';

/** `late`: milliseconds in which the browser had drawn nothing and run nothing: so much of a delay is the machine's. */
export type Moment = { readonly at: number; readonly late: number };
type Lit = Moment & { readonly time: number; readonly word: string };

/** What was seen and heard in the page, in milliseconds of one clock. */
export type Observed = {
  /** When each tone came out of the audio element. */
  readonly heard: readonly Moment[];
  /** When each word was lit: on the clock, and at which millisecond of the audio. */
  readonly lit: readonly Lit[];
  /** The highest level that came out, 0 to 1. */
  readonly loudest: number;
};

declare global {
  interface Window {
    observed: {
      heard: Moment[];
      lit: Lit[];
      loudest: number;
      element?: HTMLMediaElement;
    };
    soundLevel(): number;
    sinceDrawn: number;
  }
}

/** Listens to what the audio elements of the page play, and watches the word that is lit: every 4 ms, on the same clock. */
export async function observeSoundAndLight(page: Page): Promise<void> {
  await page.addInitScript(listenToAudio);
  await page.addInitScript(watchFrames);
  await page.addInitScript(watchTones);
  await page.addInitScript(watchLight);
}

/** In the page: how loud it is at this moment, 0 to 1. */
function listenToAudio(): void {
  const observed: Window['observed'] = { heard: [], lit: [], loudest: 0 };
  window.observed = observed;
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 256 });
  analyser.connect(context.destination);
  const known = new WeakSet<HTMLMediaElement>();
  const start = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    void context.resume();
    if (!known.has(this)) context.createMediaElementSource(this).connect(analyser);
    known.add(this);
    observed.element = this;
    return start.call(this);
  };
  const samples = new Float32Array(256);
  window.soundLevel = () => {
    analyser.getFloatTimeDomainData(samples);
    return Math.max(...samples.map(Math.abs));
  };
}

/** In the page: how long ago the frame before this one was drawn. */
function watchFrames(): void {
  let drawn = performance.now();
  window.sinceDrawn = 0;
  const draw = () => {
    const now = performance.now();
    [window.sinceDrawn, drawn] = [now - drawn, now];
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
}

/** In the page: when a tone begins. */
function watchTones(): void {
  let [lastLoud, looked] = [0, performance.now()];
  setInterval(() => {
    const level = window.soundLevel();
    const { observed } = window;
    observed.loudest = Math.max(observed.loudest, level);
    const now = performance.now();
    // a tone that is played slower has gaps in it
    if (level > 0.05 && now - lastLoud > 45) observed.heard.push({ at: now, late: now - looked });
    if (level > 0.05) lastLoud = now;
    looked = now;
  }, 4);
}

/** In the page: when another word is lit. */
function watchLight(): void {
  let [word, looked] = ['', performance.now()];
  setInterval(() => {
    const { observed, sinceDrawn } = window;
    const now = performance.now();
    const lit = [...(CSS.highlights.get('kr-word') ?? [])].map(String).join('');
    const time = (observed.element?.currentTime ?? 0) * 1_000;
    if (lit !== word && lit !== '')
      observed.lit.push({ at: now, late: now - looked + sinceDrawn, time, word: lit });
    [word, looked] = [lit, now];
  }, 4);
}

export const observed = (page: Page): Promise<Observed> => page.evaluate(() => window.observed);

/** How far apart two things are, of many differences: the middle, what 9 of 10 stay under, and the farthest, rounded to milliseconds. */
export function spread(differences: readonly number[]): { middle: number; mostly: number; farthest: number } {
  const sorted = differences.map((one) => Math.round(one)).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { middle: at(0.5), mostly: at(0.9), farthest: at(1) };
}

/** What of a distance is the page's own doing, in milliseconds. */
const own = (distance: number, late: number) => Math.max(0, Math.abs(distance) - late);

/** How far the words were lit from their marks, in milliseconds of the audio. */
export const fromMarks = (lit: readonly Lit[], markOf: (word: string, place: number) => number, rate = 1) =>
  spread(lit.map(({ time, late, word }, place) => own(time - markOf(word, place), late * rate)));

type MarkedWord = { readonly time: number; readonly is: string };

/** The words of a reply with their times, in milliseconds of its audio. */
export const wordsOf = ({ parts }: SpeechMarks): readonly MarkedWord[] =>
  parts.flatMap(({ text, words }) =>
    words.map(({ time, start, end }) => ({ time, is: text.slice(start, end) })),
  );

/**
 * The same for words that were lit one after the other. Sound does not wait for its marks: they may come when the first words are over.
 * A crowded machine may not draw the frame of a word that is over in a moment. Throws where other words were lit than those that
 * are said, or fewer than 8 of 10.
 */
export function apartFromMarks(lit: readonly Lit[], words: readonly MarkedWord[]) {
  const places: number[] = [];
  for (const { word, time } of lit) {
    const later = [...words.keys()].filter((at) => words[at]?.is === word && at > (places.at(-1) ?? -1));
    const distance = (at: number) => Math.abs(time - (words[at]?.time ?? 0));
    const place = later.toSorted((one, other) => distance(one) - distance(other))[0];
    if (place !== undefined) places.push(place);
  }
  const said = 1 + (places.at(-1) ?? 0) - (places[0] ?? 0);
  if (places.length < lit.length || places.length < 0.8 * said)
    throw new Error(`lit in another order: ${lit.map(({ word }) => word).join(' ')}`);
  const apart = fromMarks(lit, (_, at) => words[places[at] ?? 0]?.time ?? 0);
  console.log(`words are lit from their marks, in milliseconds: ${JSON.stringify(apart)}`);
  return apart;
}

/** How far the words were lit from the tone next to each. */
export const fromTones = ({ lit, heard }: Observed) =>
  spread(lit.map(({ at, late }) => Math.min(...heard.map((tone) => own(tone.at - at, tone.late + late)))));
