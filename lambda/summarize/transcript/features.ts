import type { PreparedTranscript, Unit } from './prepare.ts';
import type { TranscriptQuery } from './query.ts';
import { smooth, spread, windowed } from './neighbours.ts';

/** The features of a sentence in its transcript, for one question. The order is the order of the columns. */
export const FEATURES = [
  'match', 'matchNear', 'matchFar', 'matchNearShare', 'matchFarShare', 'covered2', 'covered8', 'covered25', 'pairNear',
  'feedback', 'feedbackNear', 'peakDistance', 'peakValue', 'named', 'anyNamed', 'namedNear', 'namedDistance', 'speakerShare',
  'words', 'terms', 'rarityMean', 'rarityMax', 'central', 'centralNear', 'place', 'count', 'turnPlace', 'turnUnits', 'turnWords',
  'closed', 'question', 'first', 'plural', 'second', 'modal', 'opinion', 'reason', 'negation', 'number', 'naming', 'past',
  'queryTerms', 'queryWeight', 'whole', 'densityNear', 'wordsNear', 'namedMatch',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Columns = Readonly<Record<Feature, Float64Array>>;
type Part<K extends Feature> = Pick<Columns, K>;

/** The cues that a sentence's own words give. */
const CUES: readonly (readonly [Feature, RegExp])[] = [
  ['question', /\?["')]*$/],
  ['first', /\b(?:i|me|my|i'm|i've|i'll|i'd)\b/i],
  ['plural', /\b(?:we|us|our|we're|we've|we'll|let's)\b/i],
  ['second', /\byou(?:r|'re|'ve|'ll|'d)?\b/i],
  ['modal', /\b(?:should|could|would|might|must|need|needs|have to|has to)\b/i],
  ['opinion', /\b(?:think|believe|feel|guess|prefer|like|better|best|good|nice|important|suggest)\b/i],
  ['reason', /\b(?:because|so that|reason|therefore|since|means|if)\b/i],
  ['negation', /\b(?:not|no|never|none|cannot)\b|n't\b/i],
  ['number', /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred|thousand|million|percent|euros?)\b/i],
  ['naming', /(?<=[a-z,] )\p{Lu}\p{Ll}+/u],
  ['past', /\b(?:was|were|had|did|decided|found|said|went|made|\p{L}{3,}ed)\b/iu],
];

/** Half-lives of smoothing, in sentences. */
const NEAR = 2;
const FAR = 12;
const FEEDBACK_SENTENCES = 20;
const FEEDBACK_TERMS = 20;

/** What can be told of the sentences before any question: kept by the caller beside the prepared transcript. */
export type StaticColumns = Part<(typeof STATIC)[number]>;
const STATIC = [
  'speakerShare', 'words', 'terms', 'rarityMean', 'rarityMax', 'central', 'centralNear', 'place', 'count', 'turnPlace',
  'turnUnits', 'turnWords', 'closed', 'wordsNear', 'question', 'first', 'plural', 'second', 'modal', 'opinion', 'reason',
  'negation', 'number', 'naming', 'past',
] as const;

export function toStaticColumns({ units, places, rarity }: PreparedTranscript): StaticColumns {
  const of = (value: (unit: Unit, index: number) => number) => Float64Array.from(units, value);
  const rare = (term: string) => rarity.get(term) ?? 0;
  const spoken = new Map<string, number>();
  const turnWords = new Map<number, number>();
  let all = 1;
  for (const unit of units) {
    spoken.set(unit.by, (spoken.get(unit.by) ?? 0) + unit.words);
    turnWords.set(unit.turn, (turnWords.get(unit.turn) ?? 0) + unit.words);
    all += unit.words;
  }
  const words = of((unit) => unit.words);
  const cues = Object.fromEntries(CUES.map(([feature, find]) => [feature, of((unit) => (find.test(unit.plain) ? 1 : 0))]));
  const weight = (unit: Unit, value: (term: string) => number) => unit.terms.reduce((sum, term) => sum + value(term), 0) / (unit.terms.length + 1);
  return {
    ...(cues as Part<'question' | 'first' | 'plural' | 'second' | 'modal' | 'opinion' | 'reason' | 'negation' | 'number' | 'naming' | 'past'>),
    speakerShare: of((unit) => (spoken.get(unit.by) ?? 0) / all),
    words,
    terms: of((unit) => unit.terms.length),
    rarityMean: of((unit) => weight(unit, rare)),
    rarityMax: of((unit) => unit.terms.reduce((max, term) => Math.max(max, rare(term)), 0)),
    central: of((unit) => weight(unit, (term) => rare(term) * Math.log(places.get(term)?.length ?? 1))),
    centralNear: of((unit, index) => weight(unit, (term) => rare(term) * Math.log(1 + countWithin(places.get(term) ?? [], index, 25)))),
    place: of((_, index) => index / units.length),
    count: of(() => units.length),
    turnPlace: of((unit) => unit.place),
    turnUnits: of((unit) => unit.turnUnits),
    turnWords: of((unit) => turnWords.get(unit.turn) ?? 0),
    closed: of((unit) => (unit.closed ? 1 : 0)),
    wordsNear: smooth(words, FAR),
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

/** All columns of all sentences for one question. */
export function toColumns(prepared: PreparedTranscript, statics: StaticColumns, query: TranscriptQuery): Columns {
  const match = matchColumns(prepared, query);
  return { ...statics, ...match, ...feedbackColumns(prepared, match), ...speakerColumns(prepared, query, match), ...queryColumns(prepared, query) };
}

function matchColumns(prepared: PreparedTranscript, query: TranscriptQuery) {
  const size = prepared.units.length;
  const match = new Float64Array(size);
  const densityNear = new Float64Array(size);
  let total = 0;
  for (const [term, weight] of query.terms) {
    total += weight;
    for (const place of prepared.places.get(term) ?? []) match[place] = (match[place] ?? 0) + weight;
  }
  const share = (reach: number) => coveredWithin(prepared, query, { reach, total });
  const matchNear = smooth(match, NEAR);
  const matchFar = smooth(match, FAR);
  const covered8 = share(8);
  const mixed = matchFar.map((value, index) => value * (0.3 + (covered8[index] ?? 0)));
  const peak = mixed.reduce((best, value, index) => (value > (mixed[best] ?? 0) ? index : best), 0);
  const peakValue = Math.max(mixed[peak] ?? 0, 1e-9);
  const words = smooth(Float64Array.from(prepared.units, (unit) => unit.words), FAR);
  densityNear.set(matchFar.map((value, index) => value / (words[index] ?? 1)));
  return {
    match, matchNear, matchFar, densityNear, covered8, covered2: share(2), covered25: share(25),
    matchNearShare: toShare(matchNear), matchFarShare: toShare(mixed),
    pairNear: pairColumn(prepared, query),
    peakDistance: Float64Array.from(mixed, (_, index) => (total === 0 ? 0 : Math.sign(index - peak) * Math.log1p(Math.abs(index - peak)))),
    peakValue: new Float64Array(size).fill(peakValue),
  };
}

function toShare(column: Float64Array): Float64Array {
  const most = Math.max(1e-9, column.reduce((max, value) => Math.max(max, value), 0));
  return column.map((value) => value / most);
}

/** The weight of the question's terms found within `reach` sentences, as a share of all. */
function coveredWithin({ units, places }: PreparedTranscript, query: TranscriptQuery, { reach, total }: { reach: number; total: number }): Float64Array {
  const covered = new Float64Array(units.length);
  for (const [term, weight] of query.terms) {
    let next = 0;
    for (const place of places.get(term) ?? []) {
      for (let index = Math.max(next, place - reach); index <= Math.min(units.length - 1, place + reach); index++) {
        covered[index] = (covered[index] ?? 0) + weight / total;
      }
      next = Math.max(next, place + reach + 1);
    }
  }
  return covered;
}

/** Sentences that have two neighbouring words of the question, spread over their neighbours. */
function pairColumn({ units, places }: PreparedTranscript, query: TranscriptQuery): Float64Array {
  const both = new Float64Array(units.length);
  for (const [first, second] of query.pairs) {
    const others = new Set(places.get(second) ?? []);
    for (const place of places.get(first) ?? []) if (others.has(place)) both[place] = (both[place] ?? 0) + 1;
  }
  return smooth(both, NEAR * 2);
}

/** Terms that crowd where the question's terms are, and the sentences that have them (Rocchio; Lavrenko and Croft 2001). */
function feedbackColumns({ units, rarity }: PreparedTranscript, { matchFarShare }: Part<'matchFarShare'>): Part<'feedback' | 'feedbackNear'> {
  const best = [...units.keys()].sort((a, b) => (matchFarShare[b] ?? 0) - (matchFarShare[a] ?? 0) || a - b).slice(0, FEEDBACK_SENTENCES);
  const weights = new Map<string, number>();
  for (const index of best) {
    for (const term of units[index]?.terms ?? []) weights.set(term, (weights.get(term) ?? 0) + (matchFarShare[index] ?? 0) * (rarity.get(term) ?? 0));
  }
  const kept = new Map([...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, FEEDBACK_TERMS));
  const feedback = Float64Array.from(units, (unit) => unit.terms.reduce((sum, term) => sum + (kept.get(term) ?? 0), 0));
  return { feedback, feedbackNear: toShare(smooth(feedback, NEAR * 2)) };
}

function speakerColumns({ units }: PreparedTranscript, query: TranscriptQuery, { matchNearShare }: Part<'matchNearShare'>): Part<'named' | 'anyNamed' | 'namedNear' | 'namedDistance' | 'namedMatch'> {
  const named = Float64Array.from(units, (unit) => (query.speakers.has(unit.by) ? 1 : 0));
  const any = query.speakers.size > 0 ? 1 : 0;
  return {
    named,
    anyNamed: new Float64Array(units.length).fill(any),
    namedNear: windowed(named, 4),
    namedDistance: spread(named).map((distance) => (any ? Math.log1p(distance) : 0)),
    namedMatch: smooth(named.map((value, index) => value * (matchNearShare[index] ?? 0)), NEAR * 2),
  };
}

function queryColumns({ units }: PreparedTranscript, query: TranscriptQuery): Part<'queryTerms' | 'queryWeight' | 'whole'> {
  const same = (value: number) => new Float64Array(units.length).fill(value);
  const weight = [...query.terms.values()].reduce((sum, value) => sum + value, 0);
  return { queryTerms: same(query.terms.size), queryWeight: same(weight), whole: same(query.whole ? 1 : 0) };
}
