import { array, assert, constantFrom, oneof, option, property, string } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { MOST_SPEECH, toSpeech } from '../../../lambda/channels/alexa/to-speech.ts';
import type { PronunciationLexicon } from '../../../lambda/speech/lexicon.ts';
import { pronounce } from '../../../lambda/speech/ssml.ts';
import { openConversation, ownLexicon, ownNameWords } from './own-skill.ts';
import { checkSpeech } from './speech-checker.ts';

let lexicon: PronunciationLexicon = new Map();
beforeAll(async () => {
  await openConversation();
  lexicon = ownLexicon();
});

/** Words with everything in them that could break markup, and names that get some. */
const anyText = oneof(
  string({ unit: 'binary' }),
  string({
    unit: constantFrom('<', '>', '&', '"', "'", '/', 'a', ' ', '\u0000', '\ud800', '\uffff', '😀', ';', '\n'),
  }),
  array(
    constantFrom('DynamoDB', 'S3', 'Vogels', 're:Invent', 'AWS', '&amp;', '<break/>', ']]>', "isn't"),
  ).map((all) => all.join(' ')),
);

describe('speech', () => {
  test('always parses, whatever is said, and is never too long', () => {
    assert(
      property(
        array(anyText, { maxLength: 8 }),
        option(anyText, { nil: undefined }),
        (sentences, question) => {
          const ssml = toSpeech(sentences, question, lexicon);
          expect(checkSpeech(ssml).faults).toEqual([]);
          expect(ssml.length).toBeLessThanOrEqual(MOST_SPEECH);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('says every word of every sentence, in order', () => {
    const words = string({ unit: constantFrom('a', 'b', ' ', '&', '<', '"', "'", '.') }).filter(
      (text) => text.trim() !== '',
    );
    assert(
      property(array(words, { minLength: 1, maxLength: 5 }), (sentences) => {
        const { words: said } = checkSpeech(toSpeech(sentences, undefined, lexicon));
        expect(said).toBe(sentences.join(' ').replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });

  test('is cut from the end when it is too long, and the question stays', () => {
    const ssml = toSpeech(
      Array.from({ length: 400 }, () => 'A sentence of DynamoDB & co, again and again.'),
      'Shall I go on?',
      lexicon,
    );
    const { words, faults } = checkSpeech(ssml);
    expect(faults).toEqual([]);
    expect(ssml.length).toBeLessThanOrEqual(MOST_SPEECH);
    expect(ssml.length).toBeGreaterThan(MOST_SPEECH * 0.9);
    expect(words).toMatch(/Shall I go on\?$/);
  });

  test('one sentence without end is cut at a word', () => {
    const ssml = toSpeech(['word '.repeat(5000)], 'More?', lexicon);
    expect(checkSpeech(ssml)).toMatchObject({ faults: [] });
    expect(checkSpeech(ssml).words).toMatch(/^(?:word )+More\?$/);
  });

  test('pauses between sentences, longer before the question', () => {
    const ssml = toSpeech(['One.', 'Two.'], 'Three?', new Map());
    expect(ssml).toBe(
      '<speak><s>One.</s><break time="250ms"/><s>Two.</s><break time="450ms"/><s>Three?</s></speak>',
    );
  });
});

const NAMES = [
  {
    text: 'DynamoDB',
    says: '<sub alias="dynamo D B">DynamoDB</sub>',
    why: 'a product with letters at its end',
  },
  { text: "S3's", says: '<sub alias="S three">S3</sub>\'s', why: 'with a possessive' },
  { text: 'ARC203', says: '<sub alias="A R C two oh three">ARC203</sub>', why: 'a session code' },
  { text: 'the AWS way', says: 'the <sub alias="A W S">AWS</sub> way', why: 'letters' },
  {
    text: 'Dr. Vogels said',
    says: 'Dr. <phoneme alphabet="ipa" ph="ˈvoʊɡəls">Vogels</phoneme> said',
    why: 'a name by its sounds',
  },
  { text: 'at re:Invent', says: 'at <sub alias="reinvent">re:Invent</sub>', why: 'a name with a colon' },
  { text: 'aurora', says: 'aurora', why: 'a word that voices know' },
  { text: 'DynamoDBs', says: 'DynamoDBs', why: 'only whole words' },
];

describe('names of the catalogue', () => {
  test.each(NAMES)('$text: $why', ({ text, says }) => {
    expect(pronounce(text, lexicon)).toBe(says);
  });

  test('every pronunciation is well-formed and says something else than is written', () => {
    const helped = ownNameWords().flatMap((written) => {
      const how = lexicon.get(written);
      return how === undefined ? [] : [[written, how] as const];
    });
    expect(helped.length).toBeGreaterThan(20);
    for (const [written, how] of helped) {
      expect(checkSpeech(`<speak>${pronounce(written, lexicon)}</speak>`).faults).toEqual([]);
      expect('alias' in how ? how.alias : how.ipa).not.toBe(written);
    }
  });
});
