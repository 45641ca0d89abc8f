import type { Dialect } from './to-markdown.ts';

/** What recognisers write above their transcripts, each label with its line below. */
const KEYWORDS = /^(?:summary )?keywords$/i;
const SPEAKERS = /^speakers$/i;
/** "Thu, Sep 14, 2023 1:31PM • 42:10": the day, the hour, how long it was. */
const LENGTH = /(?<=\d{4}.*)\s*[•·|]\s*(?:\d{1,2}:)?\d{1,3}:\d{2}\s*$/;

/** The head of a recording's transcript: its words in short are none that were said. */
export const recorder: Dialect = {
  looksLike: (text) => /^summary keywords$/im.test(text.slice(0, 2000)),
  rewrite: (lines) =>
    lines.map((line, at) => {
      const above = lines[at - 1]?.trim() ?? '';
      if (KEYWORDS.test(line.trim()) || KEYWORDS.test(above) || SPEAKERS.test(line.trim())) return '';
      return SPEAKERS.test(above) ? `Speakers: ${line}` : line.replace(LENGTH, '');
    }),
};
