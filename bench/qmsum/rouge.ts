import { existsSync, readFileSync } from 'node:fs';
import { stemmer } from 'stemmer';
import { splitSentences } from './read.ts';

/**
 * ROUGE-1, -2 and -Lsum F1 as ROUGE-1.5.5 counts them with `-m` (Lin 2004): words of more than three letters are first
 * looked up among WordNet's irregular forms, then stemmed by Porter; stop words stay.
 */
export type Rouge = { readonly r1: number; readonly r2: number; readonly rLsum: number };

/** A text cut for scoring: its sentences as lists of term numbers. */
export type Scored = {
  readonly sentences: readonly (readonly number[])[];
  readonly words: readonly number[];
};

const IRREGULAR = loadIrregular();
const numbers = new Map<string, number>();
const cache = new Map<string, number>();
const PAIR = 2 ** 21;

/** WordNet's irregular forms ("thought" → "think") as the scorer lists them; without the list, Porter's stems alone. */
function loadIrregular(): ReadonlyMap<string, string> {
  const file = new URL('../../../shared/eval/tools/lib/wn-exceptions.tsv', import.meta.url);
  const forms = new Map<string, string>();
  if (!existsSync(file)) return forms;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [form, lemma] = line.split('\t');
    if (form !== undefined && lemma !== undefined) forms.set(form, lemma);
  }
  return forms;
}

function termNumber(word: string): number {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const term = word.length > 3 ? (IRREGULAR.get(word) ?? stemmer(word)) : word;
  const number = numbers.get(term) ?? numbers.size;
  numbers.set(term, number);
  cache.set(word, number);
  return number;
}

export function rougeTerms(text: string): number[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(termNumber);
}

export function toScored(text: string): Scored {
  const sentences = splitSentences(text).map(rougeTerms);
  return { sentences, words: sentences.flat() };
}

function counts(items: readonly number[]): Map<number, number> {
  const map = new Map<number, number>();
  for (const item of items) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

function pairs(words: readonly number[]): number[] {
  return words.slice(1).map((word, index) => (words[index] ?? 0) * PAIR + word);
}

function shared(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [item, count] of a) sum += Math.min(count, b.get(item) ?? 0);
  return sum;
}

function f1(hits: number, candidate: number, reference: number): number {
  return hits === 0 ? 0 : (2 * hits) / (candidate + reference);
}

/** Marks the positions of `reference` that a longest common subsequence with `candidate` uses. */
function markCommon(reference: readonly number[], candidate: readonly number[], marked: Set<number>): void {
  const table = Array.from({ length: reference.length + 1 }, () => new Int32Array(candidate.length + 1));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= reference.length; i++) {
    const row = table[i];
    if (row === undefined) continue;
    for (let j = 1; j <= candidate.length; j++) {
      row[j] =
        reference[i - 1] === candidate[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  let i = reference.length;
  let j = candidate.length;
  while (i > 0 && j > 0) {
    if (reference[i - 1] === candidate[j - 1]) {
      marked.add(i - 1);
      i--;
      j--;
    } else if (at(i, j - 1) > at(i - 1, j)) j--;
    else i--;
  }
}

function unionHits(candidate: Scored, reference: Scored): number {
  const left = counts(reference.words);
  const mine = counts(candidate.words);
  let hits = 0;
  for (const sentence of reference.sentences) {
    const marked = new Set<number>();
    for (const other of candidate.sentences) markCommon(sentence, other, marked);
    for (const place of [...marked].sort((a, b) => a - b)) {
      const term = sentence[place] ?? -1;
      const a = left.get(term) ?? 0;
      const b = mine.get(term) ?? 0;
      if (a === 0 || b === 0) continue;
      hits++;
      left.set(term, a - 1);
      mine.set(term, b - 1);
    }
  }
  return hits;
}

/** The F1 of one and two words alone: quick enough for training. */
function rougeWords(candidate: readonly number[], reference: readonly number[]): { r1: number; r2: number } {
  const r1 = f1(shared(counts(candidate), counts(reference)), candidate.length, reference.length);
  const hits = shared(counts(pairs(candidate)), counts(pairs(reference)));
  return { r1, r2: f1(hits, Math.max(candidate.length - 1, 1), Math.max(reference.length - 1, 1)) };
}

export function rouge(candidate: Scored, reference: Scored): Rouge {
  const rLsum = f1(unionHits(candidate, reference), candidate.words.length, reference.words.length);
  return { ...rougeWords(candidate.words, reference.words), rLsum };
}
