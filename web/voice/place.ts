import type { SpeechMarks } from '../../lambda/channels/web/api.ts';
import type { Place } from './reading.ts';

/** The part and the word that are being said at a time of the audio (milliseconds); a word stays until the next begins. */
export function placeAt(marks: SpeechMarks, time: number): Place {
  const part = Math.max(
    0,
    marks.parts.findLastIndex((one) => one.time <= time),
  );
  const word = marks.parts[part]?.words.findLast((one) => one.time <= time);
  return word === undefined ? { part } : { part, word: { start: word.start, end: word.end } };
}

export function samePlace(one: Place | undefined, other: Place | undefined): boolean {
  return one?.part === other?.part && one?.word?.start === other?.word?.start;
}

/** Milliseconds that a browser is trusted to have gone on with playing since it last told the time. */
const TRUST = 250;

/**
 * The time of the audio between two of the browser's own tellings, which Firefox and Safari give some 40 times a second and
 * slower: what has passed since, times the rate. Times in milliseconds.
 */
export function createPlaybackClock(): (told: number, now: number, rate: number) => number {
  let last = { told: -1, now: 0 };
  return (told, now, rate) => {
    if (told !== last.told) last = { told, now };
    return told + Math.min(now - last.now, TRUST) * rate;
  };
}
