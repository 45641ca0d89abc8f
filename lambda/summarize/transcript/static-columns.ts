import { stem, tokenize } from '../../retrieve/analyze.ts';
import type { Columns } from './features.ts';
import { smooth } from './neighbours.ts';
import type { Transcript, Unit } from './read-transcript.ts';
import { getTermWorth } from './weights.ts';

/** The cues that a sentence's own words give. */
const CUES: readonly (readonly [CueFeature, RegExp])[] = [
  ['question', /\?["')]*$/],
  ['first', /\b(?:i|me|my|i'm|i've|i'll|i'd)\b/i],
  ['plural', /\b(?:we|us|our|we're|we've|we'll|let's)\b/i],
  ['second', /\byou(?:r|'re|'ve|'ll|'d)?\b/i],
  ['modal', /\b(?:should|could|would|might|must|need|needs|have to|has to)\b/i],
  ['opinion', /\b(?:think|believe|feel|guess|prefer|like|better|best|good|nice|important|suggest)\b/i],
  ['reason', /\b(?:because|so that|reason|therefore|since|means|if)\b/i],
  ['negation', /\b(?:not|no|never|none|cannot)\b|n't\b/i],
  [
    'number',
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred|thousand|million|percent|euros?)\b/i,
  ],
  ['naming', /(?<=[a-z,] )\p{Lu}\p{Ll}+/u],
  ['past', /\b(?:was|were|had|did|decided|found|said|went|made|\p{L}{3,}ed)\b/iu],
];

/** Half-life of smoothing, in sentences. */
const FAR = 12;
/** How far "near" reaches, in sentences. */
const REACH = 25;

type CueFeature =
  | 'question'
  | 'first'
  | 'plural'
  | 'second'
  | 'modal'
  | 'opinion'
  | 'reason'
  | 'negation'
  | 'number'
  | 'naming'
  | 'past';
type WordFeature =
  | 'words'
  | 'terms'
  | 'rarityMean'
  | 'rarityMax'
  | 'central'
  | 'centralNear'
  | 'cueMean'
  | 'cueSum'
  | 'loss'
  | 'commas';
type PlaceFeature = 'place' | 'turnPlace' | 'turnUnits' | 'turnWords' | 'wordsNear' | 'closed';

/** What can be told of the sentences before any question. */
export type StaticColumns = Pick<Columns, CueFeature | WordFeature | PlaceFeature>;

export function toStaticColumns(transcript: Transcript): StaticColumns {
  return {
    ...cueColumns(transcript),
    ...wordColumns(transcript),
    ...learnedColumns(transcript),
    ...placeColumns(transcript),
  };
}

function cueColumns({ units }: Transcript): Pick<Columns, CueFeature> {
  const column = (find: RegExp) => Float64Array.from(units, (unit) => (find.test(unit.plain) ? 1 : 0));
  return Object.fromEntries(CUES.map(([feature, find]) => [feature, column(find)])) as Pick<
    Columns,
    CueFeature
  >;
}

function wordColumns({
  units,
  places,
  rarity,
}: Transcript): Pick<Columns, Exclude<WordFeature, 'cueMean' | 'cueSum'>> {
  const of = (value: (unit: Unit, index: number) => number) => Float64Array.from(units, value);
  const rare = (term: string) => rarity.get(term) ?? 0;
  const mean = (unit: Unit, value: (term: string) => number) =>
    unit.terms.reduce((sum, term) => sum + value(term), 0) / (unit.terms.length + 1);
  return {
    words: of((unit) => unit.words),
    terms: of((unit) => unit.terms.length),
    rarityMean: of((unit) => mean(unit, rare)),
    rarityMax: of((unit) => unit.terms.reduce((max, term) => Math.max(max, rare(term)), 0)),
    central: of((unit) => mean(unit, (term) => rare(term) * Math.log(places.get(term)?.length ?? 1))),
    centralNear: of((unit, index) =>
      mean(unit, (term) => rare(term) * Math.log1p(countWithin(places.get(term) ?? [], index, REACH))),
    ),
    loss: of((unit) => unit.loss),
    commas: of((unit) => (unit.plain.split(',').length - 1) / (unit.words + 5)),
  };
}

/** What the sentence's words were worth in the answers that were learned from. */
function learnedColumns({ units }: Transcript): Pick<Columns, 'cueMean' | 'cueSum'> {
  const worth = getTermWorth();
  const cues = units.map((unit) => allTerms(unit.plain).map((term) => worth.get(term) ?? 0));
  return {
    cueMean: Float64Array.from(
      cues,
      (values) => values.reduce((sum, value) => sum + value, 0) / (values.length + 4),
    ),
    cueSum: Float64Array.from(cues, (values) => values.reduce((sum, value) => sum + Math.max(0, value), 0)),
  };
}

/** Every term of a text once, small words included. */
export function allTerms(text: string): string[] {
  return [...new Set(tokenize(text).map(({ word }) => stem(word)))];
}

function placeColumns({ units }: Transcript): Pick<Columns, PlaceFeature> {
  const of = (value: (unit: Unit, index: number) => number) => Float64Array.from(units, value);
  const turnWords = new Map<number, number>();
  for (const unit of units) turnWords.set(unit.turn, (turnWords.get(unit.turn) ?? 0) + unit.words);
  return {
    place: of((_, index) => index / units.length),
    turnPlace: of((unit) => unit.place),
    turnUnits: of((unit) => unit.turnUnits),
    turnWords: of((unit) => turnWords.get(unit.turn) ?? 0),
    wordsNear: smooth(
      of((unit) => unit.words),
      FAR,
    ),
    closed: of((unit) => (unit.closed ? 1 : 0)),
  };
}

/** How many of the ascending `places` lie within `reach` of `index`. */
function countWithin(places: readonly number[], index: number, reach: number): number {
  return lowerBound(places, index + reach + 1) - lowerBound(places, index - reach);
}

function lowerBound(places: readonly number[], value: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
