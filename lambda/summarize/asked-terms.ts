import { analyze, letterPattern } from '../retrieve/analyze.ts';
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

/** A name of one or more words, and a capital before it. */
const NAME = letterPattern(String.raw`(?<!\p{L})\p{Lu}[\p{L}\d.'’-]*(?: \p{Lu}[\p{L}\d.'’-]*)*`, 'g');

/** A sentence without the names that were asked about: of "AWS Fargate" and "Aurora PostgreSQL" nothing is another name. */
export function withoutAskedNames(text: string, query: Query): string {
  const asked = askedTerms(query);
  let rest = text;
  for (const [name] of NAME.matchAll(text))
    if (analyze(name).some((term) => asked.has(term))) rest = rest.replace(name, '');
  return rest;
}
