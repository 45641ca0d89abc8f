import { FEATURES, toColumns } from './features.ts';
import { readQuery } from './query.ts';
import type { Transcript } from './read-transcript.ts';
import type { StaticColumns } from './static-columns.ts';
import { evaluateTrees, type Trees } from './trees.ts';

/** A value of each unit for a question: what the given trees expect of it; the higher the better. */
export function scoreUnits(
  { transcript, statics }: { readonly transcript: Transcript; readonly statics: StaticColumns },
  asked: { readonly query: string; readonly speakers: readonly string[] },
  trees: Trees,
): { readonly scores: Float64Array; readonly covered: Float64Array } {
  const columns = toColumns(transcript, statics, readQuery(asked.query, asked.speakers, transcript));
  const ordered = FEATURES.map((feature) => columns[feature]);
  const row = new Float64Array(FEATURES.length);
  const scores = Float64Array.from(transcript.units, (_, index) => {
    for (let place = 0; place < row.length; place++) row[place] = ordered[place]?.[index] ?? 0;
    return evaluateTrees(trees, row);
  });
  return { scores, covered: columns.covered8 };
}
