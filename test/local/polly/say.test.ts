import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { joinLexicons } from '../../../local/polly/lexicon.ts';
import { saidFor } from './said-words.ts';

type Case = { readonly text: string; readonly said: string; readonly why: string };
const CASES = parse(readFileSync(new URL('./said.yaml', import.meta.url), 'utf8')) as Case[];

test.each(CASES)('$text', ({ text, said, why }) => {
  // pauses within a sentence are of no account where the case is about words
  const heard = said.includes('<') ? saidFor(text) : saidFor(text).replace(/ ?<(?:180|40|70)>/g, '');
  expect(heard, why).toBe(said);
});

const LEXICON = joinLexicons([
  {
    lexemes: [
      { graphemes: ['W3C'], how: { alias: 'World Wide Web Consortium' } },
      { graphemes: ['Quick Start', 'quickstart'], how: { sounds: 'k w ih1 k' } },
    ],
  },
  { lexemes: [{ graphemes: ['W3C'], how: { alias: 'never' } }] },
]);

test.each([
  ['the W3C says', 'the world wide web consortium says', 'an alias'],
  ['the w3c says', 'the w three c says', 'capitals count'],
  ["the W3C's site", "the world wide web consortium's site", 'an ending does not hide a name'],
  ['a Quick Start here', 'a {k w ih1 k} here', 'a written form of two words'],
  ['a Quick, Start', 'a quick start', 'signs divide it'],
  ['quickstart', '{k w ih1 k}', 'several written forms'],
  [
    '<speak><sub alias="W3C">x</sub> W3C</speak>',
    'W three C world wide web consortium',
    'what markup says counts more',
  ],
])('a lexicon: %s', (text, said, why) => {
  expect(saidFor(text, LEXICON), why).toBe(said);
});
