import { expect, test } from 'vitest';
import { readDocument } from '../../../content/ingest/readers.ts';
import { splitTalks } from '../../../content/ingest/talks/split-talks.ts';

async function read(head: string) {
  const text = `---\n${head}\n---\n\nWords.\n`;
  return readDocument('notes/a.md', new TextEncoder().encode(text));
}

test('every fact that a note may give is taken over', async () => {
  const { document, findings } = await read(
    'talk: reinvent-2018-keynote\ntitle: Are you well built?\nconference: AWS re:Invent\nyear: 2018\ndate: 2018-11-29\ntime: 8:30 AM to 10:30 AM\nkind: keynote\nspeakers:\n  - name: Werner Vogel\n    role: CTO\n  - Jane Doe\ncode: KEY002\nplace: Venetian\ncredit: an attendee\naliases:\n  - the 2018 keynote',
  );
  expect(findings).toEqual([]);
  expect(document && splitTalks(document)[0]?.facts).toEqual({
    talk: 'reinvent-2018-keynote',
    title: 'Are you well built?',
    conference: 'AWS re:Invent',
    year: 2018,
    date: '2018-11-29',
    time: '8:30 AM to 10:30 AM',
    kind: 'keynote',
    speakers: [{ name: 'Werner Vogel', role: 'CTO' }, { name: 'Jane Doe' }],
    code: 'KEY002',
    place: 'Venetian',
    credit: 'an attendee',
    aliases: ['the 2018 keynote'],
  });
});

test('names that others use mean the same; their own keys are let be', async () => {
  const { document, findings } = await read(
    'layout: post\ntags: [a]\nspeaker: Jane Doe\nevent: XConf\nlocation: Hall B\nauthor: Joe Bloggs',
  );
  expect(findings).toEqual([]);
  expect(document && splitTalks(document)[0]?.facts).toMatchObject({
    speakers: [{ name: 'Jane Doe' }],
    conference: 'XConf',
    place: 'Hall B',
    credit: 'Joe Bloggs',
  });
});

const WRONG: readonly (readonly [head: string, message: string])[] = [
  [
    'title: T\nkind: speech',
    'notes/a.md:3: kind must be one of keynote, breakout, chat, panel, lightning, workshop, blog, talk.',
  ],
  ['title: T\nyear: last', 'notes/a.md:3: year must be a year such as 2018.'],
  ['date: 2018-02-30', 'notes/a.md:2: date must be a day such as 2018-11-29.'],
  ['date: 29 November', 'notes/a.md:2: date must be a day such as 2018-11-29.'],
  ['title: ""', 'notes/a.md:2: title is empty; write something or remove the line.'],
  ['speakers:\n  - role: CTO', 'notes/a.md:2: speakers must be a list of names, or of name: and role:.'],
  [
    'talk: The Keynote',
    'notes/a.md:2: talk must be lower-case words joined by hyphens, such as "reinvent-2018-keynote".',
  ],
  ['titel: T', 'notes/a.md:2: titel is not known; write "title" if you meant that.'],
  ['aliases: 7', 'notes/a.md:2: aliases must be a list of words people call the talk.'],
];

test.each(WRONG)('%j is a finding with file, line and remedy', async (head, message) => {
  const { findings } = await read(head);
  expect(findings).toEqual([
    { file: 'notes/a.md', line: Number(message.split(':')[1]), kind: 'invalid', message },
  ]);
});

test('front matter that is no YAML is a finding, and the notes below it are read', async () => {
  const { document, findings } = await read('title: a: b\nkind: [');
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ kind: 'invalid', file: 'notes/a.md' });
  expect(findings[0]?.message).toMatch(
    /^notes\/a\.md:\d+: the front matter is no YAML: .+ Mend it, or put words with a colon in quotes\.$/,
  );
  expect(document?.blocks).toHaveLength(1);
});

test('what is wrong is left out, what is right is kept', async () => {
  const { document } = await read('title: Right\nyear: wrong');
  expect(document && splitTalks(document)[0]?.facts).toMatchObject({ title: 'Right' });
  expect(document && splitTalks(document)[0]?.facts.year).toBeUndefined();
});
