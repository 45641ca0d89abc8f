import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Block } from '../../../content/ingest/document.ts';
import { speakSections } from '../../../content/ingest/speakable/speak-sections.ts';
import type { SpokenPassage } from '../../../content/ingest/speakable/spoken.ts';
import { plainSpelling } from './plain-spelling.ts';
import { draftOf, sectionOf } from './sections.ts';

type Case = {
  readonly why: string;
  readonly headings: readonly string[];
  readonly notes: string;
  readonly say: readonly string[];
};

const cases: readonly Case[] = parse(readFileSync(new URL('sections.yaml', import.meta.url), 'utf8'));
const spelling = await plainSpelling();

function describeAll(passages: readonly SpokenPassage[], headings: readonly string[]): string[] {
  return passages.flatMap((passage, i) => {
    const path = passage.headings.join(' > ');
    const place = path === headings.join(' > ') ? `${i + 1}` : `${i + 1} ${path}`;
    return passage.sentences.map(
      ({ text, under }) => `${place}: ${text}${under === undefined ? '' : ` | ${under}`}`,
    );
  });
}

describe('a section is said', () => {
  test.each(cases)('$why', ({ headings, notes, say }) => {
    const passages = speakSections(draftOf([sectionOf(headings, notes)]), spelling);
    expect(describeAll(passages, headings)).toEqual(say);
  });
});

function speak(blocks: readonly Block[], abstract = false): readonly SpokenPassage[] {
  return speakSections(draftOf([{ headings: ['Availability'], line: 1, abstract, blocks }]), spelling);
}

test('every sentence knows its own line, and the words of the note where they differ', () => {
  const [passage] = speak([
    { kind: 'paragraph', text: 'One stands\nhere. Two of 62TB\nends here.', line: 7, lines: [7, 9, 10] },
  ]);
  expect(passage?.sentences).toEqual([
    { text: 'One stands here.', line: 7 },
    { text: 'Two of 62 terabytes ends here.', line: 9, written: 'Two of 62TB ends here.' },
  ]);
});

test('a bullet of several lines is one sentence where it was wrapped, and several where its author ended the lines', () => {
  const item = (text: string, line: number) => ({ kind: 'item', depth: 0, text, line }) as const;
  const list = [item('they earn the trust of others', 1), item('they think big\nthey dive deep', 2)];
  expect(speak(list)[0]?.sentences.map(({ text }) => text)).toEqual([
    'They earn the trust of others.',
    'They think big.',
    'They dive deep.',
  ]);
  const prose = [item('they earn the trust of others whenever\nthey can', 1), item('they think', 3)];
  expect(speak(prose)[0]?.sentences.map(({ text }) => text)).toEqual([
    'They earn the trust of others whenever they can.',
    'They think.',
  ]);
});

test('a row of a table is a sentence with its columns named', () => {
  const cells = [
    ['Service', 'EC2'],
    ['CONTROL PLANE', '99.95'],
    ['Multi AZ', '99.99%'],
    ['Free', '✓'],
    ['Note', ''],
  ] as const;
  expect(speak([{ kind: 'row', cells, line: 3 }])[0]?.sentences).toEqual([
    {
      text: 'For EC2, control plane is 99.95, multi AZ is 99.99 percent and free is yes.',
      line: 3,
      written: 'EC2 | 99.95 | 99.99% | ✓',
    },
  ]);
});

test('a turn keeps who said it, and long turns are cut', () => {
  const passages = speak([
    { kind: 'turn', speaker: 'Ann', text: 'Uh, this is one sentence. '.repeat(20), line: 1 },
  ]);
  expect(passages.map(({ kind, sentences }) => [kind, sentences.length])).toEqual([
    ['turn', 8],
    ['turn', 8],
    ['turn', 4],
  ]);
  expect(passages[0]?.sentences[0]).toEqual({ text: 'Uh, this is one sentence.', line: 1, by: 'Ann' });
});

test('a listing is kept for the search as it stands', () => {
  expect(speak([{ kind: 'code', text: 'const a = 1;\n  run(a);', line: 4 }])).toEqual([
    { kind: 'code', headings: ['Availability'], sentences: [{ text: 'const a = 1; run(a);', line: 4 }] },
  ]);
});

test('links go with the passage they stand in, and links alone are mentioned', () => {
  const link = { text: 'the paper', url: 'https://www.example.com/a.pdf', line: 2 };
  expect(
    speak([{ kind: 'item', depth: 0, text: 'Read the paper', line: 2, links: [link] }])[0]?.links,
  ).toEqual([link]);
  const [alone] = speak([{ kind: 'paragraph', text: '', line: 2, links: [{ ...link, text: link.url }] }]);
  expect(alone?.sentences).toEqual([
    { text: 'Under availability, the notes link to example.com.', line: 2, written: link.url },
  ]);
});

test('an abstract is told from what was noted', () => {
  expect(speak([{ kind: 'paragraph', text: 'Learn how to scale.', line: 1 }], true)[0]?.kind).toBe(
    'abstract',
  );
});

test('a sentence too long for an ear is cut only between clauses that stand alone', () => {
  const clause = 'the team builds the service and runs it and mends it when it breaks in the night';
  const long = `${clause.replace('the', 'The')} in every region of the world, and they write down what they learned so that the next team can read it and need not learn it again`;
  expect(
    speak([{ kind: 'paragraph', text: `${long}.`, line: 1 }])[0]?.sentences.map(({ text }) => text),
  ).toEqual([
    'The team builds the service and runs it and mends it when it breaks in the night in every region of the world.',
    'They write down what they learned so that the next team can read it and need not learn it again.',
  ]);
  const whole = `In the systems that we run for all of these customers in all of these regions and zones, ${clause}, in the tests, in the drills, in production, and in the long nights before the sales of the year begin.`;
  expect(speak([{ kind: 'paragraph', text: whole, line: 1 }])[0]?.sentences.map(({ text }) => text)).toEqual([
    whole,
  ]);
});
