import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocksOf, outline } from './read-outline.ts';

type Case = {
  readonly why: string;
  readonly file?: string;
  readonly text: string;
  readonly blocks: readonly string[];
};

const CASES = parse(readFileSync(new URL('markup.yaml', import.meta.url), 'utf8')) as readonly Case[];

test.each(CASES)('$why', async ({ file, text, blocks }) => {
  expect(outline(await blocksOf(file ?? 'n.md', text))).toEqual(blocks);
});
