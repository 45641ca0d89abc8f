import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyRules } from '../../../content/ingest/speakable/rule.ts';
import { speakSections } from '../../../content/ingest/speakable/speak-sections.ts';
import { AFTER_LABELS, BEFORE_LABELS, speakSentence } from '../../../content/ingest/speakable/speak-text.ts';
import { tokenize } from '../../../lambda/retrieve/analyze.ts';
import { threadTime } from '../../thread-time.ts';
import { plainSpelling } from './plain-spelling.ts';
import { draftOf, sectionOf } from './sections.ts';

const spelling = await plainSpelling();

const words = fc.constantFrom(
  'aurora',
  'log',
  'Writes',
  'to',
  'six',
  'nodes',
  'the',
  'quorum',
  'DynamoDB',
  'S3',
  'built-in',
  "doesn't",
  'Scales',
);
const marks = fc.constantFrom(
  '->',
  '=>',
  '&',
  '+',
  '/',
  '|',
  '(',
  ')',
  '[',
  ']',
  '**',
  '`',
  '~',
  '>2x',
  '<100ms',
  '62TB',
  '4/6',
  '$5M',
  '99.9%',
  '🚀',
  '—',
  '--',
  ':',
  ';',
  ',',
  '.',
  '…',
  '"',
  '#1',
  '_x_',
  'https://e.com/a(b)',
  '@',
  '\\',
  '<b>',
  '{}',
  '*',
  '^',
);
const mess = fc.array(fc.oneof(words, marks), { maxLength: 30 }).map((parts) => parts.join(' '));

test('what is said has no mark that cannot be said, and ends with a stop', () => {
  fc.assert(
    fc.property(mess, (written) => {
      const spoken = speakSentence(written, spelling);
      if (spoken === '') return;
      expect(spoken).toMatch(/[.!?]["']?$/);
      expect(spoken).not.toMatch(/[[\](){}<>|\\*_`~^#=→⇒…—]|https?:|\s{2}|\s[,.;:!?]|->|🚀/u);
    }),
    { numRuns: 1000 },
  );
});

test('a rule that is passed over for want of its characters would have changed nothing', () => {
  const groups = [...BEFORE_LABELS, ...AFTER_LABELS];
  const patient = groups.map(({ name, trigger, rules }) => ({
    name,
    trigger,
    rules: rules.map(({ needs: _, ...rule }) => rule),
  }));
  const lines = readFileSync(new URL('cases.yaml', import.meta.url), 'utf8').split('\n');
  for (const line of lines) expect(applyRules(line, groups)).toBe(applyRules(line, patient));
  fc.assert(
    fc.property(mess, (written) => {
      expect(applyRules(written, groups)).toBe(applyRules(written, patient));
    }),
    { numRuns: 1000 },
  );
});

test('plain words are neither lost nor added nor moved', () => {
  const plain = fc.array(words, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(plain, (written) => {
      const said = tokenize(speakSentence(written, spelling)).map(({ word }) => word);
      expect(said).toEqual(tokenize(written).map(({ word }) => word));
    }),
  );
});

test('whatever the bullets, each word of theirs is said or named by a heading', () => {
  const bullet = fc.tuple(fc.nat(4), fc.array(words, { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(bullet, { maxLength: 12 }), (bullets) => {
      const notes = bullets
        .map(([depth, parts]) => `${' '.repeat(depth * 2)}- ${parts.join(' ')}`)
        .join('\n');
      const passages = speakSections(draftOf([sectionOf([], notes)]), spelling);
      const said = new Set(
        passages.flatMap(({ headings, sentences }) =>
          [...headings, ...sentences.map(({ text }) => text)].flatMap((text) =>
            tokenize(text).map(({ word }) => word),
          ),
        ),
      );
      const written = tokenize(notes).map(({ word }) => word);
      expect(written.filter((word) => !said.has(word))).toEqual([]);
      for (const { sentences } of passages) for (const { line } of sentences) expect(line).toBeGreaterThan(0);
    }),
  );
});

const HOSTILE = [
  '(',
  '[',
  '->',
  '-',
  '/',
  '*',
  '"',
  "'",
  ' - ',
  ': ',
  'a/',
  '1-',
  '9',
  '$',
  ',',
  '<',
  '&',
  '...',
  'e.g. ',
  'https://',
  'a.b.',
  'A ',
  '\u200b',
];

test.each(HOSTILE)('a hundred thousand times %j takes no unbounded time', (part) => {
  const started = threadTime();
  const much = part.repeat(100_000 / part.length);
  const row = {
    kind: 'row',
    cells: [
      ['', much],
      [much, much],
    ],
    line: 1,
  } as const;
  speakSections(
    draftOf([
      { ...sectionOf([much], `- ${much}`) },
      { headings: [], line: 1, abstract: false, blocks: [row] },
    ]),
    spelling,
  );
  expect(threadTime() - started).toBeLessThan(10_000);
});
