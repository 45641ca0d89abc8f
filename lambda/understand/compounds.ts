import { isStopWord } from '../retrieve/analyze.ts';
import type { Knowing } from './knowing.ts';
import { PARTICLES } from './word-lists.ts';

/** An acronym that is said as a word, and written by recognisers as that word: the end of "MySQL" and "PostgreSQL". */
const SAID_AS_WORD: ReadonlyMap<string, string> = new Map([['sequel', 'sql']]);

/** "my sequel": the name that it sounds like, where the notes have that. */
function namedByEar(
  first: string,
  next: string | undefined,
  { isKnown }: Pick<Knowing, 'isKnown'>,
): string | undefined {
  const name = `${first}${SAID_AS_WORD.get(next ?? '') ?? ''}`;
  return name !== first && isKnown(name) ? name : undefined;
}

/** "fire cracker" is "firecracker" where that is a name, "data lake" stays; "time line" joins when "line" is not known. */
export function joinCompounds(words: readonly string[], knowing: Knowing): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const name = namedByEar(words[at] ?? '', words[at + 1], knowing);
    if (name !== undefined) {
      joined.push(name);
      at += 2;
      continue;
    }
    const length =
      [4, 3, 2].find(
        (each) => at + each <= words.length && isTakenApart(words.slice(at, at + each), knowing),
      ) ?? 1;
    const to = at + length;
    const end = length === 1 ? undefined : endOfName(words, { from: at, to }, knowing);
    joined.push(...(end === undefined ? [words.slice(at, to).join('')] : words.slice(at, end)));
    at = end ?? to;
  }
  return joined;
}

/** Longer titles are not said whole. */
const MAX_NAME_WORDS = 14;

type Stretch = { readonly from: number; readonly to: number };

/** Where a longer name ends that these words are part of: "bot framework overview" is one, though "BotFramework" is, too. */
function endOfName(
  words: readonly string[],
  { from, to }: Stretch,
  { isNamed }: Knowing,
): number | undefined {
  for (let start = from; start >= 0 && start > to - MAX_NAME_WORDS; start -= 1)
    for (let end = Math.min(words.length, start + MAX_NAME_WORDS); end >= to; end -= 1)
      if (end - start > to - from && isNamed(words.slice(start, end))) return end;
  return undefined;
}

function isTakenApart(parts: readonly string[], { isKnown, isNameWord, isNamed }: Knowing): boolean {
  const whole = parts.join('');
  if (whole.length < 4 || !/^[a-z]+\d*$/.test(whole) || PARTICLES.has(parts.at(-1) ?? '')) return false;
  if (isNameWord(whole) || (whole.endsWith('s') && isNameWord(whole.slice(0, -1))))
    return parts.some((part) => part.length > 1);
  if (isNamed(parts) || !isKnown(whole) || parts.some((part) => part.length < 2 || isStopWord(part)))
    return false;
  // words that the notes have apart are looked for apart; the search joins them as well
  return parts.some((part) => !isKnown(part));
}

/** "chaosengineering" is two words, where both are known and the whole is not a word. */
export function splitCompounds(words: readonly string[], knowing: Knowing): string[] {
  return words.flatMap((word) => {
    if (word.length < 7 || !/^[a-z]+$/.test(word) || knowing.isKnown(word) || knowing.isOrdinary(word))
      return [word];
    for (let at = 3; at <= word.length - 3; at += 1) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (knowing.isKnown(head) && knowing.isKnown(tail) && !isStopWord(head) && !isStopWord(tail))
        return [head, tail];
    }
    return [word];
  });
}
