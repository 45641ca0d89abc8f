import type { RequestEnvelope } from 'ask-sdk-model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEVICES, type DeviceName } from '../../local/alexa/device.ts';
import type { DeviceModel } from '../../local/alexa/device-model.ts';
import { createEcho } from '../../local/alexa/echo.ts';
import { intentRequest, toEnvelope } from '../../local/alexa/envelope.ts';
import { loadDeviceModel, type OpenSkill, openSkill } from '../../local/alexa/open-skill.ts';
import { recognise } from '../../local/alexa/recognise.ts';
import { wordsOf } from '../../local/alexa/speech.ts';
import { type Answered, newHousehold, playConversation } from '../conversations/alexa-conversation.ts';
import { readConversations } from '../conversations/conversation.ts';
import { turnFaults } from './turn-rules.ts';

const CONVERSATIONS = readConversations(new URL('../conversations/', import.meta.url));

let skill: OpenSkill;
let model: DeviceModel;
beforeAll(async () => {
  skill = await openSkill({ report: (message) => console.log(message) });
  model = await loadDeviceModel('en-US');
});
afterAll(() => skill.close());

/** Every conversation goes over a device without a screen, and over one of the screens in turn. */
const PLAYS = CONVERSATIONS.flatMap((conversation, at) =>
  (['dot', DEVICES[1 + (at % 3)] ?? 'show'] as const).map((device) => ({ device, conversation })),
);

describe('every turn of every conversation', () => {
  test.each(PLAYS)('$conversation.name, on a $device', async ({ device, conversation }) => {
    const household = newHousehold(device);
    const played = await playConversation(conversation, skill, { model, household });
    const faults = await Promise.all(
      played.map(async ({ say, turn }, at) => {
        const found =
          turn?.kind === 'answered'
            ? [...turnFaults(turn, model), ...(await doorFaults(turn, device))]
            : [`${turn?.kind}`];
        return found.map((fault) => `turn ${at + 1}, "${say}": ${fault}`);
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
});

/** From every state: stop and cancel end it without a question, help says something that fits and asks. */
async function doorFaults(turn: Answered, device: DeviceName): Promise<string[]> {
  if (!turn.isOpen) return [];
  const doors = await Promise.all(
    ['stop', 'cancel', 'help'].map(async (word) => ({ word, after: await sayAfter(word, turn, device) })),
  );
  return doors.flatMap(({ word, after }) => {
    if (after?.kind !== 'answered') return [`${word}: ${after?.kind}`];
    const faults = turnFaults(after, model).map((fault) => `${word}: ${fault}`);
    const isRight = after.isOpen === (word === 'help') && after.response.response.directives === undefined;
    return isRight || device !== 'dot'
      ? faults
      : [...faults, `${word}: ${after.isOpen ? 'goes on' : 'ends'}`];
  });
}

/** What a device gets that hears a word in the state that a turn left behind. */
async function sayAfter(word: string, { response, request }: Answered, device: DeviceName) {
  const household = { ...newHousehold(device), userId: request.session?.user.userId ?? '' };
  const session = {
    id: request.session?.sessionId ?? '',
    isNew: false,
    attributes: response.sessionAttributes ?? {},
  };
  const heard = intentRequest(recognise(word, { model, sent: new Map() }), undefined, household);
  const echo = createEcho({
    model,
    household,
    // the device's own session is new: the one of the turn is put in its place
    call: (_fresh: RequestEnvelope) => skill.running.call(toEnvelope(heard, session, household)),
  });
  const [after] = await echo.say(`ask keynote recap ${word}`);
  return after;
}

describe('help', () => {
  test('is about here and now: it differs at the start, after an answer, in a recap and at a choice', async () => {
    const states = [
      ['open keynote recap'],
      ['ask keynote recap what is a quorum'],
      ['ask keynote recap to recap the 2018 keynote'],
      ['ask keynote recap what did werner say'],
    ];
    const helps = await Promise.all(
      states.map(async (words) => {
        const echo = createEcho({ model, household: newHousehold('dot'), call: skill.running.call });
        for (const each of words) await echo.say(each);
        const [help] = await echo.say('help');
        return help?.kind === 'answered' ? wordsOf(help.speech) : `${help?.kind}`;
      }),
    );
    expect(new Set(helps).size).toBe(states.length);
    expect(helps.every((help) => help.endsWith('?'))).toBe(true);
  });
});

describe('nobody there', () => {
  test('the device asks again, then the session ends and is answered with nothing', async () => {
    const echo = createEcho({ model, household: newHousehold('dot'), call: skill.running.call });
    await echo.say('open keynote recap');
    const [again] = await echo.say('');
    expect(again?.kind === 'reprompted' && wordsOf(again.speech)).toMatch(/\?$/);
    const [ended] = await echo.say('');
    expect(ended).toMatchObject({ kind: 'ended', outcome: { kind: 'answered', payload: { response: {} } } });
    expect(echo.isOpen()).toBe(false);
  });

  test.each(['dot', 'show'] as const)(
    'on a %s "exit" ends the session, and is answered with nothing',
    async (device) => {
      const echo = createEcho({ model, household: newHousehold(device), call: skill.running.call });
      await echo.say('ask keynote recap what is a quorum');
      const [ended] = await echo.say('exit');
      expect(ended).toMatchObject({
        kind: 'ended',
        outcome: { kind: 'answered', payload: { response: {} } },
      });
    },
  );
});
