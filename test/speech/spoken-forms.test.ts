import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spokenForms } from '../../lambda/speech/spoken-forms.ts';
import { sayDecimal, sayNumber, sayOrdinal } from '../../lambda/speech/spoken-numbers.ts';

/** Written names of many fields, and the ways they must be listed, the likeliest first. */
const NAMES: readonly (readonly [written: string, said: readonly string[], why: string])[] = [
  ['DynamoDB', ['dynamo d. b.', 'dynamodb'], 'letters behind a word, and the word as it is typed'],
  ['S3', ['s. three'], 'a letter and a figure'],
  ['EC2', ['e. c. two'], 'two letters and a figure'],
  ['VPC', ['v. p. c.'], 'letters nobody can say as a word'],
  ['NASA', ['n. a. s. a.', 'nasa'], 'letters that may be a word'],
  ['VPCs', ["v. p. c.'s"], 'letters in the plural'],
  ['GraphQL', ['graph q. l.', 'graphql'], 'letters at the end'],
  ['CloudFront', ['cloud front', 'cloudfront'], 'two words written as one'],
  ['SaaS', ['saas', 's. a. a. s.'], 'mixed letters are a word first'],
  ['IoT', ['iot', 'i. o. t.'], 'short mixed letters'],
  ['Cloud9', ['cloud nine'], 'a figure behind a word'],
  ['Route 53', ['route fifty three'], 'a figure of its own'],
  ['5G', ['five g.'], 'a figure before a letter'],
  ['21st Century Architectures', ['twenty first century architectures'], 'an ordinal'],
  ['the 2018 keynote', ['the twenty eighteen keynote', 'the two thousand eighteen keynote'], 'a year'],
  ['re:Invent', ['re invent'], 'a colon inside'],
  ['Are You Well Architected?', ['are you well architected'], 'a question mark'],
  ["Amazon's Approach", ["amazon's approach"], 'an apostrophe is kept'],
  ['Research & Development', ['research and development'], 'a sign that is a word'],
  ['C++', ['c. plus plus'], 'a language'],
  ['.NET', ['dot n. e. t.', 'dot net'], 'a dot that is said'],
  ['Dr. Vogels', ['doctor vogels'], 'a title'],
  ['Ünal Şen', ['unal sen'], 'accents'],
  ['Python 3.12', ['python three point one two'], 'a version'],
  ['COVID-19', ['c. o. v. i. d. nineteen', 'covid nineteen'], 'letters and a figure with a dash'],
  ['Vue.js', ['vue j. s.', 'vue js'], 'consonants alone are spelled'],
  ['東京', [], 'nothing that can be said in English letters'],
];

describe('names as they are said', () => {
  test.each(NAMES)('%s is %j: %s', (written, said) => {
    expect(spokenForms(written)).toEqual(said);
  });

  test('a code is said letter by letter or as a word, its figures in several ways', () => {
    expect(spokenForms('DOP342')).toEqual([
      'd. o. p. three four two',
      'd. o. p. three forty two',
      'd. o. p. three hundred forty two',
      'dop three four two',
      'dop three forty two',
      'dop three hundred forty two',
    ]);
    expect(spokenForms('ARC203')).toEqual(
      expect.arrayContaining(['arc two oh three', 'a. r. c. two zero three']),
    );
  });

  test('whatever is written: only what a slot value may hold, never many forms', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const forms = spokenForms(text);
        expect(forms.length).toBeLessThanOrEqual(8);
        for (const form of forms) expect(form).toMatch(/^[a-z'.]+(?: [a-z'.]+)*$/);
      }),
    );
  });
});

describe('figures in words', () => {
  test.each([
    ['7', ['seven']],
    ['10', ['ten']],
    ['42', ['forty two']],
    ['203', ['two oh three', 'two zero three', 'two hundred three']],
    ['342', ['three four two', 'three forty two', 'three hundred forty two']],
    ['300', ['three oh oh', 'three zero zero', 'three hundred']],
    ['1905', ['nineteen oh five', 'one thousand nine hundred five']],
    ['1900', ['nineteen hundred', 'one thousand nine hundred']],
    ['2000', ['two thousand']],
    ['2018', ['twenty eighteen', 'two thousand eighteen']],
    ['12345', ['twelve thousand three hundred forty five']],
    ['007', ['oh oh seven', 'zero zero seven']],
    ['1234567', ['one two three four five six seven']],
  ])('%s is %j', (figure, said) => {
    expect(sayNumber(figure)).toEqual(said);
  });

  test('ordinals and decimals', () => {
    expect([1, 2, 3, 4, 5, 8, 9, 12, 20, 21, 30, 100].map(sayOrdinal)).toEqual([
      ...['first', 'second', 'third', 'fourth', 'fifth', 'eighth', 'ninth', 'twelfth', 'twentieth'],
      ...['twenty first', 'thirtieth', 'one hundredth'],
    ]);
    expect(sayDecimal('99.99')).toBe('ninety nine point nine nine');
    expect(sayDecimal('3.05')).toBe('three point zero five');
  });
});
