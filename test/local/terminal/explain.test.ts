import { expect, test } from 'vitest';
import { createTrace, placesIn, showSteps } from '../../../local/terminal/explain.ts';
import { EMPTY_KNOWLEDGE } from '../fake-assistant.ts';

const placeOf = (passage: number) => (passage === 4 ? 'keynote.md:7' : undefined);

test('steps are shown in their order, a row a line', () => {
  const trace = createTrace();
  trace.note('understood', { kind: 'ask', about: 'aurora', speaker: undefined });
  trace.note('hits', [
    { passage: 4, score: 12.34567 },
    { passage: 9, score: 3 },
  ]);
  trace.note('dropped', []);
  trace.note('decision', 'answered');
  expect(showSteps(trace.take(), placeOf)).toEqual([
    'understood: kind ask · about aurora',
    'hits:',
    '  passage 4 (keynote.md:7) · score 12.346',
    '  passage 9 · score 3',
    'dropped: none',
    'decision: answered',
  ]);
  expect(trace.take()).toEqual([]);
});

test('long lists are cut and say so; values that are no JSON do no harm', () => {
  const rows = showSteps([{ step: 'hits', detail: Array.from({ length: 50 }, (_, at) => at) }], placeOf);
  expect(rows).toHaveLength(42);
  expect(rows.at(-1)).toBe('  … and 10 more');
  expect(showSteps([{ step: 'odd', detail: undefined }], placeOf)).toEqual(['odd: nothing']);
  expect(showSteps([{ step: 'note', detail: '\u001b[2Jx' }], placeOf)).toEqual(['note: x']);
});

test('a passage is named by its file and first line', () => {
  const passage = {
    note: 'n1',
    talk: 't1',
    kind: 'note' as const,
    headings: [],
    sentences: [{ text: 'A.', line: 7 }],
  };
  const placeIn = placesIn({ ...EMPTY_KNOWLEDGE, passages: [passage] });
  expect([placeIn(0), placeIn(1)]).toEqual(['keynote.md:7', undefined]);
});
