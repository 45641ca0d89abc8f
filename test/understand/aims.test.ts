import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Aim, readAim } from '../../lambda/understand/focus.ts';

type Case = { readonly why: string; readonly words: string; readonly aim: Aim };

const CASES: readonly Case[] = parse(readFileSync(new URL('aims.yaml', import.meta.url), 'utf8'));

describe('a question asks', () => {
  test.each(CASES)('$why: $words', ({ words, aim }) => {
    expect(readAim(words.split(' '))).toEqual(aim);
  });
});
