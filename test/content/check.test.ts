import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { checkNotes } from '../../content/ingest/check/check.ts';
import { renderReport } from '../../content/ingest/check/check-report.ts';
import type { Finding, NoteDraft, Section } from '../../content/ingest/document.ts';
import { speakSections } from '../../content/ingest/speakable/speak-sections.ts';
import { plainSpelling } from './speakable/plain-spelling.ts';
import { sectionOf } from './speakable/sections.ts';

const spelling = await plainSpelling();
const facts = {
  title: 'Aurora',
  kind: 'talk',
  speakers: [{ name: 'Ann' }],
  date: '2018-11-29',
  aliases: [],
} as const;

function draft(
  id: string,
  sections: readonly Section[],
  changed: Partial<NoteDraft['facts']> = {},
): NoteDraft {
  return { id, file: `${id}.md`, facts: { ...facts, ...changed }, sections };
}

function check(...drafts: readonly NoteDraft[]): readonly string[] {
  const spoken = drafts.map((one) => ({ draft: one, passages: speakSections(one, spelling) }));
  return checkNotes(spoken, spelling).map(
    ({ file, line, kind, message }) => `${file}:${line} ${kind} ${message}`,
  );
}

test('sound notes give no finding', () => {
  expect(check(draft('a', [sectionOf(['Storage'], '- Aurora writes the log to six nodes')]))).toEqual([]);
});

test('what cannot be placed is told with what to add', () => {
  const found = check(
    draft('a', [sectionOf([], '- Aurora writes the log')], {
      title: 'A',
      speakers: [],
      date: undefined,
    } as never),
  );
  expect(found).toEqual([
    'a.md:1 unplaced The talk "A" has its file\'s name for a title: add "title:" to the front matter, or a heading.',
    'a.md:1 unplaced The talk "A" names no speaker: add "speakers:" to the front matter.',
    'a.md:1 unplaced The talk "A" has no date: add its day as "date: YYYY-MM-DD" to the front matter.',
  ]);
});

test('repairs are told with their line, in headings too', () => {
  const found = check(
    draft('a', [sectionOf(['Conditions of receovery'], '\n- it takes longer to recoover the log')]),
  );
  expect(found.map((one) => one.slice(0, 58))).toEqual([
    'a.md:1 repaired "receovery" is said as "recovery": mend th',
    'a.md:2 repaired "recoover" is said as "recover": mend the ',
  ]);
});

test('a sentence that nobody can say in one breath is told with its length', () => {
  const long = `It goes on ${'and on '.repeat(30)}to the end`;
  expect(check(draft('a', [sectionOf(['Breath'], `- ${long}`)]))[0]).toMatch(
    /^a\.md:1 too-long 66 words are too many for one breath/,
  );
});

test('the same sentence twice in a note or in two talks is told, in two notes of one talk it is not', () => {
  const line = '- Aurora writes its log to six storage nodes in three zones';
  const other = '- To six storage nodes in three zones Aurora is writing its logs';
  const twice = check(draft('a', [sectionOf(['Log'], `${line}\n${other}`)]));
  expect(twice).toEqual([expect.stringMatching(/^a\.md:2 duplicate This stands at line 1 already/)]);
  const both = [draft('a', [sectionOf(['Log'], line)]), draft('b', [sectionOf(['Log'], other)])];
  expect(check(...both)).toEqual([
    expect.stringMatching(/^b\.md:1 duplicate This stands at a\.md:1 already/),
  ]);
  expect(check(...both.map((one) => ({ ...one, facts: { ...one.facts, talk: 'same' } })))).toEqual([]);
  // … nor where the catalogue tells by their code that they are of one
  const coded = both.map((one) => ({ ...one, facts: { ...one.facts, code: 'ARC203', year: 2018 } }));
  expect(check(...coded)).toEqual([]);
});

test('what no question can find is told, and so is what cannot be said', () => {
  const found = check(draft('a', [sectionOf([], '- and so it was with you\n- ***')]));
  expect(found).toEqual([
    expect.stringMatching(/^a\.md:1 unreachable No question can find this/),
    expect.stringMatching(/^a\.md:2 unreachable Nothing here can be said/),
  ]);
});

test('the report groups by kind, counts, and says how to see all', () => {
  const finding = (line: number): Finding => ({ file: 'a.md', line, kind: 'repaired', message: 'mend it' });
  const summary = { folder: 'notes', files: 1, talks: 2, sentences: 30 };
  expect(renderReport({ summary, findings: [], most: 1 })).toBe(
    'notes: 1 file, notes of 2 talks, 30 sentences.\nNothing to mend.\n',
  );
  expect(
    renderReport({
      summary,
      findings: [finding(1), finding(2), { ...finding(3), kind: 'invalid' }],
      most: 1,
    }),
  ).toBe(
    [
      'notes: 1 file, notes of 2 talks, 30 sentences.',
      'Front matter that cannot be used (1)\n  a.md:3  mend it',
      'Repaired for speech, the notes left as they are (2)\n  a.md:1  mend it\n  … and 1 more; --all shows them.\n',
    ].join('\n\n'),
  );
});

let folder = '';

afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = '';
});

const PROGRAM = fileURLToPath(new URL('../../content/check.ts', import.meta.url));

function run(...words: readonly string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...words], { encoding: 'utf8' });
}

test('the command ends well on faulty notes, and badly only on front matter that cannot be used', () => {
  folder = mkdtempSync(join(tmpdir(), 'notes-'));
  writeFileSync(join(folder, 'a.md'), '# Aurora\n\n- it takes longer to recoover\n');
  const sound = run(folder);
  expect([sound.status, sound.stdout]).toEqual([
    0,
    expect.stringContaining('"recoover" is said as "recover"'),
  ]);
  writeFileSync(join(folder, 'b.md'), '---\ntitle: Log\nyear: soon\n---\n\nText.\n');
  const faulty = run(folder);
  expect([faulty.status, faulty.stdout]).toEqual([
    1,
    expect.stringContaining('Front matter that cannot be used (1)'),
  ]);
});

test('two notes of one talk are counted as one, as in the index', () => {
  folder = mkdtempSync(join(tmpdir(), 'notes-'));
  const note = (talk: string, text: string) =>
    `---\ntitle: Innovation at Speed\nyear: 2019\ncode: ARC203\n${talk}---\n\n${text}\n`;
  writeFileSync(join(folder, 'a.md'), note('talk: innovation\n', 'Boards have the oversight of finance.'));
  writeFileSync(join(folder, 'b.md'), note('', 'Smaller changes are better.'));
  expect(run(folder).stdout).toContain(': 2 files, notes of 1 talk, 2 sentences.');
});

test('a folder that is not there and a flag that is unknown get a clear answer', () => {
  const absent = run('/no/such/folder');
  expect([absent.status, absent.stdout, absent.stderr]).toEqual([
    1,
    '',
    expect.stringMatching(/^\/no\/such\/folder cannot be read/),
  ]);
  const unknown = run('--nonsense');
  expect([unknown.status, unknown.stderr]).toEqual([
    2,
    expect.stringContaining('Usage: npm run notes:check'),
  ]);
});

test('search words that no sentence has are reported', () => {
  const section = sectionOf(['Storage'], '- Aurora writes the log to six nodes');
  const line = section.blocks[0]?.line ?? 0;
  const also = new Map([
    [line, 'journal'],
    [line + 50, 'lost'],
  ]);
  expect(check({ ...draft('a', [section]), also })).toEqual([
    expect.stringMatching(/^a\.md:\d+ unplaced No sentence begins on this line.*"lost"$/),
  ]);
});
