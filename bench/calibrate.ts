import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newSession, type Subject } from '../lambda/dialog/session.ts';
import { toSubject } from '../lambda/dialog/subject.ts';
import { createWorld, type World } from '../lambda/dialog/world.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import type { Signs } from '../lambda/retrieve/answerable.ts';
import { createUnderstand } from '../lambda/understand/understand.ts';
import { errorsOf, fitLogistic, type Observation } from './fit-logistic.ts';

/**
 * Fits the decision "do the notes answer?" on the project's own questions: each as it is, and each answerable one asked of
 * every talk that has nothing to do with its answer. Prints the weights for lambda/retrieve/answerable.ts, and the errors
 * on the tenth of the questions that each of ten fits did not see.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAMES = [
  'coverage',
  'direct',
  'together',
  'unknown',
  'weakest',
  'fit',
  'asked',
] as const satisfies readonly (keyof Signs)[];
type Name = (typeof NAMES)[number];
type Case = { readonly q: string; readonly outcome?: string };
/** The wrong-talk questions of one question count as much together as this many questions. */
const WRONG_TALKS_WEIGHT = 0.5;

function readCases(): readonly Case[] {
  const folder = `${ROOT}test/relevance`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Case);
}

function observe(subject: Subject, world: World): Readonly<Record<Name, number>> {
  return world.gather(subject).verdict.signs;
}

/** The same question of talks in which none of its ten best sentences stands. */
function askWrongTalks(subject: Subject, world: World): Observation<Name>[] {
  const near = new Set(
    world
      .gather(subject)
      .rated.slice(0, 10)
      .map((one) => one.talk),
  );
  const wrong = world.knowledge.catalogue.talks.filter((talk) => !near.has(talk.id));
  const { speaker: _speaker, day: _day, year: _year, ...open } = subject;
  return wrong.map((talk) => ({
    signs: observe({ ...open, talk: talk.id }, world),
    yes: false,
    weight: WRONG_TALKS_WEIGHT / wrong.length,
  }));
}

async function observations(): Promise<readonly Observation<Name>[][]> {
  const knowledge = await loadKnowledge(`${ROOT}build/index.json`);
  const patterns = JSON.parse(readFileSync(`${ROOT}build/patterns.json`, 'utf8'));
  const world = createWorld(knowledge);
  const vocabulary = new Set(Object.keys(knowledge.vocabulary));
  const understand = createUnderstand({
    patterns,
    catalogue: knowledge.catalogue,
    vocabulary,
  });
  return readCases().flatMap(({ q, outcome }) => {
    const question = understand(q);
    if (question.kind !== 'ask' || question.about === '' || question.doubt !== undefined) return [];
    const subject = toSubject(question, newSession());
    const yes = outcome !== 'not-found';
    const own = { signs: observe(subject, world), yes, weight: 1 };
    return [[own, ...(yes ? askWrongTalks(subject, world) : [])]];
  });
}

const groups = await observations();
const all = groups.flat();
const FOLDS = 10;
const held = Array.from({ length: FOLDS }, (_, fold) => {
  const seen = groups.filter((_group, i) => i % FOLDS !== fold).flat();
  const unseen = groups
    .filter((_group, i) => i % FOLDS === fold)
    .flat()
    .filter((one) => one.weight === 1);
  return errorsOf(fitLogistic(seen, NAMES), unseen, NAMES);
});
const weights = fitLogistic(all, NAMES);
const rounded = Object.fromEntries(
  Object.entries(weights).map(([name, value]) => [name, Math.round(value * 100) / 100]),
);
const asked = all.filter((one) => one.weight === 1);
process.stdout.write(`${JSON.stringify(rounded)}\n`);
process.stdout.write(
  `${asked.filter((one) => one.yes).length} answerable, ${asked.filter((one) => !one.yes).length} not; ` +
    `unseen: ${held.reduce((sum, one) => sum + one.falseYes, 0)} false answers, ${held.reduce((sum, one) => sum + one.falseNo, 0)} false refusals; ` +
    `seen: ${JSON.stringify(errorsOf(weights, asked, NAMES))}\n`,
);
