import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../lambda/dialog/answer.ts';
import { type AnswerRecord, readRecord, toRecord } from '../../lambda/dialog/answer-record.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { anyAnswer } from './any-answer.ts';

const SAY = [
  { text: 'In the 2018 keynote:' },
  { text: 'S3 is large.', evidence: { note: 'a-note', line: 7 } },
];
const place = (line: number) => ({
  note: 'a-note',
  line,
  talk: 'a-talk',
  title: 'A talk',
  speakers: ['Werner Vogels'],
  text: 'S3: large',
});
const ANSWER: Answer = {
  outcome: 'answered',
  say: SAY,
  show: {
    title: 'A talk',
    lines: SAY,
    sources: [place(7), place(9)],
    choices: ['S3', 'Aurora'],
    chapters: { titles: ['Storage', 'Databases'], at: 1 },
  },
  next: { do: 'listen', prompt: 'More?' },
  session: newSession(),
};
const RECORD: AnswerRecord = {
  version: 1,
  outcome: 'answered',
  say: ['In the 2018 keynote:', ['S3 is large.', 'a-note', 7]],
  prompt: 'More?',
  title: 'A talk',
  sources: [
    ['a-note', 7],
    ['a-note', 9],
  ],
  choices: ['S3', 'Aurora'],
  chapters: { titles: ['Storage', 'Databases'], at: 1 },
};

describe('an answer as a record', () => {
  test('has its sentences, places and choices, and nothing of the notes themselves', () => {
    expect(toRecord(ANSWER)).toEqual(RECORD);
  });

  test('of an answer without more says no more', () => {
    const bare: Answer = {
      outcome: 'done',
      say: [{ text: 'Bye.' }],
      next: { do: 'end' },
      session: newSession(),
    };
    expect(toRecord(bare)).toEqual({ version: 1, outcome: 'done', say: ['Bye.'], prompt: null, sources: [] });
  });

  test('grows shorter by what is missed least: sources from the end, chapters, choices from the end', () => {
    const full = JSON.stringify(RECORD).length;
    const steps: unknown[] = [];
    for (let most = full; most > 0; most -= 1) {
      const { sources, choices, chapters } = toRecord(ANSWER, most);
      const step = [sources.length, chapters !== undefined, choices?.length ?? 0];
      if (JSON.stringify(step) !== JSON.stringify(steps.at(-1))) steps.push(step);
    }
    expect(steps).toEqual([
      [2, true, 2],
      [1, true, 2],
      [0, true, 2],
      [0, false, 2],
      [0, false, 1],
      [0, false, 0],
    ]);
  });

  test('keeps to its size wherever its sentences leave room, and always keeps the sentences and the question', () => {
    fc.assert(
      fc.property(anyAnswer, fc.nat({ max: 6_000 }), (answer, most) => {
        const record = toRecord(answer, most);
        const whole = toRecord(answer);
        expect([record.say, record.prompt, record.outcome]).toEqual([whole.say, whole.prompt, whole.outcome]);
        if (JSON.stringify(record).length > most)
          expect([record.sources, record.choices, record.chapters]).toEqual([[], undefined, undefined]);
      }),
    );
  });
});

describe('a record that came back', () => {
  test('is what was sent', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const record = toRecord(answer, 4_000);
        const texts = [record.say, record.prompt, record.choices ?? [], record.chapters?.titles ?? []].flat(
          3,
        );
        const isOurs = texts.every((text) => String(text).length <= 4_000);
        const sent = JSON.parse(JSON.stringify(record));
        expect(readRecord(sent)).toEqual(isOurs ? sent : undefined);
      }),
    );
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [RECORD]],
    ['another version', { ...RECORD, version: 2 }],
    ['no outcome', { ...RECORD, outcome: 'maybe' }],
    ['a sentence without its line', { ...RECORD, say: [['S3 is large.', 'a-note']] }],
    ['a line that is no number', { ...RECORD, sources: [['a-note', '7']] }],
    ['a line before the first', { ...RECORD, sources: [['a-note', -1]] }],
    ['a prompt that is no text', { ...RECORD, prompt: 7 }],
    ['a choice that is no text', { ...RECORD, choices: [null] }],
    ['chapters without a place', { ...RECORD, chapters: { titles: ['Storage'] } }],
    ['a sentence without end', { ...RECORD, say: ['a'.repeat(4_001)] }],
    ['more sentences than anybody says', { ...RECORD, say: Array.from({ length: 201 }, () => 'a') }],
  ])('is refused: %s', (_why, value) => {
    expect(readRecord(value)).toBeUndefined();
  });

  test('never fails, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
        (value) => {
          expect(readRecord(value) === undefined || readRecord(value) === value).toBe(true);
        },
      ),
    );
  });
});
