import { beforeAll, expect, test } from 'vitest';
import { createWorld } from '../../lambda/dialog/world.ts';
import { fold } from '../../lambda/retrieve/analyze.ts';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';
import { lowerFirst } from '../../lambda/summarize/embed.ts';
import { assembleOwnNotes } from './own-notes.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await assembleOwnNotes();
});

function bare(word: string): string {
  return fold(word).replace(/'s?$/, '');
}

/** How often each word stands within a sentence with a capital, and how often small: at the start nobody can tell. */
function countWithin(): ReadonlyMap<string, { capital: number; small: number }> {
  const counts = new Map<string, { capital: number; small: number }>();
  for (const { sentences } of knowledge.passages)
    for (const { text } of sentences)
      for (const [word] of [...text.matchAll(/(?<=[\p{L}\d,] )[\p{L}'’]+/gu)]) {
        const count = counts.get(bare(word)) ?? { capital: 0, small: 0 };
        if (/^\p{Lu}/u.test(word)) count.capital++;
        else count.small++;
        counts.set(bare(word), count);
      }
  return counts;
}

test('behind an introduction names keep their capital and other words lose it, as the notes write them elsewhere', () => {
  const { isCommonWord } = createWorld(knowledge);
  const counts = countWithin();
  const wrong = knowledge.passages.flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) => {
      const word = text.match(/^\p{Lu}[\p{Ll}'’]*(?= )/u)?.[0] ?? '';
      const { capital = 0, small = 0 } = counts.get(bare(word)) ?? {};
      const isLowered = lowerFirst(text, isCommonWord) !== text;
      if (capital > 0 && small === 0 && isLowered) return [`a name becomes small: ${text}`];
      if (capital === 0 && small > 0 && !isLowered) return [`a word stays large: ${text}`];
      return [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('a name that only opens sentences as an owner keeps its capital', () => {
  const { isCommonWord } = createWorld(knowledge);
  expect(lowerFirst("Nordstrom's culture is to use good judgement.", isCommonWord)).toMatch(/^Nordstrom/);
});
