import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NoteDraft } from '../../../content/ingest/document.ts';
import { readDocument } from '../../../content/ingest/readers.ts';
import { splitTalks } from '../../../content/ingest/split-talks.ts';

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

const CASES: readonly Case[] = [
  {
    why: 'sections of one talk stay together, whatever their depth',
    text: '# Loops\n\n- a\n\n# insert test\n\n- b\n\n# Durability: 4/6\n\n- c',
    talks: ['talk: Loops'],
  },
  {
    why: 'session codes begin talks; what stands before the first is one of its own',
    text: '2019-12-02\n\n# RDS universe\n\n- a\n\n# insert test\n- b\n\n---\n\n# ARC203 Innovation At Speed\n\nAdrian Cockroach - VP Strategy, AWS\n\n## Culture\n- c\n\n# to teams\n- d\n\n---\n\nDOP342-R - [REPEAT] Resilient services\n\nMarc Broker - Principal Engineer, AWS\n\n### Loop\n- e',
    talks: [
      'talk: RDS universe',
      'breakout: Innovation At Speed (Adrian Cockroach)',
      'breakout: Resilient services (Marc Broker)',
    ],
  },
  {
    why: 'in the account of a day each heading above prose is a talk; the account’s own words are kept',
    file: 'a.txt',
    text: 'Re:Build - Day 1\nAnd so it begins\n\nDay 1 Session Summaries\n\nI will be keeping an update of the sessions that I attend here, every day.\n\nSecurity Discussion\n\nIt was a “fire-side” chat with Mark Ryder (security expert), which went on for an hour or so.\n\nAurora Serverless\n\nI have been really excited to learn more about it, and this was a good session.',
    talks: ['blog: Re:Build - Day 1', 'chat: Security Discussion (Mark Ryder)', 'talk: Aurora Serverless'],
  },
  {
    why: 'the account of a keynote without a heading is a keynote',
    file: 'a.txt',
    text: 'Re:Build - Day 4\n\nStraight out of the gate Werner made a statement. The key note was a story: Werner described his worst day, and he showed why.\n\nLambda under the hood\n\nThis was a deep dive into the inner workings of the thing, and a good one at that.',
    talks: ['keynote: Re:Build - Day 4 (Werner)', 'talk: Lambda under the hood'],
  },
  {
    why: 'headings that name their speakers are talks, and so are those beside them; lunch is not',
    text: '# My PyConf 2019 notes\n\n## Opening keynote, Russell Keith-Mager\n- a\n\n## Concurrency -- Raymond Hettler\n- b\n\n## Lunch\n- good\n\n## Pipelines | Jane Roe | Acme\n- c',
    talks: [
      'blog: My PyConf 2019 notes',
      'keynote: Opening keynote, Russell Keith-Mager (Russell Keith-Mager)',
      'talk: Concurrency (Raymond Hettler)',
      'talk: Pipelines (Jane Roe)',
    ],
  },
  {
    why: 'a programme’s clock stands before the titles, speakers below them',
    text: '# QConf 2018 - Wednesday\n\n## 10:35am – 11:25am: Microservices at Scale\n*Ruslan Meshen*\n\n- a\n\n## 11:50am – Java and beyond\n*Oliver Gier, Pivot*\n\n- b',
    talks: ['talk: Microservices at Scale (Ruslan Meshen)', 'talk: Java and beyond (Oliver Gier)'],
  },
  {
    why: 'days group talks and are none',
    text: '# DevDays Berlin 2019\n\n## Day 1\n\n### Keynote: The future - Kris Butter\n\n- a\n\n### Observability (Jane Doe)\n\n- b\n\n## Day 2\n\n### Chaos for all - John Smith, Acme\n- c',
    talks: [
      'keynote: Keynote: The future (Kris Butter)',
      'talk: Observability (Jane Doe)',
      'talk: Chaos for all (John Smith)',
    ],
  },
  {
    why: 'underlined titles with a label below each',
    text: 'page: https://sched.org/1\n\nFrom stacks to screen\n=====\n\n**presenter:** Jenny Becker\n\n- a\n\nCoordinated Discovery\n=====\n\n**presenters:** Bruce Burton, Peter Gorman\n\n- b',
    talks: [
      'talk: From stacks to screen (Jenny Becker)',
      'talk: Coordinated Discovery (Bruce Burton, Peter Gorman)',
    ],
  },
  {
    why: 'numbered sessions whose titles are labels',
    text: '# Session 1\n\nTitle: Kubernetes Security\nPresenter: Liz Rise\n\n- a\n\n---\n\n# Session 2\n\nTitle: eBPF\nPresenter: Brendan Greg\n\n- b',
    talks: ['talk: Kubernetes Security (Liz Rise)', 'talk: eBPF (Brendan Greg)'],
  },
  {
    why: 'bold letters in a day’s notes',
    file: 'odsc-east-2018.md',
    text: '# ODSC East\n\n## Day 1\n\n**A. Keynote: Drew Conaway**\n\n- a\n\n**B. Industrial Learning**\n\n- Josh Blum, GE\n- b\n\n## Day 2\n\n**A. The future of it**\n\n- speaker: STEPHANIE KIRMA!!!\n- c',
    talks: [
      'keynote: Keynote: Drew Conaway (Drew Conaway)',
      'talk: Industrial Learning (Josh Blum)',
      'talk: The future of it (Stephanie Kirma)',
    ],
  },
  {
    why: 'entries of a programme, quoted: title, some words, name',
    text: '# RubyDays 2022\n\n- at last\n\n## Day 1\n\n> Keynote: Puma Internals\n> Nate is an expert. He is the author of several books, and he maintains it.\n> Nate Berkop @nate\n\n- a\n\n> Hanami 2: New You\n> Tim is a member of the team and a Principal Engineer. He has been at it for years.\n> Tim Rally @tim\n\ngood intro',
    talks: [
      'blog: RubyDays 2022',
      'keynote: Keynote: Puma Internals (Nate Berkop)',
      'talk: Hanami 2: New You (Tim Rally)',
    ],
  },
  {
    why: 'bullets that name a title and its speakers, above their notes',
    text: '# KubeDays 2018\n\n* [Talk one](http://a.org) - Jane Doe\n  * a\n* **Talk two** (John Roe)\n  * b',
    talks: ['talk: Talk one (Jane Doe)', 'talk: Talk two (John Roe)'],
  },
  {
    why: 'plain text with labels',
    file: 'v.txt',
    text: 'Velocity 2013\nSanta Clara\n\nKeynote: Performance\nSpeaker: Steve Sanders\n\n* a\n\nBuilding Faster Apps\nSpeaker: Ilya Gregor, Google\n\n* b',
    talks: [
      'blog: Velocity 2013',
      'keynote: Keynote: Performance (Steve Sanders)',
      'talk: Building Faster Apps (Ilya Gregor)',
    ],
  },
  {
    why: 'a blog’s front matter is about all its talks',
    text: '---\nlayout: post\ntitle: "Notes from Google I/O 2019"\n---\n\n## New in Android\nby Chet Hase, Dan Sandler\n\n- a\n\n## Flutter\nby Tim Snead\n\n- b',
    talks: ['talk: New in Android (Chet Hase, Dan Sandler)', 'talk: Flutter (Tim Snead)'],
  },
  {
    why: 'a note’s own front matter says that it is one talk',
    text: '---\ntitle: Loops\nspeakers: [Jane Doe]\nkind: keynote\n---\n\n## One by John Roe\n\n- a\n\n## Two by Jim Poe\n\n- b',
    talks: ['keynote: Loops (Jane Doe)'],
  },
  {
    why: 'Org notes',
    file: 'n.org',
    text: '#+TITLE: EmacsDays\n\n* Keynote by Richard Stall\n** Freedom\n- a\n* Tricks by Sacha Chu\n- b',
    talks: ['keynote: Keynote by Richard Stall (Richard Stall)', 'talk: Tricks (Sacha Chu)'],
  },
  {
    why: 'a transcript is the talk of those who speak in it',
    file: 'tr.txt',
    text: 'Interviewer: Welcome to the show, dear friend of ours.\nWerner Vogel: Thank you. One size does not fit all, ever.\nInterviewer: Why is that so, do you think?\nWerner Vogel: Because they differ.',
    talks: ['talk: Tr (Werner Vogel)'],
  },
  { why: 'an empty file holds none', text: '', talks: [] },
];

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
