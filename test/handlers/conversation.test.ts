import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembleKnowledge } from '../../content/assemble.ts';
import { buildPatterns } from '../../interaction-models/build.ts';
import { createConversation } from '../../lambda/dialog/conversation.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { openConversation } from '../../lambda/handlers/conversation.ts';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';

const SAID = `Ada Brown: We keep every copy of the data in three zones.
Ada Brown: A quorum of four copies is enough to write, and that is why a zone may fail.
Ada Brown: We do not read from a quorum, because a quorum read waits for the slowest disk.`;
const ASKED = 'why may a zone fail';

const patterns = buildPatterns();
let folder: string;
let spoken: Knowledge;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recap-conversation-'));
  writeFileSync(join(folder, 'patterns.json'), patterns);
  const bytes = new TextEncoder().encode(SAID);
  ({ knowledge: spoken } = await assembleKnowledge([{ file: 'transcripts/zones.txt', bytes }]));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a note of turns is known to be a transcript', () => {
  expect(spoken.passages.map(({ kind }) => kind)).toContain('turn');
  expect(spoken.notes).toMatchObject([{ transcript: true }]);
});

test('where the notes are transcripts, what retells them is opened', async () => {
  const { understand, respond } = await openConversation(spoken, folder);
  const answer = respond(understand(ASKED), newSession());
  expect(answer.say.map(({ text }) => text).join(' ')).toMatch(/quorum|zone/);
});

test('who does not open it is told, not the listener left without an answer', () => {
  const { understand, respond } = createConversation({ knowledge: spoken, patterns: JSON.parse(patterns) });
  expect(() => respond(understand(ASKED), newSession())).toThrow(/transcripts/);
});
