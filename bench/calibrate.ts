import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildKnowledge, countKnowledge } from '../content/ingest/knowledge/build-knowledge.ts';
import { loadWordnet } from '../content/load-wordnet.ts';
import { createNaming } from '../lambda/dialog/naming.ts';
import { newSession, type Subject } from '../lambda/dialog/session.ts';
import { toSubject } from '../lambda/dialog/subject.ts';
import { createWorld, type World } from '../lambda/dialog/world.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import { stem } from '../lambda/retrieve/analyze.ts';
import { SIGN_NAMES } from '../lambda/retrieve/answerable.ts';
import type { Knowledge, TalkId } from '../lambda/retrieve/index-format.ts';
import { choose, FIRST_BREATH } from '../lambda/summarize/choose.ts';
import { createUnderstand } from '../lambda/understand/understand.ts';
import { errorsOf, fitLogistic, type Observation } from './fit-logistic.ts';

/**
 * Fits the decision "do the notes answer?" on the project's own questions: each as it is, and each answerable one
 * again with the talk that answers it left out of the notes. Prints the weights for lambda/retrieve/answerable.ts, and the errors
 * on the tenth of the questions that each of ten fits did not see.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
type Name = (typeof SIGN_NAMES)[number];
type Case = { readonly q: string; readonly outcome?: string; readonly all?: readonly string[] };
/** Made questions are many and some have an answer all the same; most real questions can be answered. */
const MADE_WEIGHT = 0.07;

function readCases(): readonly Case[] {
  const folder = `${ROOT}test/relevance`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Case);
}

type Reading = { readonly subject: Subject; readonly asked: Case };

/** Whether what would be told is the answer: to tell something else is as wrong as to answer what the notes do not. */
function isTold(subject: Subject, { outcome, all = [] }: Case, world: World): boolean {
  const limits = { budget: FIRST_BREATH, isSaid: () => false };
  const text = choose(world.gather(subject).rated, world, limits)
    .chosen.map((one) => one.text)
    .join(' ');
  return outcome !== 'not-found' && all.every((pattern) => new RegExp(pattern, 'i').test(text));
}

/** The questions that go to the search, read once with the whole catalogue. */
function readSubjects(knowledge: Knowledge): readonly Reading[] {
  const patterns = JSON.parse(readFileSync(`${ROOT}build/patterns.json`, 'utf8'));
  const vocabulary = new Set(Object.keys(knowledge.vocabulary));
  const understand = createUnderstand({ patterns, catalogue: knowledge.catalogue, vocabulary });
  return readCases().flatMap((asked) => {
    const question = understand(asked.q);
    if (question.kind !== 'ask' || question.about === '' || question.doubt !== undefined) return [];
    return [{ subject: toSubject(question, newSession(), createNaming(knowledge.catalogue)), asked }];
  });
}

/** What the assistant would know had nobody noted one talk. */
async function withoutTalk(knowledge: Knowledge, talk: TalkId): Promise<World> {
  const { catalogue, notes } = knowledge;
  const passages = knowledge.passages.filter((passage) => passage.talk !== talk);
  const counted = countKnowledge({ talks: catalogue.talks, passages, wordnet: await loadWordnet() });
  return createWorld(buildKnowledge({ catalogue, notes, passages }, counted));
}

/** A name that no notes of this project have. */
const STRANGER = 'zeppelin';

/** The same asked of another name, and of one that the notes lack: "how many copies does netflix keep". Which name is decided by the question's length. */
function exchanged(subject: Subject, knowledge: Knowledge): readonly Subject[] {
  const proper = new Set(knowledge.proper);
  const names = knowledge.catalogue.topics
    .map((topic) => topic.name)
    .filter((name) => proper.has(stem(name.toLowerCase())));
  const words = subject.about.split(' ');
  const at = words.findIndex((word) => proper.has(stem(word.toLowerCase())));
  const others = names.filter((name) => !subject.about.toLowerCase().includes(name.toLowerCase()));
  const other = others[subject.about.length % Math.max(1, others.length)];
  if (at < 0 || other === undefined) return [];
  return [other, STRANGER].map((name) => ({ ...subject, about: words.with(at, name).join(' ') }));
}

/** What the decision sees of a question; nothing where no sentence shows what was asked for, and nothing is to be decided. */
function observe(
  subject: Subject,
  world: World,
  outcome: Pick<Observation<Name>, 'yes' | 'weight'>,
): readonly Observation<Name>[] {
  const { signs } = world.gather(subject).verdict;
  return signs === undefined ? [] : [{ signs, ...outcome }];
}

/** Each question as it is; then each answerable one again, its answer's talk taken out of the notes. */
async function observations(): Promise<readonly (readonly Observation<Name>[])[]> {
  const knowledge = await loadKnowledge(`${ROOT}build/index.json`);
  const world = createWorld(knowledge);
  const without = new Map<TalkId, World>();
  for (const { id } of knowledge.catalogue.talks) without.set(id, await withoutTalk(knowledge, id));
  return readSubjects(knowledge).map(({ subject, asked }) => {
    const yes = isTold(subject, asked, world);
    const own = observe(subject, world, { yes, weight: 1 });
    if (!yes) return own;
    const bare = without.get(world.gather(subject).rated[0]?.talk ?? '');
    const { talk: _talk, speaker: _speaker, day: _day, year: _year, ...open } = subject;
    const no = { yes: false, weight: MADE_WEIGHT };
    return [
      ...own,
      ...(bare === undefined ? [] : observe(open, bare, no)),
      ...exchanged(subject, knowledge).flatMap((other) => observe(other, world, no)),
    ];
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
  return errorsOf(fitLogistic(seen, SIGN_NAMES), unseen, SIGN_NAMES);
});
const weights = fitLogistic(all, SIGN_NAMES);
const rounded = Object.fromEntries(
  Object.entries(weights).map(([name, value]) => [name, Math.round(value * 100) / 100]),
);
const leftOut = all.filter((one) => one.weight < 1);
const asked = all.filter((one) => one.weight === 1);
process.stdout.write(`${JSON.stringify(rounded)}\n`);
process.stdout.write(
  `${asked.filter((one) => one.yes).length} answerable, ${asked.filter((one) => !one.yes).length} not; ` +
    `unseen: ${held.reduce((sum, one) => sum + one.falseYes, 0)} false answers, ${held.reduce((sum, one) => sum + one.falseNo, 0)} false refusals; ` +
    `seen: ${JSON.stringify(errorsOf(weights, asked, SIGN_NAMES))}; left out ${leftOut.length}: ${JSON.stringify(errorsOf(weights, leftOut, SIGN_NAMES))}\n`,
);
