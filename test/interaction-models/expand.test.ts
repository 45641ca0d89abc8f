import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Template } from '../../interaction-models/model.ts';
import {
  countExpansions,
  expandTemplate,
  MAX_EXPANSIONS,
  slotsOf,
} from '../../interaction-models/template/expand.ts';
import { parseTemplate } from '../../interaction-models/template/parse.ts';

const word = fc
  .constantFrom('tell', 'me', 'more', 'what', 'else')
  .map((text) => ({ kind: 'word', word: text }) as const);
const slot = fc
  .constantFrom('talk', 'day')
  .map((name) => ({ kind: 'slot', slot: name, owner: false }) as const);

const { template } = fc.letrec<{ template: Template; part: Template[number] }>((tie) => ({
  template: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
  part: fc.oneof(
    { depthSize: 'small' },
    word,
    slot,
    fc.array(tie('template'), { minLength: 1, maxLength: 3 }).map((of) => ({ kind: 'choice', of }) as const),
  ),
}));

/** The sentences of a template, found the plain way: one choice after the other, over and over. */
function naive(parts: Template): string[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [''];
  const heads =
    first.kind === 'word'
      ? [first.word]
      : first.kind === 'slot'
        ? [`{${first.slot}}`]
        : first.of.flatMap(naive);
  return heads.flatMap((head) => naive(rest).map((tail) => [head, tail].filter(Boolean).join(' ')));
}

/** The template written out again. */
function written(parts: Template): string {
  return parts
    .map((part) =>
      part.kind === 'word'
        ? part.word
        : part.kind === 'slot'
          ? `{${part.slot}}`
          : `(${part.of.map(written).join('|')})`,
    )
    .join(' ');
}

describe('expansion', () => {
  test('gives what choosing by hand gives, and as many as counted', () => {
    fc.assert(
      fc.property(template, (parts) => {
        fc.pre(countExpansions(parts) <= MAX_EXPANSIONS);
        expect(expandTemplate(parts)).toEqual(naive(parts));
        expect(expandTemplate(parts)).toHaveLength(countExpansions(parts));
      }),
    );
  });

  test('survives being written and read', () => {
    fc.assert(
      fc.property(template, (parts) => {
        fc.pre(countExpansions(parts) <= MAX_EXPANSIONS);
        const parsed = parseTemplate(written(parts));
        expect(parsed.ok && expandTemplate(parsed.template)).toEqual(expandTemplate(parts));
        expect(parsed.ok && slotsOf(parsed.template)).toEqual(slotsOf(parts));
      }),
    );
  });

  test('stops at its limit', () => {
    const parsed = parseTemplate(Array.from({ length: 20 }, () => '(a|b|c)').join(' '));
    expect(parsed.ok && expandTemplate(parsed.template).length).toBe(MAX_EXPANSIONS);
  });
});
