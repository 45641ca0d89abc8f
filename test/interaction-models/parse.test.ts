import { describe, expect, test } from 'vitest';
import { expandTemplate } from '../../interaction-models/template/expand.ts';
import { parseTemplate } from '../../interaction-models/template/parse.ts';

const PHRASES = new Map([
  ['said', '(said|mentioned)'],
  ['deep', '[really] <said>'],
]);

const READ: readonly (readonly [template: string, sentences: readonly string[], why: string])[] = [
  ['stop', ['stop'], 'a word'],
  ['[please] stop', ['please stop', 'stop'], 'an optional word'],
  ['(stop|quit) [now]', ['stop now', 'stop', 'quit now', 'quit'], 'alternatives'],
  ['(a|(b|c) d) e', ['a e', 'b d e', 'c d e'], 'alternatives in alternatives'],
  ['what {speaker} <said>', ['what {speaker} said', 'what {speaker} mentioned'], 'a shared phrase'],
  [
    'he <deep> it',
    ['he really said it', 'he really mentioned it', 'he said it', 'he mentioned it'],
    'a phrase in a phrase',
  ],
  ["{speaker}'s talk", ["{speaker}'s talk"], 'the possessive of a slot'],
  ['yes|no', ['yes', 'no'], 'alternatives without brackets'],
];

const REFUSED: readonly (readonly [template: string, at: number, problem: RegExp, why: string])[] = [
  ['', 0, /empty/, 'nothing'],
  ['what [about', 6, /"]" is missing/, 'an open bracket'],
  ['what) about', 4, /cannot be said/, 'a closing bracket too many'],
  ['(a|)', 0, /alternative is empty/, 'an empty alternative'],
  ['what {Speaker} said', 5, /lower case/, 'a slot in capitals'],
  ['what <shouted>', 5, /no shared phrase "shouted"/, 'a phrase that is not there'],
  ['What now', 0, /cannot be said/, 'a capital letter'],
  ['what now?', 5, /cannot be said/, 'punctuation'],
  [`${'['.repeat(20)}a${']'.repeat(20)}`, 8, /too deep/, 'nesting without end'],
];

describe('a template', () => {
  test.each(READ)('%s', (template, sentences) => {
    const parsed = parseTemplate(template, PHRASES);
    expect(parsed.ok && expandTemplate(parsed.template)).toEqual(sentences);
  });

  test.each(REFUSED)('%s is refused', (template, at, problem) => {
    const parsed = parseTemplate(template, PHRASES);
    expect(parsed).toMatchObject({ ok: false, at });
    expect(parsed.ok ? '' : parsed.problem).toMatch(problem);
  });

  test('a phrase that stands for itself is refused, not followed for ever', () => {
    expect(parseTemplate('<loop>', new Map([['loop', 'a <loop>']]))).toMatchObject({ ok: false });
  });
});
