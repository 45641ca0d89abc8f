import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, fold, isStopWord, stem, tokenize } from '../../lambda/retrieve/analyze.ts';
import { threadTime } from '../thread-time.ts';

const SEED = 7;

const TERMS: readonly { text: string; terms: readonly string[]; why: string }[] = [
  { text: '', terms: [], why: 'nothing' },
  { text: ' \t\r\n … — ! ( )', terms: [], why: 'marks are no words' },
  { text: 'the and of is it what who', terms: [], why: 'words without a subject' },
  {
    text: 'Databases, databases; DATABASE!',
    terms: ['databas', 'databas', 'databas'],
    why: 'case and number',
  },
  { text: 'recovers recovered recovering', terms: ['recov', 'recov', 'recov'], why: 'forms of a verb' },
  {
    text: 'six copies, 6 copies',
    terms: ['6', 'copi', '6', 'copi'],
    why: 'a number in words and in figures',
  },
  { text: 'one copy', terms: ['copi'], why: '"one" is mostly a pronoun' },
  { text: '1,000,000 writes', terms: ['1000000', 'write'], why: 'thousands separators' },
  { text: '3.5 times, 99.99%', terms: ['3.5', 'time', '99.99'], why: 'decimals stay whole' },
  {
    text: 'S3 EC2 P3 ARC203',
    terms: ['s3', 'ec2', 'p3', 'arc203'],
    why: 'names with digits are not stemmed',
  },
  {
    text: "Werner's Werner’s Werner",
    terms: ['werner', 'werner', 'werner'],
    why: 'possessives, both apostrophes',
  },
  { text: 'café naïve Zürich', terms: ['cafe', 'naiv', 'zurich'], why: 'accents' },
  { text: 'ﬁle ﬁles', terms: ['file', 'file'], why: 'letters written as one' },
  {
    text: 'read-write state-of-the-art',
    terms: ['read', 'write', 'state', 'art'],
    why: 'hyphens part words',
  },
  { text: 'a/b C++ #chaos @werner', terms: ['b', 'c', 'chao', 'werner'], why: 'signs part words' },
  {
    text: '数据库 база',
    terms: ['数据库', 'база'],
    why: 'other scripts are kept as they are',
  },
  { text: '🚀 launch 🚀', terms: ['launch'], why: 'pictures are no words' },
  { text: "don't won't isn't", terms: [], why: 'short forms without a subject' },
  { text: 'constructor prototype', terms: ['constructor', 'prototyp'], why: 'words that objects know too' },
];

test.each(TERMS)('$text → $terms: $why', ({ text, terms }) => {
  expect(analyze(text)).toEqual(terms);
});

test('a token knows where it stands', () => {
  const text = 'Über 62 TB, “Werner’s” 3.5x!';
  for (const { word, start, end } of tokenize(text)) expect(fold(text.slice(start, end))).toBe(word);
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['Über', '62', 'TB', 'Werner’s', '3.5', 'x'],
  ]);
});

/** Text of every kind: plain, of any script, and of words that trip programs. */
const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '’',
        '.',
        ',',
        '1',
        '0',
        'x',
        ' ',
        '\0',
        '\u202e',
        'constructor',
        '__proto__',
        'é',
        'İ',
        'ß',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('no text breaks the analysis; every term is a word without blanks or capitals', () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      for (const term of analyze(text)) {
        expect(typeof term).toBe('string');
        expect(term).not.toBe('');
        expect(term).not.toMatch(/\s/);
        expect(term).toBe(term.toLowerCase());
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('the terms of a text are those of its parts: nothing depends on what stands beside', () => {
  fc.assert(
    fc.property(fc.array(ANY_TEXT, { maxLength: 4 }), (parts) => {
      expect(analyze(parts.join('\n'))).toEqual(parts.flatMap(analyze));
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('work grows with the text, not faster: a hostile megabyte is cut in no time', () => {
  const hostile = ["'".repeat(200_000), "a'".repeat(200_000), '1.'.repeat(200_000), '1,'.repeat(200_000)];
  const started = threadTime();
  for (const text of hostile) analyze(text);
  expect(threadTime() - started).toBeLessThan(3000);
});

test.each([
  ['what', true],
  ['tell', true],
  ['database', false],
  ['six', false],
  ['', false],
])('%s is a stop word: %s', (word, expected) => {
  expect(isStopWord(word)).toBe(expected);
});

test('a stem is found again from the cache as it was made', () => {
  const words = ['databases', "werner's", '1,000', 'seven', 'running'];
  expect(words.map(stem)).toEqual(words.map(stem));
  expect(words.map(stem)).toEqual(['databas', 'werner', '1000', '7', 'run']);
});

test.each([
  ['wrote', 'write'],
  ['written', 'write'],
  ['kept', 'keep'],
  ['taught', 'teach'],
  ['children', 'child'],
  ['founded', 'found'],
])('%s is found by the word it comes from', (form, word) => {
  expect(stem(form)).toBe(word === 'found' ? 'found' : stem(word));
});
