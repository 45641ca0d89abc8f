import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_HEARD } from '../../lambda/dialog/question.ts';
import { RecapError } from '../../lambda/errors.ts';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import type { Catalogue, Speaker } from '../../lambda/retrieve/index-format.ts';
import { createUnderstand, createUnderstanding } from '../../lambda/understand/understand.ts';
import { bigCatalogue } from './big-world.ts';
import { catalogue, notesVocabulary, patterns, understanding } from './world.ts';

const { understand, toQuestion } = understanding();
const EMPTY: Catalogue = { talks: [], speakers: [], topics: [], days: [] };

describe('whatever comes in', () => {
  test.each([
    ['', 'unclear'],
    ['   \n\t ', 'unclear'],
    ['?!… — ***', 'unclear'],
    ['uh um erm', 'unclear'],
    ['\u0000\u0001\ufffd\u200b', 'unclear'],
    ['😀😀', 'unclear'],
    ['constructor', 'ask'],
    ['__proto__ toString hasOwnProperty', 'ask'],
    ['what is <script>alert(1)</script>', 'ask'],
    ['WHAT DID WERNER SAY ABOUT S3?!', 'ask'],
    ['was sagte werner über datenbanken', 'ask'],
  ])('%j is %s', (heard, kind) => {
    expect(understand(heard).kind).toBe(kind);
  });

  test('is a question, the same each time, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (heard) => {
        const question = understand(heard);
        expect(question).toEqual(understand(heard));
        expect(JSON.parse(JSON.stringify(question))).toEqual(question);
      }),
      { numRuns: 300 },
    );
  });

  test('is a question for any words of the sentences, in any order', () => {
    const said = fc.constantFrom(
      ...'what did does who when where is was the a of in on about and werner adrian mark keynote talk 2017 2018 monday day one first s three aurora lambda said say notes it that he they how many fast compare recap than with to for minutes sentence'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 25 }), (words) => {
        expect(understand(words.join(' '))).toHaveProperty('kind');
      }),
      { numRuns: 500 },
    );
  });

  test('is cut where nobody speaks on', () => {
    const { turn } = understand('aurora '.repeat(20_000));
    expect(turn.heard).toHaveLength(MAX_HEARD);
    expect(turn.words.length).toBeLessThanOrEqual(MAX_HEARD);
  });

  test('is understood without any notes', () => {
    const bare = createUnderstand({ patterns, catalogue: EMPTY, vocabulary: new Set() });
    expect(bare('what did werner say about databases')).toMatchObject({
      kind: 'ask',
      about: 'werner databases',
    });
    expect(bare('recap the conference in one sentence')).toMatchObject({ kind: 'recap' });
    expect(bare('stop')).toMatchObject({ kind: 'stop' });
  });

  test('is refused with a table of another version', () => {
    const make = () =>
      createUnderstand({ patterns: { ...patterns, formatVersion: 0 }, catalogue, vocabulary: new Set() });
    expect(make).toThrow(RecapError);
    expect(make).toThrow(/npm run build/);
  });
});

describe('a free question', () => {
  /** Words that ask or carry, and may go. */
  const MAY_GO = new Set(
    analyze(
      'fast long often big much large high low far quickly happened mean means stand new tell please mentioned',
    ),
  );

  test('loses no word that carries meaning', () => {
    const content = fc.constantFrom(
      'aurora',
      'quorum',
      'copies',
      'recovers',
      'fails',
      'boards',
      'culture',
      'shard',
      'drive',
      'pizza',
      'network',
      'writes',
      'replica',
      'zone',
      'latency',
    );
    const start = fc.constantFrom(
      'what',
      'which',
      'how many',
      'how does',
      'why do',
      'when does',
      'where is',
      'who',
      'can',
      'is',
      'how fast does',
      'what does the',
      'what is a',
      'what are the',
    );
    fc.assert(
      fc.property(
        start,
        fc.array(content, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', 'of', 'for', 'with'),
        content,
        (first, words, link, last) => {
          const heard = [first, ...words, link, last].filter(Boolean).join(' ');
          const question = understand(heard);
          if (question.kind !== 'ask') return;
          const kept = new Set(analyze(`${question.about} ${question.wanted ?? ''}`));
          expect(
            analyze(question.turn.words).filter((term) => !kept.has(term) && !MAY_GO.has(term)),
            heard,
          ).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a name that several people have', () => {
  const person = (id: string, name: string): Speaker => ({ id, name, aliases: [], talks: [] });
  const shared = createUnderstand({
    patterns,
    catalogue: {
      ...EMPTY,
      speakers: [
        person('anna-berg', 'Anna Berg'),
        person('anna-lind', 'Anna Lind'),
        person('tom-reed', 'Tom Reed'),
      ],
    },
    vocabulary: new Set(analyze('testing pipelines')),
  });

  test('is a doubt with each of them as a reading', () => {
    const readings = [
      { kind: 'speaker', id: 'anna-berg' },
      { kind: 'speaker', id: 'anna-lind' },
    ];
    expect(shared('what did anna say about testing')).toMatchObject({
      kind: 'ask',
      about: 'testing',
      doubt: { said: 'anna', readings },
    });
    expect(shared('who is anna')).toMatchObject({
      kind: 'fact',
      fact: 'who',
      doubt: { said: 'anna', readings },
    });
    expect(shared('which tests did anna recommend for pipelines')).toMatchObject({
      kind: 'ask',
      doubt: { readings },
    });
  });

  test('is none when the surname is said', () => {
    expect(shared('what did anna lind say about testing')).toMatchObject({ speaker: 'anna-lind' });
    expect(shared('what did berg say about testing')).toMatchObject({ speaker: 'anna-berg' });
    expect(shared('what did tom say about testing')).not.toHaveProperty('doubt');
  });
});

describe('slots that a platform filled', () => {
  const cases = [
    [
      'ask-speaker',
      { speaker: { said: 'werner', ids: ['werner-vogels'] }, topic: { said: 'databases' } },
      'what did werner say about databases',
    ],
    [
      'ask-speaker',
      { speaker: { said: 'verner fogels' }, topic: { said: 'the log' } },
      'what did verner fogels say about the log',
    ],
    [
      'ask-speaker',
      { speaker: { said: 'jeff bezos' }, topic: { said: 'rockets' } },
      'what did jeff bezos say about rockets',
    ],
    ['fact-when', { talk: { said: 'arc two oh three', ids: ['arc203'] } }, 'when was arc two oh three'],
    [
      'fact-when',
      { talk: { said: 'the innovation at speed talk' } },
      'when was the innovation at speed talk',
    ],
    [
      'recap',
      { talk: { said: 'the 2017 keynote' }, count: { said: '2' }, unit: { said: 'minutes' } },
      'recap the 2017 keynote in 2 minutes',
    ],
    [
      'recap',
      { day: { said: 'monday' }, count: { said: 'one' }, unit: { said: 'sentence', ids: ['sentence'] } },
      'recap monday in one sentence',
    ],
    ['find-speakers', { about: { said: 'chaos' } }, 'who talked about chaos'],
    [
      'compare',
      { topic: { said: 'aurora' }, other_topic: { said: 'dynamodb' } },
      'compare aurora and dynamodb',
    ],
    ['choose', { ordinal: { said: 'second', ids: ['2'] } }, 'the second one'],
    ['choose', { age: { said: 'earlier', ids: ['older'] } }, 'the earlier one'],
    ['skip', { about: { said: 'chaos' } }, 'skip to chaos'],
    ['list-talks', { year: { said: '2019' } }, 'which talks were there in 2019'],
    ['what-about', { about: { said: 's3' } }, 'what about s3'],
    ['stop', {}, 'stop'],
  ] as const;

  test.each(cases)('%s %j is what "%s" is', (intent, slots, heard) => {
    expect({ ...toQuestion(intent, slots, heard), turn: undefined }).toEqual({
      ...understand(heard),
      turn: undefined,
    });
  });

  test('are enough without the words', () => {
    expect(toQuestion('ask-figure', { about: { said: 'availability zones s3 has' } }, '')).toMatchObject({
      kind: 'ask',
      focus: 'figures',
      about: 'availability zones s3',
    });
    expect(toQuestion('ask-reason', { about: { said: 'serverless is good for saas' } }, '')).toMatchObject({
      kind: 'ask',
      focus: 'reason',
    });
    expect(toQuestion('no-such-intent', {}, 'how many nodes has aurora')).toMatchObject({
      kind: 'ask',
      focus: 'figures',
    });
  });
});

describe('time', () => {
  /** Milliseconds. Aim: 0.5; the gate leaves room for a busy machine. */
  const MEDIAN_GATE = 1;
  const HOSTILE_GATE = 250;
  const big = createUnderstanding({
    patterns,
    catalogue: bigCatalogue({ speakers: 60, topics: 300 }),
    vocabulary: notesVocabulary(),
  });

  function millisecondsFor(heard: string): number {
    const start = performance.now();
    big.understand(heard);
    return performance.now() - start;
  }

  test('of a sentence, with 60 speakers and 300 topics', () => {
    const said = [
      'what did maranack say about bertena',
      'how fast does aurora recover',
      'tell me about verner fogels',
      'recap day one in two minutes',
      'uh which bank runs kubernetes please',
    ];
    const times = Array.from({ length: 60 }, () => said.map(millisecondsFor))
      .flat()
      .slice(100)
      .sort((one, other) => one - other);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    console.log(`a sentence is understood in ${median.toFixed(2)} ms (median)`);
    expect(median).toBeLessThan(MEDIAN_GATE);
  });

  test.each([
    'a ',
    'x1 ',
    'the keynote about ',
    'did werner say ',
    'kubernutes fogelz ',
    'what about and ',
    'e c two ',
    'twenty thousand and ',
  ])('of a hundred thousand characters of "%s"', (part) => {
    expect(millisecondsFor(part.repeat(Math.ceil(100_000 / part.length)))).toBeLessThan(HOSTILE_GATE);
  });
});
