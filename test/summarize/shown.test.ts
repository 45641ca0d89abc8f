import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import type { SoughtFocus } from '../../lambda/summarize/focus-fit.ts';
import { shows as showsKind } from '../../lambda/summarize/shown.ts';
import type { Demands } from '../../lambda/summarize/telling.ts';
import { smallKnowledge } from '../retrieve/small-knowledge.ts';

const ask = createQueryMaker(
  smallKnowledge({
    passages: [
      { sentences: ['Redshift became faster.', 'Cloud9 supports pairs.', 'People visit regions and teams.'] },
      {
        sentences: [
          'The load grows each day.',
          'A test runs.',
          'The firm was founded.',
          'The demo was presented.',
        ],
      },
      {
        sentences: [
          'Languages are many.',
          'Tools are, too.',
          'Netflix built Chap.',
          'A launch of Netflix is near.',
        ],
      },
    ],
  }),
);

type Case = {
  readonly why: string;
  readonly focus: SoughtFocus;
  readonly about: string;
  readonly wanted?: string;
  readonly demands?: Demands;
  readonly text: string;
  readonly heading?: string;
  readonly title?: string;
  readonly named?: number;
  readonly strange?: boolean;
  readonly beyond?: number;
  readonly weakest?: number;
  readonly words?: number;
  readonly fit?: number;
  readonly shows: boolean;
};

const CASES = parse(readFileSync(new URL('./shown.yaml', import.meta.url), 'utf8')) as readonly Case[];

describe('what is asked for shows in', () => {
  test.each(CASES)(
    '$why',
    ({
      focus,
      about,
      wanted,
      demands,
      text,
      heading,
      title = '',
      named = 1,
      strange = false,
      beyond = 1,
      weakest = 1,
      words = 2,
      fit = 0.8,
      shows,
    }) => {
      const telling = {
        ...{
          text,
          named,
          anchored: 1,
          strange,
          weakest,
          words,
          beyond,
          fit,
          title: new Set(analyze(title)),
          headings: heading === undefined ? [] : [heading],
        },
        terms: [new Set(analyze(text)), new Set(analyze(heading ?? ''))] as const,
      };
      const asked = {
        query: ask(about),
        focus,
        ...(wanted !== undefined && { wanted }),
        ...(demands && { demands }),
      };
      expect(showsKind(telling, asked)).toBe(shows);
    },
  );
});
