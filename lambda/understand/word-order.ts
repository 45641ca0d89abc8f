import { AUXILIARIES, QUESTION_WORDS } from './word-lists.ts';

const MAX_MOVES = 3;
/** "did" stands in direct questions only. */
const MOVABLE: ReadonlySet<string> = new Set(
  [...AUXILIARIES].filter((word) => !/^(do|does|did|be|been)$/.test(word)),
);
const SUBJECTS = /^(i|you|we|they)$/;

/**
 * The orders in which an indirect question would be asked directly: "when that was" is "when was that", "which days you have"
 * is "which days do you have". None for a question that is direct already.
 */
export function directOrders(words: readonly string[]): string[][] {
  if (!QUESTION_WORDS.has(words[0] ?? '')) return [];
  const moved = words
    .flatMap((word, at) => (at > 1 && MOVABLE.has(word) ? [at] : []))
    .slice(0, MAX_MOVES)
    .map((at) => [words[0] ?? '', words[at] ?? '', ...words.slice(1, at), ...words.slice(at + 1)]);
  const noun = words.findIndex((word, at) => at > 0 && SUBJECTS.test(word));
  const asked =
    noun > 0 && !AUXILIARIES.has(words[noun - 1] ?? '')
      ? [[...words.slice(0, noun), 'do', ...words.slice(noun)]]
      : [];
  const there =
    words.at(-2) === 'there' && AUXILIARIES.has(words.at(-1) ?? '')
      ? [[...words.slice(0, -2), words.at(-1) ?? '', 'there']]
      : [];
  return [...there, ...moved, ...asked];
}
