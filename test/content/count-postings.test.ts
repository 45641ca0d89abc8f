import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { countPostings } from '../../content/ingest/count-postings.ts';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import { ENGINE_OPTIONS, type SearchDocument } from '../../lambda/retrieve/search-engine.ts';

const words = fc
  .array(
    fc.constantFrom('quorum', 'quorums', 'nodes', 'the', '3.5', 'constructor', '__proto__', 'über', '\n'),
  )
  .map((each) => each.join(' '));
const corpus = fc
  .array(fc.record({ text: words, context: words }), { maxLength: 12 })
  .map((all) => all.map((each, id): SearchDocument => ({ id, ...each })));

test('what is counted is what MiniSearch itself stores of the same documents', () => {
  fc.assert(
    fc.property(corpus, (documents) => {
      const engine = new MiniSearch(ENGINE_OPTIONS);
      engine.addAll(documents);
      const { index, ...rest } = JSON.parse(JSON.stringify(engine)) as { index: [string, unknown][] };
      const { search } = countPostings(documents);
      expect(JSON.stringify(search.engine)).toBe(JSON.stringify(rest));
      expect(JSON.parse(JSON.stringify(search.postings))).toEqual(Object.fromEntries(index));
    }),
  );
});

test('a stem counts once for a passage, wherever and however often it stands there', () => {
  const { vocabulary } = countPostings([
    { id: 0, text: 'Quorums need nodes. A quorum is a set of nodes.', context: 'Quorums' },
    { id: 1, text: 'Nodes fail.', context: '' },
  ]);
  const [quorum = '', node = '', fail = ''] = analyze('quorum node fail');
  expect(vocabulary).toMatchObject({ [quorum]: 1, [node]: 2, [fail]: 1 });
  expect(Object.keys(vocabulary)).toEqual(Object.keys(vocabulary).sort());
});
