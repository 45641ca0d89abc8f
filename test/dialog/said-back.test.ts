import { expect, test } from 'vitest';
import { isNominal } from '../../lambda/dialog/nominal.ts';
import { assembleOwnNotes } from './own-notes.ts';

test('what was typed without sense is not said back', async () => {
  const knowledge = await assembleOwnNotes();
  expect(isNominal('terraform', knowledge)).toBe(true);
  expect(isNominal('a'.repeat(81), knowledge)).toBe(false);
});
