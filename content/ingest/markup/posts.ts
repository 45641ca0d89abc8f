import type { Dialect } from './to-markdown.ts';

/** "3/ words", "3/7 words": a post of a thread. */
const POST = /^(\d{1,3})\/(?:\d{1,3}|n)?[.:)]?\s+(?=\S)/i;
const MIN_POSTS = 3;

/** A thread of posts, each with its number. */
export const thread: Dialect = {
  looksLike: (text) => /^1\/(?:\d{1,3}|n)?[.:)]?\s/im.test(text) && isCounted(text.split('\n')),
  rewrite: (lines) => lines.map((line) => line.replace(POST, '')),
};

function isCounted(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => POST.exec(line)?.[1] ?? []).map(Number);
  return numbers.length >= MIN_POSTS && numbers.every((number, at) => number === at + 1);
}

/** "9:04 AM - words", "14:05 – words", "[9:04am] words": what happened then. A span of time is a programme's. */
const MOMENT =
  /^\s*(?:[-*•]\s+)?(?:\*\*)?\[?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?\b|(?=\]?\s*(?:\*\*)?\s*[-–—:]\s))\]?(?:\*\*)?\s*[-–—:|]?\s*(?![-–—\d])(?=\S)/i;
const MIN_MOMENTS = 4;
/** So many of the lines must tell a moment, in so many words on average: a programme's entries are shorter. */
const SHARE = 0.6;
const MIN_WORDS = 6;

/** A live blog: a line a moment, behind its time of day. */
export const liveBlog: Dialect = {
  looksLike: (text) => {
    if (!/^[^\w\n]{0,8}\d{1,2}[:.]\d{2}/m.test(text)) return false;
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const told = lines.filter((line) => MOMENT.test(line));
    const words = told.reduce((sum, line) => sum + line.split(/\s+/).length - 1, 0);
    return (
      told.length >= MIN_MOMENTS && told.length >= lines.length * SHARE && words >= told.length * MIN_WORDS
    );
  },
  rewrite: (lines) => lines.map((line) => line.replace(MOMENT, '- ')),
};

/** "@jane · Oct 12, 2023": who posted what stands below, and when. */
const POSTED = /^(?:[\p{L}.' -]{2,40}\s)?@\w{1,30}\s+[·•|–—-]\s+(\S.{0,30})$/u;
/** "2h", "3 days ago", "just now" */
const AGE =
  /^(?:just )?now$|^(?:yesterday|today)$|^\d{1,3}\s?(?:[smhdwy]|mo|min(?:ute)?s?|hrs?|hours?|days?|weeks?|months?|years?)(?: ago)?$/i;
/** A word of a date or a time of day, in the languages that dates are read in. */
const OF_DATE =
  /^(?:\d{1,4}(?:st|nd|rd|th|er)?|\d{1,2}[ap]m|[ap]m|at|um|de|jan(?:uary|uar|vier|v)?|feb(?:ruary|ruar)?|f[ée]vr?(?:ier)?|mar(?:ch|s|zo?)?|märz?|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|june?|juni|juin|july?|juli|juil(?:let)?|aug(?:ust)?|août|aout|ago(?:sto)?|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?|d[ée]c(?:embre)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$/i;
const COUNT = String.raw`\d[\d.,]*[KM]?\s(?:likes?|retweets?|reposts?|repl(?:y|ies)|views?|bookmarks?|boosts?|favou?rites?)`;
/** "12 likes 2 retweets": what others did with it, and nothing else. What they wrote themselves is theirs. */
const COUNTED = new RegExp(String.raw`^${COUNT}(?:[\s.,·•|]+${COUNT})*[\s.,·•|]*$`, 'i');
const FORWARDED = /^RT @\w+:/;
const LINK_BEHIND = /\shttps?:\/\/\S+\s*$/;
/** No post is longer: nothing is looked for in a line that is. */
const MAX_POST = 500;
const HASHTAGS = /(?:\s+#\p{L}[\p{L}\p{N}_]*)+\s*$/u;

/** Posts copied from where they were made, each below its writer's handle and the day, which is told once. */
export const copiedPosts: Dialect = {
  looksLike: (text) =>
    text.includes('@') && text.split('\n').filter((line) => dayOf(line) !== undefined).length >= MIN_POSTS,
  rewrite: (lines) => {
    // an age tells no day: nobody knows since when
    const first = lines.findIndex((line) => !AGE.test(dayOf(line) ?? 'now'));
    return lines.map((line, at) => {
      const day = dayOf(line);
      if (day !== undefined) return at === first ? `- Date: ${day}` : '';
      return COUNTED.test(line) || FORWARDED.test(line) ? '' : withoutHashtags(line);
    });
  },
};

/** When a post was made, where a line tells whose it is; a title behind the handle is a talk's. */
function dayOf(line: string): string | undefined {
  const day = POSTED.exec(line)?.[1]?.trim();
  if (day === undefined || AGE.test(day)) return day;
  const words = day.split(/[\s,./:·•|–-]+/).filter((word) => word !== '');
  return /\d/.test(day) && words.every((word) => OF_DATE.test(word)) ? day : undefined;
}

function withoutHashtags(line: string): string {
  if (line.length > MAX_POST || !line.includes('#')) return line;
  const link = LINK_BEHIND.exec(line)?.[0] ?? '';
  return line.slice(0, line.length - link.length).replace(HASHTAGS, '') + link;
}
