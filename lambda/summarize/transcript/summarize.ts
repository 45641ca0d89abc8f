import { readTranscript, type Transcript, type Unit } from './read-transcript.ts';
import type { Tense } from './report-clause.ts';
import { reportSpeech } from './reported-speech.ts';
import { scoreUnits } from './score-units.ts';
import { type Selected, type SelectOptions, select } from './select.ts';
import { type StaticColumns, toStaticColumns } from './static-columns.ts';
import type { Chosen, TranscriptSentence } from './types.ts';
import { WORTH_TREES } from './weights.ts';

/** A transcript made ready once; each question on it is then cheap. */
export type PreparedTranscript = {
  readonly transcript: Transcript;
  readonly statics: StaticColumns;
  readonly tense: Tense;
};

export type TranscriptQuestion = {
  /** The listener's words. */
  readonly query: string;
  /** Labels of speakers whom the question names. */
  readonly speakers: readonly string[];
  /** How many words to speak at most; the first sentence is spoken even where it is longer. */
  readonly words: number;
  /** "past" for meetings, "kept" for talks; by default as the transcript looks (one main speaker: a talk). */
  readonly tense?: Tense;
  readonly select?: SelectOptions;
};

/** Somebody who says more than this share of a transcript gives a talk. */
const TALK_SHARE = 0.8;

/** Throws `bad-input` for a transcript of more sentences than can be summarized at once. */
export function prepareTranscript(sentences: readonly TranscriptSentence[]): PreparedTranscript {
  const transcript = readTranscript(sentences);
  return { transcript, statics: toStaticColumns(transcript), tense: usualTense(transcript.units) };
}

function usualTense(units: readonly Unit[]): Tense {
  const spoken = new Map<string, number>();
  let all = 0;
  for (const unit of units) {
    spoken.set(unit.by, (spoken.get(unit.by) ?? 0) + unit.words);
    all += unit.words;
  }
  return Math.max(0, ...spoken.values()) > TALK_SHARE * all ? 'kept' : 'past';
}

/**
 * The sentences of a transcript that answer a question, reworded as reported speech, in the order they were said, within
 * `words`; two may come from one long sentence, with the same `ref`. Empty only where nobody says anything. Nothing is random: the same question gives the same answer.
 */
export function summarizePrepared(
  prepared: PreparedTranscript,
  question: TranscriptQuestion,
): readonly Chosen[] {
  const { scores, covered } = scoreUnits(prepared, question, WORTH_TREES);
  let kept = select({
    transcript: prepared.transcript,
    scores,
    words: question.words,
    options: question.select,
  });
  let chosen = tell({ prepared, question, covered }, kept);
  while (kept.length > 1 && countWords(chosen) > question.words) {
    kept = withoutLeast(kept);
    chosen = tell({ prepared, question, covered }, kept);
  }
  return chosen;
}

type Telling = {
  readonly prepared: PreparedTranscript;
  readonly question: TranscriptQuestion;
  readonly covered: Float64Array;
};

function tell({ prepared, question, covered }: Telling, selected: readonly Selected[]): Chosen[] {
  const tense = question.tense ?? prepared.tense;
  let before: Unit | undefined;
  return selected.flatMap(({ index, score, brings }) => {
    const unit = prepared.transcript.units[index];
    if (unit === undefined) return [];
    const { text, rule } = reportSpeech(unit.plain, {
      speaker: unit.by,
      tense,
      again: before?.by === unit.by,
    });
    before = unit;
    const why = { rule, covered: covered[index] ?? 0, named: question.speakers.includes(unit.by), brings };
    return text === '' ? [] : [{ ref: unit.ref, text, score, why }];
  });
}

function withoutLeast(selected: readonly Selected[]): Selected[] {
  const least = selected.reduce((low, one) => (one.score < low.score ? one : low));
  return selected.filter((one) => one !== least);
}

function countWords(chosen: readonly Chosen[]): number {
  return chosen.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}
