import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assembleKnowledge } from '../../../content/assemble.ts';
import { readNotesFolder } from '../../../content/notes-folder.ts';
import { newSession } from '../../../lambda/dialog/session.ts';
import { type Assistant, createAssistant } from '../own-notes.ts';

type Case = {
  readonly why: string;
  readonly asked: string;
  readonly say?: string;
  readonly never?: string;
};

const cases: readonly Case[] = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8'));

let assistant: Assistant;
beforeAll(async () => {
  const folder = fileURLToPath(new URL('notes', import.meta.url));
  const { knowledge } = await assembleKnowledge(
    readNotesFolder(folder, () => {}),
    'notes',
  );
  assistant = createAssistant(knowledge);
});

describe('notes as other people write them', () => {
  test.each(cases)('$why', ({ asked, say, never }) => {
    const answer = assistant.hear(asked, newSession());
    const said = answer.say.map(({ text }) => text).join(' ');
    expect(answer.outcome, said).toBe(say === undefined ? 'not-found' : 'answered');
    expect(said).toMatch(new RegExp(say ?? '', 'i'));
    if (never !== undefined) expect(said).not.toMatch(new RegExp(never, 'i'));
  });
});
