import type { Dialect } from './to-markdown.ts';

/** "16:02:14  From  Jane Doe to Everyone : words": what was written beside a meeting. */
const SAID = /^\d{1,2}:\d{2}:\d{2}\s{1,8}From\s{1,8}(\S[^:]{0,200}):\s*(.*)$/i;
/** Looked for in the name alone, which is short: a line may be of any length. */
const TO = /\s+to\s+(?:everyone|all panelists.*|hosts? and panelists)\s*$/i;
const GOES_ON = /^\s+(?=\S)/;
const MIN_SAID = 2;

/** The chat that a meeting program saves: each line with the time of day, its writer, and those it went to. */
export const savedChat: Dialect = {
  looksLike: (text) =>
    /^\d{1,2}:\d{2}:\d{2}\s+From\s/m.test(text) &&
    text.split('\n').filter((line) => SAID.test(line)).length >= MIN_SAID,
  rewrite: (lines) =>
    lines.map((line) => {
      const [, name, words] = SAID.exec(line) ?? [];
      return name === undefined
        ? line.replace(GOES_ON, '')
        : `${name.replace(TO, '').trimEnd()}: ${words}`.trimEnd();
    }),
};
