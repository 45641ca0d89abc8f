import { describe, expect, test } from 'vitest';
import { readSsml } from '../../../local/polly/markup/read-ssml.ts';
import { SsmlError } from '../../../local/polly/markup/ssml-error.ts';
import type { Engine } from '../../../local/polly/markup/tags.ts';

const refusal = (ssml: string, engine: Engine): string | undefined => {
  try {
    readSsml(ssml, engine);
    return undefined;
  } catch (error) {
    if (error instanceof SsmlError) return error.message;
    throw error;
  }
};

describe('taken', () => {
  test.each([
    '<speak>Hello.</speak>',
    '<speak/>',
    '<?xml version="1.0"?>\n<!-- ours --><speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US">a</speak> ',
    '<speak><break time=\'10s\'/><break strength="x-strong"/><break/></speak>',
    '<speak><p><s>a</s></p></speak>',
    '<speak><lang xml:lang="fr-FR">Bonjour</lang></speak>',
    '<speak><w role="amazon:VBD">read</w></speak>',
    '<speak><amazon:effect name="drc">a</amazon:effect></speak>',
    '<speak><prosody rate="20%" volume="x-loud">a</prosody></speak>',
    '<speak>&lt;&#65;&#x42;&quot;</speak>',
  ])('by both engines: %s', (ssml) => {
    expect([refusal(ssml, 'standard'), refusal(ssml, 'neural')]).toEqual([undefined, undefined]);
  });

  test.each([
    '<speak><prosody pitch="+10%">a</prosody></speak>',
    '<speak><emphasis level="moderate">a</emphasis></speak>',
  ])('by the standard engine alone: %s', (ssml) => {
    expect(refusal(ssml, 'standard')).toBeUndefined();
    expect(refusal(ssml, 'neural')).toMatch(/Neural/);
  });
});

describe('refused', () => {
  test.each([
    ['', 'nothing'],
    ['Hello.', 'no markup'],
    ['<p>Hello.</p>', 'no <speak>'],
    ['<speak>a</speak>b', 'text after the end'],
    ['<speak>a</speak><speak>b</speak>', 'two of them'],
    ['<speak><speak>a</speak></speak>', 'one in the other'],
    ['<speak>a', 'not closed'],
    ['<speak><p>a</speak></p>', 'closed in the wrong order'],
    ['<speak>a & b</speak>', 'a bare ampersand'],
    ['<speak>&nbsp;</speak>', 'an entity of HTML'],
    ['<speak>&#0;</speak>', 'a character that XML forbids'],
    ['<speak>a < b</speak>', 'a bare angle'],
    ['<speak>\u0000</speak>', 'a character that XML forbids, as it is'],
    ['<speak><!DOCTYPE a></speak>', 'a document type'],
    ['<speak><![CDATA[a]]></speak>', 'CDATA'],
    ['<speak><audio src="a"/></speak>', 'a tag of Alexa'],
    ['<speak><voice name="Joanna">a</voice></speak>', 'a voice in the markup'],
    ['<speak><amazon:emotion name="excited" intensity="low">a</amazon:emotion></speak>', 'a tag of Alexa'],
    ['<speak><break time="11s"/></speak>', 'too long a pause'],
    ['<speak><break time="1"/></speak>', 'a pause without unit'],
    ['<speak><break time="1s">a</break></speak>', 'words in a pause'],
    ['<speak><break length="1s"/></speak>', 'no such attribute'],
    ['<speak><prosody>a</prosody></speak>', 'nothing asked for'],
    ['<speak><prosody rate="19%">a</prosody></speak>', 'too slow'],
    ['<speak><prosody rate="201%">a</prosody></speak>', 'too fast'],
    ['<speak><prosody volume="11">a</prosody></speak>', 'a volume without unit'],
    ['<speak><say-as>a</say-as></speak>', 'as what'],
    ['<speak><say-as interpret-as="poem">a</say-as></speak>', 'no such reading'],
    ['<speak><sub>a</sub></speak>', 'no alias'],
    ['<speak><sub alias="a"><break/></sub></speak>', 'a tag where only words may stand'],
    ['<speak><phoneme alphabet="ipa" ph="☃">a</phoneme></speak>', 'no sound'],
    ['<speak><phoneme alphabet="runes" ph="a">a</phoneme></speak>', 'no such alphabet'],
    ['<speak><mark/></speak>', 'a mark without name'],
    ['<speak><p a="1" a="2">a</p></speak>', 'an attribute twice'],
    ['<speak><amazon:effect name="whispered">a</amazon:effect></speak>', 'what the stand-in cannot do'],
    ['<speak><amazon:breath/></speak>', 'what the stand-in cannot do'],
    ['<speak><prosody amazon:max-duration="2s">a</prosody></speak>', 'what the stand-in cannot do'],
  ])('%s (%s)', (ssml) => {
    expect(refusal(ssml, 'standard')).toMatch(/\S/);
  });
});
