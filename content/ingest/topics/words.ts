import { fold, isStopWord, stem } from '../../../lambda/retrieve/analyze.ts';

/** A word of a spoken sentence. */
export type Word = {
  readonly written: string;
  readonly lower: string;
  /** Its stem; of a hyphened word the stems of its parts, with blanks between. */
  readonly term: string;
  readonly stop: boolean;
  /** The first word of its sentence. */
  readonly opens: boolean;
  /** A stop or a comma follows. */
  readonly breaks: boolean;
};

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu;
/** Words of ours around short names of the notes. */
const FRAME = /^(?:(?:Under|To the question) .{1,120}?, )?[Tt]he notes (?:also )?(?:list|mention|link to) /;
/** Words besides the stop words that no topic has at either end. */
const LOOSE = new Set(
  `now over under per like multiple between without within across after before during since until because while versus via
  one two three four five six seven eight nine ten ago almost already always another anyone around away back both down each
  either enough etc even every few first here however instead last later less lots maybe more most never next none nothing often
  once only other others out own please probably second several since something sometimes still then third thus together
  today too toward usually well went whole within yet up off new many different same just really much`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a sentence. Stop words keep their place, since a phrase does not reach across them. */
export function readWords(sentence: string): readonly Word[] {
  const words: Word[] = [];
  for (const part of sentence.replace(FRAME, '').split(' ')) {
    const written = part.replace(EDGES, '').replace(/['’]s$/, '');
    if (written === '') continue;
    const lower = fold(written);
    words.push({
      written,
      lower,
      term: lower.includes('-') ? lower.split('-').map(stem).join(' ') : stem(lower),
      stop: isStopWord(lower),
      opens: words.length === 0,
      breaks: /[^\p{L}\p{N}'’]$/u.test(part),
    });
  }
  return words;
}

/** True for a word that may stand at either end of a topic. */
export function isFirm({ stop, lower }: Word): boolean {
  return !stop && !LOOSE.has(lower);
}
