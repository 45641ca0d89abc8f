import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assembleKnowledge } from '../../content/assemble.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { openAssistant } from '../../local/assistant.ts';

/** Words that every object of the language has: a table looked up without care answers with a function. */
const WORDS = Object.getOwnPropertyNames(Object.prototype).flatMap((word) => [word, word.toLowerCase()]);

const NOTE = `---
title: Objects
conference: constructor
year: 2018
speakers:
  - name: Constructor Prototype
---

## constructor

${WORDS.map((word) => `- A ${word} is what every object has, and the ${word} costs 12 constructor.`).join('\n')}
- __proto__ -> constructor, valueOf/toString: hasOwnProperty
`;

test('words that objects have are words like others, from the notes to the answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'words-'));
  try {
    await writeFile(join(folder, 'constructor.md'), NOTE);
    const assistant = await openAssistant({ notes: folder, report: () => undefined });
    for (const word of WORDS) {
      for (const question of [
        word,
        `what is a ${word}`,
        `what did ${word} say about ${word}`,
        `compare ${word} and ${word}`,
      ]) {
        const { say } = assistant.hear(question, newSession());
        expect(say.length).toBeGreaterThan(0);
        expect(say.every(({ text }) => typeof text === 'string' && !text.includes('[native code]'))).toBe(
          true,
        );
      }
    }
    expect(assistant.hear('what is a constructor', newSession()).outcome).toBe('answered');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a note of nothing but such words is read', async () => {
  const bytes = new TextEncoder().encode(WORDS.join(' '));
  const { knowledge } = await assembleKnowledge([{ file: '__proto__.txt', bytes }]);
  expect(knowledge.formatVersion).toBeGreaterThan(0);
});
