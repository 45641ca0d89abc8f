import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyRules } from '../../../content/ingest/speakable/rule.ts';
import { AFTER_LABELS, BEFORE_LABELS, speakSentence } from '../../../content/ingest/speakable/speak-text.ts';
import { plainSpelling } from './plain-spelling.ts';

type Case = { readonly written: string; readonly spoken: string; readonly why: string };

const cases: readonly Case[] = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8'));
const spelling = await plainSpelling();

describe('a line of notes is said', () => {
  test.each(cases)('$why: $written', ({ written, spoken }) => {
    expect(speakSentence(written, spelling)).toBe(spoken);
  });
});

test('every rule is used by a case', () => {
  const used = new Set<string>();
  for (const { written } of cases) {
    let text = written.replace(/\s+/g, ' ').trim();
    for (const group of [...BEFORE_LABELS, ...AFTER_LABELS]) {
      for (const rule of group.rules) {
        const after = applyRules(text, [{ ...group, rules: [rule] }]);
        if (after !== text) used.add(rule.name);
        text = after;
      }
    }
  }
  const names = [...BEFORE_LABELS, ...AFTER_LABELS].flatMap(({ rules }) => rules.map(({ name }) => name));
  expect(names.filter((name) => !used.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
