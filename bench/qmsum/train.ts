/**
 * Learns lambda/summarize/transcript/weights.json from QMSum's training split.
 *
 *   node bench/qmsum/train.ts words && node bench/qmsum/train.ts trees finding
 *
 * is what is committed. With `part` behind each, four fifths of it teach, to choose on the last fifth (`bench/qmsum.ts
 * part`). `words` counts spoken terms and what sentences with them gave to the answers; `trees`, which needs what `words`
 * wrote, learns what a sentence gives, `finding` which turns answer. Nothing is random. The validation split is not read.
 * The weights are data of the project: run the formatter over them afterwards.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES, toColumns } from '../../lambda/summarize/transcript/features.ts';
import { readQuery } from '../../lambda/summarize/transcript/query.ts';
import { allTerms } from '../../lambda/summarize/transcript/static-columns.ts';
import { type PreparedTranscript, prepareTranscript } from '../../lambda/summarize/transcript/summarize.ts';
import { type BoostOptions, boost } from './boost.ts';
import { namedSpeakers } from './named.ts';
import { type Meeting, type Query, readQmsum } from './read.ts';
import { toScored } from './rouge.ts';
import { spokenTerms, worthOf } from './worth.ts';

const WEIGHTS = new URL('../../lambda/summarize/transcript/weights.json', import.meta.url);

/** Every fifth meeting is left out when choosing. */
const HELD_OUT = 5;

/** Terms said in fewer meetings teach nothing that holds elsewhere. */
const MIN_MEETINGS_COMMON = 24;
const MIN_MEETINGS_WORTH = 16;
/** Sentences that a term's worth is drawn towards the mean by. */
const WORTH_PRIOR = 100;

/** A sentence that the annotators marked counts so much more. */
const MARKED_BONUS = 0.1;
/** Of sentences that are not marked, this share is looked at; of very long marked stretches, the second. */
const SAMPLE = { general: 0.4, specific: 0.14, longMarked: 0.4, finding: 0.2 };
const LONG_MARKED = 200;

const WORTH_BOOST: BoostOptions = { trees: 80, depth: 5, rate: 0.12, minRows: 150, ridge: 60, features: 0.6 };
const FINDING_BOOST: BoostOptions = {
  trees: 60,
  depth: 5,
  rate: 0.12,
  minRows: 150,
  ridge: 60,
  features: 0.6,
};

type Case = {
  readonly prepared: PreparedTranscript;
  readonly query: Query;
  readonly meeting: string;
  /** Worth of each unit, less the mean of the case. */
  readonly worth: readonly number[];
  readonly marked: readonly boolean[];
};

function* toCases(meetings: readonly Meeting[]): Generator<Case> {
  for (const meeting of meetings) {
    const prepared = prepareTranscript(meeting.sentences);
    const spoken = spokenTerms(prepared);
    for (const query of meeting.queries) yield toCase({ meeting, prepared, spoken }, query);
  }
}

function toCase(
  of: { meeting: Meeting; prepared: PreparedTranscript; spoken: number[][] },
  query: Query,
): Case {
  const reference = toScored(query.reference).words;
  const worth = of.spoken.map((terms) => worthOf(terms, reference));
  const mean = worth.reduce((sum, value) => sum + value, 0) / worth.length;
  const marked = of.prepared.transcript.units.map((unit) => query.gold.has(unit.turn));
  return {
    prepared: of.prepared,
    query,
    meeting: of.meeting.id,
    worth: worth.map((value) => value - mean),
    marked,
  };
}

function learnCommon(meetings: readonly Meeting[]): string {
  const counts = new Map<string, number>();
  for (const meeting of meetings) {
    const { transcript } = prepareTranscript(meeting.sentences);
    for (const term of transcript.places.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const kept = [...counts].filter(([term, count]) => count >= MIN_MEETINGS_COMMON && /^[a-z]/.test(term));
  return kept
    .sort(byValue)
    .map(([term, count]) => `${term}:${count}`)
    .join(' ');
}

function byValue(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

function learnWorth(meetings: readonly Meeting[]): string {
  const sums = new Map<string, { sum: number; count: number; meetings: Set<string> }>();
  let all = 0;
  let count = 0;
  for (const { prepared, query, meeting, worth, marked } of toCases(meetings)) {
    prepared.transcript.units.forEach((unit, index) => {
      if (query.kind === 'specific' && marked[index] !== true) return;
      for (const term of allTerms(unit.plain)) {
        const known = sums.get(term) ?? { sum: 0, count: 0, meetings: new Set() };
        sums.set(term, {
          sum: known.sum + (worth[index] ?? 0),
          count: known.count + 1,
          meetings: known.meetings.add(meeting),
        });
        all += worth[index] ?? 0;
        count++;
      }
    });
  }
  const kept = [...sums].filter(([, known]) => known.meetings.size >= MIN_MEETINGS_WORTH);
  const values = kept.map(
    ([term, known]) =>
      [term, (known.sum - (all / count) * known.count) / (known.count + WORTH_PRIOR)] as const,
  );
  return values
    .sort(byValue)
    .map(([term, value]) => `${term}:${Number(value.toFixed(4))}`)
    .join(' ');
}

/** A fixed sequence that looks random: the same rows are taken each time. */
function sampler(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Rows of features with the value that the trees shall expect of each; undefined leaves a sentence out. */
function learnTrees(
  of: Generator<Case>,
  options: BoostOptions,
  value: (one: Case, index: number) => number | undefined,
) {
  const columns = FEATURES.map(() => [] as number[]);
  const target: number[] = [];
  for (const one of of) {
    const { transcript, statics } = one.prepared;
    const named = namedSpeakers(one.query.query, transcript.speakers);
    const all = toColumns(transcript, statics, readQuery(one.query.query, named, transcript));
    transcript.units.forEach((_, index) => {
      const wanted = value(one, index);
      if (wanted === undefined) return;
      target.push(wanted);
      for (const [place, feature] of FEATURES.entries()) columns[place]?.push(all[feature][index] ?? 0);
    });
  }
  return boost(
    { columns: columns.map((column) => Float32Array.from(column)), target: Float32Array.from(target) },
    options,
  );
}

function learnWorthTrees(meetings: readonly Meeting[]) {
  const next = sampler();
  return learnTrees(toCases(meetings), WORTH_BOOST, ({ query, worth, marked }, index) => {
    const isMarked = marked[index] === true;
    const share = isMarked ? (query.gold.size > LONG_MARKED ? SAMPLE.longMarked : 1) : SAMPLE[query.kind];
    return next() > share ? undefined : (worth[index] ?? 0) + (isMarked ? MARKED_BONUS : 0);
  });
}

function learnFindingTrees(meetings: readonly Meeting[]) {
  const next = sampler();
  return learnTrees(toCases(meetings), FINDING_BOOST, ({ query, marked }, index) => {
    if (query.gold.size === 0 || next() > SAMPLE.finding) return undefined;
    return (marked[index] === true ? 1 : 0) - marked.filter(Boolean).length / marked.length;
  });
}

type Step = 'words' | 'trees' | 'finding';

const STEPS: Readonly<Record<Step, (meetings: readonly Meeting[]) => object>> = {
  words: (meetings) => ({
    meetings: meetings.length,
    common: learnCommon(meetings),
    worth: learnWorth(meetings),
  }),
  trees: (meetings) => ({ trees: learnWorthTrees(meetings) }),
  finding: (meetings) => ({ finding: learnFindingTrees(meetings) }),
};

const steps = (['words', 'trees', 'finding'] as const).filter((name) => process.argv.includes(name));
const part = process.argv.includes('part');
const meetings = readQmsum('train')?.filter((_, index) => !part || index % HELD_OUT !== 0);
if (meetings === undefined) {
  console.log('QMSum is not there (../shared/eval/qmsum/train.jsonl): nothing to learn from.');
} else {
  const old = JSON.parse(readFileSync(WEIGHTS, 'utf8'));
  const learned = Object.assign({}, ...steps.map((step) => STEPS[step](meetings)));
  writeFileSync(WEIGHTS, `${JSON.stringify({ ...old, ...learned })}\n`);
  console.log(`${steps.join(', ')}: learned from ${meetings.length} meetings.`);
}
