import { expect, test } from 'vitest';
import { createNetwork } from '../../../../local/lex/hear/network.ts';
import { countPairs, layPairs } from '../../../../local/lex/hear/word-pairs.ts';

test('a network is written as the recogniser reads it, each way of a word as an arc', () => {
  const network = createNetwork();
  const middle = network.place();
  network.arc(network.start, middle, 0.5, 'data');
  network.arc(middle, network.end, 1);
  expect(network.toText(new Map([['data', ['D EY T AH', 'D AE T AH']]])).split('\n')).toEqual([
    'FSG_BEGIN heard',
    'NUM_STATES 3',
    'START_STATE 0',
    'FINAL_STATE 1',
    'TRANSITION 0 2 5.0000e-1 data',
    'TRANSITION 0 2 5.0000e-1 data(2)',
    'TRANSITION 2 1 1.0000e+0 ',
    'FSG_END',
    '',
  ]);
});

test('no arc is impossible or more than certain', () => {
  const network = createNetwork();
  network.arc(network.start, network.end, 0, 'never');
  network.arc(network.start, network.end, 7, 'always');
  const shares = [...network.toText(new Map()).matchAll(/TRANSITION 0 1 (\S+)/g)].map(([, share]) =>
    Number(share),
  );
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares[1]).toBe(1);
});

type Arc = { readonly to: string; readonly share: number; readonly word: string };

/** The arcs of a network, by the place they leave. */
function arcsOf(text: string): ReadonlyMap<string, readonly Arc[]> {
  const lines = [...text.matchAll(/TRANSITION (\d+) (\d+) (\S+) (\S*)/g)];
  return Map.groupBy(
    lines.map(([, from = '', to = '', share = '', word = '']) => ({ from, to, share: Number(share), word })),
    ({ from }) => from,
  );
}

test('after a word, what was seen after it is likelier than what was not, and everything is possible', () => {
  const network = createNetwork();
  const rows = Array.from({ length: 5 }, () => ['aurora', 'keeps', 'copies']);
  const { begin } = layPairs(countPairs([{ rows, weight: 1 }]), network, { end: network.end });
  const arcs = arcsOf(network.toText(new Map()));
  const first = arcs.get(String(begin)) ?? [];
  const aurora = first.find(({ word }) => word === 'aurora');
  expect(aurora?.share).toBeGreaterThan(0.5);
  const afterAurora = arcs.get(aurora?.to ?? '') ?? [];
  expect(afterAurora.map(({ word }) => word)).toEqual(['keeps', '']);
  const anywhere = arcs.get(afterAurora.find(({ word }) => word === '')?.to ?? '') ?? [];
  expect(anywhere.map(({ word }) => word).sort()).toEqual(['', 'aurora', 'copies', 'keeps']);
});

test('what leaves a place adds up to one, or little more: a word that was seen can also be reached as any other', () => {
  const network = createNetwork();
  const rows = [
    ['what', 'is', 'new'],
    ['what', 'is', 'aurora'],
    ['is', 'aurora', 'new'],
  ];
  layPairs(countPairs([{ rows, weight: 2 }]), network, { end: network.end });
  for (const arcs of arcsOf(network.toText(new Map())).values()) {
    const sum = arcs.reduce((total, { share }) => total + share, 0);
    expect(sum).toBeGreaterThan(0.99);
    expect(sum).toBeLessThan(1.2);
  }
});

test('rows that begin no utterance, or end none, are only seen in the middle of one', () => {
  const row = ['every', 'write'];
  const startOf = (lacks?: 'start' | 'end') => {
    const { pairs } = countPairs([{ rows: [row], weight: 1, ...(lacks === undefined ? {} : { lacks }) }]);
    return { begins: pairs.has('<s>'), ends: pairs.get('write')?.has('</s>') ?? false };
  };
  expect(startOf()).toEqual({ begins: true, ends: true });
  expect(startOf('start')).toEqual({ begins: false, ends: true });
  expect(startOf('end')).toEqual({ begins: true, ends: false });
});
