import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormCount } from '../../../content/ingest/spelling/word-forms.ts';

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;

function formsOf(texts: readonly string[]) {
  const counted = createFormCount();
  for (const text of texts) counted.add(text);
  return counted.forms();
}

test('each form is counted as often as the pattern of words finds it, in ASCII and beyond', () => {
  const unit = fc.constantFrom('a', 'B', "'", '’', ' ', '.', '4', 'é', '_');
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 20 })), (texts) => {
      const counts = new Map<string, number>();
      for (const [word] of texts.flatMap((text) => [...text.matchAll(WORD)]))
        counts.set(word, (counts.get(word) ?? 0) + 1);
      expect(formsOf(texts).map(({ written, count }) => [written, count])).toEqual([...counts]);
    }),
  );
});

test.each<[text: string, form: string, inside: number, why: string]>([
  ['The quorum of Aurora is six. Aurora writes.', 'Aurora', 1, 'the second opens a sentence'],
  ['Aurora and Aurora', 'Aurora', 1, 'the first opens the text'],
  ['AURORA AND AURORA', 'AURORA', 0, 'where all is shouted, no capital tells a name'],
  ['we use “Aurora”, said Werner', 'Aurora', 1, 'a quotation inside a sentence'],
  ['note: Aurora is fast', 'Aurora', 0, 'a colon may open a sentence'],
  ['we use DynamoDB', 'we', 0, 'a small word is no name'],
])('in %j %s stands inside a sentence %i times: %s', (text, form, inside) => {
  expect(formsOf([text]).find(({ written }) => written === form)?.inside).toBe(inside);
});
