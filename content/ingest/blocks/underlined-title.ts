import { dateIn, timeIn } from '../talks/dates.ts';
import type { SourceLine } from './source-lines.ts';

/** A title with its day, its room and its people above the rule. */
const MAX_HEAD_LINES = 5;

/** Lines that are underlined as a title: at most two, without the day, the room and the people that stand below it. */
export function titleOf(lines: readonly SourceLine[]): readonly SourceLine[] {
  const dated = lines.findIndex(({ text }, at) => at > 0 && (dateIn(text) ?? timeIn(text)) !== undefined);
  const title = dated > 0 && lines.length <= MAX_HEAD_LINES ? lines.slice(0, dated) : lines;
  const words = title.map(({ text }) => text).join(' ');
  return title.length <= 2 && words.length <= 130 && !/[.:;,]$/.test(words) ? title : [];
}
