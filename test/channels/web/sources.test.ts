import { expect, test } from 'vitest';
import { buildKnowledge } from '../../../content/ingest/knowledge/build-knowledge.ts';
import { createFindSource } from '../../../lambda/channels/web/sources.ts';

const sentence = (line: number, text: string, written?: string) => ({
  line,
  text,
  ...(written !== undefined && { written }),
});

const KNOWLEDGE = buildKnowledge({
  catalogue: {
    talks: [
      {
        id: 't1',
        title: 'Keeping Bees',
        kind: 'talk',
        date: '2024-05-01',
        speakers: ['s1', 'gone'],
        aliases: [],
        notes: ['n1', 'n2'],
      },
    ],
    speakers: [{ id: 's1', name: 'Ada Berger', aliases: [], talks: ['t1'] }],
    topics: [],
    days: [],
  },
  notes: [
    { id: 'n1', talk: 't1', file: 'bees.md', credit: 'a guest' },
    { id: 'n2', talk: 't1', file: 'more.md' },
  ],
  passages: [
    {
      note: 'n1',
      talk: 't1',
      kind: 'note',
      headings: [],
      sentences: [
        sentence(9, 'A hive holds forty thousand bees.', 'A hive holds 40,000 bees.'),
        sentence(9, 'In winter it holds ten thousand.'),
        ...[10, 11, 12, 13].map((line) => sentence(line, `This is line ${line}.`)),
      ],
    },
    { note: 'n1', talk: 't1', kind: 'note', headings: [], sentences: [sentence(20, 'Another passage.')] },
    { note: 'n2', talk: 't1', kind: 'note', headings: [], sentences: [sentence(9, 'Another note.')] },
  ],
});
const find = createFindSource(KNOWLEDGE);

test('a line is shown as the note has it, with all of its sentences', () => {
  expect(find('n1', 9)).toEqual({
    note: 'n1',
    talk: 't1',
    title: 'Keeping Bees',
    speakers: ['Ada Berger', 'gone'],
    line: 9,
    text: 'A hive holds 40,000 bees. In winter it holds ten thousand.',
    around: [
      { line: 9, text: 'A hive holds 40,000 bees. In winter it holds ten thousand.' },
      { line: 10, text: 'This is line 10.' },
      { line: 11, text: 'This is line 11.' },
    ],
    credit: 'a guest',
    date: '2024-05-01',
  });
});

test('two lines before and after are shown, of the same passage', () => {
  expect(find('n1', 11)?.around.map(({ line }) => line)).toEqual([9, 10, 11, 12, 13]);
  expect(find('n1', 20)?.around.map(({ line }) => line)).toEqual([20]);
});

test.each([
  ['n2', 9, 'Another note.'],
  ['n1', 14, undefined],
  ['n3', 9, undefined],
  ['constructor', 9, undefined],
])('%s:%i is %s', (note, line, text) => {
  expect(find(note, line)?.text).toBe(text);
});
