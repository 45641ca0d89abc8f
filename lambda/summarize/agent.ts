import { analyze, letterPattern } from '../retrieve/analyze.ts';
import type { QueryTerm } from '../retrieve/query.ts';

/** Words before or for somebody who did something: "by Facebook", "at Lyft", "they", "the team". */
export const AGENT = letterPattern(
  String.raw`\b(?:by|at|from) \p{L}|\b(?:I|we|they|he|she|who|people|team|speaker|author|founder|co-?founder|president|officer|company|companies|customers?|engineers?|architects?|developers?|users?|everyone|everybody|nobody|anyone)\b`,
  'i',
);
/** To make something is done by somebody: a sentence without anybody does not tell who. */
const MAKES =
  /^(?:creat|invent|build|built|writ|wrot|author|design|develop|found(?:ed|ing)$|made$|mak(?:e|es|ing)$)/;
const CAPITAL = letterPattern(String.raw`(?<!\p{L})\p{Lu}\p{L}*\p{Ll}\p{L}*`, 'g');
const CAPITAL_INSIDE = letterPattern(String.raw`\p{L}\p{Lu}`);

/** Whether a question's words ask who made something. */
export function asksMaker(words: readonly string[]): boolean {
  return words.some((word) => MAKES.test(word));
}

/** "By Mark Schwartz", "created by a team at Lyft", "the author": somebody made it, whatever the verb. */
const MADE_BY = [
  letterPattern(String.raw`\bby (?:\p{L}+ ){0,2}\p{Lu}`),
  /\b(?:created|invented|built|written|authored|designed|developed|founded|made) (?:\w+ )?(?:by|at)\b/i,
  /\b(?:authors?|founders?|co-?founders?|creators?|inventors?|makers?)\b/i,
];
/** "Netflix built", "the team wrote". */
const MADE = letterPattern(
  String.raw`(?:\p{Lu}[\p{L}'’-]+|\b(?:[Tt]eams?|[Ee]ngineers?|[Tt]hey|[Ww]e|I|[Hh]e|[Ss]he|[Pp]eople|[Cc]ompany))(?: \p{Ll}+)? (?:created|invented|built|wrote|authored|designed|developed|founded|made)\b`,
);

/** What was made stands behind its verb: "Netflix built the new Chap". */
const MOST_BEFORE_MADE = 3;
/** … and not behind "about": what was made is another thing then. */
const ASIDE = /\b(?:about|for|on|of|in|with|at|to|from)\b/;

/**
 * Whether a sentence tells of somebody's making something: who made an announcement about it built nothing.
 * @param isAct whether it has the verb that was asked.
 */
export function tellsMaker(text: string, asked: ReadonlySet<string>, isAct: boolean): boolean {
  if (MADE_BY.some((sign) => sign.test(text))) return true;
  const made = MADE.exec(text);
  if (made === null || isAct) return made !== null;
  const behind =
    text
      .slice(made.index + made[0].length)
      .split(ASIDE)[0]
      ?.split(' ', MOST_BEFORE_MADE + 1) ?? [];
  return analyze(behind.join(' ')).some((term) => asked.has(term));
}

/** Whether a sentence names anybody, person or company, who may be the answer to "who": besides what was asked about. */
export function namesAgent(text: string, asked: ReadonlySet<string>): boolean {
  if (AGENT.test(text)) return true;
  const names = [...CAPITAL.matchAll(text)].filter(
    ({ index, 0: name }) => index > 0 || CAPITAL_INSIDE.test(name),
  );
  return names.some(([name]) => analyze(name).some((term) => !asked.has(term)));
}

/** What somebody is called whose name is asked for. */
const SOMEBODY: ReadonlySet<string> = new Set(
  analyze(
    `woman women man men lady guy gentleman girl boy fellow person people user customer speaker presenter host guest engineer developer architect
    scientist expert author founder doctor farmer father mother colleague friend employee attendee leader boss manager president`,
  ),
);
const CALLED_SO = 0.5;
const NAME = letterPattern(String.raw`^["“]?\p{Lu}\p{Ll}`);
const BE = /^(?:is|was|as)$/;
/** "The woman was Jane", "Jane Doe is a security expert": as far as a name stands from what somebody is. */
const MOST_BEFORE_NAME = 2;
const MOST_BEHIND_NAME = 5;

/**
 * Whether somebody has a name in a sentence: "the speaker was Jane", "Jane Doe, an engineer". Of a noun for anything else there is nothing to
 * tell.
 */
export function namesSomebody(text: string, { stem, matches }: QueryTerm): boolean | undefined {
  if (!SOMEBODY.has(stem)) return undefined;
  const words = text.split(' ');
  const isNoun = (word: string) => analyze(word).some((term) => (matches.get(term) ?? 0) >= CALLED_SO);
  const places = words.flatMap((word, at) => (isNoun(word) ? [at] : []));
  return words.some((word, at) => {
    if (at === 0 || !NAME.test(word) || isNoun(word)) return false;
    const most = word.endsWith(',') || BE.test(words[at + 1] ?? '') ? MOST_BEHIND_NAME : 0;
    return places.some((place) => at - place <= MOST_BEFORE_NAME && place - at <= most);
  });
}
