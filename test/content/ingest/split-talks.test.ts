import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { NoteDraft } from '../../../content/ingest/document.ts';
import { readDocument } from '../../../content/ingest/readers.ts';
import { splitTalks } from '../../../content/ingest/talks/split-talks.ts';

async function draftsOf(file: string, text: string | Uint8Array): Promise<NoteDraft[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { document } = await readDocument(file, bytes);
  return document === undefined ? [] : splitTalks(document);
}

/** "keynote: Title (Speaker, Speaker)", a diary's own words as "blog: Title". */
function summary({ facts }: NoteDraft): string {
  const names = facts.speakers.map(({ name }) => name).join(', ');
  return `${facts.kind}: ${facts.title}${names === '' ? '' : ` (${names})`}`;
}

type Case = {
  readonly why: string;
  readonly file?: string;
  readonly text: string;
  readonly talks: readonly string[];
};

const CASES = parse(readFileSync(new URL('split-talks.yaml', import.meta.url), 'utf8')) as readonly Case[];

test.each(CASES)('$why', async ({ file, text, talks }) => {
  expect((await draftsOf(file ?? 'n.md', text)).map(summary)).toEqual(talks);
});

describe('sections', () => {
  test('carry the headings above them, without the title, and the line they begin on', async () => {
    const [draft] = await draftsOf(
      'n.md',
      '# T\n\nIntro is here.\n\n## A\n\n- a\n\n### B\n\n- b\n\n## C\n\n- c',
    );
    expect(draft?.sections.map(({ headings, line }) => [line, ...headings])).toEqual([
      [3],
      [7, 'A'],
      [11, 'A', 'B'],
      [15, 'C'],
    ]);
  });

  test('a heading with nothing below it is said; one that stands there again is not', async () => {
    const [draft] = await draftsOf(
      'n.md',
      '# T\n\n## New\n\n#### Nested applications\n\n#### Web sockets\n- real-time\n\n#### Web sockets\n\n## End\n- x',
    );
    expect(
      draft?.sections.map(({ headings, blocks }) => [
        ...headings,
        blocks.map((block) => ('text' in block ? block.text : '')),
      ]),
    ).toEqual([
      ['New', ['Nested applications']],
      ['New', 'Web sockets', ['real-time']],
      ['End', ['x']],
    ]);
  });

  test('the programme’s announcement and its lines are marked as such; what somebody reports is not', async () => {
    const text =
      '# Loops\n\nIn this session, we look at loops from every side, and learn how to write them in fewer lines than before, with examples.\n\nKen Bear - Manager, AWS\n\n- a';
    const [draft] = await draftsOf('n.md', text);
    expect(draft?.sections.map(({ abstract, blocks }) => [abstract, blocks.length])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    const [report] = await draftsOf(
      'n.md',
      '# Loops\n\nThis session was an in depth look at loops, and I learned how to write them in fewer lines than I had ever before.',
    );
    expect(report?.sections.map(({ abstract }) => abstract)).toEqual([false]);
  });
});

test('ids are unique and come from the path, and the code or title where a file holds several', async () => {
  const drafts = await draftsOf(
    '2018/Day 1/my notes.md',
    '# Notes from X\n\n## ARC203 A\n- a\n\n## B by Jane Doe\n- b\n\n## B by Jane Doe\n- c',
  );
  expect(drafts.map(({ id }) => id)).toEqual([
    '2018-day-1-my-notes-arc203',
    '2018-day-1-my-notes-b',
    '2018-day-1-my-notes-b-2',
  ]);
  expect((await draftsOf('a/b.md', '# X\n\n- y')).map(({ id }) => id)).toEqual(['a-b']);
});

describe('the source notes', () => {
  const folder = new URL('../../../../shared/notes/', import.meta.url);
  const present = existsSync(folder);
  if (!present) console.log('The source notes are not beside the project: their talks are not checked.');

  const SOURCES: readonly (readonly [file: string, talks: readonly string[]])[] = [
    ['000_c0b2d847b2f5d1c7.txt', ['keynote: Are you well architected? (Werner)']],
    [
      '001_3790ca5ae8bee75e.txt',
      ['keynote: AWS Re:Invent - Day 4 (Werner)', 'talk: AWS Lambda under the hood'],
    ],
    [
      '002_096dafcc19fd517d.txt',
      [
        'talk: Amazon RDS PostgreSQL universe',
        'breakout: Innovation At Speed (Adrian Cockcroft)',
        "breakout: Amazon's approach to building resilient services (Marc Brooker)",
      ],
    ],
    ['003_8502d99efe8da603.txt', ['talk: 21st Century Architectures (Werner Vogels)']],
    [
      '004_d421657a44336422.txt',
      [
        'blog: AWS Re:Invent - Day 1',
        'chat: Security Discussion (Mark Ryland)',
        'talk: Aurora Serverless',
        'talk: Serverless Architecture Patterns and Practices',
        'talk: Architecting Next Generation SaaS Solutions on AWS',
        'keynote: Monday Night Live - Keynote',
      ],
    ],
  ];

  test.each(SOURCES)('%s', async (file, talks) => {
    if (!present) return;
    const drafts = await draftsOf(file, readFileSync(new URL(file, folder)));
    expect(drafts.map(summary)).toEqual(talks);
  });
});
