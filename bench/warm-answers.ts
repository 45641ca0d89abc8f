import { readFile } from 'node:fs/promises';
import { newSession } from '../lambda/dialog/session.ts';
import { type Assistant, loadAssistant } from '../local/assistant.ts';
import { median, quantile } from './figures.ts';
import type { MadeQuestions } from './made-questions.ts';

export type Times = { readonly median: number; readonly p99: number };
/** Milliseconds of an answer; megabytes of memory once the index is loaded, and of the whole process in the end. */
export type WarmAnswers = {
  readonly selective: Times;
  readonly common: Times;
  readonly heap: number;
  readonly resident: number;
};

const WARM_UP = 200;
const MEGA = 1e6;

async function warmAnswers(index: string): Promise<WarmAnswers> {
  const assistant = await loadAssistant(index);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed / MEGA;
  const { selective, common } = JSON.parse(await readFile(`${index}.questions`, 'utf8')) as MadeQuestions;
  for (const question of [...selective, ...common].slice(0, WARM_UP)) assistant.hear(question, newSession());
  const times = { selective: timesOf(selective, assistant), common: timesOf(common, assistant) };
  globalThis.gc?.();
  return { ...times, heap, resident: process.memoryUsage().rss / MEGA };
}

function timesOf(questions: readonly string[], assistant: Assistant): Times {
  const taken = questions.map((question) => {
    const before = performance.now();
    assistant.hear(question, newSession());
    return performance.now() - before;
  });
  return { median: median(taken), p99: quantile(taken, 0.99) };
}

process.stdout.write(`${JSON.stringify(await warmAnswers(process.argv[2] ?? ''))}\n`);
