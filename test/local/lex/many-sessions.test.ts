import { RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENTS, type SmallLex, startSmallLex } from './lex-clients.ts';

const SESSIONS = 50;

let lex: SmallLex;
beforeAll(async () => {
  lex = await startSmallLex();
  // counts its turns in the session, after a wait that differs from turn to turn
  lex.hook = async ({ sessionId, sessionState: { sessionAttributes = {} } }) => {
    const seen = (sessionAttributes.seen ?? '').split(' ').filter(Boolean);
    await new Promise((resolve) =>
      setTimeout(resolve, (Number(sessionId.slice(1)) * 7 + seen.length * 13) % 11),
    );
    return {
      sessionState: {
        dialogAction: { type: 'Delegate' },
        sessionAttributes: { seen: [...seen, `${sessionId}:${seen.length}`].join(' ') },
      },
    };
  };
});
afterAll(() => lex.stop());

test.each(CLIENTS)(
  '%s: fifty conversations at once, and nothing mixed up',
  { timeout: 60_000 },
  async (protocol, open) => {
    const kind = protocol === 'HTTP/2' ? 's' : 't';
    const client = open(lex.endpoint);
    const say = (session: string, text: string) =>
      client.send(new RecognizeTextCommand({ ...lex.at(session), text }));
    const converse = async (at: number) => {
      const session = `${kind}${at}`;
      const asked = await say(session, 'book a seat');
      const counted = await say(session, at % 2 === 0 ? 'speed' : 'dynamo');
      const confirmed = await say(session, `${at + 1}`);
      const done = await say(session, at % 3 === 0 ? 'no' : 'yes');
      const slots = done.sessionState?.intent?.slots;
      return [
        asked.messages?.[0]?.content,
        counted.messages?.[0]?.content,
        confirmed.messages?.[0]?.content,
        done.messages?.[0]?.content,
        slots?.talk?.value?.interpretedValue,
        slots?.count?.value?.interpretedValue,
        done.sessionState?.sessionAttributes?.seen
          ?.split(' ')
          .every((each) => each.startsWith(`${session}:`)),
        done.sessionId,
      ];
    };
    const conversations = Array.from({ length: SESSIONS }, (_each, at) => at);
    const results = await Promise.all(conversations.map(converse));
    client.destroy();
    expect(results).toEqual(
      conversations.map((at) => [
        'In which talk?',
        'How many seats?',
        'Shall I book it?',
        at % 3 === 0 ? 'Then I leave it.' : 'It is booked.',
        at % 2 === 0 ? 'Innovation at Speed' : 'Deep Dive on DynamoDB',
        `${at + 1}`,
        true,
        `${kind}${at}`,
      ]),
    );
  },
);
