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
const POSTED = /^(?:[\p{L}.' -]{2,40}\s)?@\w{1,30}\s+[·•|–—-]\s+(\S.{2,30})$/u;
/** "12 likes 2 retweets": what others did with it. What they wrote themselves is theirs. */
const COUNTED =
  /^\d[\d.,]*[KM]?\s(?:likes?|retweets?|reposts?|repl(?:y|ies)|views?|bookmarks?|boosts?|favou?rites?)(?=\W|$)[\w\s.,·•|]*$/i;
const FORWARDED = /^RT @\w+:/;
const LINK_BEHIND = /\shttps?:\/\/\S+\s*$/;
/** No post is longer: nothing is looked for in a line that is. */
const MAX_POST = 500;
const HASHTAGS = /(?:\s+#\p{L}[\p{L}\p{N}_]*)+\s*$/u;

/** Posts copied from where they were made, each below its writer's handle and the day, which is told once. */
export const copiedPosts: Dialect = {
  looksLike: (text) =>
    text.includes('@') && text.split('\n').filter((line) => POSTED.test(line)).length >= MIN_POSTS,
  rewrite: (lines) => {
    const first = lines.findIndex((line) => POSTED.test(line));
    return lines.map((line, at) => {
      const day = POSTED.exec(line)?.[1];
      if (day !== undefined) return at === first ? `- Date: ${day}` : '';
      return COUNTED.test(line) || FORWARDED.test(line) ? '' : withoutHashtags(line);
    });
  },
};

function withoutHashtags(line: string): string {
  if (line.length > MAX_POST || !line.includes('#')) return line;
  const link = LINK_BEHIND.exec(line)?.[0] ?? '';
  return line.slice(0, line.length - link.length).replace(HASHTAGS, '') + link;
}
