import { expect, test } from 'vitest';
import { createTrace, showSteps } from '../../../local/terminal/explain.ts';

test('steps are shown in their order, a row a line', () => {
  const trace = createTrace();
  trace.note('understood', { kind: 'ask', about: 'aurora', speaker: undefined });
  trace.note('hits', [
    { passage: 4, score: 12.34567 },
    { passage: 9, score: 3 },
  ]);
  trace.note('dropped', []);
  trace.note('decision', 'answered');
  expect(showSteps(trace.take())).toEqual([
    'understood: kind ask · about aurora',
    'hits:',
    '  passage 4 · score 12.346',
    '  passage 9 · score 3',
    'dropped: none',
    'decision: answered',
  ]);
  expect(trace.take()).toEqual([]);
});

test('long lists are cut and say so; values that are no JSON do no harm', () => {
  const rows = showSteps([{ step: 'hits', detail: Array.from({ length: 50 }, (_, at) => at) }]);
  expect(rows).toHaveLength(42);
  expect(rows.at(-1)).toBe('  … and 10 more');
  expect(showSteps([{ step: 'odd', detail: undefined }])).toEqual(['odd: nothing']);
  expect(showSteps([{ step: 'note', detail: '\u001b[2Jx' }])).toEqual(['note: x']);
});
