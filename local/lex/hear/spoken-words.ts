import type { Entity } from '../../../lambda/speech/entities.ts';
import { spokenForms } from '../../../lambda/speech/spoken-forms.ts';

const STRETCH = /[.;:!?]\s+|[,()–—"]/;
const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;

/** Everything a name is said as, in words. */
export function formsOf({ value, synonyms }: Entity): string[] {
  return [...new Set([...spokenForms(value), ...synonyms])].filter((form) => /^[a-z'. ]+$/.test(form));
}

/** A written text in the words that it is said with, cut where one pauses: "S3, in 2018" is [[s., three], [in, twenty, eighteen]]. */
export function spokenStretches(text: string): readonly (readonly string[])[] {
  return text
    .split(STRETCH)
    .map((stretch) => (stretch.match(WORD) ?? []).flatMap((word) => (spokenForms(word)[0] ?? '').split(' ')))
    .map((words) => words.filter((word) => word !== ''))
    .filter((words) => words.length > 0);
}

/**
 * Words that only stand together as one word of the recogniser: "twenty first" is "twenty+first". The time that it takes grows with
 * the number of places between words.
 */
export function joined(words: string): string {
  return words.replaceAll(' ', '+');
}

/** Words as the recogniser knows them in the form that everything else reads: "dynamo d. b." is "dynamo d b". */
export function plainWords(words: string): string {
  return words
    .replace(/\(\d+\)/g, '')
    .replaceAll('+', ' ')
    .replace(/\b([a-z])\.(?=\s|$|')/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
