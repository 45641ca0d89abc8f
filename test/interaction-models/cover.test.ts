import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverTemplate } from '../../interaction-models/template/cover.ts';
import { expandTemplate } from '../../interaction-models/template/expand.ts';
import { parseTemplate } from '../../interaction-models/template/parse.ts';

function cover(text: string, few: number): string[] {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return coverTemplate(parsed.template, few);
}

describe('sentences that show a template', () => {
  test('a small template is said in full, in the order written', () => {
    expect(cover('[please] (stop|quit) {talk}', 4)).toEqual([
      'please stop {talk}',
      'please quit {talk}',
      'stop {talk}',
      'quit {talk}',
    ]);
  });

  test('a rich template shows every two alternatives together, in the shortest sentence that has them', () => {
    const shown = cover('[please] (give|show|tell) me (a|the) {talk}', 1);
    for (const verb of ['give', 'show', 'tell'])
      for (const article of ['a', 'the']) expect(shown).toContain(`${verb} me ${article} {talk}`);
    // "please" with each verb and each article, but not with both for all
    expect(shown.filter((text) => text.startsWith('please'))).toHaveLength(4);
  });

  test('alternatives within alternatives are shown too', () => {
    expect(cover('(tell me (more|all)|go on)', 1).sort()).toEqual(['go on', 'tell me all', 'tell me more']);
  });

  test('whatever the template: sentences it stands for, each once, every word of it somewhere', () => {
    const word = fc.constantFrom('one', 'two', 'three', 'four', '{talk}');
    const choice = fc
      .array(word, { minLength: 2, maxLength: 4 })
      .map((words) => `(${[...new Set(words)].join('|')})`);
    const optional = word.map((each) => `[${each}]`);
    const template = fc
      .array(fc.oneof(word, choice, optional), { minLength: 1, maxLength: 5 })
      .map((parts) => ['so', ...parts].join(' '));
    fc.assert(
      fc.property(template, fc.integer({ min: 1, max: 20 }), (text, few) => {
        const parsed = parseTemplate(text);
        if (!parsed.ok) return;
        const all = expandTemplate(parsed.template);
        const shown = coverTemplate(parsed.template, few);
        expect(shown.every((each) => all.includes(each))).toBe(true);
        expect(new Set(shown).size).toBeLessThanOrEqual(all.length);
        const words = new Set(shown.flatMap((each) => each.split(' ')));
        expect(all.flatMap((each) => each.split(' ')).every((each) => words.has(each))).toBe(true);
      }),
    );
  });
});
