import { expect, test } from 'vitest';
import { blocksOf, outline } from './read-outline.ts';

const TEXT = 'Café talk\n\n- a “quoted” word\n- 😀 done';
const READ = ['1 # Café talk', '3 - a “quoted” word', '4 - 😀 done'];

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, at) => text.charCodeAt(at))];
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of units.entries()) view.setUint16(at * 2, unit, littleEndian);
  return bytes;
}

const PLAIN = 'Cafe talk\n\n- plain words here';
const CASES: readonly (readonly [why: string, bytes: Uint8Array, read: readonly string[]])[] = [
  ['UTF-8', Buffer.from(TEXT), READ],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), READ],
  ['lines that end as on Windows', Buffer.from(TEXT.replaceAll('\n', '\r\n')), READ],
  ['lines that end as on an old Mac', Buffer.from(TEXT.replaceAll('\n', '\r')), READ],
  [
    'UTF-16 with a mark, little end first',
    utf16(PLAIN, true, true),
    ['1 # Cafe talk', '3 - plain words here'],
  ],
  ['UTF-16 with a mark, big end first', utf16(PLAIN, false, true), ['1 # Cafe talk', '3 - plain words here']],
  ['UTF-16 without a mark', utf16(PLAIN, true, false), ['1 # Cafe talk', '3 - plain words here']],
  [
    'the old encoding of Windows',
    Buffer.from('Caf\xe9 talk\n\n- \x93quoted\x94 word', 'latin1'),
    ['1 # Café talk', '3 - “quoted” word'],
  ],
  ['stray NULs', Buffer.from('Ca\0fe talk\n\n- a word'), ['1 # Cafe talk', '3 - a word']],
  ['nothing', new Uint8Array(0), []],
];

test.each(CASES)('%s is read', async (_, bytes, read) => {
  expect(outline(await blocksOf('notes.md', bytes))).toEqual(read);
});

/** Bytes a second that reading notes must reach here, where other work may go on: a quarter of what it does alone. */
const LEAST_RATE = 2_000_000;
/** Milliseconds: on a machine that does much else, seconds of processor time take minutes. */
const PATIENCE = 240_000;

test(
  'a file of fifty megabytes is read in time, and its last line is where it was',
  async () => {
    const page =
      '# Title here\n\n- a bullet with **bold** words\n  * one below it, a bit longer than the others\n\nSome prose that ends.\n\n';
    const times = Math.ceil(50_000_000 / page.length);
    const bytes = Buffer.from(page.repeat(times));
    const start = process.cpuUsage();
    const blocks = await blocksOf('huge.md', bytes);
    const { user, system } = process.cpuUsage(start);
    expect(blocks).toHaveLength(times * 4);
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', line: times * 7 - 1 });
    const rate = bytes.length / ((user + system) / 1e6);
    console.log(`reading: ${(rate / 1e6).toFixed(1)} MB of notes a second of processor time`);
    expect(rate).toBeGreaterThan(LEAST_RATE);
  },
  PATIENCE,
);
