import { goesOn, isQuestion } from '../../retrieve/analyze.ts';
import type { Tense } from './report-clause.ts';
import { reportSpeech } from './reported-speech.ts';
import type { TranscriptSentence } from './types.ts';

/** What answers a point is told in so many sentences, and begun in so many words. */
const MOST_SENTENCES = 3;
const ENOUGH_WORDS = 34;

export type Told = { readonly ref: number; readonly text: string };

function beginOf(sentences: readonly TranscriptSentence[], from: number): number {
  const [before, here] = [sentences[from - 1], sentences[from]];
  if (isQuestion(here?.text ?? '')) return from + 1;
  // "It takes two binaries": what does, was said before
  return goesOn(here?.text ?? '') && before?.by === here?.by ? from - 1 : from;
}

/**
 * What was said from a sentence on, by whoever said it, as reported speech: what tells a point is often a sentence or two behind the one that
 * names it. From a question on, it is what the next one answered.
 */
export function tellStretch(
  sentences: readonly TranscriptSentence[],
  from: number,
  tense: Tense,
): readonly Told[] {
  const begin = beginOf(sentences, from);
  const speaker = sentences[begin]?.by ?? '';
  const told: Told[] = [];
  let words = 0;
  for (const { ref, text, by } of sentences.slice(begin)) {
    if (by !== speaker || told.length >= MOST_SENTENCES || words >= ENOUGH_WORDS) break;
    const spoken = reportSpeech(text, { speaker, tense, again: told.length > 0 }).text;
    if (spoken === '') continue;
    told.push({ ref, text: spoken });
    words += spoken.split(' ').length;
  }
  return told;
}
