import { digitOf, isNumberWord, numberOf, numbersToFigures } from '../../lambda/understand/numbers.ts';

/**
 * A word as the recogniser hands it on. `key`: what words are compared by, whichever way they were said or written ("dynamo d. b.",
 * "dynamo d b"; "twenty eighteen", "2018"); `said`: how a slot that takes the word has it; `bound`: written to the word before ("'s").
 */
export type Token = { readonly key: string; readonly said: string; readonly bound?: true };

/** Longer utterances are cut: nobody speaks more in one breath. */
const MOST_CHARACTERS = 500;
/** "two thousand one hundred and eleven point one nine" is one number. */
const MOST_NUMBER_WORDS = 12;
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** Cuts words, as typed or as a model's sample has them, into what can be compared. */
export function hear(words: string): Token[] {
  const plain = words
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/(\d)%/g, '$1 percent');
  const pieces =
    plain.match(/'s(?![a-z])|\d+(?:\.\d+)*(?:st|nd|rd|th)?|[a-z]+(?:'(?!s(?![a-z]))[a-z]+)*/g) ?? [];
  return withFigures(withSpelling(pieces));
}

/** Letters said one by one are one word to compare, and are handed on with a period each, as Alexa writes them. */
function withSpelling(pieces: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    let to = at;
    while (/^[a-z]$/.test(pieces[to] ?? '')) to += 1;
    const letters = pieces.slice(at, to);
    const piece = pieces[at] ?? '';
    const after = pieces[to] ?? '';
    const beforeNumber = /^[b-hj-z]$/.test(piece) && (/^\d/.test(after) || isNumberWord(after));
    if (letters.length > 1 || beforeNumber) {
      tokens.push({ key: letters.join(''), said: letters.map((letter) => `${letter}.`).join(' ') });
      at = to;
    } else {
      tokens.push({ key: piece, said: piece, ...(piece === "'s" && { bound: true }) });
      at += 1;
    }
  }
  return tokens;
}

/** Numbers in words are compared by their figures, "the twenty ninth" as 29. A number of several words becomes one token. */
function withFigures(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const rest = tokens.slice(at, at + MOST_NUMBER_WORDS);
    const length = numberLength(rest.map(({ key }) => key));
    const [key = ''] = numbersToFigures(
      rest.slice(0, length).map((token) => token.key),
      () => false,
    );
    const [first] = rest;
    const inDate = MONTHS.has(tokens[at - 1]?.key ?? '');
    if (length > 1) found.push({ key: figureOf(key, false), said: saidOf(rest.slice(0, length)) });
    else if (first !== undefined) found.push({ ...first, key: figureOf(key, inDate) });
    at += length;
  }
  return found;
}

/** How many words at the front make one number; 1 where they make none. */
function numberLength(words: readonly string[]): number {
  const [whole] = numbersToFigures(words, () => false);
  if (whole === words[0]) return 1;
  for (let length = words.length; length > 1; length -= 1) {
    const alone = numbersToFigures(words.slice(0, length), () => false);
    if (alone.length === 1 && alone[0] === whole) return length;
  }
  return 1;
}

/** "29th" is 29, "three" is 3; "second" is a number only where it must be a day. */
function figureOf(word: string, inDate: boolean): string {
  const figure = /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (figure !== undefined) return figure;
  if (inDate) return numberOf(word)?.toString() ?? word;
  // "oh" alone is no zero
  return word.length > 2 ? (digitOf(word) ?? word) : word;
}

/** Said around a wish by habit; they neither make nor spoil one. */
export const FILLERS: ReadonlySet<string> = new Set(
  'um uh er hmm oh ok okay well so just maybe actually please thanks hey alexa'.split(' '),
);

/** The words of tokens as a slot has them. */
export function saidOf(tokens: readonly Token[]): string {
  return tokens.map(({ said, bound }, at) => (bound || at === 0 ? said : ` ${said}`)).join('');
}
