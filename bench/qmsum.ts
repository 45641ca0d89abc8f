/**
 * Measures the transcript summarizer on QMSum.
 *
 *   node bench/qmsum.ts [val|test|part] [--predictions FILE] [--data FOLDER]
 *
 * `part` is the fifth of the training split that is left out when choosing. The predictions are those of the last method,
 * a line a question, in the form that independent scorers read. Where the data is not there it says so.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareTranscript } from '../lambda/summarize/transcript/summarize.ts';
import { type Asked, METHODS, toSearch, turnsOf } from './qmsum/methods.ts';
import { type Meeting, QMSUM_FOLDER, readQmsum } from './qmsum/read.ts';
import { type Rouge, rouge, toScored } from './qmsum/rouge.ts';

const HELD_OUT = 5;
type Split = 'val' | 'test' | 'part';
type Score = Rouge & { readonly words: number; readonly kind: string };

function option(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

function load(split: Split): Meeting[] | undefined {
  const data = option('--data');
  const folder = data === undefined ? QMSUM_FOLDER : pathToFileURL(`${resolve(data)}/`);
  if (split !== 'part') return readQmsum(split, folder);
  return readQmsum('train', folder)?.filter((_, index) => index % HELD_OUT === 0);
}

function* ask(meetings: readonly Meeting[]): Generator<Asked & { readonly key: string }> {
  for (const meeting of meetings) {
    const prepared = prepareTranscript(meeting.sentences);
    const search = toSearch(meeting);
    for (const [index, query] of meeting.queries.entries())
      yield { meeting, prepared, search, query, key: `${meeting.id}/${index}` };
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function line(name: string, scores: readonly Score[]): string {
  const of = (key: 'r1' | 'r2' | 'rLsum') =>
    (100 * mean(scores.map((score) => score[key]))).toFixed(2).padStart(6);
  return `${name.padEnd(38)} ${of('r1')} ${of('r2')} ${of('rLsum')} ${mean(scores.map(({ words }) => words))
    .toFixed(0)
    .padStart(5)}`;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** What was measured: for each method its scores; of the last one also what it said, and its times in milliseconds. */
type Measured = {
  readonly scores: readonly (readonly Score[])[];
  readonly predictions: readonly string[];
  readonly times: readonly number[];
};

function measure(split: Split, meetings: readonly Meeting[]): Measured {
  const scores = METHODS.map(() => [] as Score[]);
  const predictions: string[] = [];
  const times: number[] = [];
  for (const asked of ask(meetings)) {
    const reference = toScored(asked.query.reference);
    METHODS.forEach((method, place) => {
      const start = performance.now();
      const text = method.answer(asked);
      const isLast = place === METHODS.length - 1;
      if (isLast) times.push(performance.now() - start);
      const scored = toScored(text);
      const words = scored.words.length;
      scores[place]?.push({ ...rouge(scored, reference), words, kind: asked.query.kind });
      if (isLast)
        predictions.push(JSON.stringify({ key: `${split}/${asked.key}`, text, turns: turnsOf(asked) }));
    });
  }
  return { scores, predictions, times };
}

function show({ scores, times }: Measured): void {
  console.log(`${'method'.padEnd(38)} ${'R-1'.padStart(6)} ${'R-2'.padStart(6)} ${'Lsum'.padStart(6)} words`);
  METHODS.forEach((method, place) => {
    console.log(line(method.name, scores[place] ?? []));
  });
  for (const asked of ['general', 'specific']) {
    const last = scores.at(-1) ?? [];
    console.log(
      line(
        `  the last, ${asked} questions`,
        last.filter(({ kind }) => kind === asked),
      ),
    );
  }
  const sorted = [...times].sort((a, b) => a - b);
  const [median, slow] = [0.5, 0.99].map((share) => quantile(sorted, share).toFixed(1));
  console.log(`\nan answer: median ${median} ms, 99th percentile ${slow} ms, transcript prepared`);
}

function run(split: Split, meetings: readonly Meeting[]): void {
  const measured = measure(split, meetings);
  const { predictions } = measured;
  console.log(
    `QMSum ${split}: ${meetings.length} meetings, ${predictions.length} questions; F1 with stemming\n`,
  );
  show(measured);
  const file = option('--predictions');
  if (file !== undefined) writeFileSync(file, `${predictions.join('\n')}\n`);
}

const split = (['val', 'test', 'part'] as const).find((name) => process.argv.includes(name)) ?? 'val';
const meetings = load(split);
if (meetings === undefined)
  console.log(
    `QMSum is not there (../shared/eval/qmsum/${split === 'part' ? 'train' : split}.jsonl): nothing measured.`,
  );
else run(split, meetings);
