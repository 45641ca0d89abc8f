import { ACRONYMS } from './synonyms/acronyms.ts';
import { COLLOQUIAL } from './synonyms/colloquial.ts';
import { EVERYDAY } from './synonyms/everyday.ts';
import { OPERATIONS } from './synonyms/operations.ts';
import { SOFTWARE } from './synonyms/software.ts';
import { TRADE } from './synonyms/trade.ts';
import { WORK } from './synonyms/work.ts';

/**
 * The words of one meaning, row by row, in lower case; of several words with a low line between them. WordNet knows the words, but often
 * not this sense of them, or only as a rare one: its memory is a faculty first, and its instance no server. A word may stand in several rows.
 */
export const TRADE_SYNONYMS: readonly (readonly string[])[] = [
  TRADE,
  ACRONYMS,
  OPERATIONS,
  SOFTWARE,
  WORK,
  EVERYDAY,
  COLLOQUIAL,
]
  .flatMap((rows) => rows.split('\n'))
  .map((row) => row.trim().split(' '))
  .filter((words) => words.length > 1);
