import { expect, test } from 'vitest';
import type { NoteDraft } from '../../../content/ingest/document.ts';
import { readDocument } from '../../../content/ingest/readers.ts';
import { splitTalks } from '../../../content/ingest/split-talks.ts';

type Expected = {
  readonly title: string;
  readonly speakers?: readonly (string | readonly [name: string, role: string])[];
  readonly facts?: Partial<NoteDraft['facts']>;
};
type Case = { readonly why: string; readonly file?: string; readonly text: string } & Expected;

const TITLES: readonly Case[] = [
  { why: 'the first heading', text: '# Loops in depth\n\n- a', title: 'Loops in depth' },
  {
    why: 'an underlined title',
    text: 'Loops in depth\n==============\n\n- a',
    title: 'Loops in depth',
  },
  {
    why: 'the first line of plain notes',
    file: 'a.txt',
    text: 'Loops in depth\n\n- a\n- b',
    title: 'Loops in depth',
  },
  {
    why: 'a title in capitals, calmed',
    file: 'a.txt',
    text: '21ST CENTURY IDEAS\n\nx is y.',
    title: '21st Century Ideas',
  },
  {
    why: 'a label',
    text: 'Title: Deep Learning for All\nRoom: Hall B\n\n- a',
    title: 'Deep Learning for All',
    facts: { place: 'Hall B' },
  },
  {
    why: 'a label inside the heading',
    text: '# Talk: Scaling it\n# Date: 2019-03-04\n\n- a',
    title: 'Scaling it',
    facts: { date: '2019-03-04' },
  },
  {
    why: 'the file’s name, without its day',
    file: 'Day2-Service-Fabric.md',
    text: '* full room\n* x',
    title: 'Service Fabric',
  },
  {
    why: 'the file’s name with its day, where nothing else is in it',
    file: 'Day-1-keynote.md',
    text: '* x\n* y',
    title: 'Day 1 keynote',
    facts: { kind: 'keynote' },
  },
  {
    why: 'the file’s name, where the first heading is only a section',
    file: 'rest-api.md',
    text: '## CHAT\n\nx\n\n## Hooks\n\ny',
    title: 'Rest API',
  },
  {
    why: 'not a name that says nothing',
    file: '003_8502d99efe8da603.md',
    text: '## Loops\n\nx\n\n## Hooks\n\ny',
    title: 'Loops',
  },
  { why: 'without emoji, quotes and a full stop', text: '# 🚀 "Scaling it."\n\n- a', title: 'Scaling it' },
  { why: 'without the number of a list', text: '# 3. Scaling it up\n\n- a', title: 'Scaling it up' },
  {
    why: 'without the event in front',
    text: '# GOTO Chicago 2016: Seven Habits of Coders\n\n- a',
    title: 'Seven Habits of Coders',
  },
  {
    why: 'without the programme’s code',
    text: '# DOP342-R - [REPEAT] Resilient services\n\n- a',
    title: 'Resilient services',
    facts: { code: 'DOP342-R', kind: 'breakout' },
  },
];

const SPEAKERS: readonly Case[] = [
  {
    why: 'by',
    text: '# "Loop Better" by Tracy Hunter, Acme\n\n- a',
    title: 'Loop Better',
    speakers: [['Tracy Hunter', 'Acme']],
  },
  {
    why: 'by, below the title',
    text: '# Loops\n-- By Adam Colt\n\n- a',
    title: 'Loops',
    speakers: ['Adam Colt'],
  },
  {
    why: 'by, in bold, with a handle',
    text: '# Loops\n**By Christopher Davids @chris**\n\n- a',
    title: 'Loops',
    speakers: ['Christopher Davids'],
  },
  {
    why: 'a dash',
    text: '# Failing at Scale -- Chris Tanker\n\n- a',
    title: 'Failing at Scale',
    speakers: ['Chris Tanker'],
  },
  {
    why: 'a dash, then a role',
    text: '# Loops - Carson Anders, DOMO @c\n\n- a',
    title: 'Loops',
    speakers: [['Carson Anders', 'DOMO']],
  },
  {
    why: 'two dashes',
    text: '# t-digest - Tod Dunning - MapR\n\n- a',
    title: 't-digest',
    speakers: [['Tod Dunning', 'MapR']],
  },
  {
    why: 'a colon after the name',
    text: '# Kevin Henney: Seven Habits\n\n- a',
    title: 'Seven Habits',
    speakers: ['Kevin Henney'],
  },
  {
    why: 'brackets',
    text: '# Testing live (Charity Majors, Honeycomb)\n\n- a',
    title: 'Testing live',
    speakers: [['Charity Majors', 'Honeycomb']],
  },
  {
    why: 'a surname, and the file’s name',
    file: 'failing-at-scale-chris-tanker.md',
    text: '# Failing at Scale -- Tanker\n\n- a',
    title: 'Failing at Scale',
    speakers: ['Chris Tanker'],
  },
  {
    why: 'the file’s name alone',
    file: 'zend-expressive_adam-colt.md',
    text: '# Zend Expressive\n\n- a',
    title: 'Zend Expressive',
    speakers: ['Adam Colt'],
  },
  {
    why: 'the name first in the file’s name',
    file: 'aki-yamada-hindley-milner.md',
    text: '* I met her; "I\'m Aki Yamada," she said.\n* x',
    title: 'Hindley Milner',
    speakers: ['Aki Yamada'],
  },
  {
    why: 'a heading below the title',
    text: '# Channels\n## Andrew Goodwin, Core Developer, Eventful\n\n### Ideas\n\n- a',
    title: 'Channels',
    speakers: [['Andrew Goodwin', 'Core Developer, Eventful']],
  },
  {
    why: 'a heading of a name that is no known one, above headings',
    text: '# Graphene\n## Syrus Akbari\n\n### Ideas\n\n- a',
    title: 'Graphene',
    speakers: ['Syrus Akbari'],
  },
  {
    why: 'lines of names and roles after the abstract',
    text: "# Loops\n\nIn this session, we look at loops from every side, and learn how to write them in fewer lines than before.\n\nKen Bear - General Manager - Key Service, AWS\nPeter M. O'Donell - Solutions Architect, AWS\n\n- a",
    title: 'Loops',
    speakers: [
      ['Ken Bear', 'General Manager - Key Service, AWS'],
      ["Peter M. O'Donell", 'Solutions Architect, AWS'],
    ],
  },
  {
    why: 'a bullet near the top',
    text: '# Loops\n* Abby Fuller - Sr Evangelist, AWS\n* Before, she was in ops',
    title: 'Loops',
    speakers: [['Abby Fuller', 'Sr Evangelist, AWS']],
  },
  {
    why: 'a list under "Who", short names and all',
    text: '# Loops\n\n* Who\n  * Mark Emmis - founder of Yip\n  * Ankur - ?\n  * Steve sloko - eng\n* Swarm is simple',
    title: 'Loops',
    speakers: [['Mark Emmis', 'founder of Yip'], 'Ankur', ['Steve Sloko', 'eng']],
  },
  {
    why: 'a panel, the firm first',
    text: '# IT\n\n* Panelists\n  * Bing: Jordan Edward\n  * Win + Dev: Tony Seely\n* x',
    title: 'IT',
    speakers: [
      ['Jordan Edward', 'Bing'],
      ['Tony Seely', 'Win + Dev'],
    ],
  },
  { why: 'a label', text: '# Loops\nSpeaker: Win Suen\n\n- a', title: 'Loops', speakers: ['Win Suen'] },
  {
    why: 'a table of facts',
    text: '# Loops\n\n| | |\n|---|---|\n| Speaker | Ashley William |\n| Date | 2018-08-17 |\n\n- a',
    title: 'Loops',
    speakers: ['Ashley William'],
    facts: { date: '2018-08-17' },
  },
  {
    why: 'a name above a role, in capitals',
    file: 'a.txt',
    text: 'DR. WERNER VOGEL\nCTO, AMAZING.COM\n\nNEW ARCHITECTURES\n\nVoice is natural.',
    title: 'New Architectures',
    speakers: [['Werner Vogel', 'CTO, Amazing.com']],
  },
  {
    why: 'a keynote’s speaker in its name',
    text: '# Keynote - Werner Vogel\n\n- a',
    title: 'Keynote - Werner Vogel',
    speakers: ['Werner Vogel'],
    facts: { kind: 'keynote' },
  },
  {
    why: 'a keynote’s first name',
    text: '# Werner Keynote - Are you well built?\n\n- a',
    title: 'Are you well built?',
    speakers: ['Werner'],
    facts: { kind: 'keynote' },
  },
  {
    why: 'a keynote of many, each above a part',
    text: '# Keynote\n\n* Kelsey Highmore - Staff Advocate, Google\n  * boring\n  * is good\n  * really\n  * yes\n  * more\n* Chen Goldmann - Eng Dir, Google\n  * x\n  * y',
    title: 'Keynote',
    speakers: [
      ['Kelsey Highmore', 'Staff Advocate, Google'],
      ['Chen Goldmann', 'Eng Dir, Google'],
    ],
  },
  {
    why: 'a sentence',
    text: '# Security\n\nFirst was a private session with Mark Ryder (security expert), at the hotel. Mark stated a truism about it.',
    title: 'Security',
    speakers: [['Mark Ryder', 'security expert']],
  },
  {
    why: 'nobody, where things only look like people',
    text: '# GetItem\n\nRequest Router (RR) receives request\n\n## Pixar Philosophy\n\n- the request router is fast\n- philosophy',
    title: 'GetItem',
    speakers: [],
  },
  {
    why: 'nobody, where a product is named by its maker',
    text: '# Loops\n\n* Bridge Networking (mapping of ports)\n* Azure Stack - Allow you to run it',
    title: 'Loops',
    speakers: [],
  },
];

const WHEN: readonly Case[] = [
  {
    why: 'folders',
    file: '2016/djangocon-us/forms.md',
    text: '# Forms\n\n- a',
    title: 'Forms',
    facts: { conference: 'DjangoCon US', year: 2016 },
  },
  {
    why: 'a folder with both, and one of the day',
    file: 'me+AWS-reinvent-2018/11_26-mon/CON310-Chaos.md',
    text: 'CON310 - Chaos\n\n- a',
    title: 'Chaos',
    facts: { conference: 'AWS re:Invent', year: 2018, date: '2018-11-26', code: 'CON310' },
  },
  {
    why: 'a folder of nothing known',
    file: 'me+Notes/KubeCrew-2017/x-y.md',
    text: '# X\n\n- a',
    title: 'X',
    facts: { conference: 'KubeCrew', year: 2017 },
  },
  {
    why: 'no event, where folders only file',
    file: 'notes/misc/x.md',
    text: '# X\n\n- a',
    title: 'X',
    facts: {},
  },
  {
    why: 'the words of the heading',
    text: '# PyGotham 2017: Loops for everybody here\n\n- a',
    title: 'Loops for everybody here',
    facts: { conference: 'PyGotham', year: 2017 },
  },
  {
    why: 'a programme’s lines',
    file: 'reinvent-2019/a.md',
    text: '# ARC203 Speed\n\nSession Schedule\nMonday, Dec 2, 12:15 PM - 1:15 PM\n– Venetian, Level 2, Theatre\nVenetian 12:15 -\n\n## Culture\n\n- x',
    title: 'Speed',
    facts: {
      date: '2019-12-02',
      time: '12:15 PM to 1:15 PM',
      place: 'Venetian, Level 2, Theatre',
      code: 'ARC203',
    },
  },
  {
    why: 'a day and a place in a line',
    file: 'reinvent-2018/k.md',
    text: '## Keynote - Andy Jazz\nThursday Nov 29th @ Venetian\n\n- x',
    title: 'Keynote - Andy Jazz',
    facts: { date: '2018-11-29', place: 'Venetian' },
  },
  {
    why: 'American digits',
    text: '# Loops\n\n* 1:30pm–5:00pm Tuesday, 05/17/2016\n* x',
    title: 'Loops',
    facts: { date: '2016-05-17', time: '1:30 PM to 5:00 PM' },
  },
  {
    why: 'a date alone on top',
    text: '2019-12-02\n\n# Loops\n\n- x',
    title: 'Loops',
    facts: { date: '2019-12-02', year: 2019 },
  },
  {
    why: 'who wrote it, and when',
    text: '# Loops\n\nSome words here.\n\nWritten by Scott Baldman on 29 November 2018',
    title: 'Loops',
    facts: { credit: 'Scott Baldman', date: '2018-11-29' },
  },
  {
    why: 'not a date that the talk tells of',
    file: 'x-2018/a.md',
    text: '# Loops\nThursday Nov 29th\n\n12/04/2004\n- the worst day',
    title: 'Loops',
    facts: { date: '2018-11-29' },
  },
  {
    why: 'no day that does not exist',
    file: 'x-2018/a.md',
    text: '# Loops\nFeb 30th\n\n- x',
    title: 'Loops',
    facts: { year: 2018 },
  },
];

async function onlyTalk(file: string, text: string): Promise<NoteDraft | undefined> {
  const { document } = await readDocument(file, new TextEncoder().encode(text));
  const drafts = document === undefined ? [] : splitTalks(document);
  expect(drafts).toHaveLength(1);
  return drafts[0];
}

test.each([...TITLES, ...SPEAKERS, ...WHEN])('$why', async ({ file, text, title, speakers, facts }) => {
  const draft = await onlyTalk(file ?? 'n.md', text);
  expect(draft?.facts.title).toBe(title);
  if (speakers !== undefined) {
    const found = draft?.facts.speakers.map(({ name, role }) => (role === undefined ? name : [name, role]));
    expect(found).toEqual(speakers);
  }
  if (facts !== undefined) expect(draft?.facts).toMatchObject(facts);
  if (facts?.date === undefined && facts !== undefined) expect(draft?.facts).not.toHaveProperty('date');
});
