import { analyze } from '../retrieve/analyze.ts';
import type { Ask, Carried, Filters } from './question.ts';
import type { Session, Subject } from './session.ts';

function filtersOf(question: Filters): Filters {
  return {
    ...(question.speaker !== undefined && { speaker: question.speaker }),
    ...(question.talk !== undefined && { talk: question.talk }),
    ...(question.day !== undefined && { day: question.day }),
    ...(question.year !== undefined && { year: question.year }),
  };
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

/** What the question is about, with everything that it leaves to the turn before filled in. */
export function toSubject(question: Ask, session: Session): Subject {
  const carriesTopic =
    (question.carries?.includes('topic') ?? false) && analyze(question.about).length < ENOUGH_WORDS;
  const before = carriesTopic ? (session.subject?.about ?? '') : '';
  const about = [question.about, before].filter((part) => part !== '').join(' ');
  const focus =
    question.focus === 'anything' && question.about === '' && carriesTopic
      ? (session.subject?.focus ?? 'anything')
      : question.focus;
  return {
    about,
    focus,
    ...(question.wanted !== undefined && { wanted: question.wanted }),
    ...carryFilters(question, session),
  };
}

/** True when two subjects ask the same of the notes, so that what was said counts as said. */
export function isSameSubject(a: Subject | undefined, b: Subject): boolean {
  return (
    a !== undefined &&
    a.about === b.about &&
    a.speaker === b.speaker &&
    a.talk === b.talk &&
    a.day === b.day &&
    a.year === b.year &&
    a.focus === b.focus
  );
}
