/** A stretch of a block's text and the line it starts on. */
export type Stretch = { readonly text: string; readonly line: number };

/** A block's text; `lines` gives the line of each part between its '\n's where they do not simply follow each other. */
export type Source = Stretch & { readonly lines?: readonly number[] };

const ENDS_SENTENCE = /[.!?:;]["'”’)]*$/;
/** Lines of at most so many words, at least so many of them: a list without marks. */
const LIST_WORDS = 6;
const LIST_LINES = 4;

/** The lines of a block as one stretch, since its reader kept apart what does not belong together; or each line of a bare list. */
export function splitLines({ text, line, lines: places }: Source): readonly Stretch[] {
  if (!text.includes('\n')) return [{ text, line }];
  const lines = text
    .split('\n')
    .map((one, i) => ({ text: one.trim(), line: places?.[i] ?? line + i }))
    .filter((one) => one.text !== '');
  if (lines.length === 0) return [];
  return isBareList(lines) ? lines : [joinLines(lines)];
}

/** One text in which each '\n' is one line of the file, so that places can be counted in it. */
function joinLines(lines: readonly Stretch[]): Stretch {
  const parts = lines.map(
    ({ text, line }, i) => '\n'.repeat(Math.max(i === 0 ? 0 : 1, line - (lines[i - 1]?.line ?? line))) + text,
  );
  return { text: parts.join(''), line: lines[0]?.line ?? 0 };
}

function isBareList(lines: readonly Stretch[]): boolean {
  return (
    lines.length >= LIST_LINES &&
    lines.every(({ text }) => text.split(/\s+/).length <= LIST_WORDS && !ENDS_SENTENCE.test(text)) &&
    !lines.some(({ text }) => /[+&/,-]$/.test(text))
  );
}
