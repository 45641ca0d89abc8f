import { expect, test } from 'vitest';
import type { Passage } from '../../../../lambda/retrieve/index-format.ts';
import { createNearPassages } from '../../../../local/lex/hear/near-passages.ts';

function passage(text: string): Passage {
  return { note: 'n', talk: 't', kind: 'note', headings: [], sentences: [{ text, line: 1 }] };
}

const CLONES = passage('Fast clones share their pages until these change.');
const QUORUM = passage('A quorum of six nodes takes every write.');
const STORAGE = passage('Every write goes to the storage nodes.');
const { near, shareTogether } = createNearPassages([CLONES, QUORUM, STORAGE]);

const CASES: readonly {
  readonly heard: string;
  readonly nearest: readonly Passage[];
  readonly why: string;
}[] = [
  {
    heard: 'which trigger a fast clone',
    nearest: [CLONES],
    why: 'one word right is enough, in any form of it',
  },
  {
    heard: 'how many nodes in a quorum',
    nearest: [QUORUM, STORAGE],
    why: 'what shares the rare word comes first',
  },
  { heard: 'what is the of', nearest: [], why: 'words that stand everywhere point to nothing' },
  { heard: '', nearest: [], why: 'nothing was heard' },
];
test.each(CASES)('"$heard": $why', ({ heard, nearest }) => {
  expect(near(heard.split(' '))).toEqual(nearest);
});

test('words of one passage stand together; words of several, or of none, do so in part or not at all', () => {
  const share = (heard: string) => shareTogether(heard.split(' '));
  expect(share('a quorum of six nodes')).toBe(1);
  expect(share('the clones of the quorum')).toBeCloseTo(0.5);
  expect(share('umbrella')).toBe(0);
  expect(share('')).toBe(0);
});
