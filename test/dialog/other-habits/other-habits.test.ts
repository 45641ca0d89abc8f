import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assembleKnowledge } from '../../../content/assemble.ts';
import { readNotesFolder } from '../../../content/notes-folder.ts';
import { newSession } from '../../../lambda/dialog/session.ts';
import { type Assistant, createAssistant } from '../own-notes.ts';

type Case = {
  readonly folder: string;
  readonly why: string;
  readonly asked: string;
  readonly say?: string;
  readonly never?: string;
  /** A no that leads somewhere: what it says. */
  readonly offers?: string;
};

const cases: readonly Case[] = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8'));

const assistants = new Map<string, Assistant>();
beforeAll(async () => {
  for (const folder of new Set(cases.map((one) => one.folder))) {
    const path = fileURLToPath(new URL(`notes/${folder}`, import.meta.url));
    const { knowledge } = await assembleKnowledge(
      readNotesFolder(path, () => {}),
      folder,
    );
    assistants.set(folder, createAssistant(knowledge));
  }
});

describe('notes in other habits', () => {
  test.each(cases)('$folder: $why', ({ folder, asked, say, never, offers }) => {
    const answer = assistants.get(folder)?.hear(asked, newSession());
    const said = (answer?.say ?? []).map(({ text }) => text).join(' ');
    expect(answer?.outcome, said).toBe(say === undefined ? 'not-found' : 'answered');
    expect(said).toMatch(new RegExp(say ?? offers ?? '', 'i'));
    if (never !== undefined) expect(said).not.toMatch(new RegExp(never, 'i'));
  });
});
