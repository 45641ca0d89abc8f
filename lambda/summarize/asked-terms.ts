import type { Query } from '../retrieve/query.ts';

const termsOf = new WeakMap<Query, ReadonlySet<string>>();

/** Every term of the notes that stands for a word of the question. Made once a question: hundreds of sentences are held against it. */
export function askedTerms(query: Query): ReadonlySet<string> {
  const known = termsOf.get(query);
  if (known !== undefined) return known;
  const made = new Set(query.terms.flatMap(({ matches }) => [...matches.keys()]));
  termsOf.set(query, made);
  return made;
}
