import { onceByRun, type Runs } from '../runs.ts';
import { type Form, readForm, readTerms, type Term, type Word } from './words.ts';

/** Reads texts word by word; every form of a word is looked at once. */
export type WordReader = {
  /** The words of a sentence. Stop words keep their place, since a phrase does not reach across them. */
  readWords(sentence: string): readonly Word[];
  /** The terms of a text's words, in order, hyphened words in parts. Nothing is left out of what `readWords` takes for a frame. */
  readTerms(text: string): readonly Term[];
  /** The terms of a run, by its number. */
  termsOf(run: number): readonly Term[];
};

/** Words of ours around short names of the notes. */
const FRAME = /^(?:(?:Under|To the question) .{1,120}?, )?[Tt]he notes (?:also )?(?:list|mention|link to) /;
const STARTS_FRAME = new Set('UTt');

/** True for a sentence that has words of ours before those of the notes. */
function isFramed(sentence: string): boolean {
  return STARTS_FRAME.has(sentence.charAt(0)) && FRAME.test(sentence);
}

/** A word as the first of its sentence, and as a later one. */
type Read = { readonly first: Word; readonly later: Word };

export function createWordReader({ numbersOf, writtenAs }: Runs): WordReader {
  const terms = new Map<string, Term>();
  const termOf = (key: string): Term => {
    let term = terms.get(key);
    if (term === undefined) {
      term = { key, passages: 0, last: -1, trade: undefined, topics: -1 };
      terms.set(key, term);
    }
    return term;
  };
  const read = onceByRun((run) => bothPlaces(readForm(writtenAs(run), termOf)));
  const termsOf = onceByRun((run) => readTerms(writtenAs(run), termOf));
  return {
    termsOf,
    readWords(sentence) {
      const found: Word[] = [];
      const said = isFramed(sentence) ? sentence.replace(FRAME, '') : sentence;
      for (const run of numbersOf(said)) {
        const word = read(run);
        if (word !== null) found.push(found.length === 0 ? word.first : word.later);
      }
      return found;
    },
    readTerms: (text) => numbersOf(text).flatMap(termsOf),
  };
}

function bothPlaces(form: Form | undefined): Read | null {
  return form === undefined ? null : { first: { ...form, opens: true }, later: { ...form, opens: false } };
}
