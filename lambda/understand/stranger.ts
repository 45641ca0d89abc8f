import type { Question } from '../dialog/question.ts';
import { stem } from '../retrieve/analyze.ts';
import type { Knowing } from './knowing.ts';
import { bareOf } from './marks.ts';
import { likenessOf } from './sounds.ts';

/** A word, or letters said one by one: fewer letters are half of something. */
const WORD = /^(?:[a-z]{4,}|[^\Waeiouy\d_]{3})$/;
const LEAST_PART = 3;
/** A word of the notes as like as this may be meant, and mistyped. */
const MISTYPED = 0.85;
const LEAST_MISTYPED = 5;

type Notes = { readonly knowing: Knowing; readonly stems: Iterable<string> };

/** "Autoscaling", "datacenter": whoever puts two words together names what the notes may have apart. */
function isCompound(word: string, { isKnown, isPlain }: Knowing): boolean {
  const isWord = (part: string) => part.length >= LEAST_PART && (isKnown(part) || isPlain(part));
  return [...word].some((_, at) => isWord(word.slice(0, at)) && isWord(word.slice(at)));
}

/** Whether the notes have a word that begins alike and is nearly the same. */
function isMistyped(word: string, stems: Iterable<string>): boolean {
  if (word.length < LEAST_MISTYPED) return false;
  const typed = stem(word);
  const isNear = (each: string) =>
    each[0] === typed[0] && Math.abs(each.length - typed.length) < 2 && likenessOf(each, typed) >= MISTYPED;
  for (const each of stems)
    if ((each.length >= LEAST_MISTYPED && word.startsWith(each)) || isNear(each)) return true;
  return false;
}

/** The first of some words that the notes do not have and that English has as a name, if at all: "spotify", "chicago". */
function strangerIn(words: string, { knowing, stems }: Notes): string | undefined {
  return words
    .split(' ')
    .map(bareOf)
    .find((word) => {
      if (!WORD.test(word) || knowing.isKnown(word) || knowing.isPlain(word)) return false;
      return knowing.isOrdinary(word) || !(isCompound(word, knowing) || isMistyped(word, stems));
    });
}

/** The question with the stranger that it asks about. */
export function withStranger(question: Question, notes: Notes): Question {
  if (question.kind !== 'ask') return question;
  const stranger = strangerIn(question.about, notes);
  return stranger === undefined ? question : { ...question, stranger };
}
