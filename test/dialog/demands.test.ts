import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { demandsOf } from '../../lambda/dialog/demands.ts';
import type { Demands } from '../../lambda/summarize/telling.ts';

type Case = { readonly why: string; readonly words: string; readonly demands?: Demands };

const CASES = parse(readFileSync(new URL('./demands.yaml', import.meta.url), 'utf8')) as readonly Case[];

describe('a question demands', () => {
  test.each(CASES)('$why: $words', ({ words, demands }) => {
    expect(demandsOf(words)).toEqual(demands === undefined ? {} : { demands });
  });
});
