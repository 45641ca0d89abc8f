import { analyze } from '../retrieve/analyze.ts';
import { hasFilters } from '../retrieve/filters.ts';
import { demandsOf } from './demands.ts';
import type { Naming } from './naming.ts';
import { type Ask, type Carried, FILTERS, type Filters } from './question.ts';
import type { Session, Subject } from './session.ts';

/** The filters of a question, and nothing else of it. */
export function filtersOf(question: Filters): Filters {
  return Object.fromEntries(
    FILTERS.flatMap((key) => (question[key] === undefined ? [] : [[key, question[key]]])),
  );
}

/** All that the notes have from there, whatever it is about. */
export function allOf(filters: Filters): Subject {
  return { about: '', focus: 'anything', ...filters };
}

/** The question's filters, completed from the conversation by what it carries over. */
export function carryFilters(
  question: Filters & { readonly carries?: readonly Carried[] },
  session: Session,
): Filters {
  const own = filtersOf(question);
  const carried = new Set(question.carries ?? []);
  const named = own.speaker !== undefined || own.talk !== undefined;
  const speaker =
    carried.has('speaker') && !named ? (session.subject?.speaker ?? session.speaker) : undefined;
  const talk =
    carried.has('talk') && own.talk === undefined ? (session.subject?.talk ?? session.talk) : undefined;
  return { ...(speaker !== undefined && { speaker }), ...(talk !== undefined && { talk }), ...own };
}

/** A question with this many content words names its subject itself: "is it safer to keep data at home than abroad". */
const ENOUGH_WORDS = 4;

/** "The availability target of DynamoDB": what is asked of the thing, which a sentence on the thing alone does not tell. */
export function attributeOf(about: string): string | undefined {
  return about.match(/^(?:the )?(\S+(?: \S+)?) of \S/i)?.[1];
}

/** "Does it do Python", "what are the steps of his loop": a question with its own kind of answer, whatever was asked before. */
const IS_WHOLE =
  /^(?:and |but )?(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|which|(?:what|how)(?! about| of))\b/;

/** "And of IAM?" after a figure of something else asks for the same figure: focus, measure and attribute go on. */
function carryFocus(question: Ask, session: Session): Pick<Subject, 'about' | 'focus' | 'wanted'> {
  const { about, focus, wanted } = question;
  const before = session.subject;
  const isElliptic =
    focus === 'anything' &&
    wanted === undefined &&
    (question.carries?.length ?? 0) > 0 &&
    !IS_WHOLE.test(question.turn.words) &&
    analyze(about).length < ENOUGH_WORDS;
  if (!isElliptic || before === undefined || before.focus === 'anything')
    return { about, focus, ...(wanted !== undefined && { wanted }) };
  const attribute = attributeOf(before.about);
  const asked =
    withNumber(about, before.about) ??
    (attribute === undefined || about === '' ? about : `${attribute} of ${about.replace(/^of /, '')}`);
  return { about: asked, focus: before.focus, ...(before.wanted !== undefined && { wanted: before.wanted }) };
}

const NUMBER = /\b\d[\d.,]*\b/g;

/** "And for 30?" after "how long for 10 gigabytes" asks of 30 gigabytes: the other words go on. Undefined where not one number stands. */
function withNumber(about: string, before: string): string | undefined {
  const found = before.match(NUMBER);
  return /^\d[\d.,]*$/.test(about) && found?.length === 1 ? before.replace(NUMBER, about) : undefined;
}

/** "It" goes on being one thing; "that" is all that was asked of it. */
const ONE_THING = /\b(?:it|its|they|them|their)\b/;

/** What a pronoun of the question stands for; `it`: where it is one thing. */
function pointedAt({ turn }: Ask, { subject }: Session): { about: string; it?: string } {
  if (subject === undefined) return { about: '' };
  if (!ONE_THING.test(turn.words)) return { about: subject.about };
  const it = subject.it ?? subject.about;
  return { about: it, ...(it !== '' && { it }) };
}

/** What the question is about, with everything that it leaves to the turn before filled in. */
export function toSubject(question: Ask, session: Session, { talk }: Pick<Naming, 'talk'>): Subject {
  const carriesTopic =
    (question.carries?.includes('topic') ?? false) && analyze(question.about).length < ENOUGH_WORDS;
  const { about: before, ...it } = carriesTopic ? pointedAt(question, session) : { about: '' };
  const asked = carryFocus(question, session);
  const about = [asked.about, before].filter((part) => part !== '').join(' ');
  const { speaker, ...others } = carryFilters(question, session);
  // whoever spoke before may not have given the talk that goes on
  const given = talk(others.talk ?? '')?.speakers ?? [];
  const isTheirs = others.talk === undefined || given.includes(speaker ?? '');
  const filters = { ...others, ...(speaker !== undefined && isTheirs && { speaker }) };
  // "what was it about" after a fact of a talk: the talk is all that "it" can be
  const whole = carriesTopic && before === '' && !hasFilters(filters) ? session.subject : undefined;
  return {
    ...asked,
    about,
    ...demandsOf(question.turn.words, question.stranger),
    ...it,
    ...(whole && filtersOf(whole)),
    ...filters,
  };
}

/** True when two subjects ask the same of the notes, so that what was said counts as said. */
export function isSameSubject(a: Subject | undefined, b: Subject): boolean {
  return (
    a !== undefined && a.about === b.about && a.focus === b.focus && FILTERS.every((key) => a[key] === b[key])
  );
}
