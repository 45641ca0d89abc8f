import { expect, test } from 'vitest';
import { FRAME_MS } from '../../web/voice/frame.ts';
import { SpeechDetector } from '../../web/voice/speech-detector.ts';

/** A stretch of sound: milliseconds, level in decibels, and how far it swings around it. */
type Stretch = readonly [milliseconds: number, level: number, swing: number];

const room = (milliseconds: number): Stretch => [milliseconds, -62, 2];
/** Syllables of about 200 ms with a dip between them. */
const speech = (milliseconds: number, level = -25): readonly Stretch[] =>
  Array.from({ length: Math.round(milliseconds / 200) }, (_, place) => [
    [140, level - (place % 3) * 3, 4] as const,
    [60, level - 16, 4] as const,
  ]).flat();
const click = (level = -20): Stretch => [FRAME_MS, level, 0];

type Case = {
  readonly why: string;
  readonly sound: readonly Stretch[];
  /** Where speech begins and ends, each in milliseconds, give or take 300. */
  readonly begin?: number;
  readonly end?: number;
  readonly heard: 'speech' | 'faint' | 'noise' | 'dead';
};

const CASES: readonly Case[] = [
  {
    why: 'one question in a quiet room',
    sound: [room(600), ...speech(1_600), room(1_500)],
    begin: 600,
    end: 3_000,
    heard: 'speech',
  },
  {
    why: 'somebody speaks at once, before the noise is known',
    sound: [...speech(1_600), room(1_500)],
    begin: 0,
    end: 2_400,
    heard: 'speech',
  },
  {
    why: 'a pause for thought is not the end',
    sound: [room(400), ...speech(1_000), room(600), ...speech(1_000), room(1_500)],
    begin: 400,
    end: 3_800,
    heard: 'speech',
  },
  {
    why: 'after one short word one waits longer',
    sound: [room(400), ...speech(400), room(1_000), ...speech(1_200), room(1_500)],
    begin: 400,
    end: 3_800,
    heard: 'speech',
  },
  {
    why: 'a loud fan alone is no speech',
    sound: [[5_000, -32, 2]],
    heard: 'noise',
  },
  {
    why: 'speech over a loud fan, which goes on after it',
    sound: [[800, -40, 2], ...speech(1_600, -20), [1_500, -40, 2]],
    begin: 800,
    end: 3_200,
    heard: 'speech',
  },
  {
    why: 'a fan that starts in the middle of a question does not keep it open',
    sound: [room(600), ...speech(1_000), [3_500, -42, 2]],
    begin: 600,
    heard: 'speech',
    end: 3_400,
  },
  {
    why: 'keys and clicks are no speech',
    sound: [
      room(500),
      click(),
      room(180),
      click(),
      click(),
      room(240),
      click(),
      room(300),
      click(),
      room(900),
    ],
    heard: 'noise',
  },
  {
    why: 'a click in the silence after a question does not make it longer',
    sound: [room(500), ...speech(1_400), room(500), click(), room(1_500)],
    begin: 500,
    end: 2_700,
    heard: 'speech',
  },
  {
    why: 'a fan that is switched on is no speech',
    sound: [room(800), [3_000, -40, 1.5]],
    heard: 'noise',
    begin: 800,
    end: 2_900,
  },
  { why: 'somebody in the next room', sound: [room(600), ...speech(2_000, -54), room(900)], heard: 'faint' },
  {
    why: 'a microphone that is switched off gives zeros',
    sound: [[3_000, Number.NEGATIVE_INFINITY, 0]],
    heard: 'dead',
  },
];

/** Levels every 20 ms. The swing follows a fixed pattern, so that each run is the same. */
function levels(sound: readonly Stretch[]): number[] {
  let place = 0;
  return sound.flatMap(([milliseconds, level, swing]) =>
    Array.from({ length: milliseconds / FRAME_MS }, () => level + swing * Math.sin(++place * 2.399)),
  );
}

test.each(CASES)('$why', ({ sound, begin, end, heard }) => {
  const detector = new SpeechDetector();
  const found = new Map<string, number>();
  for (const [place, level] of levels(sound).entries()) {
    const event = detector.push(level);
    if (event !== undefined && !found.has(event)) found.set(event, place * FRAME_MS);
  }
  expect(detector.heard).toBe(heard);
  const near = (event: string, wanted = Number.NaN) =>
    Math.abs((found.get(event) ?? Number.NaN) - wanted) <= 300;
  expect([...found.keys()]).toEqual([
    ...(begin === undefined ? [] : ['begin']),
    ...(end === undefined ? [] : ['end']),
  ]);
  for (const [event] of found)
    expect(near(event, event === 'begin' ? begin : end), `${event} ${found.get(event)}`).toBe(true);
});
