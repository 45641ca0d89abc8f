import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withoutLeadIn } from '../../lambda/understand/lead-in.ts';

type Case = { readonly why: string; readonly words: string; readonly direct?: string };

const CASES: readonly Case[] = parse(readFileSync(new URL('lead-ins.yaml', import.meta.url), 'utf8'));

describe('what is named in front of a question', () => {
  test.each(CASES)('$why: $words', ({ words, direct }) => {
    expect(withoutLeadIn(words.split(' '))?.join(' ')).toBe(direct);
  });
});
