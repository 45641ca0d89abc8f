/** Words that only look like a plural. */
const SINGULAR = new Set(
  'aws alias atlas canvas pandas kubernetes series species news chaos always'.split(' '),
);

/** "policies" → "policy", "nodes" → "node"; "access", "status" and "aws" stay. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || SINGULAR.has(word) || /(?:ss|us|is|ics|os)$/.test(word))
    return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:[sx]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
