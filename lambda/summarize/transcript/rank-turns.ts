import { windowed } from './neighbours.ts';
import { scoreUnits } from './score-units.ts';
import type { PreparedTranscript, TranscriptQuestion } from './summarize.ts';
import { FINDING_TREES, WORTH_TREES } from './weights.ts';

/** So many sentences before and behind speak for a turn as well: a stretch answers, not a sentence. */
const REACH = 6;

/**
 * The turns of a transcript by how likely they answer a question, the likeliest first. A turn counts as much as its best
 * sentence: how likely it was marked, and those around it, and what it would give to an answer. Turns in which nothing is
 * said are left out.
 */
export function rankTurns(
  prepared: PreparedTranscript,
  asked: Pick<TranscriptQuestion, 'query' | 'speakers'>,
): number[] {
  const marked = scoreUnits(prepared, asked, FINDING_TREES).scores;
  const worth = scoreUnits(prepared, asked, WORTH_TREES).scores;
  const near = windowed(marked, REACH);
  const turns = new Map<number, number>();
  prepared.transcript.units.forEach(({ turn }, index) => {
    const value = (marked[index] ?? 0) + (near[index] ?? 0) + (worth[index] ?? 0);
    turns.set(turn, Math.max(turns.get(turn) ?? Number.NEGATIVE_INFINITY, value));
  });
  return [...turns].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([turn]) => turn);
}
