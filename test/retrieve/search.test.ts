import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import { talksFor } from '../../lambda/retrieve/filters.ts';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { createSearch } from '../../lambda/retrieve/search.ts';
import { BM25, type Hit } from '../../lambda/retrieve/search-engine.ts';
import { smallKnowledge } from './small-knowledge.ts';

const NOTES = smallKnowledge({
  talks: [
    { id: 'databases', title: 'Databases', speakers: ['ann'], year: 2018, date: '2018-11-29' },
    { id: 'chaos', title: 'Chaos engineering', speakers: ['bob'], year: 2019, date: '2019-12-02' },
  ],
  passages: [
    { talk: 'databases', sentences: ['Quorums need six nodes.', 'A quorum is a set of nodes.'] },
    { talk: 'databases', headings: ['Quorums'], sentences: ['They overlap.'] },
    {
      talk: 'chaos',
      sentences: ['Experiments break a quorum on purpose.', 'Failures spread.', 'Nodes are lost.'],
    },
    { talk: 'chaos', sentences: ['Nothing of the kind.'] },
  ],
});
const search = createSearch(NOTES);
const ask = createQueryMaker(NOTES);
const found = (hits: readonly Hit[]) => hits.map((hit) => hit.passage);

test('a word counts less in a heading than in a sentence', () => {
  const knowledge = smallKnowledge({
    passages: [
      { headings: ['quorum'], sentences: ['nodes'] },
      { headings: ['nodes'], sentences: ['quorum'] },
    ],
  });
  expect(found(createSearch(knowledge)(createQueryMaker(knowledge)('quorum')))).toEqual([1, 0]);
});

test('what says it twice in the same room comes first', () => {
  const knowledge = smallKnowledge({
    passages: [
      { sentences: ['quorum nodes zones'] },
      { sentences: ['quorum quorum zones nodes'] },
      { sentences: ['cells'] },
    ],
  });
  expect(found(createSearch(knowledge)(createQueryMaker(knowledge)('quorum')))).toEqual([1, 0]);
});

test('a word that no passage has finds nothing, and so does no word at all', () => {
  expect(search(ask('giraffe'))).toEqual([]);
  expect(search(ask(''))).toEqual([]);
  expect(search(ask('what is the'))).toEqual([]);
});

test.each([
  [{ talk: 'chaos' }, [2]],
  [{ speaker: 'ann' }, [0, 1]],
  [{ day: '2019-12-02' }, [2]],
  [{ year: 2018 }, [0, 1]],
  [{ speaker: 'bob', year: 2018 }, []],
  [{ speaker: 'nobody' }, []],
  [{}, [0, 1, 2]],
])('only the talks that pass the filters are searched: %j', (filters, passages) => {
  expect(found(search(ask('quorum'), talksFor(NOTES.catalogue, filters)))).toEqual(passages);
});

test('at most as many hits as asked for, and those the best', () => {
  expect(search(ask('quorum'), undefined, 2)).toEqual(search(ask('quorum')).slice(0, 2));
});

test('more matched words do not multiply a score: it is their sum', () => {
  const both = search(ask('quorum experiments')).find((hit) => hit.passage === 2)?.score ?? 0;
  const one = search(ask('quorum')).find((hit) => hit.passage === 2)?.score ?? 0;
  const other = search(ask('experiments')).find((hit) => hit.passage === 2)?.score ?? 0;
  expect(both).toBeCloseTo(one + other, 6);
});

/** Terms of a field and how long it is, as BM25 counts: length in different words. */
type Field = { readonly counts: ReadonlyMap<string, number>; readonly length: number };

function toField(text: string): Field {
  const counts = new Map<string, number>();
  for (const term of analyze(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { counts, length: counts.size };
}

/** BM25 by its formula (Robertson & Zaragoza 2009), field by field, over every passage: slow, and plainly right. */
function naiveRanking(knowledge: Knowledge, question: string): readonly Hit[] {
  const { k, b } = BM25;
  const titles = new Map(knowledge.catalogue.talks.map((talk) => [talk.id, talk.title]));
  const fields = [
    { boost: 1, of: knowledge.passages.map((one) => one.sentences.map(({ text }) => text).join('\n')) },
    {
      boost: 0.6,
      of: knowledge.passages.map((one) => [titles.get(one.talk) ?? '', ...one.headings].join('\n')),
    },
  ].map(({ boost, of }) => ({ boost, documents: of.map(toField) }));
  const terms = [...new Set(analyze(question))];
  const scoreOf = (passage: number) =>
    fields.reduce((sum, { boost, documents }) => {
      const average = documents.reduce((all, document) => all + document.length, 0) / documents.length;
      const document = documents[passage];
      return terms.reduce((total, term) => {
        const frequency = document?.counts.get(term) ?? 0;
        if (frequency === 0 || document === undefined) return total;
        const holding = documents.filter((other) => other.counts.has(term)).length;
        const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
        const long = 1 - b + (b * document.length) / average;
        return total + boost * rarity * ((frequency * (k + 1)) / (frequency + k * long));
      }, sum);
    }, 0);
  return knowledge.passages
    .map((_, passage) => ({ passage, score: scoreOf(passage) }))
    .filter((hit) => hit.score > 0)
    .sort((one, other) => other.score - one.score || one.passage - other.passage);
}

const WORD = fc.constantFrom(
  'aurora',
  'quorum',
  'log',
  'lambda',
  'layer',
  'chaos',
  'shard',
  'cell',
  'nine',
  'zone',
);
const SENTENCE = fc.array(WORD, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
const PASSAGE = fc.record({
  headings: fc.array(WORD, { maxLength: 2 }),
  sentences: fc.array(SENTENCE, { minLength: 1, maxLength: 3 }),
});

test('the ranking is that of BM25 by its formula, on any small collection', () => {
  fc.assert(
    fc.property(
      fc.array(PASSAGE, { minLength: 2, maxLength: 12 }),
      fc.array(WORD, { minLength: 1, maxLength: 4 }),
      (passages, words) => {
        const knowledge = smallKnowledge({ passages });
        const hits = createSearch(knowledge)(createQueryMaker(knowledge)(words.join(' ')));
        const naive = naiveRanking(knowledge, words.join(' '));
        const byPassage = new Map(naive.map((hit) => [hit.passage, hit.score]));
        expect(new Set(found(hits))).toEqual(new Set(found(naive)));
        hits.forEach((hit, place) => {
          expect(hit.score).toBeCloseTo(byPassage.get(hit.passage) ?? Number.NaN, 6);
          expect(hit.score).toBeCloseTo(naive[place]?.score ?? Number.NaN, 6);
        });
      },
    ),
    { seed: 3, numRuns: 60 },
  );
});

test('every passage is found by its own words: indexing and asking cut alike', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const knowledge = smallKnowledge({ passages: texts.map((one) => ({ sentences: [one] })) });
      const query = createQueryMaker(knowledge);
      const find = createSearch(knowledge);
      texts.forEach((one, place) => {
        if (analyze(one).length === 0) return;
        expect(query(one).terms.every((term) => term.known)).toBe(true);
        expect(found(find(query(one)))).toContain(place);
      });
    }),
    { seed: 5, numRuns: 150 },
  );
});
