import { expect, test } from 'vitest';
import type { NoteDraft } from '../../../content/ingest/document.ts';
import { readDocument } from '../../../content/ingest/readers.ts';
import { nameTurns } from '../../../content/ingest/talks/name-turns.ts';

function draft(
  speakers: readonly string[],
  turns: readonly (readonly [speaker: string, text: string])[],
): NoteDraft {
  const blocks = turns.map(([speaker, text], i) => ({ kind: 'turn' as const, speaker, text, line: i + 1 }));
  return {
    id: 'a',
    file: 'a.txt',
    facts: { title: 'A', kind: 'talk', speakers: speakers.map((name) => ({ name })), aliases: [] },
    sections: [{ headings: [], line: 1, abstract: false, blocks }],
  };
}

const speakersOf = (one: NoteDraft) =>
  one.sections[0]?.blocks.map((block) => (block.kind === 'turn' ? block.speaker : undefined));
const LONG = 'word '.repeat(50).trim();

test('the long turn of a captioned talk is its speaker’s, the host’s stays unnamed', () => {
  expect(
    speakersOf(
      nameTurns(
        draft(
          ['Ann Lee'],
          [
            ['', 'Please welcome Ann.'],
            ['', LONG],
            ['', 'Thank you.'],
          ],
        ),
      ),
    ),
  ).toEqual(['', 'Ann Lee', '']);
});

test('a voice that goes on after breaks is one, however short its paragraphs are', async () => {
  const text = `>> Please welcome Ann.\n\n>> Thank you. Tides are slow.\n\n${'They rise for six hours.\n\n'.repeat(20)}>> Why?\n`;
  const { document } = await readDocument('a.txt', new TextEncoder().encode(text));
  const one = draft(['Ann Lee'], []);
  const sections = one.sections.map((section) => ({ ...section, blocks: document?.blocks ?? [] }));
  const named = speakersOf(nameTurns({ ...one, sections })) ?? [];
  expect([named[0], new Set(named.slice(1, -1)), named.at(-1)]).toEqual(['', new Set(['Ann Lee']), '']);
});

test.each([
  ['two speakers: nobody can tell whose it is', draft(['Ann Lee', 'Bo Ray'], [['', LONG]])],
  [
    'a transcript that names its voices keeps them',
    draft(
      ['Ann Lee'],
      [
        ['Bo', LONG],
        ['', LONG],
      ],
    ),
  ],
  ['a talk without a speaker', draft([], [['', LONG]])],
])('%s', (_why, one) => {
  expect(nameTurns(one)).toEqual(one);
});

test('a label in capitals or of a first name means the speaker whose it is, where it is one', () => {
  const turns = [
    ['ANN', LONG],
    ['Bo', 'Short.'],
    ['AUDIENCE', 'Why?'],
  ] as const;
  expect(speakersOf(nameTurns(draft(['Ann Lee', 'Bo Ray'], turns)))).toEqual([
    'Ann Lee',
    'Bo Ray',
    'AUDIENCE',
  ]);
  expect(speakersOf(nameTurns(draft(['Ann Lee', 'Ann Ray'], [['ANN', LONG]])))).toEqual(['ANN']);
});
