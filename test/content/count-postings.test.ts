import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { type CountedTerms, createPostingsCount } from '../../content/ingest/knowledge/count-postings.ts';
import { storeTerms } from '../../content/ingest/knowledge/join-terms.ts';
import { readPassageWords } from '../../content/ingest/knowledge/passage-words.ts';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import type { Passage } from '../../lambda/retrieve/index-format.ts';
import { BM25, createEngine, FIELDS } from '../../lambda/retrieve/search-engine.ts';

const WORD = fc.constantFrom(
  'quorum',
  'quorums',
  'nodes',
  'the',
  '3.5',
  'constructor',
  '__proto__',
  'über',
  '\n',
);
const words = fc.array(WORD).map((each) => each.join(' '));
const corpus = fc.array(fc.record({ sentences: fc.array(words), headings: fc.array(words), title: words }), {
  maxLength: 12,
});

/** What is counted of passages, and what MiniSearch would be given of them. */
function read(all: readonly { sentences: string[]; headings: string[]; title: string }[]) {
  const titles = new Map(all.map(({ title }, i) => [`talk-${i}`, title]));
  const titleOf = (talk: string) => titles.get(talk) ?? '';
  const passages = all.map(
    ({ headings, sentences }, i): Passage => ({
      note: 'note',
      talk: `talk-${i}`,
      kind: 'note',
      headings,
      sentences: sentences.map((text) => ({ text, line: 1 })),
    }),
  );
  return {
    counted: storeTerms([countTerms(passages, titleOf)]),
    passages,
    titleOf,
    documents: all.map(({ sentences, headings, title }, id) => ({
      id,
      text: sentences.join('\n'),
      context: [title, ...headings].join('\n'),
    })),
  };
}

function countTerms(passages: readonly Passage[], titleOf: (talk: string) => string, base = 0): CountedTerms {
  const postings = createPostingsCount(base);
  for (const words of readPassageWords({ passages, titleOf })) postings.add(words);
  return postings.counted();
}

/** The search as a library that is not ours does it: our analysis, our parameters. */
function referenceEngine(documents: ReturnType<typeof read>['documents']) {
  const engine = new MiniSearch({
    fields: ['text', 'context'],
    tokenize: analyze,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (terms) => terms.split(' '),
      bm25: { ...BM25, d: 0 },
      boost: { text: FIELDS[0].boost, context: FIELDS[1].boost },
    },
  });
  engine.addAll(documents);
  return engine;
}

test('what is counted is found with the scores that MiniSearch gives', () => {
  const asked = fc.uniqueArray(fc.tuple(WORD, fc.double({ min: 0.1, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 4,
    selector: ([word]) => analyze(word)[0],
  });
  fc.assert(
    fc.property(corpus, asked, (all, question) => {
      const { counted, documents } = read(all);
      const boosts = new Map(
        question.flatMap(([word, boost]) => analyze(word).map((term) => [term, boost] as const)),
      );
      const expected = referenceEngine(documents).search([...boosts.keys()].join(' '), {
        boostTerm: (term) => boosts.get(term) ?? 1,
      });
      const scores = new Map(
        expected.map(({ id, score, queryTerms }) => [Number(id), score / queryTerms.length]),
      );
      const hits = createEngine(counted.search)({ boosts, most: 100 });
      expect(hits.map(({ passage }) => passage).sort()).toEqual([...scores.keys()].sort());
      for (const { passage, score } of hits) expect(score).toBeCloseTo(scores.get(passage) ?? 0, 9);
      expect(hits.map(({ score }) => score)).toEqual(
        hits.map(({ score }) => score).toSorted((one, other) => other - one),
      );
    }),
  );
});

test('a stem counts once for a passage, wherever and however often it stands there', () => {
  const { vocabulary } = read([
    { sentences: ['Quorums need nodes.', 'A quorum is a set of nodes.'], headings: ['Quorums'], title: '' },
    { sentences: ['Nodes fail.'], headings: [], title: '' },
  ]).counted;
  const [quorum = '', node = '', fail = ''] = analyze('quorum node fail');
  expect(vocabulary).toMatchObject({ [quorum]: 1, [node]: 2, [fail]: 1 });
  expect(Object.keys(vocabulary)).toEqual(Object.keys(vocabulary).sort());
});

test('what is counted in parts is the same, wherever the passages are parted', () => {
  fc.assert(
    fc.property(corpus, fc.array(fc.nat({ max: 12 }), { maxLength: 3 }), (all, cuts) => {
      const { counted, passages, titleOf } = read(all);
      const ends = [0, ...cuts.toSorted((one, other) => one - other), passages.length];
      const parts = ends
        .slice(1)
        .map((end, i) =>
          countTerms(passages.slice(ends[i], end), titleOf, Math.min(ends[i] ?? 0, passages.length)),
        );
      expect(JSON.stringify(storeTerms(parts))).toBe(JSON.stringify(counted));
    }),
  );
});
