import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from '../../lambda/channels/web/about.ts';
import { topicsToShow } from '../../lambda/channels/web/about-topics.ts';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import type { Answer } from '../../lambda/dialog/answer.ts';
import { rankTopics } from '../../lambda/dialog/examples.ts';
import { createOpening } from '../../lambda/dialog/opening.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { type Assistant, openAssistant } from '../../local/assistant.ts';

/**
 * By hand, when answers change: `node test/web/record-replies.ts`. Asks the assistant itself and writes what the web channel
 * would send into replies.json, so that the page is tested with real answers of real length.
 */
const NOTES = new URL('../../content/notes/', import.meta.url);
const TARGET = new URL('replies.json', import.meta.url);

/** Each list is a conversation from its beginning. */
const CONVERSATIONS = [
  ['what did werner say about databases', 'more', 'where is that from', 'stop'],
  ['how fast does aurora recover'],
  ['what did werner say', 'the older one'],
  ['what is the price of an echo dot'],
  ['recap the 2017 keynote', 'next'],
  ['list the talks'],
  ['compare aurora and dynamodb'],
];

const EXAMPLES = [
  'What did Werner say about databases?',
  'How fast does Aurora recover?',
  'Recap the 2017 keynote',
  'Compare Aurora and DynamoDB',
];

/** Lines of a note around one of its lines. */
function around(file: string, line: number) {
  const lines = readFileSync(new URL(file, NOTES), 'utf8').split('\n');
  const first = Math.max(1, line - 2);
  return lines.slice(first - 1, line + 2).map((text, at) => ({ line: first + at, text }));
}

function toReply(answer: Answer, heard: string, assistant: Assistant): TurnReply {
  const { show, say, next } = answer;
  const files = new Map(assistant.knowledge.notes.map(({ id, file }) => [id, file]));
  const sources = (show?.sources ?? []).map((source) => ({
    ...source,
    around: around(files.get(source.note) ?? '', source.line),
  }));
  return {
    conversation: 'recorded',
    heard,
    outcome: answer.outcome,
    ...(show === undefined ? {} : { title: show.title }),
    say: say.map(({ text, evidence }) => {
      const at = sources.findIndex(({ note, line }) => note === evidence?.note && line === evidence.line);
      return at === -1 ? { text } : { text, source: at };
    }),
    prompt: next.do === 'listen' ? next.prompt : null,
    sources,
    choices: show?.choices ?? [],
    ...(show?.chapters === undefined ? {} : { chapters: show.chapters }),
    state: `state-after-${heard.replaceAll(' ', '-') || 'welcome'}`,
    speech: null,
    via: 'lex',
  };
}

const assistant = await openAssistant({ report: console.error });
const replies: TurnReply[] = [toReply(assistant.greet(newSession()), '', assistant)];
for (const conversation of CONVERSATIONS) {
  let session = newSession();
  for (const heard of conversation) {
    const answer = assistant.hear(heard, session);
    session = answer.session;
    replies.push(toReply(answer, heard, assistant));
  }
}
const { knowledge } = assistant;
const about = {
  ...describe({
    knowledge,
    opening: createOpening(knowledge),
    topics: () => topicsToShow(rankTopics(knowledge.catalogue), knowledge),
  }),
  // questions that were recorded
  examples: EXAMPLES,
};
writeFileSync(TARGET, `${JSON.stringify({ about, replies }, null, 1)}\n`);
console.log(`${fileURLToPath(TARGET)}: ${replies.length} replies.`);
