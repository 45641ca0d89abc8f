import type { Columns } from './features.ts';
import { smooth, spread, windowed } from './neighbours.ts';
import type { TranscriptQuery } from './query.ts';
import type { Transcript } from './read-transcript.ts';

type Part<K extends keyof Columns> = Pick<Columns, K>;

/** Half-lives of smoothing, in sentences. */
const NEAR = 2;
const FAR = 12;
/** Where the question's terms are densest, so many sentences tell what else is spoken of there, in so many terms. */
const FEEDBACK_SENTENCES = 20;
const FEEDBACK_TERMS = 20;
/** What a place with none of the question's terms within 8 sentences keeps of its value. */
const LEAST_COVERED = 0.3;

type MatchFeature =
  | 'match'
  | 'matchNear'
  | 'matchFar'
  | 'densityNear'
  | 'covered2'
  | 'covered8'
  | 'covered25'
  | 'matchNearShare'
  | 'matchFarShare'
  | 'pairNear'
  | 'peakDistance';

/** Where the question's words are, in a sentence and around it. */
export function matchColumns(transcript: Transcript, query: TranscriptQuery): Part<MatchFeature> {
  const match = new Float64Array(transcript.units.length);
  for (const [term, weight] of query.terms) {
    for (const place of transcript.places.get(term) ?? []) match[place] = (match[place] ?? 0) + weight;
  }
  const matchNear = smooth(match, NEAR);
  const matchFar = smooth(match, FAR);
  const covered8 = coveredWithin(transcript, query, 8);
  const mixed = matchFar.map((value, index) => value * (LEAST_COVERED + (covered8[index] ?? 0)));
  const words = smooth(
    Float64Array.from(transcript.units, (unit) => unit.words),
    FAR,
  );
  return {
    match,
    matchNear,
    matchFar,
    covered8,
    densityNear: matchFar.map((value, index) => value / (words[index] ?? 1)),
    covered2: coveredWithin(transcript, query, 2),
    covered25: coveredWithin(transcript, query, 25),
    matchNearShare: toShare(matchNear),
    matchFarShare: toShare(mixed),
    pairNear: pairColumn(transcript, query),
    peakDistance: query.whole ? new Float64Array(match.length) : fromPeak(mixed),
  };
}

/** How far each place is from the highest value: logarithm of the distance, negative before it. */
function fromPeak(column: Float64Array): Float64Array {
  const peak = column.reduce((best, value, index) => (value > (column[best] ?? 0) ? index : best), 0);
  return column.map((_, index) => Math.sign(index - peak) * Math.log1p(Math.abs(index - peak)));
}

function toShare(column: Float64Array): Float64Array {
  const most = Math.max(
    1e-9,
    column.reduce((max, value) => Math.max(max, value), 0),
  );
  return column.map((value) => value / most);
}

/** The weight of the question's terms found within `reach` sentences, as a share of all. */
function coveredWithin({ units, places }: Transcript, query: TranscriptQuery, reach: number): Float64Array {
  const total = [...query.terms.values()].reduce((sum, weight) => sum + weight, 0);
  const covered = new Float64Array(units.length);
  for (const [term, weight] of query.terms) {
    let next = 0;
    for (const place of places.get(term) ?? []) {
      const last = Math.min(units.length - 1, place + reach);
      for (let index = Math.max(next, place - reach); index <= last; index++)
        covered[index] = (covered[index] ?? 0) + weight / total;
      next = Math.max(next, last + 1);
    }
  }
  return covered;
}

/** Sentences that have two neighbouring words of the question, spread over their neighbours. */
function pairColumn({ units, places }: Transcript, query: TranscriptQuery): Float64Array {
  const both = new Float64Array(units.length);
  for (const [first, second] of query.pairs) {
    const others = new Set(places.get(second) ?? []);
    for (const place of places.get(first) ?? []) if (others.has(place)) both[place] = (both[place] ?? 0) + 1;
  }
  return smooth(both, NEAR * 2);
}

/** Terms that crowd where the question's terms are, and the sentences that have them (Rocchio; Lavrenko and Croft 2001). */
export function feedbackColumns(
  { units, rarity }: Transcript,
  { matchFarShare }: Part<'matchFarShare'>,
): Part<'feedback' | 'feedbackNear'> {
  const best = [...units.keys()]
    .sort((a, b) => (matchFarShare[b] ?? 0) - (matchFarShare[a] ?? 0) || a - b)
    .slice(0, FEEDBACK_SENTENCES);
  const weights = new Map<string, number>();
  for (const index of best) {
    for (const term of units[index]?.terms ?? [])
      weights.set(term, (weights.get(term) ?? 0) + (matchFarShare[index] ?? 0) * (rarity.get(term) ?? 0));
  }
  const kept = new Map(
    [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, FEEDBACK_TERMS),
  );
  const feedback = Float64Array.from(units, (unit) =>
    unit.terms.reduce((sum, term) => sum + (kept.get(term) ?? 0), 0),
  );
  return { feedback, feedbackNear: toShare(smooth(feedback, NEAR * 2)) };
}

/** Who speaks, and how near the speakers are whom the question names. */
export function speakerColumns(
  { units }: Transcript,
  query: TranscriptQuery,
  { matchNearShare }: Part<'matchNearShare'>,
): Part<'named' | 'anyNamed' | 'namedNear' | 'namedDistance' | 'namedMatch'> {
  const named = Float64Array.from(units, (unit) => (query.speakers.has(unit.by) ? 1 : 0));
  const any = query.speakers.size > 0 ? 1 : 0;
  return {
    named,
    anyNamed: new Float64Array(units.length).fill(any),
    namedNear: windowed(named, 4),
    namedDistance: spread(named).map((distance) => (any ? Math.log1p(distance) : 0)),
    namedMatch: smooth(
      named.map((value, index) => value * (matchNearShare[index] ?? 0)),
      NEAR * 2,
    ),
  };
}
