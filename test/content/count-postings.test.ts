import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { countPostings } from '../../content/ingest/count-postings.ts';
import { readPassageWords } from '../../content/ingest/passage-words.ts';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import type { Passage } from '../../lambda/retrieve/index-format.ts';
import { ENGINE_OPTIONS, toSearchDocument } from '../../lambda/retrieve/search-engine.ts';

const words = fc
  .array(
    fc.constantFrom('quorum', 'quorums', 'nodes', 'the', '3.5', 'constructor', '__proto__', 'über', '\n'),
  )
  .map((each) => each.join(' '));
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
    counted: countPostings(readPassageWords(passages, titleOf)),
    documents: passages.map((passage, id) => toSearchDocument(passage, id, titleOf(passage.talk))),
  };
}

test('what is counted is what MiniSearch itself stores of the same documents', () => {
  fc.assert(
    fc.property(corpus, (all) => {
      const { counted, documents } = read(all);
      const engine = new MiniSearch(ENGINE_OPTIONS);
      engine.addAll(documents);
      const { index, ...rest } = JSON.parse(JSON.stringify(engine)) as { index: [string, unknown][] };
      expect(JSON.stringify(counted.search.engine)).toBe(JSON.stringify(rest));
      expect(JSON.parse(JSON.stringify(counted.search.postings))).toEqual(Object.fromEntries(index));
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
