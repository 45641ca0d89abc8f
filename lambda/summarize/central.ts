import { isQuestion, leansBack } from '../retrieve/analyze.ts';
import type { Knowledge } from '../retrieve/index-format.ts';
import type { PassageTerms } from '../retrieve/passage-terms.ts';
import type { Budget, Chosen } from './choose.ts';
import { isAboutTheNote, isAboutTheTalk } from './headings.ts';
import { isRepeated } from './redundancy.ts';
import { breaksOff, countWords } from './words.ts';

/** How much earlier sentences and headings count when nothing was asked: people write the main thing first. */
const FIRST_OF_PASSAGE = 0.25;
const HEADING_SHARE = 0.15;
const LEANING = -0.35;
/** When and where a talk was, and who noted it, is not what it said. */
const ABOUT_THE_TALK = 1;
/** Sentences of this many words are easiest to follow by ear; the worth falls off on both sides. */
const GOOD_LENGTH = 16;

/** A sentence of one word that is often said says nothing: it is worth no more than if it had so many. */
const FEW_TERMS = 3;
/** What is no point is worth so much less. */
const BROKEN_OFF = 2;

/** Where a talk's links lead is nothing that was said in it. */
const LINKS = /\bthe notes link to /i;

/** What breaks off, a question that nothing follows, and where the notes link to. */
function isNoPoint(text: string, next: unknown): boolean {
  return breaksOff(text) || LINKS.test(text) || (next === undefined && isQuestion(text));
}

type Source = { readonly knowledge: Knowledge; readonly terms: (passage: number) => PassageTerms };

/** How many sentences of the stretch hold each term: what a stretch says often is what it is about. */
function countTerms(passages: readonly number[], source: Source): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of passages) {
    for (const sentence of source.terms(id).sentences)
      for (const term of sentence) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function centrality(terms: ReadonlySet<string>, counts: ReadonlyMap<string, number>): number {
  if (terms.size === 0) return 0;
  let sum = 0;
  for (const term of terms) sum += Math.log(counts.get(term) ?? 1);
  return sum / Math.max(FEW_TERMS, terms.size);
}

/**
 * The sentences of some passages, the most central first: those whose words the rest repeats, that open a passage,
 * that share their heading's words, and that stand on their own (after SumBasic, Nenkova & Vanderwende 2005).
 */
export function rankCentral(passages: readonly number[], source: Source): readonly Chosen[] {
  const counts = countTerms(passages, source);
  const ranked = passages.flatMap((id) => {
    const passage = source.knowledge.passages[id];
    if (passage === undefined || passage.kind === 'code') return [];
    const terms = source.terms(id);
    return passage.sentences.map((sentence, place) => {
      const own = terms.sentences[place] ?? new Set<string>();
      const heading = [...own].filter((term) => terms.headings.has(term) || terms.title.has(term)).length;
      const length = countWords(sentence.text);
      const value =
        centrality(own, counts) +
        (place === 0 ? FIRST_OF_PASSAGE : 0) +
        Math.min(3, heading) * HEADING_SHARE +
        (leansBack(sentence.text) ? LEANING : 0) -
        (isNoPoint(sentence.text, passage.sentences[place + 1]) ? BROKEN_OFF : 0) -
        Math.abs(Math.log((length + 1) / GOOD_LENGTH)) * 0.3 -
        (passage.kind === 'abstract' ? 0.2 : 0) -
        (isAboutTheTalk(passage.headings) || isAboutTheNote(sentence.text) ? ABOUT_THE_TALK : 0);
      return { passage: id, sentence: place, talk: passage.talk, text: sentence.text, value };
    });
  });
  return ranked.sort((a, b) => b.value - a.value || a.passage - b.passage || a.sentence - b.sentence);
}

/** What is asked is told with what stands behind it. */
function withAnswer(one: Chosen, chosen: readonly Chosen[], { knowledge }: Source): readonly Chosen[] {
  const at = one.sentence + 1;
  const next = knowledge.passages[one.passage]?.sentences[at]?.text;
  const isTold = chosen.some(({ passage, sentence }) => passage === one.passage && sentence === at);
  return next !== undefined && isQuestion(one.text) && !isTold
    ? [one, { ...one, sentence: at, text: next }]
    : [one];
}

/** The most central sentences that fit, without repetition, in the order of the notes. */
export function chooseCentral(
  passages: readonly number[],
  source: Source,
  limits: { readonly budget: Budget; readonly isSaid?: (passage: number, sentence: number) => boolean },
): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const termsChosen: ReadonlySet<string>[] = [];
  let words = 0;
  for (const one of rankCentral(passages, source)) {
    const terms = source.terms(one.passage).sentences[one.sentence] ?? new Set<string>();
    if (chosen.length >= limits.budget.sentences || words >= limits.budget.enough) break;
    if (limits.isSaid?.(one.passage, one.sentence) || isRepeated(terms, termsChosen)) continue;
    const told = withAnswer(one, chosen, source);
    const length = told.reduce((sum, { text }) => sum + countWords(text), 0);
    if (chosen.length > 0 && words + length > limits.budget.most) continue;
    chosen.push(...told);
    for (const { passage, sentence } of told)
      termsChosen.push(source.terms(passage).sentences[sentence] ?? terms);
    words += length;
  }
  return chosen.sort((a, b) => a.passage - b.passage || a.sentence - b.sentence);
}
