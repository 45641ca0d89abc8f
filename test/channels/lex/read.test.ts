import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLexBot } from '../../../interaction-models/build.ts';
import { readEvent } from '../../../lambda/channels/lex/event.ts';
import { wishOf } from '../../../lambda/channels/lex/intents.ts';
import { readRequest } from '../../../lambda/channels/lex/read.ts';
import type { Conversation } from '../../../lambda/dialog/conversation.ts';
import { eventNames, openConversation, readRecorded, typed } from './own-hook.ts';

type Case = {
  readonly event: string;
  readonly question: Record<string, unknown>;
  readonly not?: readonly string[];
  readonly why: string;
};

const CASES = parse(readFileSync(new URL('./requests.yaml', import.meta.url), 'utf8')) as readonly Case[];

let conversation: Conversation;
beforeAll(async () => {
  conversation = (await openConversation()).conversation;
});

describe('events become questions', () => {
  test.each(CASES)('$event: $why', ({ event, question, not = [] }) => {
    const heard = readRequest(readEvent(readRecorded(event)), conversation);
    expect(heard).toMatchObject(question);
    expect(Object.keys(heard).filter((field) => not.includes(field))).toEqual([]);
  });

  test('every recorded event is in the list', () => {
    expect(eventNames().sort()).toEqual(CASES.map(({ event }) => event).sort());
  });

  test('no utterance of the bot is lost, whatever intent Lex takes it for', () => {
    const unread = readLexBot()
      .filter(({ path }) => /\/en_US\/Intents\/\w+\/Intent\.json$/.test(path))
      .flatMap(({ text }) => {
        const { sampleUtterances } = JSON.parse(text) as {
          sampleUtterances?: readonly { utterance: string }[];
        };
        return (sampleUtterances ?? []).slice(0, 20).map(({ utterance }) => utterance);
      })
      .map((utterance) => utterance.replace(/\{speaker\}/g, 'werner').replace(/\{\w+\}/g, 'aurora'))
      .filter((words) => readRequest(readEvent(typed(words)), conversation).kind === 'unclear');
    expect(unread).toEqual([]);
  });

  test('an intent that a client sets without words and slots is its wish', () => {
    const silent = (name: string) => ({
      ...readRecorded('speech-silence'),
      sessionState: { intent: { name, slots: {} } },
    });
    const kindOf = (name: string) => {
      const question = readRequest(readEvent(silent(name)), conversation);
      return question.kind === 'follow-up' ? question.wish : question.kind;
    };
    expect(
      ['HelpIntent', 'StopIntent', 'Next', 'Yes', 'ListTalks', 'NavigateHome', 'FallbackIntent'].map(kindOf),
    ).toEqual(['help', 'stop', 'next', 'yes', 'list', 'stop', 'unclear']);
    expect(wishOf('FactWho')).toBe('fact-who');
  });
});
