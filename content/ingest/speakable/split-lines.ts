/** A stretch of a block's text and the line it starts on. */
export type Stretch = { readonly text: string; readonly line: number };

/** A block's text; `lines` gives the line of each part between its '\n's where they do not simply follow each other. */
export type Source = Stretch & { readonly lines?: readonly number[] };

const ENDS_SENTENCE = /[.!?:;]["'”’)]*$/;
/** A line that ends so goes on in the next. */
const GOES_ON =
  /(?:[,+&/(–—-]|\b(?:a|an|the|of|in|on|at|to|for|from|with|by|and|or|but|as|is|are|was|were|be|that|which|who|into|than|if|when|your|our|their|its|my|this|these|those|can|will|not|very|more))$/i;
/** Lines of at most so many words, at least so many of them: a list without marks. */
const LIST_WORDS = 6;
const LIST_LINES = 4;

/**
 * Cuts a block where its author began a new line on purpose, and joins the lines that only wrapped. A break is meant
 * when the next line starts like a sentence although its first word would still have fitted, or when all lines are short.
 */
export function splitLines({ text, line, lines: places }: Source): readonly Stretch[] {
  if (!text.includes('\n')) return [{ text, line }];
  const lines = text
    .split('\n')
    .map((one, i) => ({ text: one.trim(), line: places?.[i] ?? line + i }))
    .filter((one) => one.text !== '');
  const width = Math.max(...lines.map((one) => one.text.length));
  const isBreak = isBareList(lines)
    ? () => true
    : (one: Stretch, next: Stretch) => meansBreak(one.text, next.text, width);
  const stretches: { text: string; line: number }[] = [];
  for (const [i, one] of lines.entries()) {
    const last = stretches.at(-1);
    const before = lines[i - 1];
    if (last === undefined || before === undefined || isBreak(before, one)) stretches.push({ ...one });
    else last.text += `${'\n'.repeat(Math.max(1, one.line - before.line))}${one.text}`;
  }
  return stretches;
}

function meansBreak(line: string, next: string, width: number): boolean {
  const [word = ''] = next.split(/\s/, 1);
  const fitted = line.length + 1 + word.length <= width;
  return fitted && /^["“'(*_]*[\p{Lu}\p{N}]/u.test(next) && !ENDS_SENTENCE.test(line) && !GOES_ON.test(line);
}

function isBareList(lines: readonly Stretch[]): boolean {
  return (
    lines.length >= LIST_LINES &&
    lines.every(({ text }) => text.split(/\s+/).length <= LIST_WORDS && !ENDS_SENTENCE.test(text)) &&
    !lines.some(({ text }) => /[+&/-]$/.test(text))
  );
}
