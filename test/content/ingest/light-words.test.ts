import { expect, test } from 'vitest';
import { findLightWords } from '../../../content/ingest/knowledge/light-words.ts';

/** Lines of WordNet's index.sense: the word's part of speech behind the percent sign, how often it was counted last. */
const SENSES = [
  'bring%2:35:00:: 02077656 1 40',
  'culture%1:14:00:: 08287844 1 30',
  'cultural%3:01:02:: 02847894 1 25',
  'large%3:00:00:: 01382086 1 200',
  'largely%4:02:00:: 00006105 1 15',
  'rare%3:00:00:: 01067415 1 3',
  'table%1:14:00:: 08266235 1 60',
].join('\n');

test('a common word that is no noun is light, unless its stem is a noun by what its other words count', () => {
  expect(findLightWords(`${SENSES}\n`)).toEqual(['bring', 'larg']);
});
