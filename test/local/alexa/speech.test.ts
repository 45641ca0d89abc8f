import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpeech, wordsOf } from '../../../local/alexa/speech.ts';
import { parseXml, XmlError } from '../../../local/alexa/xml.ts';

test.each([
  { ssml: '<speak>Hello.</speak>', heard: [{ words: 'Hello.' }], why: 'plain words' },
  {
    ssml: '<speak>One.<break time="300ms"/>Two.</speak>',
    heard: [{ words: 'One.' }, { pause: 300 }, { words: 'Two.' }],
    why: 'a pause',
  },
  {
    ssml: '<speak><s>One.</s><break time="1.5s"/><s>Two.</s></speak>',
    heard: [{ words: 'One.' }, { pause: 1500 }, { words: 'Two.' }],
    why: 'the longer of two pauses',
  },
  {
    ssml: '<speak>A <sub alias="dynamo D B">DynamoDB</sub> table</speak>',
    heard: [{ words: 'A dynamo D B table' }],
    why: 'what is said instead',
  },
  { ssml: '<speak>R&amp;D &lt;3 &#x41;&#66;</speak>', heard: [{ words: 'R&D <3 AB' }], why: 'entities' },
  {
    ssml: '<speak><phoneme alphabet="ipa" ph="ˈvɜːnə">Werner</phoneme> spoke</speak>',
    heard: [{ words: 'Werner spoke' }],
    why: 'how a name sounds',
  },
  {
    ssml: '<speak> <break strength="strong"/> </speak>',
    heard: [],
    why: 'a pause with nothing around it is none',
  },
])('$ssml is heard: $why', ({ ssml, heard }) => {
  expect(readSpeech(ssml)).toEqual(heard);
});

test.each([
  { ssml: 'Hello', why: 'no element' },
  { ssml: '<speak>Hello', why: 'not closed' },
  { ssml: '<speak>R&D</speak>', why: 'a bare ampersand' },
  { ssml: '<speak>a < b</speak>', why: 'a bare less-than sign' },
  { ssml: '<speak><s>a</speak></s>', why: 'crossed tags' },
  { ssml: '<speak>a</speak><speak>b</speak>', why: 'two of them' },
  { ssml: '<speak>a</speak> b', why: 'text behind it' },
  { ssml: '<speak>\u0007</speak>', why: 'a character that XML forbids' },
  { ssml: '<speak>\ud800</speak>', why: 'half a character' },
  { ssml: '<speak>&nbsp;</speak>', why: 'an entity of HTML' },
  { ssml: '<speak>&#0;</speak>', why: 'no character' },
  { ssml: '<speak><break time="1s" time="2s"/></speak>', why: 'an attribute twice' },
  { ssml: '<speak><!-- x --></speak>', why: 'a comment' },
  { ssml: '<p>a</p>', why: 'no speak' },
  { ssml: '<speak><mark name="x"/></speak>', why: 'a tag of Polly that Alexa has not' },
  { ssml: '<speak><b>loud</b></speak>', why: 'a tag of HTML' },
  { ssml: '<speak><break time="11s"/></speak>', why: 'too long a pause' },
  { ssml: '<speak><break time="soon"/></speak>', why: 'no time' },
  { ssml: '<speak><break speed="1"/></speak>', why: 'an attribute that the tag has not' },
  { ssml: '<speak><sub>a</sub></speak>', why: 'nothing to say instead' },
])('$ssml is refused: $why', ({ ssml }) => {
  expect(() => readSpeech(ssml)).toThrow(/.+/);
});

test('any text, escaped, is heard as it is; any text at all is read or refused, never more', () => {
  const escaped = (text: string) =>
    text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const legal = text.replace(/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
      expect(wordsOf(readSpeech(`<speak>${escaped(legal)}</speak>`))).toBe(legal.replace(/\s+/g, ' ').trim());
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        parseXml(text);
      } catch (error) {
        expect(error).toBeInstanceOf(XmlError);
      }
    }),
  );
});

test('deep nesting takes no stack', () => {
  const deep = '<p>'.repeat(100_000);
  expect(() => parseXml(deep)).toThrow('not closed');
  expect(wordsOf(readSpeech(`<speak>${deep}x${'</p>'.repeat(100_000)}</speak>`))).toBe('x');
});
