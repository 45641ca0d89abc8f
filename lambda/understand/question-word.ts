import { PREPOSITIONS, QUESTION_WORDS } from './word-lists.ts';

/** "since when", "in which", "by whom": the question word comes second. */
const BEFORE_QUESTION: ReadonlySet<string> = new Set([...PREPOSITIONS, 'since', 'until', 'till', 'under']);

/** "At what point does it scale", "for what reason", "in which way": one word asks the same. */
const ADVERBS: ReadonlyMap<string, string> = new Map([
  ...['point', 'moment', 'stage'].map((noun) => [noun, 'when'] as const),
  ...['reason', 'purpose', 'sake'].map((noun) => [noun, 'why'] as const),
  ...['way', 'manner', 'means', 'fashion'].map((noun) => [noun, 'how'] as const),
  ...['place', 'spot'].map((noun) => [noun, 'where'] as const),
]);

/** A question from its question word on. */
export function fromQuestionWord(words: readonly string[]): readonly string[] {
  const [before = '', asking = '', noun = ''] = words;
  if (!BEFORE_QUESTION.has(before) || !QUESTION_WORDS.has(asking)) return words;
  const adverb = /^(?:what|which)$/.test(asking) ? ADVERBS.get(noun) : undefined;
  return adverb === undefined ? words.slice(1) : [adverb, ...words.slice(3)];
}
