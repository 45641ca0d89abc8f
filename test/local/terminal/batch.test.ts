import { expect, test } from 'vitest';
import { runBatch } from '../../../local/terminal/batch.ts';
import { createTrace } from '../../../local/terminal/explain.ts';
import { asLines, ECHO } from '../fake-assistant.ts';

async function batch(keepConversation: boolean, ...questions: readonly string[]) {
  const said: string[] = [];
  const count = await runBatch({
    assistant: ECHO,
    questions: asLines(...questions),
    keepConversation,
    write: async (line) => {
      said.push(...JSON.parse(line).say);
    },
  });
  return { said, count };
}

test('each line of a batch is a new conversation', async () => {
  expect(await batch(false, 'a', 'b')).toEqual({ said: ['1: a', '1: b'], count: 2 });
});

test('a conversation goes on from line to line', async () => {
  expect(await batch(true, 'a', 'b')).toEqual({ said: ['1: a', '2: b'], count: 2 });
});

test('blank lines are passed over', async () => {
  expect(await batch(true, '', 'a', '  ')).toEqual({ said: ['1: a'], count: 1 });
});

test('the next question waits until the line before is written', async () => {
  const order: string[] = [];
  await runBatch({
    assistant: {
      ...ECHO,
      hear: (heard, session) => {
        order.push(`hear ${heard}`);
        return ECHO.hear(heard, session);
      },
    },
    questions: asLines('a', 'b'),
    keepConversation: false,
    write: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('written');
    },
  });
  expect(order).toEqual(['hear a', 'written', 'hear b', 'written']);
});

test('the steps of an answer are there when its line is written', async () => {
  const trace = createTrace();
  const seen: unknown[] = [];
  await runBatch({
    assistant: ECHO,
    questions: asLines('a', 'b'),
    keepConversation: false,
    trace,
    write: async () => {
      seen.push(trace.take());
    },
  });
  expect(seen).toEqual([[{ step: 'heard', detail: 'a' }], [{ step: 'heard', detail: 'b' }]]);
});
