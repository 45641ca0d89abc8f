import { createStretches } from '../stretches.ts';

/** A word as written: how often, and of words with a capital how often where they do not start a sentence. */
export type WordForm = { readonly written: string; readonly count: number; readonly inside: number };

/** Counts the written forms of words, which come in the order in which they were seen first. */
export type FormCount = { add(text: string): void; forms(): readonly WordForm[] };

/** What may stand between the end of a sentence (or the start of a line) and the first word of the next. */
const STARTS = /(?:^|[.!?:\n])[\s"“‘'(*_-]*$/;
const LOOK_BACK = 6;

/** Cost: one pass over the letters; memory: one entry for each form. */
export function createFormCount(): FormCount {
  const stretches = createStretches();
  const written: string[] = [];
  const isSmall: boolean[] = [];
  const [counts, inside]: [number[], number[]] = [[], []];
  const add = (form: string) => {
    written.push(form);
    isSmall.push(form === form.toLowerCase());
    counts.push(0);
    inside.push(0);
  };
  return {
    add(text) {
      const shouted = !/\p{Ll}{2}/u.test(text);
      eachWord(text, (from, to) => {
        const form = stretches.numberOf(text, from, to);
        if (form === written.length) add(text.slice(from, to));
        counts[form] = (counts[form] ?? 0) + 1;
        if (!shouted && isSmall[form] === false && !startsSentence(text, from))
          inside[form] = (inside[form] ?? 0) + 1;
      });
    },
    forms: () =>
      written.map((form, at) => ({ written: form, count: counts[at] ?? 0, inside: inside[at] ?? 0 })),
  };
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || STARTS.test(text.slice(Math.max(0, at - LOOK_BACK), at));
}

type See = (from: number, to: number) => void;

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII starts with them.
const ASCII = /^[\x00-\x7f]*$/;

function eachWord(text: string, see: See): void {
  if (ASCII.test(text)) eachAsciiWord(text, see);
  else for (const { 0: word, index } of text.matchAll(WORD)) see(index, index + word.length);
}

const APOSTROPHE = 39;

/** The same as the pattern in text that is plain ASCII, which is most. */
function eachAsciiWord(text: string, see: See): void {
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const from = at++;
    while (
      isLetter(text.charCodeAt(at)) ||
      (text.charCodeAt(at) === APOSTROPHE && isLetter(text.charCodeAt(at + 1)))
    )
      at++;
    see(from, at);
  }
}

/** A to Z and a to z differ in one bit. */
function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}
