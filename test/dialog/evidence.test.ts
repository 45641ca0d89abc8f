import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../lambda/dialog/answer.ts';
import { newSession, type Session } from '../../lambda/dialog/session.ts';
import { type Assistant, openOwnNotes } from './own-notes.ts';
import { conversation, madeQuestion, relevanceQuestions } from './random-listener.ts';
import { createSentencesAt, spokenFaults, unfounded } from './spoken-faults.ts';

/** Made conversations are the same on every run; another seed finds other ones. */
const SEED = 20_181_129;
const MANY = { seed: SEED, numRuns: 250 };

let assistant: Assistant;
let faultsOf: (answer: Answer) => readonly string[];
beforeAll(async () => {
  assistant = await openOwnNotes();
  const sentencesAt = createSentencesAt(assistant.knowledge);
  faultsOf = (answer) => [...spokenFaults(answer), ...unfounded(answer, sentencesAt)];
});

/** Says all of it, one after the other; returns every answer. */
function hold(turns: readonly string[]): readonly Answer[] {
  let session: Session = newSession();
  return turns.map((said) => {
    const answer = assistant.hear(said, session);
    session = answer.session;
    return answer;
  });
}

/** The notes' own sentences in some answers, by place and words. */
function toldIn(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap(({ say }) =>
    say.flatMap(({ text, evidence }) =>
      evidence === undefined
        ? []
        : [`${evidence.note}:${evidence.line} ${text.split(' ').slice(-4).join(' ')}`],
    ),
  );
}

function repeated(told: readonly string[]): readonly string[] {
  return told.filter((one, place) => told.indexOf(one) < place);
}

test('every sentence of every answer stands at its note and line, and can be spoken: all questions of test/relevance', () => {
  const faults = relevanceQuestions().flatMap((question) =>
    hold([question]).flatMap((answer) => faultsOf(answer).map((fault) => `${question}: ${fault}`)),
  );
  expect(faults).toEqual([]);
});

test('… questions made of the notes’ own words', () => {
  fc.assert(
    fc.property(madeQuestion(assistant.knowledge), (question) => {
      expect(hold([question]).flatMap(faultsOf)).toEqual([]);
    }),
    { ...MANY, numRuns: 500 },
  );
});

test('… conversations of any turns', () => {
  fc.assert(
    fc.property(conversation(assistant.knowledge, { minLength: 2, maxLength: 10 }), (turns) => {
      expect(hold(turns).flatMap(faultsOf)).toEqual([]);
    }),
    MANY,
  );
});

test('“more” never says a sentence twice', () => {
  const question = fc.oneof(fc.constantFrom(...relevanceQuestions()), madeQuestion(assistant.knowledge));
  fc.assert(
    fc.property(question, (asked) => {
      expect(repeated(toldIn(hold([asked, ...Array(8).fill('more')])))).toEqual([]);
    }),
    { ...MANY, numRuns: 60 },
  );
});

test('a recap never says a sentence twice on its way', () => {
  const scopes = [
    ...['the 2017 keynote', 'the 2018 keynote', "adrian's talk", 'the resilience talk', 'the conference'],
    ...['november 26', 'the talks of 2019', "werner's talks", 'the 2017 keynote in two minutes'],
  ];
  const twice = scopes.flatMap((scope) =>
    repeated(toldIn(hold([`recap ${scope}`, ...Array(14).fill('next')]))).map((one) => `${scope}: ${one}`),
  );
  expect(twice).toEqual([]);
});

test('the same words in the same conversation get the same answer', () => {
  fc.assert(
    fc.property(conversation(assistant.knowledge, { minLength: 1, maxLength: 6 }), (turns) => {
      expect(hold(turns)).toEqual(hold(turns));
    }),
    { ...MANY, numRuns: 60 },
  );
});

test('an answer is open if and only if it asks', () => {
  fc.assert(
    fc.property(conversation(assistant.knowledge, { minLength: 1, maxLength: 8 }), (turns) => {
      for (const { outcome, next } of hold(turns)) {
        expect(next.do === 'end').toBe(outcome === 'done');
        if (next.do === 'listen') expect(next.prompt).not.toBe('');
      }
    }),
    { ...MANY, numRuns: 60 },
  );
});

test('sources shown are those of the sentences said', () => {
  fc.assert(
    fc.property(conversation(assistant.knowledge, { minLength: 1, maxLength: 6 }), (turns) => {
      for (const { say, show } of hold(turns)) {
        const shown = new Set(show?.sources.map((source) => `${source.note}:${source.line}`));
        const said = say.flatMap(({ evidence }) => (evidence ? [`${evidence.note}:${evidence.line}`] : []));
        expect(said.filter((place) => !shown.has(place))).toEqual([]);
        expect(show?.lines).toEqual(say);
      }
    }),
    { ...MANY, numRuns: 60 },
  );
});
