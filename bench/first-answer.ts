import { createRespond } from '../lambda/dialog/respond.ts';
import { newSession } from '../lambda/dialog/session.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import { loadAssistant } from '../local/assistant.ts';

/**
 * Milliseconds, in a process that has just begun. load: the index is read and can be searched; answer: everything from
 * the bare process to the first answer, the index and what people may say included.
 */
export type FirstAnswer = { readonly load: number; readonly answer: number };

const MEASURES: Readonly<Record<string, (index: string, question: string) => Promise<void>>> = {
  load: async (index) => {
    createRespond({ knowledge: await loadKnowledge(index) });
  },
  answer: async (index, question) => {
    (await loadAssistant(index)).hear(question, newSession());
  },
};

const [what = '', index = '', question = ''] = process.argv.slice(2);
const before = performance.now();
await MEASURES[what]?.(index, question);
process.stdout.write(`${JSON.stringify(performance.now() - before)}\n`);
