import { expect, test } from 'vitest';
import { readDocument } from '../../../content/ingest/readers.ts';
import { splitTalks } from '../../../content/ingest/talks/split-talks.ts';

const SIZE = 150_000;
/** Processor seconds. Time linear in the text needs a tenth of this; time quadratic in it many times as much. */
const MOST = 4;
const MOST_A_LINE = 1;

/** Texts made to cost time: each repeated until the file is full. */
const SHAPES: readonly (readonly [file: string, piece: string])[] = [
  ...[
    '\n',
    ' ',
    '[',
    '[a](b',
    '![',
    '*a ',
    '**',
    '_a_ ',
    '`',
    '```\n',
    '```js\nx\n',
    '\\*',
    '&amp;',
    '~~',
  ].map((piece) => ['a.md', piece] as const),
  ...[
    '- a\n',
    '\t- a\n',
    '1. a\n- b\n',
    '-> a\n',
    'a:\n- b\n',
    '# a\n',
    '#a #b ',
    'A B\n',
    'ABC DEF\n',
    'a\n---\n',
    '---\n',
    '> ',
    '>> a\n',
  ].map((piece) => ['a.md', piece] as const),
  ...[
    '<div>\n',
    '<div>',
    '<a ',
    '<!-- x\n',
    '<!--',
    '| a | b |\n',
    'a\tb\n',
    '[a]: http://x\n',
    '[^1]: x\n',
  ].map((piece) => ['a.md', piece] as const),
  ...[
    'a',
    'word ',
    'http://',
    'http://a.b/(',
    'John Smith and ',
    'John Smith - CTO\n',
    'Werner said he ',
    'a@b ',
    '(a ',
    '😀',
    'x - y, z (w) and ',
    'Keynote: ',
    'by ',
    '[[a',
    '==a',
    '== a ==\n',
    "''a",
    '{{a ',
    '1/ a b\n',
    '9:04 AM - a b c\n',
    '1/2/2004 ',
    '1. Mai ',
    '.. note:: a\n',
    '|===\n|a |b\n',
    '- A (Ann Lee): b\n',
  ].map((piece) => ['a.txt', piece] as const),
  ...['Ann Lee: hi there my friend, how are you\n', 'Speaker 1  0:03\nhi\n', '[00:00:01] '].map(
    (piece) => ['a.txt', piece] as const,
  ),
  ...['00:00:01.000 --> 00:00:02.000\nhello\n\n', '00:00:01,000', '<v A>'].map(
    (piece) => ['a.vtt', piece] as const,
  ),
  ...['<p>x', '<ul><li>', '<table><tr><td>', '&lt;', '<a href=x>'].map((piece) => ['a.html', piece] as const),
];

test.each(SHAPES)('%s full of %j is read in time', async (file, piece) => {
  const text = piece.repeat(Math.ceil(SIZE / piece.length));
  expect(await secondsToRead(file, text)).toBeLessThan(MOST);
});

async function secondsToRead(file: string, text: string): Promise<number> {
  const start = process.cpuUsage();
  const { document, findings } = await readDocument(file, new TextEncoder().encode(text));
  if (document !== undefined) splitTalks(document);
  const { user, system } = process.cpuUsage(start);
  expect(findings).toEqual([]);
  return (user + system) / 1e6;
}

/** One line made to cost time, in a text whose other lines have it looked at: what stands before, again and again, and behind. */
const LINES: readonly (readonly [file: string, before: string, piece: string, behind: string])[] = [
  ...[
    ['00:00:00 From A: b\n00:00:00 From A: b\n00:00:00 From A', ' ', 'b'],
    ['00:00:00 From A: b\n00:00:00 From A: b\n00:00:00 From A', ' to all panelists', 'b'],
    ['SUMMARY KEYWORDS\na\nb ', '• 1:11', ' c'],
    ['SUMMARY KEYWORDS\na\n2023 ', ' • 1:11', ' c'],
    ['[0:01] a\n[0:03] b\n[0:30] c\n[1:00]', ' ', ''],
    ['0:01 a\n0:03 b\n0:30 c\n1:00', ' ', 'A'],
    ['0:01\na\n0:03\nb\n0:05\nc\n0:07\nd\n0:09\n', '—', 'but'],
  ].map(([before = '', piece = '', behind = '']) => ['a.txt', before, piece, behind] as const),
  ...[
    ['[[a]]\nb', ' #a', ' … c'],
    ['[[a]]\nb', ' ^abcd', '! c'],
    ['[[a]]\nb', ' ', 'c'],
    ['[[a]]\n', '#a', '!'],
    ['a', '\\', 'b'],
    ['# Ann Lee', ' ', 'a)'],
    ['# Ann Lee', ', ', 'a'],
    ['# Ann Lee - ', '🎉', 'a)'],
    ['# Ann Lee', ' -', ' Bo Poe a.'],
    ['# Ann Lee', '/slides', 'a)'],
    ['# Notes Harbour 2019', '-', 'a'],
    ['# ', ':', 'a'],
    ['# A\n\nAnn Lee', ', Bo', 'a)'],
    ['# A\n\nSpeaker', ' ', '/a'],
    ['# A\n\nEvent: A', ' (', 'a'],
  ].map(([before = '', piece = '', behind = '']) => ['a.md', before, piece, behind] as const),
];

const MAIL = 'From: A <a@b>\nSubject: C\n\n';
const MAILS = ['Thanks\n', 'Thanks\n--\n', '> a\n', 'a\n-- \nAnn Lee\n', '\n'].map(
  (line) => MAIL + line.repeat(40_000),
);

test.each([
  ...MAILS,
  `From: ${'a'.repeat(100_000)}\nSubject: C\n\na`,
  `From: ${' '.repeat(100_000)}a\nSubject: C\n\na`,
])('mail %# is read in time', async (text) => {
  expect(await secondsToRead('a.txt', text)).toBeLessThan(MOST);
});

test.each(LINES)('%s: a line behind %j, full of %j, is read in time', async (file, before, piece, behind) => {
  const text = before + piece.repeat(100_000 / piece.length) + behind;
  expect(await secondsToRead(file, text)).toBeLessThan(MOST_A_LINE);
});

test('bullets that go ever deeper are kept at a depth one can follow', async () => {
  const text = Array.from({ length: 600 }, (_, at) => `${' '.repeat(at * 2)}- item number ${at}`).join('\n');
  const { document } = await readDocument('a.md', new TextEncoder().encode(text));
  const depths = document?.blocks.map((block) => (block.kind === 'item' ? block.depth : -1)) ?? [];
  expect(depths).toHaveLength(600);
  expect(Math.max(...depths)).toBeLessThanOrEqual(12);
});
