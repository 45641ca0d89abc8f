import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unfaithfulWords } from '../../../lambda/summarize/transcript/guard.ts';
import { reportSpeech } from '../../../lambda/summarize/transcript/reported-speech.ts';

describe('the guard of faithfulness', () => {
  test.each([
    {
      spoken: 'The Chair said that it was made of wood.',
      source: "it's made of rubber",
      unfaithful: ['wood'],
      why: 'another thing',
    },
    {
      spoken: 'The Chair thought that rubber cost less.',
      source: 'rubber costs more',
      unfaithful: ['less'],
      why: 'another measure',
    },
    {
      spoken: 'The Chair promised rubber.',
      source: 'rubber, please',
      unfaithful: ['promis'],
      why: 'an act of speech that the list does not have',
    },
    {
      spoken: 'The Chair bought it and thought about it.',
      source: 'I buy it and think about it',
      unfaithful: [],
      why: 'another tense',
    },
    {
      spoken: 'The Chair said that they were going to sell 25.',
      source: "we're gonna sell 25",
      unfaithful: [],
      why: 'a slurred form written out',
    },
    {
      spoken: 'The Chair said that they would sell 26.',
      source: 'we will sell 25',
      unfaithful: ['26'],
      why: 'another figure',
    },
  ])('$why', ({ spoken, source, unfaithful }) => {
    expect(unfaithfulWords(spoken, source, 'The Chair')).toEqual(unfaithful);
  });

  /** Words that the rules may bring: frames, pronouns, and the small words of a shifted tense or a short form written out. */
  const CLOSED = new Set(
    `the said that thought sold suggested asked mentioned whether they them their theirs themselves was were had did would could
    might not to is are have has does will cannot because this it`.split(/\s+/),
  );
  const letters = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];

  test('whatever is said, each longer word spoken begins like a word that was said', () => {
    const word = fc.constantFrom(
      ...`i we you it they think need should could is was don't do what how rubber buttons cost sell design marketing um uh so and but
      because remote control very good idea if when let's my our price's can't gonna -- , . ? " which make makes making`.split(
        /\s+/,
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const source = words.join(' ');
        const spoken = reportSpeech(source, { speaker: 'Marketing' }).text;
        const starts = new Set(
          [...letters(source), 'marketing', 'going', 'want', 'let'].map((known) => known.slice(0, 2)),
        );
        const added = letters(spoken).filter((one) => !CLOSED.has(one) && !starts.has(one.slice(0, 2)));
        expect(added).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
