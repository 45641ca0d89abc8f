import { digitOf } from '../../lambda/understand/numbers.ts';

/** A word of an utterance. `key`: what words are compared by; `from`, `to`: where it stands in the text, so that a slot has it as it was said. */
export type Word = { readonly key: string; readonly from: number; readonly to: number };

/** Words, figures with their points, "'s" by itself, so that "{speaker}'s talk" is heard in "Werner's talk". */
const WORD =
  /['’]s(?![\p{L}\p{N}])|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?!\p{L})|&|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?!s(?![\p{L}\p{N}]))\p{L}+)*/gu;

/** Cuts a text into words that compare alike however they are written: case, accents, points and figures make no difference. */
export function toWords(text: string): Word[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: keyOf(word),
    from: index,
    to: index + word.length,
  }));
  return joinLetters(words);
}

/** The text that the words stand in, from the first to the last. */
export function textOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.from ?? 0, words.at(-1)?.to ?? 0);
}

function keyOf(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replace('’', "'").toLowerCase();
  if (plain === '&') return 'and';
  // "oh" and "o" are zeros only between other digits
  return plain.length > 2 ? (digitOf(plain) ?? plain) : plain;
}

const LETTER = /^[a-z]$/;

/** Letters said or written one by one are one word: "A. W. S.", "a w s" and "AWS". */
function joinLetters(words: Word[]): Word[] {
  if (!words.some(({ key }) => LETTER.test(key))) return words;
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    let to = at;
    while (LETTER.test(words[to]?.key ?? '')) to += 1;
    const letters = words.slice(at, Math.max(to, at + 1));
    const [first] = letters;
    if (first === undefined) break;
    joined.push({
      key: letters.map(({ key }) => key).join(''),
      from: first.from,
      to: letters.at(-1)?.to ?? first.to,
    });
    at += letters.length;
  }
  return joined;
}

/** Said around a wish by habit; they neither make nor spoil one. */
export const FILLERS: ReadonlySet<string> = new Set(
  'um uh er hmm oh ok okay well so just maybe actually please thanks hey'.split(' '),
);
