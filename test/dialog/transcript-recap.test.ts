import { beforeAll, expect, test } from 'vitest';
import { assembleKnowledge } from '../../content/assemble.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { type Assistant, createAssistant } from './own-notes.ts';

const THINGS = [
  'tide',
  'harbor',
  'lantern',
  'keeper',
  'signal',
  'fog bell',
  'pilot',
  'chart',
  'anchor',
  'rope',
];
const SAID = THINGS.flatMap((thing, at) =>
  THINGS.filter((other) => other !== thing).map(
    (other) => `A ${thing} needs a ${other} when the water rises ${at + 2} feet. It is never early.`,
  ),
);

let assistant: Assistant;
beforeAll(async () => {
  const text = `Title: Waiting for the tide\nSpeaker: Odile Brandt\n\n>> Hello. ${SAID.join('\n\n')}\n\n>> Thank you.\n`;
  const { knowledge } = await assembleKnowledge([
    { file: 'tide.txt', bytes: new TextEncoder().encode(text) },
  ]);
  assistant = createAssistant(knowledge);
});

test('a long transcript is told in parts, none of which repeats another or leans on what was not told', () => {
  const first = assistant.hear('recap', newSession());
  const second = assistant.hear('next', first.session);
  const [intro, ...said] = first.say.map(({ text }) => text);
  const more = second.say.map(({ text }) => text);
  expect(intro).toMatch(/in \w+ parts/);
  expect(said.length).toBeGreaterThan(1);
  expect(more.length).toBeGreaterThan(1);
  expect(said.filter((text) => more.includes(text))).toEqual([]);
  for (const opening of [said[0], more[0]]) expect(opening).not.toMatch(/\bit is never early/i);
});
