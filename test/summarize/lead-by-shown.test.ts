import { expect, test } from 'vitest';
import { leadByShown } from '../../lambda/summarize/shown.ts';

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
