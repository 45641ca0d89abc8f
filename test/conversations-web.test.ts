import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Web } from '../lambda/channels/web/web.ts';
import { openWeb } from '../lambda/handlers/open-web.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../local/fresh-build.ts';
import { type StandIns, startStandIns } from '../local/web/stand-ins.ts';
import { warmUp } from '../local/web/warm-up.ts';
import { readConversations } from './conversations/conversation.ts';
import { runConversation } from './conversations/run-conversation.ts';
import { converse } from './conversations/web-conversation.ts';

/** A browser sends no silence: conversations with one are for platforms that listen by themselves. */
const CONVERSATIONS = readConversations(new URL('conversations/', import.meta.url)).filter(({ turns }) =>
  turns.every(({ say }) => say.trim() !== ''),
);

let standIns: StandIns;
let web: Web;
let withoutLex: Web;
let talkOf: (note: string) => string | undefined;
beforeAll(async () => {
  ensureBuilt([INDEX, PATTERNS], (message) => console.log(message));
  const knowledgeFolder = dirname(artefactPath(INDEX));
  standIns = await startStandIns({ knowledgeFolder, voiceId: 'Joanna' });
  const surroundings = {
    knowledgeFolder,
    webFolder: knowledgeFolder,
    origins: [],
    speechKey: 'k'.repeat(32),
    log: () => undefined,
  };
  web = await openWeb({ ...surroundings, lex: standIns.lex });
  withoutLex = await openWeb(surroundings);
  await warmUp(web);
  const { notes } = await loadKnowledge(artefactPath(INDEX));
  talkOf = (note) => notes.find(({ id }) => id === note)?.talk;
}, 60_000);
afterAll(() => standIns.stop());

/** Over HTTP, through the SDK and the stand-in for Lex, its function, and back: the same conversation as in the terminal. */
describe('scripted conversations in the browser', () => {
  test.each(CONVERSATIONS)('$file: $name', async (conversation) => {
    const answers = await converse(web, conversation);
    expect(answers.map(({ via }) => via)).toEqual(answers.map(() => 'lex'));
    expect(runAgain(conversation, answers)).toEqual([]);
  });

  test.each(CONVERSATIONS)('$file, without Lex: $name', async (conversation) => {
    expect(runAgain(conversation, await converse(withoutLex, conversation))).toEqual([]);
  });
});

/** Checks answers that were given before as if they were given now. */
function runAgain(
  conversation: (typeof CONVERSATIONS)[number],
  answers: Awaited<ReturnType<typeof converse>>,
): readonly string[] {
  const waiting = [...answers];
  const next = () => {
    const answer = waiting.shift();
    if (answer === undefined) throw new Error('more turns than answers');
    return answer;
  };
  return runConversation(conversation, next, talkOf);
}
