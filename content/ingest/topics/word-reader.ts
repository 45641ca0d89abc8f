import { type Form, readForm, type Term, type Word } from './words.ts';

/** Reads texts word by word; every form of a word is looked at once. */
export type WordReader = {
  /** The words of a sentence. Stop words keep their place, since a phrase does not reach across them. */
  readWords(sentence: string): readonly Word[];
  /** The terms of a text's words, in order, hyphened words in parts. Nothing is left out of what `readWords` takes for a frame. */
  readTerms(text: string): readonly Term[];
};

/** Words of ours around short names of the notes. */
const FRAME = /^(?:(?:Under|To the question) .{1,120}?, )?[Tt]he notes (?:also )?(?:list|mention|link to) /;
const STARTS_FRAME = new Set('UTt');

/** True for a sentence that has words of ours before those of the notes. */
export function isFramed(sentence: string): boolean {
  return STARTS_FRAME.has(sentence.charAt(0)) && FRAME.test(sentence);
}

/** A word as the first of its sentence, and as a later one. */
type Read = { readonly first: Word; readonly later: Word } | undefined;

/** So many different runs between blanks are remembered at most. */
const MOST_REMEMBERED = 100_000;

export function createWordReader(): WordReader {
  const terms = new Map<string, Term>();
  const runs = new Map<string, Read>();
  const termOf = (key: string): Term => {
    let term = terms.get(key);
    if (term === undefined) {
      term = { key, passages: 0, last: -1, trade: undefined, topics: -1 };
      terms.set(key, term);
    }
    return term;
  };
  const read = (run: string): Read => {
    const known = runs.get(run);
    if (known !== undefined || runs.has(run)) return known;
    if (runs.size >= MOST_REMEMBERED) runs.clear();
    const word = bothPlaces(readForm(run, termOf));
    runs.set(run, word);
    return word;
  };
  return {
    readWords(sentence) {
      const words: Word[] = [];
      const said = isFramed(sentence) ? sentence.replace(FRAME, '') : sentence;
      for (const run of said.split(' ')) {
        const word = read(run);
        if (word !== undefined) words.push(words.length === 0 ? word.first : word.later);
      }
      return words;
    },
    readTerms(text) {
      const found: Term[] = [];
      for (const run of text.split(' ')) for (const part of read(run)?.later.parts ?? NONE) found.push(part);
      return found;
    },
  };
}

const NONE: readonly Term[] = [];

function bothPlaces(form: Form | undefined): Read {
  return form === undefined
    ? undefined
    : { first: { ...form, opens: true }, later: { ...form, opens: false } };
}
