import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { understanding } from './world.ts';

type Case = { readonly why: string; readonly heard: string; readonly stranger?: string };

const CASES: readonly Case[] = parse(readFileSync(new URL('strangers.yaml', import.meta.url), 'utf8'));
const { understand } = understanding();

describe('a stranger is', () => {
  test.each(CASES)('$why: $heard', ({ heard, stranger }) => {
    const question = understand(heard);
    expect(question.kind).toBe('ask');
    expect(question.kind === 'ask' ? question.stranger : undefined).toBe(stranger);
  });
});
