import { describe, expect, test } from 'vitest';
import { readRecord } from '../../../lambda/dialog/answer-record.ts';
import { RecapError } from '../../../lambda/errors.ts';
import { eventNames, openConversation, openHook, readRecorded, typed } from './own-hook.ts';
import { payloadOf, responseFaults, spokenWords } from './response-checker.ts';

describe('the code hook', () => {
  test.each(eventNames())('answers %s as Lex takes it', async (name) => {
    const { ask } = await openHook();
    expect(responseFaults(await ask(readRecorded(name)))).toEqual([]);
  });

  test('speaks to whom listens, writes to whom reads', async () => {
    const { ask } = await openHook();
    const kinds = async (name: string) =>
      new Set((await ask(readRecorded(name))).messages?.map(({ contentType }) => contentType));
    expect(await kinds('speech-topic-resolved')).toEqual(new Set(['SSML', 'CustomPayload']));
    expect(await kinds('speech-misheard-speaker')).toEqual(new Set(['PlainText', 'CustomPayload']));
    expect(await kinds('text-ask-speaker')).toEqual(new Set(['PlainText', 'CustomPayload']));
  });

  test('says the same to both hooks: whichever is asked first answers whole', async () => {
    const { ask } = await openHook();
    const event = readRecorded('text-ask-speaker');
    const dialog = await ask({ ...event, invocationSource: 'DialogCodeHook' });
    const fulfilment = await ask({ ...event, invocationSource: 'FulfillmentCodeHook' });
    expect(dialog).toEqual(fulfilment);
  });

  test('goes on from turn to turn by the session attributes alone', async () => {
    const { ask } = await openHook();
    const first = await ask(typed('what did werner say about databases'));
    const second = await ask(typed('and adrian', first.sessionState.sessionAttributes));
    expect(spokenWords(first)).toMatch(/Werner said/);
    expect(spokenWords(second)).toMatch(/Adrian's talk .* databases/);
  });

  test('asks which one is meant, and takes the words for it', async () => {
    const { ask } = await openHook();
    const which = await ask(typed('tell me about the keynote'));
    expect(which.sessionState.dialogAction).toEqual({ type: 'ElicitIntent' });
    expect(readRecord(payloadOf(which))).toMatchObject({
      outcome: 'ask-back',
      choices: [expect.stringMatching(/2017/), expect.stringMatching(/Monday/), 'the 2018 keynote'],
    });
    const taken = await ask(typed('the first one', which.sessionState.sessionAttributes));
    expect(readRecord(payloadOf(taken))?.sources[0]?.[0]).toMatch(/^2017-keynote/);
  });

  test('notes a turn without what was said', async () => {
    const { ask, log } = await openHook();
    await ask(typed('what did werner say about databases'));
    expect(log).toEqual([
      {
        event: 'turn',
        fields: {
          id: '00000000-0000-4000-8000-000000000001',
          source: 'FulfillmentCodeHook',
          mode: 'Text',
          sound: false,
          locale: 'en_US',
          intent: 'FallbackIntent',
          wish: 'ask',
          outcome: 'answered',
          ms: 0,
        },
      },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/werner|databases|web-0000/);
  });

  test('says sorry where something fails, and leaves the conversation open where it was', async () => {
    const { conversation } = await openConversation();
    const { ask } = await openHook();
    const before =
      (await ask(typed('what did werner say about databases'))).sessionState.sessionAttributes ?? {};
    const broken = await openHook({
      conversation: {
        ...conversation,
        respond: () => {
          throw new RecapError('bad-index', 'the secret words are in here');
        },
      },
    });
    const response = await broken.ask(typed('more', before));
    expect(responseFaults(response)).toEqual([]);
    expect(response.sessionState.dialogAction).toEqual({ type: 'ElicitIntent' });
    expect(response.sessionState.sessionAttributes?.session).toBe(before.session);
    expect(broken.log).toMatchObject([
      { event: 'failed', fields: { error: 'RecapError', code: 'bad-index' } },
    ]);
    expect(JSON.stringify([broken.log, response])).not.toMatch(/secret/);
  });
});
