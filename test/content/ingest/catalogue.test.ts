import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../content/ingest/catalogue/catalogue.ts';
import { headOf } from '../../../content/ingest/catalogue/pronouns.ts';
import type { DraftHead, TalkFacts } from '../../../content/ingest/document.ts';

type Given = Partial<Omit<TalkFacts, 'speakers'>> & { readonly by?: string; readonly text?: string };

/** A note with these facts; `by` names its speakers, parted by commas, each "Name" or "Name/Role". */
function draft(id: string, { by = '', text, ...facts }: Given): DraftHead {
  const speakers = by
    .split(', ')
    .filter((name) => name !== '')
    .map((name) => name.split('/'))
    .map(([name = '', role]) => (role === undefined ? { name } : { name, role }));
  const blocks = text === undefined ? [] : [{ kind: 'paragraph', text, line: 1 } as const];
  return headOf({
    id,
    file: `${id}.md`,
    facts: { title: id, kind: 'talk', aliases: [], ...facts, speakers },
    sections: [{ headings: [], line: 1, abstract: false, blocks }],
  });
}

type Case = {
  readonly why: string;
  readonly notes: readonly (readonly [id: string, given: Given])[];
  readonly talks: readonly (readonly string[])[];
};

const MERGED: readonly Case[] = [
  {
    why: 'the same talk id',
    notes: [
      ['a', { talk: 't', title: 'One' }],
      ['b', { talk: 't', title: 'Two' }],
    ],
    talks: [['a', 'b']],
  },
  {
    why: 'another talk id, whatever else is the same',
    notes: [
      ['a', { talk: 't', title: 'One', year: 2018 }],
      ['b', { talk: 'u', title: 'One', year: 2018 }],
    ],
    talks: [['a'], ['b']],
  },
  {
    why: 'the same code in one year, repeats too',
    notes: [
      ['a', { code: 'ARC203', year: 2018 }],
      ['b', { code: 'ARC203-R1', year: 2018 }],
      ['c', { code: 'ARC203', year: 2019 }],
    ],
    talks: [['a', 'b'], ['c']],
  },
  {
    why: 'the same keynote speaker on a day, by first name too',
    notes: [
      ['a', { kind: 'keynote', by: 'Werner Vogel', year: 2018, date: '2018-11-29' }],
      ['b', { kind: 'keynote', by: 'Werner', year: 2018, date: '2018-11-29' }],
    ],
    talks: [['a', 'b']],
  },
  {
    why: 'not the keynote of another year or day',
    notes: [
      ['a', { kind: 'keynote', by: 'Werner Vogel', year: 2017 }],
      ['b', { kind: 'keynote', by: 'Werner Vogel', year: 2018, date: '2018-11-29' }],
      ['c', { kind: 'keynote', by: 'Werner Vogel', year: 2018, date: '2018-11-28' }],
    ],
    talks: [['a'], ['c'], ['b']],
  },
  {
    why: 'nearly the same title in a year',
    notes: [
      ['a', { title: 'AWS Lambda under the hood', year: 2018 }],
      ['b', { title: 'Lambda Under the Hood', year: 2018 }],
      ['c', { title: 'Lambda Layers', year: 2018 }],
    ],
    talks: [['a', 'b'], ['c']],
  },
  {
    why: 'not the same title at two conferences, nor two titles in one file',
    notes: [
      ['a', { title: 'Loops in Python', year: 2018, conference: 'X' }],
      ['b', { title: 'Loops in Python', year: 2018, conference: 'Y' }],
    ],
    talks: [['a'], ['b']],
  },
  {
    why: 'no year, no guess',
    notes: [
      ['a', { title: 'Loops in Python' }],
      ['b', { title: 'Loops in Python' }],
    ],
    talks: [['a'], ['b']],
  },
];

test.each(MERGED)('notes of one talk are known by $why', ({ notes, talks }) => {
  const built = buildCatalogue(notes.map(([id, given]) => draft(id, given)));
  expect(built.talks.map((talk) => talk.notes)).toEqual(talks);
  for (const talk of built.talks) for (const note of talk.notes) expect(built.talkOf.get(note)).toBe(talk.id);
});

test('a talk takes the first fact that any of its notes knows, and the other titles as aliases', () => {
  const { talks } = buildCatalogue([
    draft('a', { code: 'X100', year: 2018, kind: 'blog', title: 'Day 4', by: 'Ann Lee' }),
    draft('b', {
      code: 'X100',
      year: 2018,
      kind: 'keynote',
      title: 'The Future',
      place: 'Hall B',
      by: 'Bob Ray',
      aliases: ['the future talk'],
    }),
  ]);
  expect(talks).toEqual([
    {
      id: '2018-x100',
      title: 'The Future',
      kind: 'keynote',
      year: 2018,
      place: 'Hall B',
      code: 'X100',
      speakers: ['ann-lee', 'bob-ray'],
      aliases: ['Day 4', 'the future talk'],
      notes: ['a', 'b'],
    },
  ]);
});

test('talks come as they were held: by day, then by the clock, then as noted', () => {
  const { talks, days } = buildCatalogue([
    draft('later', { date: '2018-11-27', year: 2018, conference: 'X' }),
    draft('afternoon', { date: '2018-11-26', time: '1:45 PM to 2:45 PM', conference: 'X' }),
    draft('noon', { date: '2018-11-26', time: '12:15 PM to 1:15 PM', conference: 'X' }),
    draft('morning', { date: '2018-11-26', time: '9:00 AM', conference: 'X' }),
    draft('year', { year: 2018 }),
    draft('before', { year: 2017 }),
    draft('unknown', {}),
  ]);
  expect(talks.map(({ title }) => title)).toEqual([
    'before',
    'morning',
    'noon',
    'afternoon',
    'later',
    'year',
    'unknown',
  ]);
  expect(days).toEqual([
    { id: '2018-11-26', conference: 'X', talks: ['x-morning', 'x-noon', 'x-afternoon'] },
    { id: '2018-11-27', conference: 'X', talks: ['x-2018-later'] },
  ]);
});

test('a person is one however written, with the fullest name, a role and the talks; a name that fits two stays alone', () => {
  const { speakers } = buildCatalogue([
    draft('a', { by: 'Dr. Werner Vogel/CTO' }),
    draft('b', { by: 'Werner' }),
    draft('c', { by: 'Mark Ryder, Mark Russo' }),
    draft('d', { by: 'Mark' }),
    draft('e', { by: "Peter M. O'Donell" }),
    draft('f', { by: "Peter O'Donell/Architect" }),
  ]);
  expect(speakers.map(({ id, name, role, aliases, talks }) => [id, name, role, aliases, talks])).toEqual([
    ['mark', 'Mark', undefined, [], ['d']],
    ['mark-russo', 'Mark Russo', undefined, [], ['c']],
    ['mark-ryder', 'Mark Ryder', undefined, [], ['c']],
    ['peter-m-odonell', "Peter M. O'Donell", 'Architect', ["Peter O'Donell"], ['e', 'f']],
    ['werner-vogel', 'Werner Vogel', 'CTO', ['Dr. Werner Vogel', 'Werner'], ['a', 'b']],
  ]);
});

test('he and she are used only where the notes do, next to the name', () => {
  const { speakers } = buildCatalogue([
    draft('a', { by: 'Ann Lee', text: 'Ann said she would. Then she did it.' }),
    draft('b', { by: 'Bob Ray', text: 'He went on, he said. Nobody named.' }),
    draft('c', { by: 'Cem Oz', text: 'Cem showed his slides, he did. Her slides came next.' }),
  ]);
  expect(speakers.map(({ name, pronoun }) => [name, pronoun])).toEqual([
    ['Ann Lee', 'she'],
    ['Bob Ray', undefined],
    ['Cem Oz', undefined],
  ]);
});

test('ids are unique, whatever the notes, and every note has its talk', () => {
  const given = fc.record({
    title: fc.constantFrom('Loops', 'loops!', 'Deep loops in depth', '…', 'Keynote'),
    kind: fc.constantFrom('talk', 'keynote', 'blog'),
    by: fc.constantFrom('', 'Ann Lee', 'Ann', 'Lee', 'Ann Lee, Bob', 'Álvaro'),
    year: fc.constantFrom(2018, 2019),
  });
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), (all) => {
      const drafts = all.map((one, at) => draft(`n${at}`, one as Given));
      const { talks, speakers, talkOf } = buildCatalogue(drafts);
      expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length);
      expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length);
      expect(
        drafts.every(({ id }) => talks.some((talk) => talk.id === talkOf.get(id) && talk.notes.includes(id))),
      ).toBe(true);
      const known = new Set(speakers.map(({ id }) => id));
      expect(talks.every((talk) => talk.speakers.every((id) => known.has(id)))).toBe(true);
    }),
  );
});

test('ten thousand notes are catalogued without comparing each with each', () => {
  const drafts = Array.from({ length: 10_000 }, (_, at) =>
    draft(`n${at}`, { title: `Talk number ${at} on topic ${at % 97}`, year: 2018, by: `Ann Lee${at % 500}` }),
  );
  const start = process.cpuUsage();
  const { talks } = buildCatalogue(drafts);
  const { user, system } = process.cpuUsage(start);
  expect(talks.length).toBeGreaterThan(9000);
  // Alone on a machine it takes a tenth of this; comparing each with each takes minutes.
  expect((user + system) / 1e6).toBeLessThan(5);
});
