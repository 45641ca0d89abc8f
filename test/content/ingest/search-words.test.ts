import { expect, test } from 'vitest';
import { readMarkdown } from '../../../content/ingest/read-markdown.ts';
import { takeSearchWords, withSearchWords } from '../../../content/ingest/search-words.ts';
import { createPassageTerms } from '../../../lambda/retrieve/passage-terms.ts';
import { createQueryMaker } from '../../../lambda/retrieve/query.ts';
import { weighHits } from '../../../lambda/retrieve/score.ts';
import { smallKnowledge } from '../../retrieve/small-knowledge.ts';

test.each([
  {
    why: 'behind a sentence',
    text: 'The CLI is installed. <!-- also: preinstalled, command line -->\nNext.',
    left: 'The CLI is installed.\nNext.',
    also: [[1, 'preinstalled, command line']],
  },
  {
    why: 'twice on a line',
    text: 'One. <!-- also: a --> Two. <!--also:b-->',
    left: 'One. Two.',
    also: [[1, 'a, b']],
  },
  {
    why: 'any other comment stays what it is',
    text: 'One. <!-- a remark -->\n<!-- also known -->',
    left: 'One. <!-- a remark -->\n<!-- also known -->',
    also: [],
  },
  {
    why: 'a comment that does not end on its line',
    text: 'One. <!-- also: a\n-->',
    left: 'One. <!-- also: a\n-->',
    also: [],
  },
])('search words: $why', ({ text, left, also }) => {
  const taken = takeSearchWords(text);
  expect(taken.text).toBe(left);
  expect([...taken.also]).toEqual(also);
});

test('the lines are those of the file, front matter and all', () => {
  const { also, blocks } = readMarkdown('a.md', '---\ntitle: A\n---\n\nOne. <!-- also: first -->\nTwo.\n');
  expect([...(also ?? [])]).toEqual([[5, 'first']]);
  expect(JSON.stringify(blocks)).not.toContain('first');
});

test('each sentence of the line gets them, and says nothing else than before', () => {
  const sentences = [
    { text: 'One.', line: 5 },
    { text: 'Two.', line: 6 },
  ];
  const passages = [{ kind: 'note' as const, headings: [], sentences }];
  expect(withSearchWords(passages, new Map([[5, 'first']]))[0]?.sentences).toEqual([
    { text: 'One.', line: 5, also: 'first' },
    { text: 'Two.', line: 6 },
  ]);
});

test('a sentence holds its search words, though less than its own', () => {
  const knowledge = smallKnowledge({
    passages: [{ sentences: ['Servers stop.'] }, { sentences: ['Logs grow.'] }],
  });
  const [first, ...others] = knowledge.passages;
  if (first === undefined) throw new Error('no passage');
  const passages = [
    { ...first, sentences: first.sentences.map((one) => ({ ...one, also: 'sleep' })) },
    ...others,
  ];
  const known = { ...knowledge, passages, vocabulary: { ...knowledge.vocabulary, sleep: 1 } };
  const covers = (question: string) =>
    weighHits(createQueryMaker(known)(question), [{ passage: 0, score: 1 }], {
      knowledge: known,
      terms: createPassageTerms(known),
    })[0]?.direct ?? 0;
  expect(covers('sleep')).toBeGreaterThan(0.5);
  expect(covers('sleep')).toBeLessThan(covers('stop'));
});
