import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SKILL } from '../../local/alexa/open-skill.ts';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';
import { responseFaults } from '../channels/alexa/response-checker.ts';
import { sentencesOf } from '../conversations/alexa-conversation.ts';
import { type Handler, openAskSdkTest, openVirtualAlexa } from './virtual-clients.ts';

const MODEL = new URL('../../skill-package/interactionModels/custom/en-US.json', import.meta.url);

let handler: Handler;
beforeAll(async () => {
  ensureBuilt([INDEX, PATTERNS, SKILL], (message) => console.log(message));
  ({ handler } = (await import(pathToFileURL(artefactPath(SKILL)).href)) as { handler: Handler });
  // the function's own log
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => vi.restoreAllMocks());

/** What a listener may come to say in one conversation: intent, the slots with their words, and what the answer must say. */
const SCRIPT = [
  { intent: 'AskSpeakerAllIntent', slots: { speaker: 'werner' }, says: /2017.*2018/i },
  { intent: 'ChooseIntent', slots: { ordinal: 'second' }, says: /aurora|serverless/i },
  { intent: 'AskSpeakerIntent', slots: { speaker: 'werner', topic: 'redshift' }, says: /redshift/i },
  { intent: 'MoreIntent', slots: {}, says: /./ },
  { intent: 'WhoSaidIntent', slots: {}, says: /werner vogels/i },
  { intent: 'AMAZON.RepeatIntent', slots: {}, says: /./ },
  { intent: 'ListTalksIntent', slots: {}, says: /talks/i },
  { intent: 'RecapIntent', slots: { talk: 'the twenty seventeen keynote' }, says: /2017 keynote/i },
  { intent: 'AMAZON.NextIntent', slots: {}, says: /two/i },
  { intent: 'AMAZON.HelpIntent', slots: {}, says: /next/i },
  { intent: 'AMAZON.FallbackIntent', slots: {}, says: /./ },
] as const;

function written({ response: { outputSpeech } }: ResponseEnvelope): string {
  return outputSpeech?.type === 'SSML' ? sentencesOf(outputSpeech.ssml).join(' ') : '';
}

describe('virtual-alexa', () => {
  test('a conversation of scripted intents, its slots resolved by that client', async () => {
    const seen: RequestEnvelope[] = [];
    const listening: Handler = (event, context) => {
      seen.push(structuredClone(event));
      return handler(event, context);
    };
    const alexa = openVirtualAlexa(listening, JSON.parse(readFileSync(MODEL, 'utf8')));
    const faults: string[] = [];
    const check = (name: string, answer: ResponseEnvelope, says: RegExp) => {
      const [request] = seen.slice(-1);
      const found = request === undefined ? ['no request came'] : responseFaults(answer, request);
      const isSaid = says.test(written(answer)) ? [] : [`must say ${says}, says "${written(answer)}"`];
      faults.push(...[...found, ...isSaid].map((fault) => `${name}: ${fault}`));
    };
    check('launch', await alexa.launch(), /welcome/i);
    for (const { intent, slots, says } of SCRIPT)
      check(intent, await alexa.intend(intent, { ...slots }), says);
    check('stop', await alexa.intend('AMAZON.StopIntent'), /./);
    expect(faults).toEqual([]);
    expect(seen).toHaveLength(SCRIPT.length + 2);
  });
});

describe('ask-sdk-test', () => {
  const says = (pattern: RegExp) => (speech: string) => pattern.test(speech);

  test('a conversation without a screen passes its checks', async () => {
    const { launch, intent, ended, check } = openAskSdkTest(handler);
    const redshift = intent('AskSpeakerIntent')
      .withSlotResolution('speaker', 'werner', 'Speaker', 'werner-vogels')
      .withSlotResolution('topic', 'redshift', 'Topic', 'redshift')
      .build();
    const unknown = intent('AskSpeakerIntent')
      .withSlotResolutionNoMatch('speaker', 'jeff bezos', 'Speaker')
      .withSlotResolutionNoMatch('topic', 'rockets', 'Topic')
      .build();
    const sequence = [
      { request: launch().build(), says: says(/welcome/i), shouldEndSession: false },
      { request: redshift, says: says(/redshift/i), hasCardContentLike: 'Redshift', shouldEndSession: false },
      { request: intent('AMAZON.HelpIntent').build(), says: says(/\?/), shouldEndSession: false },
      { request: unknown, says: says(/notes/i), shouldEndSession: false },
      { request: intent('AMAZON.FallbackIntent').build(), shouldEndSession: false },
      {
        request: intent('AMAZON.NavigateHomeIntent').build(),
        shouldEndSession: true,
        repromptsNothing: true,
      },
      { request: intent('AMAZON.CancelIntent').build(), shouldEndSession: true, repromptsNothing: true },
      { request: intent('AMAZON.StopIntent').build(), shouldEndSession: true, repromptsNothing: true },
      {
        request: ended('USER_INITIATED').build(),
        saysNothing: true,
        repromptsNothing: true,
        ignoreQuestionCheck: true,
      },
    ];
    expect(await check(sequence)).toEqual([]);
  });

  test('on a screen documents come with the answers, and a touch is answered', async () => {
    const { launch, intent, touch, check } = openAskSdkTest(handler);
    const apl = { apl: true };
    const sequence = [
      { request: launch().withInterfaces(apl).build(), renderDocument: {}, shouldEndSession: false },
      // read along on the screen: the question is asked there
      {
        request: intent('ListTalksIntent').withInterfaces(apl).build(),
        renderDocument: {},
        shouldEndSession: false,
        ignoreQuestionCheck: true,
      },
      {
        request: touch('say', 'the second one').withInterfaces(apl).build(),
        renderDocument: {},
        shouldEndSession: false,
        ignoreQuestionCheck: true,
      },
    ];
    expect(await check(sequence)).toEqual([]);
  });

  test('its checks do fail', async () => {
    const { launch, intent, check } = openAskSdkTest(handler);
    expect(await check([{ request: launch().build(), shouldEndSession: true }])).toHaveLength(1);
    expect(
      await check([{ request: intent('AMAZON.StopIntent').build(), says: says(/redshift/) }]),
    ).toHaveLength(1);
    const mute = openAskSdkTest(async () => ({ version: '1.0', response: { shouldEndSession: false } }));
    expect(await mute.check([{ request: mute.launch().build() }])).toEqual([
      expect.stringContaining('Certification'),
    ]);
  });
});
