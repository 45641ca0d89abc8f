/** A stretch of a block's text and the line it starts on. */
export type Stretch = { readonly text: string; readonly line: number };

/** A block's text; `lines` gives the line of each part between its '\n's where they do not simply follow each other. */
export type Source = Stretch & {
  readonly lines?: readonly number[];
  /** How many characters the widest line around has, where that tells a wrapped line from one that was ended on purpose. */
  readonly width?: number;
};

const ENDS_SENTENCE = /[.!?:;]["'”’)]*$/;
/** A line that ends so goes on in the next. */
const GOES_ON =
  /(?:[,+&/(–—-]|\b(?:a|an|the|of|in|on|at|to|for|from|with|by|and|or|but|as|is|are|was|were|be|that|which|who|into|than|if|when|your|our|their|its|my|can|will|not))$/i;
/** Lines of at most so many words, at least so many of them: a list without marks. */
const LIST_WORDS = 6;
const LIST_LINES = 4;

/** The lines of a block as one stretch, since its reader kept apart what does not belong together; or each line of a bare list. */
export function splitLines({ text, line, lines: places, width = 0 }: Source): readonly Stretch[] {
  if (!text.includes('\n')) return [{ text, line }];
  const lines = text
    .split('\n')
    .map((one, i) => ({ text: one.trim(), line: places?.[i] ?? line + i }))
    .filter((one) => one.text !== '');
  if (lines.length === 0) return [];
  if (isBareList(lines)) return lines;
  const groups: Stretch[][] = [];
  for (const [i, one] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || wasEnded(before.text, one.text, width)) groups.push([one]);
    else groups.at(-1)?.push(one);
  }
  return groups.map(joinLines);
}

/** A line this full may have been wrapped by a program that counts otherwise. */
const FULL = 0.7;

/** True when a numbered point comes next, or the next words would have fitted on the line and yet were put below it. */
function wasEnded(line: string, next: string, width: number): boolean {
  if (/^\(?(?:\d{1,2}|[a-z])[.)]\s/.test(next)) return true;
  const [word = ''] = next.split(/\s/, 1);
  const fitted = line.length <= width * FULL && line.length + 1 + word.length <= width;
  return fitted && !GOES_ON.test(line) && !ENDS_SENTENCE.test(line);
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
