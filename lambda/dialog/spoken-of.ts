import { hasFilters } from '../retrieve/filters.ts';
import type { Answer } from './answer.ts';
import type { CompareSide, Question, QuestionOf } from './question.ts';
import { MOST_SPOKEN_OF, type Session, type Subject } from './session.ts';
import { filtersOf, isSameSubject } from './subject.ts';
import type { World } from './world.ts';

function isNamed(side: CompareSide): boolean {
  return side.about !== '' || hasFilters(side);
}

function isSame(one: CompareSide, other: CompareSide): boolean {
  return isSameSubject({ ...one, focus: 'anything' }, { ...other, focus: 'anything' });
}

/** What is looked for on one side: its own words, and those that both are compared on. */
export function topicOf(side: CompareSide, about: string): string {
  return `${side.about} ${about}`.trim();
}

/** Where the notes don't tell it, another talk than the one that was spoken of may. */
function sideOf(subject: Subject, outcome: Answer['outcome'], question: Question): CompareSide {
  const isOpen = outcome === 'not-found' && question.kind === 'ask' && subject.about !== '';
  return { about: subject.about, ...filtersOf(isOpen ? question : subject) };
}

/** What a question was about, be it answered or not, as a side of a comparison; a comparison keeps its own two. */
function toldOf({ outcome, session }: Answer, question: Question): readonly CompareSide[] {
  if (outcome !== 'answered' && outcome !== 'not-found') return [];
  switch (question.kind) {
    case 'fact':
    case 'recap':
      return [{ about: '', ...filtersOf(question) }];
    case 'ask':
    case 'choose':
    case 'follow-up':
      return session.subject === undefined ? [] : [sideOf(session.subject, outcome, question)];
    default:
      return [];
  }
}

/** What was spoken of with this answer and before it, the latest last, each once. */
export function rememberSpokenOf(
  answer: Answer,
  question: Question,
  before: readonly CompareSide[],
): readonly CompareSide[] {
  const told = toldOf(answer, question).filter(isNamed);
  const earlier = before.filter((side) => !told.some((one) => isSame(one, side)));
  return [...earlier, ...told].slice(-MOST_SPOKEN_OF);
}

/** "The 2018 one" beside a keynote of Werner's is his talk of that year. */
function ofTheSame(side: CompareSide, other: CompareSide, { naming, knowledge }: World): CompareSide {
  const { about, talk, year, speaker } = side;
  if (about !== '' || talk !== undefined || speaker !== undefined || year === undefined) return side;
  const speakers = other.talk === undefined ? [] : (naming.talk(other.talk)?.speakers ?? []);
  const theirs = knowledge.catalogue.talks.filter(
    (one) => one.year === year && one.speakers.some((each) => speakers.includes(each)),
  );
  const [only] = theirs;
  return only !== undefined && theirs.length === 1 ? { about: '', talk: only.id } : side;
}

/** Two things that were just named one after the other: "compare them" after "there are two kinds: …". */
function twoListed({ listed }: Session): readonly CompareSide[] {
  return listed?.items.length === 2 ? listed.items.map((about) => ({ about })) : [];
}

/** The sides of a comparison that are known. */
function knownSides({ sides }: QuestionOf<'compare'>, session: Session): readonly CompareSide[] {
  const said = sides.filter(isNamed);
  const spokenOf = (session.spokenOf ?? []).filter((side) => !said.some((one) => isSame(one, side)));
  const listed = said.length === 0 ? twoListed(session) : [];
  const missing = sides.length - said.length;
  const meant = missing === 0 ? [] : listed.length > 0 ? listed : spokenOf.slice(-missing);
  return [...meant, ...said];
}

/** What is compared, and on what. */
export type Comparison = {
  readonly sides: readonly CompareSide[];
  readonly about: string;
  /** In what one is to be above the other: "faster". */
  readonly quality?: string;
};

/**
 * A comparison with what it leaves to the conversation filled in: "them" are the two that were spoken of last, "it" the last one.
 * What Werner and what Adrian said about chaos is compared on chaos.
 * @returns fewer than two sides where nothing was spoken of that could be meant.
 */
export function fillComparison(question: QuestionOf<'compare'>, session: Session, world: World): Comparison {
  const { about, quality } = question;
  const sides = knownSides(question, session);
  const [one, other] = sides;
  const on = { about, ...(quality !== undefined && { quality }) };
  if (one === undefined || other === undefined) return { ...on, sides };
  // "compare that with Marc" asks the same of him
  const speakersOnly = [one, other].every((side) => side.speaker !== undefined);
  const topic = one.about === '' ? other.about : one.about;
  const isShared =
    topic !== '' && (one.about === other.about || (speakersOnly && [one.about, other.about].includes('')));
  return isShared
    ? { ...on, about: `${topic} ${about}`.trim(), sides: sides.map((side) => ({ ...side, about: '' })) }
    : { ...on, sides: [ofTheSame(one, other, world), ofTheSame(other, one, world)] };
}
