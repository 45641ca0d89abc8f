import type { TranscriptQuery } from './query.ts';
import { feedbackColumns, matchColumns, speakerColumns } from './question-columns.ts';
import type { Transcript } from './read-transcript.ts';
import type { StaticColumns } from './static-columns.ts';

/** The features of a sentence in its transcript, for one question. The order is the order of the trees' columns. */
export const FEATURES = [
  'match',
  'matchNear',
  'matchFar',
  'matchNearShare',
  'matchFarShare',
  'covered2',
  'covered8',
  'covered25',
  'pairNear',
  'densityNear',
  'feedback',
  'feedbackNear',
  'peakDistance',
  'named',
  'anyNamed',
  'namedNear',
  'namedDistance',
  'namedMatch',
  'whole',
  'words',
  'terms',
  'rarityMean',
  'rarityMax',
  'central',
  'centralNear',
  'cueMean',
  'cueSum',
  'loss',
  'commas',
  'place',
  'turnPlace',
  'turnUnits',
  'turnWords',
  'wordsNear',
  'closed',
  'question',
  'first',
  'plural',
  'second',
  'modal',
  'opinion',
  'reason',
  'negation',
  'number',
  'naming',
  'past',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Columns = Readonly<Record<Feature, Float64Array>>;

/** All columns of all sentences for one question. */
export function toColumns(transcript: Transcript, statics: StaticColumns, query: TranscriptQuery): Columns {
  const match = matchColumns(transcript, query);
  const whole = new Float64Array(transcript.units.length).fill(query.whole ? 1 : 0);
  return {
    ...statics,
    ...match,
    ...feedbackColumns(transcript, match),
    ...speakerColumns(transcript, query, match),
    whole,
  };
}
