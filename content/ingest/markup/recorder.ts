import type { Dialect } from './to-markdown.ts';

/** What recognisers write above their transcripts, each label with its line below. */
const KEYWORDS = /^(?:summary )?keywords$/i;
const SPEAKERS = /^speakers$/i;
/** "Thu, Sep 14, 2023 1:31PM • 42:10": the day, the hour, how long it was. */
const LENGTH = /\s{0,8}[•·|]\s{0,8}(?:\d{1,2}:)?\d{1,3}:\d{2}$/;
const YEAR = /\d{4}/;

/** The head of a recording's transcript: its words in short are none that were said. */
export const recorder: Dialect = {
  looksLike: (text) => /^summary keywords$/im.test(text.slice(0, 2000)),
  rewrite: (lines) =>
    lines.map((line, at) => {
      const above = lines[at - 1]?.trim() ?? '';
      if (KEYWORDS.test(line.trim()) || KEYWORDS.test(above) || SPEAKERS.test(line.trim())) return '';
      return SPEAKERS.test(above) ? `Speakers: ${line}` : withoutLength(line);
    }),
};

function withoutLength(line: string): string {
  const words = line.trimEnd();
  const at = words.search(LENGTH);
  return at > 0 && YEAR.test(words.slice(0, at)) ? words.slice(0, at).trimEnd() : line;
}
