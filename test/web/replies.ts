import { readFileSync } from 'node:fs';
import type { About, TurnReply } from '../../lambda/channels/web/api.ts';
import type { Script } from './fake-api.ts';

/** What record-replies.ts recorded: what the page shows, and the answers to the questions that it asked. */
const RECORDED = JSON.parse(readFileSync(new URL('replies.json', import.meta.url), 'utf8')) as {
  readonly about: About;
  readonly replies: readonly TurnReply[];
};

export const ABOUT = RECORDED.about;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim();

/** The recorded reply to a question, with whatever a test wants different; '' is the welcome. Throws for one that was not asked. */
export function reply(heard: string, changes: Partial<TurnReply> = {}): TurnReply {
  const found = RECORDED.replies.find((one) => one.heard === plain(heard));
  if (found === undefined) throw new Error(`Nobody recorded "${heard}": add it to record-replies.ts.`);
  return { ...found, ...changes };
}

/** A server that gives the recorded answers, and to anything else an honest no. */
export function scripted(changes: Partial<TurnReply> = {}): Script {
  const known = new Set(RECORDED.replies.map(({ heard }) => heard));
  return {
    about: ABOUT,
    turn: ({ text = '', conversation }) => {
      const asked = known.has(plain(text)) ? text : 'what is the price of an echo dot';
      return { reply: reply(asked, { conversation, heard: text, ...changes }) };
    },
  };
}
