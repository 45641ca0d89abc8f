import { expect, test } from 'vitest';
import { leansBack } from '../../lambda/retrieve/analyze.ts';
import { isAboutTheTalk, isInShort } from '../../lambda/summarize/headings.ts';
import { isRepeated, overlap } from '../../lambda/summarize/redundancy.ts';
import { breaksOff, countWords } from '../../lambda/summarize/words.ts';

test.each([
  ['', 0],
  ['   ', 0],
  ['one', 1],
  ['The log is the database.', 5],
  ['99.99 percent of all', 4],
  ['read-write\nrate', 2],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  ['It scales.', true],
  ['This is new.', true],
  ['Also, Ruby came.', true],
  ['However, it broke.', true],
  ['For example, drives fail.', true],
  ['Italy was there.', false],
  ['Aurora scales.', false],
  ['Thesis and proof.', false],
])('%s leans back: %s', (text, leans) => {
  expect(leansBack(text)).toBe(leans);
});

test.each([
  ['So you might want to.', true],
  ['And then I was like.', true],
  ["It's a question of the.", true],
  ['That is what I want.', false],
  ['Nothing else was like it.', false],
  ['This is where it belongs to.', false],
])('%s breaks off: %s', (text, breaks) => {
  expect(breaksOff(text)).toBe(breaks);
});

test.each([
  [['In short'], true, false],
  [['Day 1', 'TL;DR'], true, false],
  [['Summary'], true, false],
  [['Summary', 'Aurora'], false, false],
  [['About the talk'], false, true],
  [['About the chat'], false, true],
  [['Logistics'], false, true],
  [['About Aurora'], false, false],
  [['Shorter release cycles'], false, false],
  [[], false, false],
])('under %j: in short %s, about the talk %s', (headings, short, about) => {
  expect([isInShort(headings), isAboutTheTalk(headings)]).toEqual([short, about]);
});

const set = (words: string) => new Set(words.split(' ').filter(Boolean));

test.each([
  ['a b c', 'a b c', 1],
  ['a b', 'a b c d', 1],
  ['a b c d', 'a b x y', 0.5],
  ['a', 'b', 0],
  ['', 'a b', 0],
])('overlap of "%s" and "%s" is %f, either way', (one, other, share) => {
  expect(overlap(set(one), set(other))).toBe(share);
  expect(overlap(set(other), set(one))).toBe(share);
});

test('what adds too little to any one that was said is a repetition; what is new is none', () => {
  const said = [set('aurora quorum 6 node'), set('redshift fast')];
  expect(isRepeated(set('quorum aurora 6'), said)).toBe(true);
  expect(isRepeated(set('aurora log database'), said)).toBe(false);
  expect(isRepeated(set('aurora'), [])).toBe(false);
});
