import { expect, test } from 'vitest';
import { createNetwork } from '../../../../local/lex/hear/network.ts';
import { openDecoder, wholeRows } from '../../../../local/lex/hear/open-decoder.ts';

/** A network of one word, its text `more` bytes longer than the shortest. */
function oneWord(more: number) {
  const network = createNetwork();
  network.arc(network.start, network.end, 1, 'data');
  return { ...network, toText: () => network.toText(new Map()) + '\n'.repeat(more) };
}

test('a network is read whatever the length of its text: of eight, one would break the recogniser', {
  timeout: 120_000,
}, async () => {
  for (let more = 0; more < 8; more += 1) {
    const decoder = await openDecoder(new Map([['data', ['D EY T AH']]]), 10);
    const decode = await decoder.listenFor(oneWord(more));
    expect(decode(new Float32Array(16_000))).toEqual({
      words: expect.any(String),
      fit: expect.any(Number),
    });
  }
});

test('another network takes the place of the one before', { timeout: 120_000 }, async () => {
  const decoder = await openDecoder(
    new Map([
      ['new', ['N UW']],
      ['no', ['N OW']],
    ]),
    10,
  );
  const hear = async (word: string) => {
    const network = createNetwork();
    network.arc(network.start, network.end, 1, word);
    const decode = await decoder.listenFor(network);
    return decode(new Float32Array(16_000)).words;
  };
  expect([await hear('new'), await hear('no'), await hear('new')]).toEqual(['new', 'no', 'new']);
});

test('texts are filled up to whole rows of eight bytes, and not beyond', () => {
  const lengths = [0, 1, 7, 8, 11, 16].map((length) => wholeRows('x'.repeat(length)).length);
  expect(lengths).toEqual([0, 8, 8, 8, 16, 16]);
  expect(wholeRows('é')).toBe('é\n\n\n\n\n\n');
});
