import { isStopWord, stem, tokenize } from '../lambda/retrieve/analyze.ts';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import { createRandom, pick } from './random.ts';

/** Two kinds of questions: with words that few passages hold, and with words that many hold. */
export type MadeQuestions = { readonly selective: readonly string[]; readonly common: readonly string[] };

/** A word is common when at least this share of the passages hold it. */
const COMMON_SHARE = 0.02;
/** A word is selective when at most this share of the passages hold it, or at most FEW of them. */
const SELECTIVE_SHARE = 0.001;
const FEW = 3;

const TEMPLATES: readonly ((first: string, second: string) => string)[] = [
  (first, second) => `what did they say about ${first} and ${second}`,
  (first, second) => `how does ${first} work with ${second}`,
  (first) => `tell me about ${first}`,
  (first, second) => `how many ${first} are there in ${second}`,
  (first, second) => `why is ${first} better than ${second}`,
];

/** Questions about what the notes hold, made from their own words; the same knowledge and seed give the same ones. */
export function makeQuestions(knowledge: Knowledge, count: number, seed = 7): MadeQuestions {
  const random = createRandom(seed);
  const passages = knowledge.passages.length;
  const counts = new Map(Object.entries(knowledge.vocabulary));
  const share = (word: string) => (counts.get(stem(word)) ?? 0) / passages;
  const isSelective = (word: string) => share(word) <= Math.max(SELECTIVE_SHARE, FEW / passages);
  const selective = wordsWhere(knowledge, isSelective, random);
  const common = wordsWhere(knowledge, (word) => share(word) >= COMMON_SHARE, random);
  const ask = (words: readonly string[], at: number) => {
    const template = TEMPLATES[at % TEMPLATES.length] ?? TEMPLATES[0];
    return template?.(pick(words, random), pick(words, random)) ?? '';
  };
  return {
    selective: Array.from({ length: count }, (_, at) => ask(selective, at)),
    common: Array.from({ length: count }, (_, at) => ask(common, at)),
  };
}

/** Words of a sample of passages that pass the test. Throws RangeError through `pick` when there is none. */
function wordsWhere(knowledge: Knowledge, test: (word: string) => boolean, random: () => number): string[] {
  const sample = Array.from({ length: 2000 }, () => pick(knowledge.passages, random));
  const words = sample.flatMap(({ sentences }) => sentences.flatMap(({ text }) => tokenize(text)));
  return [...new Set(words.map(({ word }) => word))].filter(
    (word) => word.length > 2 && !/\d/.test(word) && !isStopWord(word) && test(word),
  );
}
