import type { Dialect } from './to-markdown.ts';

/** "[10:32] ", "(00:12:03) – ": when it was said, set off from what was. */
const SET_OFF =
  /^(\s*(?:[-*•]\s+)?)(?:\*\*)?[[(](\d{1,2}):\d{2}(?::\d{2})?[\])](?:\*\*)?(?:\s*[-–—:])?\s+(?=\S)/;
/** "10:10 – 10:25 after a failed write": a programme's entry begins with a capital. */
const BARE = /^(\s*(?:[-*•]\s+)?)(\d{1,2}):\d{2}(?::\d{2})?(?:\s*[-–—]\s*\d{1,2}:\d{2})?\s+(?=\p{Ll})/u;
/** "Jane Doe: ": what a transcript has behind the clock. */
const VOICE = /^\p{Lu}[^:.?!]{0,40}:/u;
const MIN_MOMENTS = 3;
const MOST_VOICES = 0.3;

/** Notes whose lines begin with the time of the talk at which they were taken. */
export const clocks: Dialect = {
  looksLike: (text) => {
    if (!/\d:\d\d/.test(text)) return false;
    const moments = text.split('\n').flatMap((line) => momentIn(line)?.words ?? []);
    const voices = moments.filter((words) => VOICE.test(words)).length;
    return moments.length >= MIN_MOMENTS && voices <= MOST_VOICES * moments.length;
  },
  rewrite: (lines) =>
    lines.map((line) => {
      const moment = momentIn(line);
      return moment === undefined ? line : `${moment.mark || '- '}${moment.words}`;
    }),
};

function momentIn(line: string): { readonly mark: string; readonly words: string } | undefined {
  const [clock, mark = ''] = SET_OFF.exec(line) ?? BARE.exec(line) ?? [];
  return clock === undefined ? undefined : { mark, words: line.slice(clock.length) };
}
