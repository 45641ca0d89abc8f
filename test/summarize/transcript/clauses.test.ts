import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitStatements } from '../../../lambda/summarize/transcript/clauses.ts';

const CASES: readonly { readonly plain: string; readonly parts: number; readonly why: string }[] = [
  { plain: 'We need a case of rubber, and it has to be soft.', parts: 1, why: 'short enough' },
  {
    plain:
      'The remote has eight buttons on the front for the channels, and it has a small wheel on the side for the volume of sound.',
    parts: 2,
    why: 'two statements',
  },
  {
    plain:
      'If the remote has eight buttons on the front for the channels, and it has a wheel on the side, we will sell more of them.',
    parts: 1,
    why: 'a condition holds for both',
  },
  {
    plain:
      "I don't think the remote has eight buttons on the front of it, and it has no wheel on the side for the volume either.",
    parts: 1,
    why: 'a denial holds for both',
  },
  {
    plain:
      'The remote has eight buttons and two wheels and a small screen and some lights on the front and a cover on the back side.',
    parts: 1,
    why: 'a list is not a row of statements',
  },
];

test.each(CASES)('$why', ({ plain, parts }) => {
  expect(splitStatements(plain)).toHaveLength(parts);
});

test('the parts are the sentence, less the joints', () => {
  const word = fc.constantFrom(
    ...'and but so it we is was the remote , . if has buttons they there could be on'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), (words) => {
      const plain = words.join(' ');
      let rest = plain;
      for (const part of splitStatements(plain)) {
        expect(rest).toContain(part);
        rest = rest.slice(rest.indexOf(part) + part.length);
      }
    }),
  );
});
