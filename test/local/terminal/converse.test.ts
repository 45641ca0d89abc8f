import { expect, test } from 'vitest';
import { converse } from '../../../local/terminal/converse.ts';
import { asLines, ECHO } from '../fake-assistant.ts';

async function conversation(...lines: readonly string[]) {
  const shown: string[] = [];
  let invitations = 0;
  await converse(ECHO, {
    lines: asLines(...lines),
    show: ({ say }) => shown.push(...say.map(({ text }) => text)),
    invite: () => {
      invitations += 1;
    },
  });
  return { shown, invitations };
}

const CASES = [
  {
    lines: ['a', 'b', 'stop', 'c'],
    shown: ['Welcome.', '1: a', '2: b', '3: stop'],
    invitations: 3,
    why: 'stop ends it',
  },
  {
    lines: ['a'],
    shown: ['Welcome.', '1: a', '2: stop'],
    invitations: 2,
    why: 'who leaves is said goodbye to',
  },
  {
    lines: ['', ' '],
    shown: ['Welcome.', '1: help', '2: help', '3: stop'],
    invitations: 3,
    why: 'silence gets help',
  },
  { lines: [], shown: ['Welcome.', '1: stop'], invitations: 1, why: 'who leaves at once' },
];

test.each(CASES)('$why', async ({ lines, shown, invitations }) => {
  expect(await conversation(...lines)).toEqual({ shown, invitations });
});
