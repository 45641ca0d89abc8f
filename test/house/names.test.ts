import { expect, test } from 'vitest';
import { projectFiles } from './project.ts';

/** What the wider world expects by its own name. */
const GIVEN_NAMES = /^([A-Z]+\.md|LICENSE|\.[a-z.]+|package(-lock)?\.json)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
/** Recordings and other people's files keep the names they came with; a slot's file is named as the slot, without dashes;
 * the skill package and the bot as the tools of Alexa and Lex name them. */
const KEEPS_NAMES =
  /^(test\/(fixtures|events|golden)\/|interaction-models\/slots\/|skill-package\/(interactionModels|assets)\/|lex-bot\/|\.git|\.github\/)/;
const EMPTY_NAMES = /^(utils?|helpers?|misc|common|index)$/;

const badName = (name: string) => !GIVEN_NAMES.test(name) && !KEBAB.test(name);

test('files and folders have kebab-case names', () => {
  const odd = projectFiles().filter((path) => !KEEPS_NAMES.test(path) && path.split('/').some(badName));
  expect(odd).toEqual([]);
});

test('no name that says nothing, and no barrel file', () => {
  const empty = projectFiles().filter((path) =>
    path.split('/').some((name) => EMPTY_NAMES.test(name.replace(/\.ts$/, ''))),
  );
  expect(empty).toEqual([]);
});

test('the check tells good names from bad ones', () => {
  expect(['SearchIndex.ts', 'search_index.ts', 'a--b.ts'].every(badName)).toBe(true);
  expect(
    ['search-index.ts', 'README.md', 'vitest.config.ts', '2018-keynote.md', '.ci', 'en'].some(badName),
  ).toBe(false);
});
