import { expect, test } from 'vitest';
import type { Outcome } from '../../../lambda/dialog/answer.ts';
import type { Case } from '../../../local/evaluation/cases.ts';
import { reportJson, reportLines } from '../../../local/evaluation/report.ts';
import { judge, shareRight, tally, type Verdict } from '../../../local/evaluation/score.ts';

const asked = (parts: Partial<Case>): Case => ({
  question: 'q',
  outcome: 'answered',
  all: [],
  line: 1,
  ...parts,
});

const CASES: readonly { expected: Case; outcome: Outcome; verdict: Verdict; why: string }[] = [
  {
    expected: asked({ all: [/six/i, /four/i] }),
    outcome: 'answered',
    verdict: 'right',
    why: 'all words are there',
  },
  {
    expected: asked({ all: [/six/i, /seven/i] }),
    outcome: 'answered',
    verdict: 'wrong-words',
    why: 'one is missing',
  },
  {
    expected: asked({ all: [/six/i] }),
    outcome: 'not-found',
    verdict: 'false-refusal',
    why: 'the notes do say',
  },
  { expected: asked({}), outcome: 'ask-back', verdict: 'false-refusal', why: 'asking back is no answer' },
  {
    expected: asked({ outcome: 'not-found' }),
    outcome: 'answered',
    verdict: 'false-answer',
    why: 'invented',
  },
  { expected: asked({ outcome: 'not-found' }), outcome: 'not-found', verdict: 'right', why: 'an honest no' },
  {
    expected: asked({ outcome: 'not-found', all: [/nine/] }),
    outcome: 'not-found',
    verdict: 'wrong-words',
    why: 'a no in other words',
  },
  { expected: asked({ outcome: 'done' }), outcome: 'answered', verdict: 'wrong-outcome', why: 'went on' },
];

test.each(CASES)('$verdict: $why', ({ expected, outcome, verdict }) => {
  expect(judge(expected, { outcome, said: 'Four of Six.' }).verdict).toBe(verdict);
});

const RESULTS = CASES.map(({ expected, outcome }) => judge(expected, { outcome, said: 'Four of Six.' }));

test('the tally counts what it names', () => {
  expect(tally(RESULTS)).toEqual({ questions: 8, right: 2, falseAnswers: 1, falseRefusals: 2 });
  expect(shareRight(tally(RESULTS))).toBe(0.25);
  expect(shareRight(tally([]))).toBe(1);
});

test('the report shows every miss with what was expected and said, then the figures', () => {
  const lines = reportLines([{ file: 'a.jsonl', results: RESULTS }]);
  expect(lines.slice(0, 3)).toEqual([
    'a.jsonl:1: wrong-words: q',
    '  expected answered /six/ /seven/',
    '  answered: Four of Six.',
  ]);
  expect(lines.at(-1)).toBe('a.jsonl: 2 of 8 right (25.0 %), 1 false answers, 2 false refusals');
});

test('the report for programs has the same figures', () => {
  const report = JSON.parse(reportJson([{ file: 'a.jsonl', results: RESULTS }]));
  expect(report).toMatchObject({ questions: 8, right: 2, share: 0.25, falseAnswers: 1, falseRefusals: 2 });
  expect(report.files[0].misses).toHaveLength(6);
});
