import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_HEARD } from '../../lambda/dialog/question.ts';
import { RecapError } from '../../lambda/errors.ts';
import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import { createUnderstand } from '../../lambda/understand/understand.ts';
import { catalogue, patterns, understanding } from './world.ts';

const { understand } = understanding();
const EMPTY: Catalogue = { talks: [], speakers: [], topics: [], days: [] };

describe('whatever comes in', () => {
  test.each([
    ['', 'unclear'],
    ['   \n\t ', 'unclear'],
    ['?!… — ***', 'unclear'],
    ['uh um erm', 'unclear'],
    ['honestly', 'unclear'],
    ['yes or no', 'unclear'],
    ['well to be honest', 'unclear'],
    ['so basically yes or no please', 'unclear'],
    ['honestly what is a quorum', 'ask'],
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
