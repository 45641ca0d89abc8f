import { ARTICLES, PREPOSITIONS } from './word-lists.ts';

const DOES = /^(?:do|does|did|can|could|will|would)$/;
const HAVING = /^(?:support|have|offer|provide|include|contain)$/;

/** "Does it support full text search": whether there is any such thing. */
export function objectHad(words: readonly string[]): string {
  const having = DOES.test(words[0] ?? '') ? words.findIndex((word, at) => at > 1 && HAVING.test(word)) : -1;
  const object = having < 0 ? [] : words.slice(having + 1).filter((word) => !ARTICLES.has(word));
  const end = object.findIndex((word) => PREPOSITIONS.has(word));
  return object.slice(0, end < 0 ? undefined : end).join(' ');
}
