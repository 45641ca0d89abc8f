import { expect, test } from 'vitest';
import { analyze, stem } from '../../lambda/retrieve/analyze.ts';
import { anyOf, createQueryMaker } from '../../lambda/retrieve/query.ts';
import { smallKnowledge } from './small-knowledge.ts';

const NOTES = smallKnowledge({
  passages: [
    { sentences: ['Web sockets came to the gateway.', 'The data store is fast.'] },
    { sentences: ['Websocket support is new.', 'A processor is made.'] },
    { sentences: ['The gateway has a price.', 'Recovery took long.'] },
    { sentences: ['The gateway is here.'] },
  ],
  related: {
    cost: [['price', 0.65]],
    price: [['gatewai', 0.5]],
    cpu: [
      ['processor', 0.8],
      ['absent', 0.9],
    ],
  },
});
const ask = createQueryMaker(NOTES);
const stems = (text: string) => ask(text).terms.map((term) => term.stem);
const term = (text: string, word: string) => ask(text).terms.find((one) => one.word === word);

test('the words of a question become terms once, without those that carry no subject', () => {
  expect(stems('what is the gateway and the gateways price')).toEqual(analyze('gateway price'));
});

test('a word of the notes matches itself fully', () => {
  expect(term('gateway', 'gateway')).toMatchObject({ known: true });
  expect(term('gateway', 'gateway')?.matches.get('gatewai')).toBe(1);
});

test('a word that the notes lack is unknown, and weighs as much as the rarest', () => {
  const unknown = term('giraffe', 'giraffe');
  expect(unknown).toMatchObject({ known: false });
  expect(unknown?.matches.size).toBe(0);
  expect(unknown?.weight).toBeGreaterThan(term('processor', 'processor')?.weight ?? 0);
});

test('a rare word tells more than a common one', () => {
  expect(term('price', 'price')?.weight).toBeGreaterThan(term('gateway', 'gateway')?.weight ?? 0);
});

test('a word of the question’s form tells less than a word of its subject', () => {
  const knowledge = smallKnowledge({
    passages: [{ sentences: ['Many people use quorums.'] }, { sentences: ['No.'] }],
  });
  const { terms } = createQueryMaker(knowledge)('people quorums');
  expect(terms[0]?.weight).toBeLessThan(terms[1]?.weight ?? 0);
});

test('words may be named light for one question', () => {
  const light = ask('gateway price', new Set(analyze('price'))).terms;
  expect(light.find((one) => one.word === 'price')?.weight).toBeLessThan(term('price', 'price')?.weight ?? 0);
  expect(light.find((one) => one.word === 'gateway')?.weight).toBe(term('gateway', 'gateway')?.weight);
});

test('a related word stands in for one that the notes lack', () => {
  expect(term('cost', 'cost')).toMatchObject({ known: true });
  expect(term('cost', 'cost')?.matches.get('price')).toBe(0.65);
});

test('… and counts less where the notes have the word itself', () => {
  const price = term('price', 'price');
  expect(price?.matches.get('price')).toBe(1);
  expect(price?.matches.get('gatewai')).toBeLessThan(0.5);
});

test('a related word that is not in the notes is no match', () => {
  expect([...(term('cpu', 'cpu')?.matches.keys() ?? [])]).toEqual(['processor']);
});

test('two words asked find the one that the notes write together', () => {
  const matches = ask('web socket support').terms.flatMap((one) => [...one.matches.keys()]);
  expect(matches).toContain('websocket');
});

test('one word asked finds the two that the notes write apart', () => {
  const matches = ask('datastore').terms.flatMap((one) => [...one.matches.keys()]);
  expect(matches).toEqual(expect.arrayContaining(analyze('data store')));
});

test('likeness lies between 0 and 1, weight is never negative, and the sums are those of the terms', () => {
  const query = ask('what does the web socket gateway cost in giraffes when people recover');
  for (const { matches, weight } of query.terms) {
    expect(weight).toBeGreaterThanOrEqual(0);
    for (const likeness of matches.values()) {
      expect(likeness).toBeGreaterThan(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }
  }
  expect(query.weight).toBeCloseTo(
    query.terms.reduce((sum, one) => sum + one.weight, 0),
    9,
  );
  expect(query.heaviest).toBe(Math.max(...query.terms.map((one) => one.weight)));
});

test('a question without end is read only so far', () => {
  const words = Array.from({ length: 5000 }, (_, place) => `word${place}`);
  expect(ask(words.join(' ')).terms.length).toBeLessThanOrEqual(160);
});

test('words that objects know are words like others', () => {
  expect(() => ask('constructor toString __proto__ hasOwnProperty')).not.toThrow();
  expect(ask('constructor toString __proto__').terms.every((one) => !one.known)).toBe(true);
});

test('any of several words may answer for what they all name', () => {
  const ask = createQueryMaker(
    smallKnowledge({ passages: [{ sentences: ['A book.', 'A paper.', 'A log.'] }] }),
  );
  const any = anyOf(ask('book paper'));
  expect(any.terms).toHaveLength(1);
  expect([...(any.terms[0]?.matches.keys() ?? [])].toSorted()).toEqual(['book', 'paper']);
  expect(any.weight).toBe(any.heaviest);
  expect(anyOf(ask('')).terms).toEqual([]);
});

test('a short name stands for the name, though the notes use both; a synonym of a known word does less', () => {
  const both = smallKnowledge({
    passages: [{ sentences: ['Postgres is PostgreSQL.', 'The price is a cost.'] }],
    related: { postgr: [['postgresql', 0.9]], price: [['cost', 0.65]] },
  });
  const [postgres, price] = createQueryMaker(both)('postgres price').terms;
  expect(postgres?.matches.get('postgresql')).toBe(0.9);
  expect(price?.matches.get('cost')).toBeLessThan(0.5);
});

test('a common verb tells less than a name that is as rare', () => {
  const small = smallKnowledge({
    passages: [{ sentences: ['Cells handle traffic.'] }, { sentences: ['No.'] }],
  });
  const few = { ...small, light: analyze('handle') };
  const [verb, noun] = createQueryMaker(few)('handle cells').terms;
  expect(verb?.weight).toBeLessThan(noun?.weight ?? 0);
  expect(verb?.weight).toBeGreaterThan(0);
});

test('what stands for several words together stands for each of them, beside what they are themselves', () => {
  const knowledge = smallKnowledge({
    passages: [{ sentences: ['The team supervised it.'] }, { sentences: ['An eye.'] }],
    related: { 'keep an ey on': [['supervis', 0.65]] },
  });
  const { terms } = createQueryMaker(knowledge)('who keeps an eye on the gateway');
  const matchesOf = (word: string) => terms.find((one) => one.word === word)?.matches;
  expect([...(matchesOf('keeps') ?? [])]).toEqual([['supervis', 0.65]]);
  expect(Object.fromEntries(matchesOf('eye') ?? [])).toEqual({ supervis: 0.65, ey: 1 });
  expect(matchesOf('gateway')?.size).toBe(0);
});

test('the ending of a short verb does not take its word apart', () => {
  expect(analyze('added adding')).toEqual([stem('add'), stem('add')]);
});
