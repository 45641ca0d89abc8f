import { expect, test } from 'vitest';
import type { SpeechMarks, TurnReply } from '../../lambda/channels/web/api.ts';
import { toBase64 } from '../../web/voice/base64.ts';
import { FRAME_MS, FRAME_SAMPLES, type Frame } from '../../web/voice/frame.ts';
import { afterReading, afterSilence, type Step } from '../../web/voice/hands-free.ts';
import { createInterruption } from '../../web/voice/interruption.ts';
import { createPlaybackClock, placeAt } from '../../web/voice/place.ts';
import { createRecording, type RecordingEvent } from '../../web/voice/recording.ts';

const reply = (changes: Partial<TurnReply> = {}): TurnReply => ({
  conversation: 'c1',
  heard: '',
  outcome: 'answered',
  say: [],
  prompt: 'And?',
  sources: [],
  choices: [],
  state: '',
  speech: null,
  via: 'lex',
  ...changes,
});
const part = (at: number) => reply({ chapters: { titles: ['one', 'two', 'three'], at } });

type Reading = {
  readonly why: string;
  readonly reply: TurnReply;
  readonly handsFree?: boolean;
  readonly hidden?: boolean;
  readonly step: Step['do'];
};

test.each<Reading>([
  { why: 'by the button, reading ends the turn', reply: reply(), handsFree: false, step: 'rest' },
  { why: 'hands-free listens again', reply: reply(), step: 'listen' },
  { why: 'a conversation that is over is over', reply: reply({ prompt: null }), step: 'rest' },
  { why: 'nobody is listened to behind a hidden page', reply: reply(), hidden: true, step: 'rest' },
  {
    why: 'a recap goes on behind a hidden page, as a broadcast does',
    reply: part(0),
    hidden: true,
    step: 'next-part',
  },
  { why: 'between two parts one may say something', reply: part(0), step: 'listen' },
])('after reading: $why', ({ reply: read, handsFree = true, hidden = false, step }) => {
  expect(afterReading(read, { handsFree, hidden }).do).toBe(step);
});

type Silent = {
  readonly why: string;
  readonly heard?: 'noise' | 'faint' | 'dead';
  readonly turns: number;
  readonly reply?: TurnReply;
  readonly handsFree?: boolean;
  readonly step: Step['do'];
};

test.each<Silent>([
  { why: 'by the button, one silence is told and ends it', turns: 1, handsFree: false, step: 'rest' },
  { why: 'hands-free waits once more', turns: 1, step: 'listen' },
  { why: 'and then nobody is there', turns: 2, step: 'rest' },
  { why: 'who says nothing in a recap hears on', turns: 1, reply: part(0), step: 'next-part' },
  { why: 'however often', turns: 5, reply: part(1), step: 'next-part' },
  { why: 'after the last part there is none', turns: 2, reply: part(2), step: 'rest' },
  {
    why: 'who is too quiet in a recap is asked again',
    turns: 1,
    heard: 'faint',
    reply: part(0),
    step: 'listen',
  },
  { why: 'a dead microphone hears no second time either', turns: 1, heard: 'dead', step: 'rest' },
])('after silence: $why', ({ heard = 'noise', turns, reply: read = reply(), handsFree = true, step }) => {
  expect(afterSilence({ heard, handsFree, silentTurns: turns, reply: read }).do).toBe(step);
});

const QUIET = -62;
/** What we play goes up and down as speech does. */
const played = (frame: number) => -20 - 12 * Math.abs(Math.sin(frame * 0.3));

type Overheard = {
  readonly why: string;
  readonly echo: number;
  readonly voice: (frame: number) => number;
  readonly at?: number;
};
const frame = (milliseconds: number) => milliseconds / FRAME_MS;
const during = (from: number, to: number, level: number) => (at: number) =>
  at >= frame(from) && at < frame(to) ? level : QUIET;

/** `at`: when somebody is let speak, in milliseconds; without it nobody is. */
test.each<Overheard>([
  { why: 'its own voice in a bare room is no interruption', echo: -14, voice: () => QUIET },
  { why: 'nor with a good canceller', echo: -40, voice: () => QUIET },
  { why: 'a voice is', echo: -40, voice: during(2_000, 3_000, -22), at: 2_220 },
  { why: 'a voice louder than a strong echo is', echo: -22, voice: during(2_000, 3_000, -12), at: 2_220 },
  { why: 'a cup on the table is not', echo: -40, voice: during(2_000, 2_120, -15) },
  { why: 'somebody far away is not', echo: -40, voice: during(2_000, 3_000, -50) },
  {
    why: 'who begins at once is heard when they go on',
    echo: -40,
    voice: during(100, 3_000, -14),
    at: 620,
  },
  { why: 'nobody answers within 400 ms', echo: -40, voice: during(0, 300, -20) },
])('spoken into: $why', ({ echo, voice, at }) => {
  const voiceSince = createInterruption();
  const levels = Array.from({ length: frame(5_000) }, (_, place) => ({
    heard: Math.max(played(place) + echo, voice(place)),
    played: played(place),
  }));
  const found = levels.findIndex((level) => voiceSince(level.heard, level.played) !== undefined) * FRAME_MS;
  if (at === undefined) expect(found).toBeLessThan(0);
  else expect(Math.abs(found - at)).toBeLessThanOrEqual(60);
});

test('all of what somebody says into the answer is theirs, its softer beginning too, and nothing before', () => {
  const voiceSince = createInterruption();
  // a first word, a pause, and a second: together they are long enough
  const voice = (at: number) => Math.max(during(2_000, 2_120, -20)(at), during(2_240, 2_600, -20)(at));
  for (let place = 0; place < frame(3_000); place++) {
    const theirs = voiceSince(Math.max(played(place) - 40, voice(place)), played(place));
    if (theirs === undefined) continue;
    const begin = (place + 1 - theirs) * FRAME_MS;
    expect(begin).toBeLessThanOrEqual(1_900);
    expect(begin).toBeGreaterThanOrEqual(1_860);
    return;
  }
  throw new Error('nobody was heard');
});

const speech = (place: number): Frame => ({
  samples: Int16Array.from(
    { length: FRAME_SAMPLES },
    (_, at) => (place % 10 < 7 ? 4_000 : 200) * Math.sin(at * 0.3),
  ),
});
const room = (): Frame => ({
  samples: Int16Array.from({ length: FRAME_SAMPLES }, (_, at) => 20 * Math.sin(at)),
});

function record(frames: readonly Frame[], held: boolean) {
  const recording = createRecording({ held, patience: 7_000 });
  const events: [RecordingEvent, number][] = [];
  for (const [place, one] of frames.entries()) {
    const event = recording.push(one);
    if (event !== undefined) events.push([event, Math.round((place * FRAME_MS) / 1_000)]);
    if (event === 'over') break;
  }
  return { events, recorded: recording.finish() };
}

test('a question is at most 15 seconds long, and three seconds before that it is told', () => {
  const { events, recorded } = record(
    Array.from({ length: frame(20_000) }, (_, place) => speech(place)),
    true,
  );
  expect(events.map(([event]) => event)).toEqual(['begun', 'limit-near', 'over']);
  expect(events[1]?.[1]).toBe(12);
  if (recorded.heard !== 'speech') throw new Error('nothing was heard');
  expect(recorded.samples.length).toBeLessThanOrEqual(15 * 16_000);
});

test('a question that begins after a long wait may be just as long', () => {
  const wait = Array.from({ length: frame(6_000) }, room);
  const { events } = record(
    [...wait, ...Array.from({ length: frame(20_000) }, (_, place) => speech(place))],
    true,
  );
  expect(events.map(([event]) => event)).toEqual(['begun', 'limit-near', 'over']);
  expect(events[2]?.[1]).toBeGreaterThanOrEqual(20);
});

test('a held question is over when it is let go, whatever pauses it has', () => {
  const pause = Array.from({ length: frame(3_000) }, room);
  const words = Array.from({ length: frame(1_000) }, (_, place) => speech(place));
  expect(
    record([...pause.slice(0, 20), ...words, ...pause, ...words], true).events.map(([event]) => event),
  ).toEqual(['begun']);
  expect(record([...pause.slice(0, 20), ...words, ...pause, ...words], false).events.at(-1)?.[0]).toBe(
    'over',
  );
});

test('who speaks at once after our own voice loses no sound, though those first moments begin nothing', () => {
  const recording = createRecording({ held: false, patience: 7_000 });
  const first = Array.from({ length: frame(120) }, (_, place) => speech(place));
  for (const one of first) recording.keep(one);
  expect(recording.hasBegun).toBe(false);
  const rest = Array.from({ length: frame(1_000) }, (_, place) => speech(place));
  for (const one of [...rest, ...Array.from({ length: frame(800) }, room)]) recording.push(one);
  const recorded = recording.finish();
  if (recorded.heard !== 'speech') throw new Error('nothing was heard');
  expect(recorded.samples.subarray(0, FRAME_SAMPLES)).toEqual(first[0]?.samples);
});

const MARKS: SpeechMarks = {
  parts: [
    {
      time: 100,
      text: 'one two',
      words: [
        { time: 120, start: 0, end: 3 },
        { time: 400, start: 4, end: 7 },
      ],
    },
    { time: 900, text: 'three', words: [{ time: 950, start: 0, end: 5 }] },
  ],
};

test.each([
  [0, { part: 0 }],
  [130, { part: 0, word: { start: 0, end: 3 } }],
  [899, { part: 0, word: { start: 4, end: 7 } }],
  [910, { part: 1 }],
  [5_000, { part: 1, word: { start: 0, end: 5 } }],
])('at %i ms it is at the part and the word whose time has come', (time, place) => {
  expect(placeAt(MARKS, time)).toEqual(place);
});

test('between two tellings of the browser the time goes on at the rate, and not for ever', () => {
  const clock = createPlaybackClock();
  expect(clock(1_000, 0, 2)).toBe(1_000);
  expect(clock(1_000, 50, 2)).toBe(1_100);
  expect(clock(1_000, 5_000, 2)).toBe(1_500);
  expect(clock(1_200, 5_010, 2)).toBe(1_200);
});

test('samples are sent low byte first', () => {
  expect(toBase64(Int16Array.of(1, -2, 0x1234))).toBe(
    Buffer.from([1, 0, 0xfe, 0xff, 0x34, 0x12]).toString('base64'),
  );
});
