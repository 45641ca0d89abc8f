import type { Style } from '../script.ts';
import { SsmlError } from './ssml-error.ts';

const RATES: ReadonlyMap<string, number> = new Map([
  ['x-slow', 0.5],
  ['slow', 0.75],
  ['medium', 1],
  ['fast', 1.25],
  ['x-fast', 1.6],
]);
const PITCHES: ReadonlyMap<string, number> = new Map([
  ['default', 1],
  ['x-low', 0.7],
  ['low', 0.85],
  ['medium', 1],
  ['high', 1.2],
  ['x-high', 1.4],
]);
/** In decibels. */
const VOLUMES: ReadonlyMap<string, number> = new Map([
  ['default', 0],
  ['silent', Number.NEGATIVE_INFINITY],
  ['x-soft', -12],
  ['soft', -6],
  ['medium', 0],
  ['loud', 3],
  ['x-loud', 6],
]);
/** Slower, louder words stand out; Polly's guide describes the levels so. */
const EMPHASIS: ReadonlyMap<string, Partial<Style>> = new Map([
  ['strong', { rate: 0.85, gain: 1.4 }],
  ['moderate', { rate: 0.93, gain: 1.2 }],
  ['reduced', { rate: 1.1, gain: 0.75 }],
]);
/** The limits that Polly names for the rate, as a factor; and what a voice can still do in pitch and volume. */
const RATE_LIMITS = [0.2, 2] as const;
const PITCH_LIMITS = [0.5, 2] as const;
const MOST_GAIN = 4;

/** How what stands in `<prosody>` is spoken, in what surrounds it. Throws SsmlError for a rate outside of Polly's limits. */
export function prosody(style: Style, attributes: ReadonlyMap<string, string>): Style {
  const { rate, pitch, volume } = Object.fromEntries(attributes);
  return {
    rate: rate === undefined ? style.rate : clamp(style.rate * readRate(rate), RATE_LIMITS),
    pitch: pitch === undefined ? style.pitch : clamp(style.pitch * readPitch(pitch), PITCH_LIMITS),
    gain: volume === undefined ? style.gain : Math.min(MOST_GAIN, style.gain * readVolume(volume)),
  };
}

/** How what stands in `<emphasis>` is spoken, in what surrounds it. */
export function emphasis(style: Style, attributes: ReadonlyMap<string, string>): Style {
  const { rate = 1, gain = 1 } = EMPHASIS.get(attributes.get('level') ?? 'moderate') ?? {};
  return { ...style, rate: clamp(style.rate * rate, RATE_LIMITS), gain: style.gain * gain };
}

function readRate(value: string): number {
  const factor = RATES.get(value) ?? Number.parseFloat(value) / 100;
  const [least, most] = RATE_LIMITS;
  if (factor >= least && factor <= most) return factor;
  throw new SsmlError(`<prosody> takes a rate from 20% to 200%, not ${value}`);
}

function readPitch(value: string): number {
  return PITCHES.get(value) ?? 1 + Number.parseFloat(value) / 100;
}

function readVolume(value: string): number {
  const decibels = VOLUMES.get(value) ?? Number.parseFloat(value);
  return 10 ** (decibels / 20);
}

function clamp(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}
