import { expect, test } from 'vitest';
import { leadByReason, leadByShown } from '../../lambda/summarize/shown.ts';

test('what shows the answer steps before what is worth more, and the order of the rest is kept', () => {
  const ordered = [
    { id: 'near', shown: false, value: 0.9 },
    { id: 'answer', shown: true, value: 0.7 },
    { id: 'other', shown: true, value: 0.6 },
  ];
  expect(leadByShown(ordered).map(({ id, value }) => [id, value])).toEqual([
    ['answer', 0.9],
    ['near', 0.9],
    ['other', 0.6],
  ]);
  expect(leadByShown(ordered.slice(0, 1))).toEqual(ordered.slice(0, 1));
});

test('of sentences that are nearly as good, one with a reason is told first; a question is none', () => {
  const ordered = [
    { text: 'Serverless suits it.', fit: 0.4, value: 0.9 },
    { text: 'Why is that so?', fit: 0.7, value: 0.8 },
    { text: 'It is good for six reasons.', fit: 0.7, value: 0.7 },
    { text: 'It is so because it is small.', fit: 1, value: 0.5 },
  ];
  expect(leadByReason(ordered).map(({ text }) => text)).toEqual([
    'It is good for six reasons.',
    'Serverless suits it.',
    'Why is that so?',
    'It is so because it is small.',
  ]);
});
