import type { PassageTerms } from './passage-terms.ts';
import type { QueryTerm } from './query.ts';

/** How far a word near the sentence counts as if it stood in it. */
export const CONTEXT = {
  under: 0.95, // what goes before a half sentence is part of it
  also: 0.75, // search words
  heading: 0.8, // a heading is the subject of the sentences below it
  beside: 0.6, // the sentence before or after
  passage: 0.4,
  title: 0.45, // the talk's title is the subject of everything, loosely
} as const;

function likeness(term: QueryTerm, terms: ReadonlySet<string> | undefined): number {
  if (terms === undefined) return 0;
  let best = 0;
  for (const [match, share] of term.matches) if (share > best && terms.has(match)) best = share;
  return best;
}

/** How alike a term is to what a passage has: in each of its sentences, in any of them, in what they stand under. */
export type TermInPassage = {
  readonly term: QueryTerm;
  /** The talk has it somewhere. */
  readonly inTalk: boolean;
  readonly sentences: readonly number[];
  /** … in each sentence's search words, which are no context for another. */
  readonly also?: readonly number[];
  readonly anywhere: number;
  readonly headings: number;
  readonly title: number;
};

export function findTerm(term: QueryTerm, terms: PassageTerms, inTalk: boolean): TermInPassage {
  const sentences = terms.sentences.map((sentence, at) =>
    Math.max(likeness(term, sentence), CONTEXT.under * likeness(term, terms.under[at])),
  );
  return {
    term,
    inTalk,
    sentences,
    ...(terms.also && { also: terms.also.map((words) => CONTEXT.also * likeness(term, words)) }),
    anywhere: Math.max(0, ...sentences),
    headings: likeness(term, terms.headings),
    title: likeness(term, terms.title),
  };
}

/** How far a sentence has a term: itself, with its headings, in its context; each 0..1. */
export type Support = Pick<TermInPassage, 'term' | 'inTalk'> & {
  readonly own: number;
  readonly headed: number;
  readonly near: number;
};

export function support(found: TermInPassage, place: number): Support {
  const { term, inTalk, sentences, also, anywhere, headings, title } = found;
  const own = Math.max(sentences[place] ?? 0, also?.[place] ?? 0);
  if (own === 1) return { term, inTalk, own, headed: 1, near: 1 };
  const headed = Math.max(own, CONTEXT.heading * headings);
  const beside = Math.max(sentences[place - 1] ?? 0, sentences[place + 1] ?? 0);
  const near = Math.max(headed, CONTEXT.beside * beside, CONTEXT.passage * anywhere, CONTEXT.title * title);
  return { term, inTalk, own, headed, near };
}
