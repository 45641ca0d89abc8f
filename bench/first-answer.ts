import { newSession } from '../lambda/dialog/session.ts';
import { loadAssistant } from '../local/assistant.ts';

/** Milliseconds, in a process that has just begun. */
export type FirstAnswer = { readonly load: number; readonly answer: number };

/** Loads an index and answers one question. */
async function firstAnswer(index: string, question: string): Promise<FirstAnswer> {
  const before = performance.now();
  const assistant = await loadAssistant(index);
  const loaded = performance.now();
  assistant.hear(question, newSession());
  return { load: loaded - before, answer: performance.now() - loaded };
}

const [index = '', question = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await firstAnswer(index, question))}\n`);
