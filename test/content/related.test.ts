import { expect, test } from 'vitest';
import { countKnowledge } from '../../content/ingest/knowledge/build-knowledge.ts';
import type { Neighbour, Wordnet } from '../../content/ingest/knowledge/wordnet.ts';
import { stem } from '../../lambda/retrieve/analyze.ts';
import { phraseOf } from '../../lambda/retrieve/phrases.ts';
import { smallKnowledge } from '../retrieve/small-knowledge.ts';

type Ties = Readonly<
  Record<string, readonly (readonly [tie: Neighbour['tie'], lemma: string, sense?: number])[]>
>;

function wordnetOf(ties: Ties): Wordnet {
  const table = new Map(Object.entries(ties));
  return {
    has: (lemma) => table.has(lemma),
    isWrittenSmall: (lemma) => table.has(lemma),
    neighbours: (lemma) =>
      (table.get(lemma) ?? []).map(([tie, other, sense = 0]) => ({ tie, lemma: other, sense })),
  };
}

function relate(sentences: readonly string[], ties: Ties) {
  const { passages } = smallKnowledge({ passages: [{ sentences }] });
  return countKnowledge({ talks: [], passages, wordnet: wordnetOf(ties) }).related;
}

test('what a listener may say leads to what the notes say', () => {
  const related = relate(['The gadget is low.'], { gadget: [['synonym', 'gizmo']] });
  expect(related).toEqual({ gizmo: [['gadget', expect.any(Number)]] });
});

test('a word is looked up in the form a dictionary has', () => {
  const related = relate(['Batteries wobbled while chopping churches.'], {
    battery: [['synonym', 'cell']],
    wobble: [['derived', 'wobbler']],
    chop: [['synonym', 'hack']],
    church: [['synonym', 'abbey']],
  });
  expect(Object.keys(related)).toEqual(['abbey', 'cell', 'hack', 'wobbler'].map(stem));
});

test('closer ties count more, rarer meanings less, and the weakest not at all', () => {
  const related = relate(['price'], {
    price: [
      ['derived', 'pricey'],
      ['synonym', 'cost'],
      ['synonym', 'toll', 1],
      ['synonym', 'bounty', 6],
    ],
  });
  const likeness = (word: string) => related[stem(word)]?.[0]?.[1] ?? 0;
  expect(likeness('pricey')).toBeGreaterThan(likeness('cost'));
  expect(likeness('cost')).toBeGreaterThan(likeness('toll'));
  expect(likeness('toll')).toBeGreaterThan(0);
  expect(likeness('bounty')).toBe(0);
});

test('neither a word of several words, nor one without a subject, nor another form of itself is related', () => {
  const related = relate(['The gadget wobbled.'], {
    gadget: [
      ['synonym', 'handy_gadget'],
      ['synonym', 'it'],
    ],
    wobble: [['derived', 'wobbling']],
  });
  expect(related).toEqual({});
});

test('at most eight words of the notes stand behind one, the closest first', () => {
  const words = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliet'];
  const related = relate(
    [`${words.join(' ')} kilo`],
    Object.fromEntries([
      ...words.map((word) => [word, [['synonym', 'letter']]]),
      ['kilo', [['derived', 'letter']]],
    ]),
  );
  expect(related[stem('letter')]).toHaveLength(8);
  expect(related[stem('letter')]?.[0]?.[0]).toBe('kilo');
});

test('keys and partners stand in the same order whatever the order of the notes', () => {
  const ties: Ties = {
    price: [['synonym', 'cost']],
    fee: [['synonym', 'cost']],
    quick: [['similar', 'fast']],
  };
  const one = relate(['price fee quick'], ties);
  expect(JSON.stringify(relate(['quick fee price'], ties))).toBe(JSON.stringify(one));
  expect(Object.keys(one)).toEqual(Object.keys(one).toSorted());
});

test('likeness lies between 0 and 1', () => {
  const related = relate(['price'], { price: [['derived', 'cost']] });
  for (const partners of Object.values(related))
    for (const [, likeness] of partners) {
      expect(likeness).toBeGreaterThan(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }
});

test('a short form with a count stands for the word that it counts, and the word for it', () => {
  const related = relate(['Run k8s.', 'Kubernetes is a pilot.'], {});
  expect(related[stem('kubernetes')]).toEqual([[stem('k8s'), expect.any(Number)]]);
  expect(related[stem('k8s')]).toEqual([[stem('kubernetes'), expect.any(Number)]]);
});

test('an acronym that is said as a word is found by that word, where the notes have it', () => {
  expect(relate(['SQL'], {})).toEqual({ [stem('sequel')]: [[stem('sql'), expect.any(Number)]] });
  expect(relate(['Words.'], {})).toEqual({});
});

test('what the trade says for one another is tied to the word that the notes have', () => {
  const related = relate(['It has half a gigabyte of memory.'], {});
  expect(related).toMatchObject({ [stem('ram')]: [[stem('memory'), expect.any(Number)]] });
});

test('an acronym is tied to the head of its words, where the notes have them all', () => {
  expect(relate(['Each zone has a building.'], {})).not.toHaveProperty('az');
  expect(relate(['An availability zone has a building.'], {})).toMatchObject({
    az: [[stem('zone'), expect.any(Number)]],
  });
});

test('other words of one meaning are not tied to the end of a phrase', () => {
  expect(relate(['It runs without any servers.'], {})).not.toHaveProperty('serverless');
});

test('several words may stand for one of the notes', () => {
  const related = relate(['The board supervised it.'], {});
  expect(Object.keys(related)).toContain(phraseOf(['keep', 'an', 'eye', 'on']));
});

test('the end of a name leads to the name where the notes have both, and a long name to its short form', () => {
  const related = relate(
    [
      'We asked Spark, and then PySpark.',
      'We saw Cosmos and CosmosDB.',
      'Here NoSQLite is no SQLite, nor is SQLite.',
    ],
    {},
  );
  const tied = (asked: string) => related[stem(asked)]?.map(([match]) => match);
  expect(tied('spark')).toEqual([stem('pyspark')]);
  expect(tied('cosmosdb')).toEqual([stem('cosmos')]);
  expect(tied('cosmos')).toEqual([stem('cosmosdb')]);
  expect(tied('sqlite')).toBeUndefined();
});

test('what is no name of the notes by itself is tied to no name', () => {
  const related = relate(['A spark flew over PySpark.', 'The cosmos is beside CosmosDB.'], {});
  expect(related[stem('spark')]).toBeUndefined();
  expect(related[stem('cosmosdb')]).toBeUndefined();
});
