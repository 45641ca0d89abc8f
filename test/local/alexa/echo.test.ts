import type { RequestEnvelope, Response } from 'ask-sdk-model';
import { expect, test } from 'vitest';
import { type DeviceName, deviceNamed } from '../../../local/alexa/device.ts';
import { createEcho } from '../../../local/alexa/echo.ts';
import { wordsOf } from '../../../local/alexa/speech.ts';
import { newHousehold } from '../../conversations/alexa-conversation.ts';
import { smallModel } from './small-model.ts';

const ssml = (words: string) => ({ type: 'SSML' as const, ssml: `<speak>${words}</speak>` });
const ASKING: Response = {
  outputSpeech: ssml('Hello.'),
  reprompt: { outputSpeech: ssml('Still there?') },
  shouldEndSession: false,
};

/** A device whose skill answers as `respond` says; `seen` are the requests that it got. */
function newEcho(respond: (request: RequestEnvelope) => unknown, device: DeviceName = 'dot') {
  const seen: RequestEnvelope[] = [];
  const echo = createEcho({
    model: smallModel,
    household: { ...newHousehold(device), device: deviceNamed(device) },
    call: async (envelope) => {
      seen.push(envelope);
      const payload = respond(envelope);
      return payload instanceof Error
        ? { kind: 'failed', failure: { type: payload.name, message: payload.message }, ms: 1 }
        : { kind: 'answered', payload, ms: 1 };
    },
  });
  return { echo, seen };
}

const counting = ({ session }: RequestEnvelope) => {
  const before = Number(session?.attributes?.count ?? 0);
  return { version: '1.0', response: ASKING, sessionAttributes: { count: before + 1 } };
};

test('a session keeps its id and attributes until it ends, and is new once', async () => {
  const { echo, seen } = newEcho(counting);
  await echo.say('open keynote recap');
  await echo.say('what did ada say');
  expect(seen.map(({ session }) => session?.new)).toEqual([true, false]);
  expect(seen[1]?.session?.attributes).toEqual({ count: 1 });
  expect(seen[1]?.session?.sessionId).toBe(seen[0]?.session?.sessionId);
  await echo.leave();
  await echo.say('open keynote recap');
  expect(seen.map(({ request }) => request.type)).toEqual([
    'LaunchRequest',
    'IntentRequest',
    'SessionEndedRequest',
    'LaunchRequest',
  ]);
  expect(seen[3]?.session).toMatchObject({ new: true, attributes: {} });
  expect(seen[3]?.session?.sessionId).not.toBe(seen[0]?.session?.sessionId);
});

test('outside of a conversation words are for somebody else, unless they name the skill', async () => {
  const { echo, seen } = newEcho(counting);
  expect(await echo.say('what did ada say')).toEqual([{ kind: 'not-for-us' }]);
  expect(await echo.say('')).toEqual([]);
  expect(await echo.leave()).toEqual([]);
  await echo.say('alexa, ask keynote recap what did ada say about chaos');
  expect(seen).toHaveLength(1);
  expect(seen[0]?.request).toMatchObject({
    type: 'IntentRequest',
    intent: { name: 'AskSpeakerIntent', slots: { speaker: { value: 'ada' }, topic: { value: 'chaos' } } },
  });
});

test('a slot comes with its resolutions, an empty one without, a number in figures', async () => {
  const { echo, seen } = newEcho(counting);
  await echo.say('ask keynote recap what did alan turing say about dynamo d b');
  await echo.say('what did ada say');
  await echo.say('recap twenty eighteen');
  const [first, second, third] = seen.map(({ request }) =>
    'intent' in request ? request.intent?.slots : {},
  );
  expect(first?.speaker?.resolutions?.resolutionsPerAuthority).toEqual([
    {
      authority: 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.local.Speaker',
      status: { code: 'ER_SUCCESS_NO_MATCH' },
    },
  ]);
  expect(first?.topic).toMatchObject({
    value: 'dynamo d. b.',
    resolutions: {
      resolutionsPerAuthority: [
        { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: 'DynamoDB', id: 'dynamodb' } }] },
      ],
    },
  });
  expect(second?.topic).toEqual({ name: 'topic', confirmationStatus: 'NONE' });
  expect(third?.year).toMatchObject({ value: '2018' });
  expect(third?.year?.resolutions).toBeUndefined();
});

test('silence is answered by the device itself, then ends the session', async () => {
  const { echo, seen } = newEcho(counting);
  await echo.say('open keynote recap');
  const [again] = await echo.say('');
  expect(again?.kind === 'reprompted' && wordsOf(again.speech)).toBe('Still there?');
  await echo.say('what did ada say');
  await echo.say('');
  const [ended] = await echo.say('');
  expect(ended?.kind).toBe('ended');
  expect(seen.at(-1)?.request).toMatchObject({
    type: 'SessionEndedRequest',
    reason: 'EXCEEDED_MAX_REPROMPTS',
  });
});

test('what was asked for is filled, and what the skill has so far is kept', async () => {
  const elicit = {
    type: 'Dialog.ElicitSlot' as const,
    slotToElicit: 'speaker',
    updatedIntent: {
      name: 'AskSpeakerIntent',
      confirmationStatus: 'NONE' as const,
      slots: { topic: { name: 'topic', value: 'chaos', confirmationStatus: 'NONE' as const } },
    },
  };
  const { echo, seen } = newEcho(() => ({ version: '1.0', response: { ...ASKING, directives: [elicit] } }));
  await echo.say('ask keynote recap who talked about chaos');
  await echo.say('alan turing');
  await echo.say('cancel');
  expect(seen[0]?.request).toMatchObject({ dialogState: 'STARTED' });
  expect(seen[1]?.request).toMatchObject({
    dialogState: 'IN_PROGRESS',
    intent: { slots: { speaker: { value: 'alan turing' }, topic: { value: 'chaos' } } },
  });
  expect(seen[2]?.request).toMatchObject({ intent: { name: 'AMAZON.CancelIntent' } });
});

test('values that the skill sent are resolved beside the model’s', async () => {
  const update = {
    type: 'Dialog.UpdateDynamicEntities' as const,
    updateBehavior: 'REPLACE' as const,
    types: [{ name: 'Topic', values: [{ id: 'cards', name: { value: 'punch cards', synonyms: [] } }] }],
  };
  const { echo, seen } = newEcho(() => ({ version: '1.0', response: { ...ASKING, directives: [update] } }));
  await echo.say('open keynote recap');
  await echo.say('who talked about punch cards');
  const { request } = seen[1] ?? {};
  const slots = request !== undefined && 'intent' in request ? request.intent?.slots : undefined;
  expect(
    slots?.topic?.resolutions?.resolutionsPerAuthority?.map(({ authority, status }) => [
      authority.split('.')[3],
      status.code,
    ]),
  ).toEqual([
    ['dynamic', 'ER_SUCCESS_MATCH'],
    ['amzn1', 'ER_SUCCESS_NO_MATCH'],
  ]);
});

const SCREEN = {
  type: 'Alexa.Presentation.APL.RenderDocument' as const,
  token: 'page',
  document: {
    type: 'APL',
    version: '1.4',
    mainTemplate: {
      items: [
        {
          type: 'TouchWrapper',
          onPress: [{ type: 'SendEvent', arguments: ['say', 'more'] }],
          item: { type: 'Text', id: 'line', text: 'More', speech: '<speak>And more?</speak>' },
        },
      ],
    },
  },
};
const SPEAK = {
  type: 'Alexa.Presentation.APL.ExecuteCommands' as const,
  token: 'page',
  commands: [
    { type: 'Sequential' as const, commands: [{ type: 'SpeakItem' as const, componentId: 'line' }] },
  ],
};

test('a screen is shown, speaks, is told of in the next request, and can be touched', async () => {
  const { echo, seen } = newEcho(
    () => ({ version: '1.0', response: { ...ASKING, directives: [SCREEN, SPEAK] } }),
    'show',
  );
  const [turn] = await echo.say('open keynote recap');
  expect(turn?.kind === 'answered' && [wordsOf(turn.speech), turn.screen?.lines]).toEqual([
    'Hello. And more?',
    ['More'],
  ]);
  await echo.touch(0);
  expect(seen[1]).toMatchObject({
    context: { 'Alexa.Presentation.APL': { token: 'page', version: '1.4' } },
    request: { type: 'Alexa.Presentation.APL.UserEvent', token: 'page', arguments: ['say', 'more'] },
  });
  expect(await echo.touch(5)).toEqual([]);
});

test('a device shows what it can in its requests', async () => {
  const shapes = await Promise.all(
    (['dot', 'show', 'round', 'tv'] as const).map(async (name) => {
      const { echo, seen } = newEcho(counting, name);
      await echo.say('open keynote recap');
      const { System, Viewport } = seen[0]?.context ?? {};
      const apl = System?.device?.supportedInterfaces['Alexa.Presentation.APL'] !== undefined;
      return [name, apl, Viewport?.mode, Viewport?.shape, Viewport?.touch?.length];
    }),
  );
  expect(shapes).toEqual([
    ['dot', false, undefined, undefined, undefined],
    ['show', true, 'HUB', 'RECTANGLE', 1],
    ['round', true, 'HUB', 'ROUND', 1],
    ['tv', true, 'TV', 'RECTANGLE', 0],
  ]);
});

test.each([
  { why: 'an error', answer: new RangeError('too bad') },
  { why: 'no response', answer: { version: '1.0' } },
  { why: 'nothing', answer: null },
  { why: 'speech that is no markup', answer: { response: { ...ASKING, outputSpeech: ssml('R&D') } } },
  {
    why: 'an expression that is none',
    answer: {
      response: {
        ...ASKING,
        directives: [{ ...SCREEN, document: { mainTemplate: { items: [{ type: 'Text', text: '${(' }] } } }],
      },
    },
  },
])('a skill that gives $why fails, and is told so', async ({ answer }) => {
  const { echo, seen } = newEcho(
    ({ request }) => (request.type === 'LaunchRequest' ? answer : { response: {} }),
    'show',
  );
  const turns = await echo.say('open keynote recap');
  expect(turns.map(({ kind }) => kind)).toEqual(['failed', 'ended']);
  expect(seen.at(-1)?.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'ERROR' });
  expect(echo.isOpen()).toBe(false);
});
