import { describe, expect, test } from 'vitest';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import type { SoughtFocus } from '../../lambda/summarize/focus-fit.ts';
import { shows as showsKind } from '../../lambda/summarize/shown.ts';
import { smallKnowledge } from '../retrieve/small-knowledge.ts';

const ask = createQueryMaker(
  smallKnowledge({
    passages: [
      { sentences: ['Redshift became faster.', 'Cloud9 supports pairs.', 'People visit regions and teams.'] },
      { sentences: ['The load grows.', 'A test runs.', 'The firm was founded.', 'The demo was presented.'] },
      { sentences: ['Languages are many.', 'Netflix built Chap.', 'A launch is near.'] },
    ],
  }),
);

type Case = {
  readonly why: string;
  readonly focus: SoughtFocus;
  readonly about: string;
  readonly wanted?: string;
  readonly text: string;
  readonly heading?: string;
  readonly named?: number;
  readonly strange?: boolean;
  readonly beyond?: number;
  readonly weakest?: number;
  readonly shows: boolean;
};

const CASES: readonly Case[] = [
  {
    why: 'a number of people',
    ...{
      focus: 'figures',
      about: 'people came',
      wanted: 'people',
      text: 'Then 300 people came.',
      shows: true,
    },
  },
  {
    why: 'a number of something else',
    ...{ focus: 'figures', about: 'people came', wanted: 'people', text: 'It was on level 2.', shows: false },
  },
  {
    why: 'teams, and none of the demo',
    ...{
      focus: 'figures',
      about: 'teams of the demo',
      wanted: 'teams of the demo',
      text: 'There are 3 teams.',
      shows: false,
    },
  },
  {
    why: 'the name of what was asked',
    ...{
      focus: 'anything',
      about: 'new firm',
      wanted: 'name of firm',
      text: 'The new firm is called Lift.',
      shows: true,
    },
  },
  {
    why: 'another thing has that name',
    ...{
      focus: 'anything',
      about: 'new firm',
      wanted: 'name of firm',
      text: 'The new demo is called Lift.',
      shows: false,
    },
  },
  {
    why: 'nothing is named',
    ...{
      focus: 'anything',
      about: 'new firm',
      wanted: 'name of firm',
      text: 'The new firm grows.',
      shows: false,
    },
  },
  {
    why: 'one of two words, of which the other is nowhere near',
    ...{
      focus: 'reason',
      about: 'demo load',
      text: 'The load grows because people come.',
      weakest: 0,
      shows: false,
    },
  },
  {
    why: 'some of three words',
    ...{
      focus: 'reason',
      about: 'demo load test',
      text: 'The load grows because people test.',
      weakest: 0,
      shows: true,
    },
  },
  {
    why: 'a figure of another subject',
    ...{
      focus: 'figures',
      about: 'regions',
      wanted: 'regions',
      text: 'It has 2 regions.',
      named: 0,
      shows: false,
    },
  },
  {
    why: 'the languages that were asked for',
    ...{
      focus: 'anything',
      about: 'languages',
      wanted: 'languages',
      text: 'It has two languages.',
      shows: true,
    },
  },
  {
    why: 'a name that may be one of them',
    ...{ focus: 'anything', about: 'languages', wanted: 'languages', text: 'It runs Ruby.', shows: true },
  },
  {
    why: 'neither a language nor a name',
    ...{ focus: 'anything', about: 'languages', wanted: 'languages', text: 'It helps much.', shows: false },
  },
  {
    why: 'one of two names, where the talk has nothing of the other',
    ...{
      focus: 'anything',
      about: 'netflix redshift',
      text: 'Netflix built Chap.',
      strange: true,
      shows: false,
    },
  },
  {
    why: 'who built it',
    ...{ focus: 'person', about: 'built chap', text: 'With care, Netflix built Chap.', shows: true },
  },
  {
    why: 'who made an announcement about it',
    ...{ focus: 'person', about: 'built chap', text: 'Werner made announcements about Chap.', shows: false },
  },
  {
    why: 'somebody, who did something else',
    ...{ focus: 'person', about: 'presented demo', text: 'The team watched the demo.', shows: false },
  },
  {
    why: 'a place of the name, and nothing of the launch',
    ...{ focus: 'place', about: 'redshift launch', text: 'Redshift is in Oregon.', beyond: 0, shows: false },
  },
  {
    why: 'a company that does it, by its name',
    ...{
      focus: 'anything',
      about: 'company builds chap',
      wanted: 'company',
      text: 'At last Netflix built Chap.',
      shows: true,
    },
  },
  {
    why: 'the name asked about, with another that belongs to it',
    ...{
      focus: 'anything',
      about: 'company uses chap',
      wanted: 'company',
      text: 'Chap Enterprise uses teams.',
      shows: false,
    },
  },
  {
    why: 'an acronym that something runs on, and no company',
    ...{
      focus: 'anything',
      about: 'company uses chap',
      wanted: 'company',
      text: 'With Chap, CPU load grows.',
      shows: false,
    },
  },
  {
    why: 'a region by its name',
    ...{ focus: 'place', about: 'regions chap', wanted: 'region', text: 'Chap runs in Oregon.', shows: true },
  },
  {
    why: 'a place that is no region',
    ...{
      focus: 'place',
      about: 'regions chap',
      wanted: 'region',
      text: 'Chap runs in the next room.',
      shows: false,
    },
  },
  {
    why: 'nobody who does it',
    ...{
      focus: 'person',
      about: 'visit redshift',
      text: 'Redshift became faster.',
      beyond: 0.2,
      shows: false,
    },
  },
  {
    why: 'nobody by name, but all that was asked',
    ...{ focus: 'person', about: 'visit teams', text: 'The surgeons visit teams.', shows: true },
  },
  {
    why: 'the words of a term, together',
    ...{ focus: 'definition', about: 'load test', text: 'A load test is a rehearsal.', shows: true },
  },
  {
    why: 'each word of a term somewhere',
    ...{
      focus: 'definition',
      about: 'load test',
      text: 'The test shows on a screen how much load.',
      shows: false,
    },
  },
  {
    why: 'a term that is the heading',
    ...{
      focus: 'definition',
      about: 'load test',
      text: 'It is a rehearsal.',
      heading: 'The load test',
      shows: true,
    },
  },
];

describe('what is asked for shows in', () => {
  test.each(CASES)(
    '$why',
    ({ focus, about, wanted, text, heading, named = 1, strange = false, beyond = 1, weakest = 1, shows }) => {
      const telling = {
        ...{
          text,
          named,
          anchored: 1,
          strange,
          weakest,
          words: 2,
          beyond,
          fit: 0.8,
          headings: heading === undefined ? [] : [heading],
        },
        terms: [new Set(analyze(text)), new Set(analyze(heading ?? ''))] as const,
      };
      const asked = { query: ask(about), focus, ...(wanted !== undefined && { wanted }) };
      expect(showsKind(telling, asked)).toBe(shows);
    },
  );
});
