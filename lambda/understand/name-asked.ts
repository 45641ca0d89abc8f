import type { Focus } from '../dialog/question.ts';
import { PREPOSITIONS } from './word-lists.ts';

const CALLED = /^(?:called|named)$/;
const RELATIVE = /^(?:who|which|that)$/;
/** "What are their names". */
const ITS_NAME = /^(?:its|their) (?:name|title)s?$/;

/** The words of whatever has the name that is asked for; none where no name is asked for. */
function namedThing(words: readonly string[]): readonly string[] {
  if (words[0] === 'name' && words[1] === 'of') return words.slice(2);
  return CALLED.test(words.at(-1) ?? '') ? words.slice(0, -1) : [];
}

/**
 * "What is the name of the woman who gave the demo", "what is the new processor called": the name of what is asked for.
 * @param words what stands after "is", without the articles at its beginning.
 */
export function readName(
  words: readonly string[],
): { readonly focus: Focus; readonly wanted: string; readonly about: readonly string[] } | undefined {
  if (ITS_NAME.test(words.join(' '))) return { focus: 'anything', wanted: 'name of it', about: [] };
  const about = namedThing(words);
  if (about.length === 0) return undefined;
  const end = about.findIndex((word) => PREPOSITIONS.has(word) || RELATIVE.test(word));
  const thing = (end < 0 ? about : about.slice(0, end)).at(-1) ?? '';
  return { focus: 'anything', wanted: `name of ${thing}`, about };
}
