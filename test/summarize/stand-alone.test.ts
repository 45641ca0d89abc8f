import { expect, test } from 'vitest';
import { createPassageTerms } from '../../lambda/retrieve/passage-terms.ts';
import { createQueryMaker } from '../../lambda/retrieve/query.ts';
import { weighHits } from '../../lambda/retrieve/score.ts';
import { createSearch } from '../../lambda/retrieve/search.ts';
import { choose, FIRST_BREATH } from '../../lambda/summarize/choose.ts';
import { rate } from '../../lambda/summarize/rate.ts';
import { toStandAlone } from '../../lambda/summarize/stand-alone.ts';
import { type SmallPassage, smallKnowledge } from '../retrieve/small-knowledge.ts';

/** What is said to a question out of these passages, as an answer would say it. */
function tell(passages: readonly SmallPassage[], question: string): readonly string[] {
  const knowledge = smallKnowledge({ passages });
  const source = { knowledge, terms: createPassageTerms(knowledge) };
  const query = createQueryMaker(knowledge)(question);
  const candidates = weighHits(query, createSearch(knowledge)(query), source);
  const rated = rate(candidates, source, { query, focus: 'anything' });
  const { chosen } = choose(rated, source, { budget: FIRST_BREATH, isSaid: () => false });
  const isCommonWord = (word: string) => word !== 'pilot';
  return toStandAlone(chosen, { knowledge, isCommonWord }).map(({ text }) => text);
}

const TOLD: readonly {
  readonly why: string;
  readonly question: string;
  readonly passages: readonly SmallPassage[];
  readonly say: readonly string[];
}[] = [
  {
    why: 'a half sentence is found by what it stands under, and said behind it; the next one needs it no more',
    question: 'latency',
    passages: [
      { sentences: ['Reads in 2 milliseconds.', 'Writes in 6 milliseconds.'], under: 'On latency' },
      { sentences: ['The service is fast.'] },
    ],
    say: ['On latency: reads in 2 milliseconds.', 'Writes in 6 milliseconds.'],
  },
  {
    why: 'a list is told from its beginning and in its order, whichever of its points shares words with others',
    question: 'consistency models',
    passages: [
      {
        sentences: [
          'Strong for all.',
          'Bounded by time.',
          'Session of one user.',
          'Eventual for all of one user.',
        ],
        under: 'On consistency models',
      },
    ],
    say: [
      'On consistency models: strong for all.',
      'Bounded by time.',
      'Session of one user.',
      'Eventual for all of one user.',
    ],
  },
  {
    why: 'the line that leads a list in is said once, and its points follow',
    question: 'components manage mesh',
    passages: [
      { sentences: ['Three components manage the mesh.'] },
      { sentences: ['Pilot, the discovery.', 'Telemetry.'], under: 'Three components manage the mesh' },
    ],
    say: ['Three components manage the mesh.', 'Pilot, the discovery.', 'Telemetry.'],
  },
  {
    why: 'whose words they are is not said again behind words that began with it',
    question: 'john deere',
    passages: [
      { sentences: ['John Deere: Not colocated.'] },
      { sentences: ['200 people in the US.'], under: 'John Deere' },
    ],
    say: ['John Deere: Not colocated.', '200 people in the US.'],
  },
  {
    why: 'a list of short points is told to its end',
    question: 'layers of isolation',
    passages: [
      {
        sentences: [
          'Your code.',
          'The runtime.',
          'A sandbox with libraries.',
          'A guest system.',
          'The hypervisor.',
          'The hardware.',
        ],
        under: 'On layers of isolation',
      },
      { sentences: ['The time of day.', 'Isolation costs time.'] },
    ],
    say: [
      'On layers of isolation: your code.',
      'The runtime.',
      'A sandbox with libraries.',
      'A guest system.',
      'The hypervisor.',
      'The hardware.',
    ],
  },
  {
    why: 'a question above its answers is asked first',
    question: 'what went wrong',
    passages: [{ sentences: ['stale entries in the table.'], under: 'What went wrong?' }],
    say: ['What went wrong? Stale entries in the table.'],
  },
];

test.each(TOLD)('$why', ({ question, passages, say }) => {
  expect(tell(passages, question)).toEqual(say);
});
