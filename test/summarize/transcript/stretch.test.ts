import { expect, test } from 'vitest';
import { tellStretch } from '../../../lambda/summarize/transcript/stretch.ts';

const SAID: readonly (readonly [by: string, text: string])[] = [
  ['Host', 'Which oven would you trust?'],
  ['Ada Moor', 'The tool to know is ovenscope.'],
  ['Ada Moor', 'It takes two loaves and tells you what differs.'],
  ['Ada Moor', 'Bread is a clock.'],
  ['Ada Moor', 'Salt is cheap.'],
  ['Host', 'Thank you very much.'],
];
const SENTENCES = SAID.map(([by, text], ref) => ({ ref, by, text, turn: ref }));

const CASES: readonly { why: string; from: number; refs: readonly number[] }[] = [
  { why: 'from a sentence on, so many as a breath holds', from: 1, refs: [1, 2, 3] },
  { why: 'a sentence that goes on with what was named comes behind that', from: 2, refs: [1, 2, 3] },
  { why: 'from a question on it is the answer', from: 0, refs: [1, 2, 3] },
  { why: 'where another speaks, it ends', from: 4, refs: [4] },
];

test.each(CASES)('$why', ({ from, refs }) => {
  expect(tellStretch(SENTENCES, from, 'kept').map(({ ref }) => ref)).toEqual(refs);
});
