import { expect, test } from 'vitest';
import { createPassageTerms } from '../../lambda/retrieve/passage-terms.ts';
import { type Budget, choose } from '../../lambda/summarize/choose.ts';
import type { Rated } from '../../lambda/summarize/rate.ts';
import { countWords } from '../../lambda/summarize/words.ts';
import { type SmallPassage, smallKnowledge } from '../retrieve/small-knowledge.ts';

const WIDE: Budget = { enough: 100, most: 200, sentences: 10 };

/** Sentences with their worth, as rated: "0.9 The log is the database." a line, passage by passage. */
function rate(
  passages: readonly (SmallPassage & {
    readonly values: readonly number[];
    readonly words?: readonly number[];
  })[],
) {
  const knowledge = smallKnowledge({ talks: [{ id: 'first' }, { id: 'second' }], passages });
  const rated = passages.flatMap(({ talk = 'first', sentences, values, words }, passage) =>
    sentences.map((text, sentence): Rated => {
      const value = values[sentence] ?? 0;
      return {
        ...{ passage, sentence, talk, text, value, coverage: value, direct: value, together: value },
        ...{
          weakest: 1,
          anchored: 1,
          rank: 1,
          fit: 0.5,
          shown: true,
          asked: 1,
          named: 1,
          strange: false,
          beyond: 1,
          held: 1,
          words: words?.[sentence] ?? 1,
        },
      };
    }),
  );
  return {
    source: { knowledge, terms: createPassageTerms(knowledge) },
    rated: rated.toSorted((a, b) => b.value - a.value),
  };
}

const said = (chosen: readonly { readonly text: string }[]) => chosen.map((one) => one.text);
const nothing = () => false;

test('the best comes first, then what is worth saying beside it', () => {
  const { source, rated } = rate([
    {
      sentences: ['Quorums overlap.', 'Aurora keeps books.', 'Lunch was served.'],
      values: [0.8, 0.9, 0.2],
    },
  ]);
  const { chosen, verdicts } = choose(rated, source, { budget: WIDE, isSaid: nothing });
  expect(said(chosen)).toEqual(['Aurora keeps books.', 'Quorums overlap.']);
  expect(verdicts.map((one) => one.verdict)).toEqual(['said', 'said', 'weak']);
});

const SYSTEM = 'A large system begins as a small one.';
const FURTHER = [
  { words: 1, said: [SYSTEM], why: 'a large pizza is no more on how to begin a large system' },
  {
    words: 2,
    said: [SYSTEM, 'They ordered two large pizzas.'],
    why: 'two words of the question are no accident',
  },
];
test.each(FURTHER)('a sentence elsewhere that holds $words of its words: $why', ({ words, said: wanted }) => {
  const { source, rated } = rate([
    { sentences: [SYSTEM], values: [0.9], words: [3] },
    { sentences: ['They ordered two large pizzas.'], values: [0.85], words: [words] },
  ]);
  const { chosen } = choose(rated, source, { budget: WIDE, isSaid: nothing });
  expect(said(chosen)).toEqual(wanted);
});

test('beside the first, a sentence of one word of the question goes on with it', () => {
  const sentences = [SYSTEM, 'Then it grows.'];
  const { source, rated } = rate([{ sentences, values: [0.9, 0.85], words: [3, 1] }]);
  const { chosen } = choose(rated, source, { budget: WIDE, isSaid: nothing });
  expect(said(chosen)).toEqual(sentences);
});

test('another talk has to hold as many words of the question as the first', () => {
  const { source, rated } = rate([
    { sentences: [SYSTEM], values: [0.9], words: [3] },
    { talk: 'second', sentences: ['They ordered two large pizzas.'], values: [0.85], words: [2] },
  ]);
  const { chosen } = choose(rated, source, { budget: WIDE, isSaid: nothing });
  expect(said(chosen)).toEqual([SYSTEM]);
});

test('what another note tells as well is told once', () => {
  const { source, rated } = rate([
    { sentences: ['Aurora survives failures with a quorum of six nodes.'], values: [0.9] },
    {
      sentences: ['The quorum of Aurora has six nodes for failures.', 'The log is everything.'],
      values: [0.88, 0.8],
    },
  ]);
  const { chosen, verdicts } = choose(rated, source, { budget: WIDE, isSaid: nothing });
  expect(said(chosen)).toEqual([
    'Aurora survives failures with a quorum of six nodes.',
    'The log is everything.',
  ]);
  expect(verdicts.find((one) => one.verdict === 'repeats')?.text).toMatch(/^The quorum of Aurora/);
});

test('what was said before is not said again, nor the same claim from another note', () => {
  const { source, rated } = rate([
    { sentences: ['Aurora has a quorum of six nodes.', 'Redshift got faster.'], values: [0.9, 0.7] },
    { sentences: ['Six nodes make a quorum of Aurora.'], values: [0.85] },
  ]);
  const { chosen } = choose(rated, source, {
    budget: WIDE,
    isSaid: (passage, sentence) => passage === 0 && sentence === 0,
    said: [source.terms(0).sentences[0] ?? new Set()],
  });
  expect(said(chosen)).toEqual(['Redshift got faster.']);
});

test('a sentence that leans back comes with the one before it, in their order', () => {
  const { source, rated } = rate([
    { sentences: ['Firecracker isolates workers.', 'It starts within a blink.'], values: [0.7, 0.9] },
  ]);
  const { chosen } = choose(rated, source, { budget: WIDE, isSaid: nothing });
  expect(said(chosen)).toEqual(['Firecracker isolates workers.', 'It starts within a blink.']);
});

test('another talk must be worth more to be heard beside the first', () => {
  const { source, rated } = rate([
    { sentences: ['Aurora is fast.', 'Logs are small.'], values: [1, 0.7] },
    { talk: 'second', sentences: ['Postgres needs redo.'], values: [0.7] },
  ]);
  const { chosen } = choose(rated, source, { budget: WIDE, isSaid: nothing });
  expect(said(chosen)).toEqual(['Aurora is fast.', 'Logs are small.']);
});

test('a breath is never exceeded, but for a single sentence that is longer', () => {
  const long = `${Array.from({ length: 40 }, (_, place) => `word${place}`).join(' ')}.`;
  const budget: Budget = { enough: 10, most: 20, sentences: 4 };
  const many = rate([
    {
      sentences: Array.from(
        { length: 12 },
        (_, place) => `Fact${place} tells thing${place} about matter${place}.`,
      ),
      values: Array.from({ length: 12 }, () => 0.9),
    },
  ]);
  const { chosen } = choose(many.rated, many.source, { budget, isSaid: nothing });
  expect(chosen.reduce((sum, one) => sum + countWords(one.text), 0)).toBeLessThanOrEqual(budget.most);
  expect(chosen.length).toBeLessThanOrEqual(budget.sentences);
  const one = rate([{ sentences: [long], values: [0.9] }]);
  expect(said(choose(one.rated, one.source, { budget, isSaid: nothing }).chosen)).toEqual([long]);
});

test('nothing to choose from is nothing chosen', () => {
  const { source } = rate([]);
  expect(choose([], source, { budget: WIDE, isSaid: nothing })).toEqual({ chosen: [], verdicts: [] });
});

/** What has little of the question is not said beside what has much of it, however well it is formed. */
test.each<readonly [talk: string, signs: Partial<Rated>, expected: string, why: string]>([
  ['first', { coverage: 0.3 }, 'beside the point', 'of the same talk, with less than half of the words'],
  ['first', { coverage: 0.5 }, 'said', 'of the same talk, with more than half'],
  ['second', { coverage: 0.7 }, 'beside the point', 'of another talk, with fewer words'],
  ['second', { coverage: 0.8, anchored: 0.4 }, 'beside the point', 'of another talk, without the name'],
  ['second', { coverage: 0.8 }, 'said', 'of another talk, and as much to the point'],
])('a further sentence of the %s talk with %o is %s: %s', (talk, signs, expected) => {
  const { source, rated } = rate([
    { sentences: ['Aurora keeps books.'], values: [0.9] },
    { talk, sentences: ['Quorums overlap.'], values: [0.85] },
  ]);
  const changed = rated.map((one, place) => (place === 0 ? one : { ...one, ...signs }));
  const { verdicts } = choose(changed, source, { budget: WIDE, isSaid: nothing });
  expect(verdicts.map((one) => one.verdict)).toEqual(['said', expected]);
});
