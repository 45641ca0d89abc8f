import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { describe, expect, test } from 'vitest';
import { responseFaults } from './response-checker.ts';
import { checkSpeech } from './speech-checker.ts';

const speech = (ssml: string) => ({ type: 'SSML' as const, ssml });

describe('the checker of speech', () => {
  test.each([
    ['<speak><s>Fine &amp; well.</s></speak>', 'Fine & well.'],
    ['<speak>one<break time="250ms"/>two</speak>', 'one two'],
    ['<speak><sub alias="S three">S3</sub>\'s</speak>', "S3's"],
  ])('%s is well-formed', (ssml, words) => {
    expect(checkSpeech(ssml)).toEqual({ words, faults: [] });
  });

  test.each([
    '<speak>a & b</speak>',
    '<speak>a < b</speak>',
    '<speak><s>open</speak>',
    '<speak>closed</s></speak>',
    '<speak><mark name="x"/></speak>',
    '<speak><sub alias="a"b">x</sub></speak>',
    '<speak><break time="fast"/></speak>',
    'no speak',
    '<speak>\u0001</speak>',
    '<speak>\ud800</speak>',
  ])('%j is not', (ssml) => {
    expect(checkSpeech(ssml).faults).not.toEqual([]);
  });
});

describe('the checker of responses', () => {
  const request = {
    context: { System: { device: { supportedInterfaces: {} } } },
  } as unknown as RequestEnvelope;
  const good = {
    version: '1.0',
    response: {
      outputSpeech: speech('<speak>Well?</speak>'),
      reprompt: { outputSpeech: speech('<speak>Well?</speak>') },
      shouldEndSession: false,
    },
  } satisfies ResponseEnvelope;

  test('lets a good one pass', () => {
    expect(responseFaults(good, request)).toEqual([]);
  });

  test.each([
    ['open without a reprompt', { reprompt: undefined }],
    ['open without a question', { outputSpeech: speech('<speak>Well.</speak>') }],
    ['a question, and nobody listens', { shouldEndSession: true, reprompt: undefined }],
    ['silence', { outputSpeech: undefined }],
    ['an empty speech', { outputSpeech: speech('<speak></speak>') }],
    ['a value that is missing', { outputSpeech: speech('<speak>Hello undefined?</speak>') }],
    ['markup in a card', { card: { type: 'Simple', title: 'A', content: '<b>x</b>' } }],
    ['too much', { card: { type: 'Simple', title: 'A', content: 'x'.repeat(25_000) } }],
    ['a screen without a screen', { directives: [{ type: 'Alexa.Presentation.APL.RenderDocument' }] }],
  ])('finds %s', (_, change) => {
    const bad = { ...good, response: { ...good.response, ...change } } as unknown as ResponseEnvelope;
    expect(responseFaults(bad, request)).not.toEqual([]);
  });
});
