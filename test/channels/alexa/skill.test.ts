import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { describe, expect, test } from 'vitest';
import { openSkill, readEvent, SKILL_ID } from './own-skill.ts';
import { responseFaults, spokenWords } from './response-checker.ts';

const EVENTS = readdirSync(fileURLToPath(new URL('../../events/alexa', import.meta.url))).map((file) =>
  file.replace('.json', ''),
);
/** Requests to which nothing may be said. */
const SILENT = /^(?:session-ended|apl-|system-|audio-|playback-|skill-disabled)/;
const spoken = EVENTS.filter((name) => !SILENT.test(name) && !name.startsWith('can-fulfill'));

/** An intent without slots, in a conversation that left these attributes. */
function intent(name: string, attributes: unknown, slots: Record<string, string> = {}): RequestEnvelope {
  const filled = Object.entries(slots).map(([slot, value]) => [slot, { name: slot, value }]);
  const event = readEvent('built-in-yes') as RequestEnvelope & { request: { intent: unknown } };
  event.request.intent = { name, confirmationStatus: 'NONE', slots: Object.fromEntries(filled) };
  return withAttributes(event, attributes);
}

function withAttributes(event: RequestEnvelope, attributes: unknown): RequestEnvelope {
  return { ...event, session: { ...event.session, attributes } } as RequestEnvelope;
}

const attributesOf = ({ sessionAttributes }: ResponseEnvelope): unknown =>
  JSON.parse(JSON.stringify(sessionAttributes ?? {}));

describe('every recorded request', () => {
  test.each(spoken)('%s: an answer that keeps to the rules', async (name) => {
    const { ask } = await openSkill();
    const event = readEvent(name);
    const response = await ask(event);
    expect(responseFaults(response, event)).toEqual([]);
  });

  test.each(EVENTS.filter((name) => SILENT.test(name)))('%s: nothing is said', async (name) => {
    const { ask } = await openSkill();
    expect((await ask(readEvent(name))).response).toEqual({});
  });

  test('whether there would be an answer is told without a sound', async () => {
    const { ask } = await openSkill();
    const { response } = await ask(readEvent('can-fulfill'));
    expect(response).toEqual({
      canFulfillIntent: { canFulfill: 'YES', slots: { about: { canUnderstand: 'YES', canFulfill: 'YES' } } },
    });
    expect((await ask(readEvent('can-fulfill-not'))).response.canFulfillIntent?.canFulfill).toBe('NO');
  });
});

describe('a conversation', () => {
  test('goes on over its session attributes: an answer, who said it, more, a recap, its next part, stop', async () => {
    const { ask } = await openSkill();
    const said: string[] = [];
    let attributes: unknown = {};
    const turn = async (event: RequestEnvelope) => {
      const response = await ask(event);
      expect(responseFaults(response, event)).toEqual([]);
      attributes = attributesOf(response);
      said.push(spokenWords(response));
      return response;
    };
    await turn(readEvent('one-shot-ask-speaker'));
    await turn(intent('WhoSaidIntent', attributes));
    await turn(intent('MoreIntent', attributes));
    await turn(intent('RecapIntent', attributes, { talk: 'the twenty seventeen keynote' }));
    await turn(intent('AMAZON.NextIntent', attributes));
    await turn(intent('SkipIntent', attributes, { about: 'chaos' }));
    const last = await turn(intent('AMAZON.StopIntent', attributes));
    expect(said[0]).toMatch(/Werner said/);
    expect(said[1]).toMatch(/^That was Werner Vogels, in the 2018 keynote/);
    expect(said[2]).not.toBe(said[0]);
    expect(said[3]).toMatch(/2017 keynote, in \d+ parts\. One:/);
    expect(said[4]).toMatch(/^Two:/);
    expect(said[5]).toMatch(/chaos/i);
    expect(last.response).toMatchObject({ shouldEndSession: true });
    expect(last.response.reprompt).toBeUndefined();
  });

  test.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent'])(
    '%s ends from every state',
    async (name) => {
      const { ask } = await openSkill();
      for (const event of spoken) {
        const before = attributesOf(await ask(readEvent(event)));
        const { response } = await ask(intent(name, before));
        expect(response.shouldEndSession, event).toBe(true);
      }
    },
  );

  test('help is about here and now, ends in a question and keeps the conversation open', async () => {
    const { ask } = await openSkill();
    const atStart = spokenWords(await ask(intent('AMAZON.HelpIntent', {})));
    const recap = attributesOf(await ask(intent('RecapIntent', {}, { talk: 'the 2017 keynote' })));
    const inRecap = await ask(intent('AMAZON.HelpIntent', recap));
    expect(spokenWords(inRecap)).not.toBe(atStart);
    expect(spokenWords(inRecap)).toMatch(/next.*\?$/s);
    expect(inRecap.response.shouldEndSession).toBe(false);
  });

  test('a touch brings the answer that the same words bring', async () => {
    const { ask } = await openSkill();
    const before = attributesOf(await ask(intent('ListTalksIntent', {})));
    const touched = await ask(withAttributes(readEvent('touch'), before));
    const said = await ask(intent('TalkNameIntent', before, { talk: "Werner's 2017 keynote" }));
    expect(spokenWords(touched)).toBe(spokenWords(said));
    expect(spokenWords(touched)).toMatch(/2017 keynote/);
  });

  test('attributes of another version, of another index or damaged begin a new conversation', async () => {
    const { ask } = await openSkill();
    const good = attributesOf(await ask(readEvent('one-shot-ask-speaker'))) as {
      recap: Record<string, unknown>;
    };
    const damaged: unknown[] = [
      { recap: { ...good.recap, version: 2 } },
      { recap: { ...good.recap, index: 'of another time' } },
      { recap: { ...good.recap, session: { ...(good.recap.session as object), told: 7 } } },
      { recap: 'nothing' },
      'nothing',
      null,
      { recap: { ...good.recap, session: { version: 1 } } },
    ];
    for (const attributes of damaged) {
      const event = intent('WhoSaidIntent', attributes);
      const response = await ask(event);
      expect(responseFaults(response, event)).toEqual([]);
      expect(spokenWords(response)).toMatch(/haven't told you anything/);
    }
    expect(spokenWords(await ask(intent('WhoSaidIntent', good)))).toMatch(/^That was Werner/);
  });
});

describe('when something goes wrong', () => {
  const broken = async () => {
    const { conversation } = await openSkill();
    const respond = () => {
      throw new TypeError('what did werner say: secret words');
    };
    return openSkill({ converse: async () => ({ ...conversation, respond }) });
  };

  test('an error ends in an apology, a question and the session as it was', async () => {
    const { ask } = await broken();
    const working = await openSkill();
    const before = attributesOf(await working.ask(readEvent('one-shot-ask-speaker'))) as {
      recap: { session: { told: unknown } };
    };
    const event = intent('AMAZON.YesIntent', before);
    const response = await ask(event);
    expect(responseFaults(response, event)).toEqual([]);
    expect(spokenWords(response)).toMatch(/^Sorry, something went wrong.*\?$/);
    expect(attributesOf(response)).toMatchObject({ recap: { session: { told: before.recap.session.told } } });
    expect(JSON.stringify(response)).not.toMatch(/TypeError|secret|at .*\.ts/);
  });

  test('a conversation that fails again and again starts afresh', async () => {
    const { ask } = await broken();
    const working = await openSkill();
    let attributes = attributesOf(await working.ask(readEvent('one-shot-ask-speaker')));
    for (let time = 0; time < 4; time += 1)
      attributes = attributesOf(await ask(intent('AMAZON.YesIntent', attributes)));
    expect((attributes as { recap: { session: Record<string, unknown> } }).recap.session).not.toHaveProperty(
      'told',
    );
  });

  test('a welcome needs nothing that understands; a question then ends in an apology', async () => {
    const { ask } = await openSkill({ converse: () => Promise.reject(new Error('not loaded')) });
    expect(spokenWords(await ask(readEvent('launch-dot')))).toMatch(/^Welcome to Keynote Recap/);
    const event = readEvent('one-shot-ask-speaker');
    const response = await ask(event);
    expect(responseFaults(response, event)).toEqual([]);
    expect(spokenWords(response)).toMatch(/^Sorry, something went wrong.*\?$/);
  });

  test('errors on requests that must not be answered stay silent', async () => {
    const { conversation } = await openSkill();
    const reviveSession = () => {
      throw new Error('broken');
    };
    const { ask } = await openSkill({ opening: { ...conversation, reviveSession } });
    expect((await ask(readEvent('session-ended-user-initiated'))).response).toEqual({});
  });

  test.each([
    [null],
    ['text'],
    [{}],
    [{ request: null }],
    [{ request: { type: 'LaunchRequest' } }],
    [[]],
    [7],
  ])('what is no request at all (%j) is answered in words', async (event) => {
    const { ask } = await openSkill();
    const response = await ask(event);
    expect(responseFaults(response, (event ?? {}) as RequestEnvelope)).toEqual([]);
  });

  test('a request for another skill is refused', async () => {
    const { ask } = await openSkill({ skillId: `${SKILL_ID.slice(0, -1)}1` });
    await expect(ask(readEvent('launch-dot'))).rejects.toThrow(/verification failed/);
    const own = await openSkill({ skillId: SKILL_ID });
    expect(spokenWords(await own.ask(readEvent('launch-dot')))).toMatch(/^Welcome/);
  });
});

describe('the log', () => {
  test('tells what happened, and never what was said or by whom', async () => {
    const { ask, log } = await openSkill();
    const event = readEvent('ask-speaker-no-match');
    await ask(event);
    await ask(readEvent('session-ended-error-invalid-response'));
    const lines = JSON.stringify(log);
    expect(log[0]).toMatchObject({
      event: 'turn',
      fields: { intent: 'AskSpeakerIntent', wish: 'ask', screen: 'none' },
    });
    expect(log[1]).toMatchObject({ event: 'event', fields: { reason: 'ERROR', fault: 'INVALID_RESPONSE' } });
    await ask(readEvent('apl-runtime-error'));
    expect(log[2]).toMatchObject({
      event: 'event',
      fields: { fault: 'LIST_ERROR', reason: 'INTERNAL_ERROR' },
    });
    expect(lines).not.toMatch(/fogels|fire cracker|firecracker|TESTUSER|TESTDEVICE|test-token/);
  });

  test('repeats no word that stands where a name should', async () => {
    const { ask, log } = await openSkill();
    const event = readEvent('unknown-intent') as unknown as {
      request: { intent: { name: string }; locale: string };
    };
    event.request.intent.name = 'my password is 1234';
    event.request.locale = 'my password is 1234';
    await ask(event);
    expect(JSON.stringify(log)).not.toMatch(/password/);
  });
});
