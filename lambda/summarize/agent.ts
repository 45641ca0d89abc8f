import { analyze, letterPattern } from '../retrieve/analyze.ts';

/** Words before or for somebody who did something: "by Facebook", "at Lyft", "they", "the team". */
const AGENT = letterPattern(
  String.raw`\b(?:by|at|from) \p{L}|\b(?:I|we|they|he|she|who|people|team|speaker|author|founder|co-?founder|president|officer|company|companies|customers?|engineers?|architects?|developers?|users?|everyone|everybody|nobody|anyone)\b`,
  'i',
);
/** To make something is done by somebody: a sentence without anybody does not tell who. */
const MAKES =
  /^(?:creat|invent|build|built|writ|wrot|author|design|develop|found(?:ed|ing)?$|made$|mak(?:e|es|ing)$)/;
const CAPITAL = letterPattern(String.raw`(?<!\p{L})\p{Lu}\p{L}*\p{Ll}\p{L}*`, 'g');
const CAPITAL_INSIDE = letterPattern(String.raw`\p{L}\p{Lu}`);

/** Whether a question's words ask who made something. */
export function asksMaker(words: readonly string[]): boolean {
  return words.some((word) => MAKES.test(word));
}

/** Whether a sentence names anybody, person or company, who may be the answer to "who": besides what was asked about. */
export function namesAgent(text: string, asked: ReadonlySet<string>): boolean {
  if (AGENT.test(text)) return true;
  const names = [...CAPITAL.matchAll(text)].filter(
    ({ index, 0: name }) => index > 0 || CAPITAL_INSIDE.test(name),
  );
  return names.some(([name]) => analyze(name).some((term) => !asked.has(term)));
}
