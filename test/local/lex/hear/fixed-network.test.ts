import { expect, test } from 'vitest';
import type { PatternTable } from '../../../../lambda/understand/pattern-table.ts';
import { buildFixedNetwork } from '../../../../local/lex/hear/fixed-network.ts';

const TABLE: PatternTable = {
  formatVersion: 1,
  slots: {},
  patterns: [
    ['more', [[['tell', 'me', 'more'], ['next']]]],
    ['ask', ['what', 'is', '{topic}']],
    ['why', ['what', 'is', 'new']],
  ],
  carriers: {
    fillers: [],
    asides: [],
    wakeWords: [],
    openings: [],
    beforeQuestions: [],
    closings: [],
    contractions: { "what's": 'what is' },
  },
  ordinary: { hashes: 1, bits: '' },
};

test('sentences without slots are listened for, in their short forms too, and those with slots are not', () => {
  const words = [...buildFixedNetwork(TABLE).words()].filter((word) => !word.startsWith('_'));
  expect(words.sort()).toEqual(['is', 'me', 'more', 'new', 'next', 'tell', 'what', "what's"]);
});

test('anything else can be heard as bare sounds', () => {
  expect(buildFixedNetwork(TABLE).words()).toContain('_ah');
});
