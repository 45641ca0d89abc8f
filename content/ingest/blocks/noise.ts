import { shapeOf } from './line-shapes.ts';
import type { SourceLine } from './source-lines.ts';

/** A short line that stands alone so often is a logo, a footer or a watermark that the reader of a slide picked up. */
const OFTEN = 3;
const MAX_WORDS = 2;
const FOOTER =
  /^(?:page|slide)\s+\d+(?:\s*(?:\/|of)\s*\d+)?$|^©.*\brights reserved\b.*$|^\d{1,4}(?:\s*\/\s*\d{1,4})?$/iu;

/** A line of a table of contents leads to a heading, which says the same: "* [Open questions](#open-questions)". */
const CONTENTS = /^\s*(?:[-*+]|\d{1,2}[.)])\s+\[[^\]\n]+\]\(#[^)\n]*\)$/;

/** Where a speaker is found: "Twitter - @jane". It names no part of the talk. */
const CONTACT =
  /^\W*(?:twitter|x|mastodon|bluesky|github|instagram|linkedin|handle)\b\s*[-–—:]*\s*@[\w.@-]+$/i;

/** The lines that say something: page footers, lone numbers and signs, logos are left out, as if they were blank. */
export function withoutNoise(lines: readonly SourceLine[]): SourceLine[] {
  const isNoise = noiseTest(lines);
  const kept: SourceLine[] = [];
  let dropped = false;
  for (const line of lines) {
    const noise = isNoise(line);
    if (!noise) kept.push(dropped && !line.gap ? { ...line, gap: true } : line);
    dropped = noise;
  }
  return kept;
}

function noiseTest(lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  const alone = new Map<string, number>();
  lines.forEach((line, at) => {
    if (isAlone(lines, at) && isShortMark(line.text)) alone.set(line.text, (alone.get(line.text) ?? 0) + 1);
  });
  return ({ text }) =>
    (alone.get(text) ?? 0) >= OFTEN ||
    FOOTER.test(text) ||
    CONTENTS.test(text) ||
    CONTACT.test(text) ||
    isOnlySigns(text);
}

function isAlone(lines: readonly SourceLine[], at: number): boolean {
  return lines[at]?.gap === true && lines[at + 1]?.gap !== false;
}

/** Signs alone, unless they part or fence what stands around them. */
function isOnlySigns(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) &&
    shapeOf(text).kind === 'plain' &&
    !text.startsWith('<!--') &&
    text !== '-->'
  );
}

/** A logo read by a machine comes in lower case or capitals, without a mark or punctuation. */
function isShortMark(text: string): boolean {
  return /^[\p{L}\p{N} .]+$/u.test(text) && text.length <= 24 && text.split(' ').length <= MAX_WORDS;
}
