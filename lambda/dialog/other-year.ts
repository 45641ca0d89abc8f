import type { Catalogue, TalkId } from '../retrieve/index-format.ts';
import type { Question } from './question.ts';
import type { Session } from './session.ts';

/** "And the year before", "what about the following year", "a year later": beside the year that was spoken of. */
const BESIDE =
  /^(?:and |what about |how about )*(?:(?:in|on|from) )?(?:(?:the )?(?:year (before|after)(?: (?:that|it))?|(previous|next|following) year)|a year (earlier|later))$/;
const EARLIER = /before|previous|earlier/;
/** "And in 2018": the same, asked of another year. */
const OF_YEAR = /^(?:and |what about |how about )*(?:(?:in|from|of) )?((?:19|20)\d\d)$/;

function talkOf({ asked, subject, talk }: Session): TalkId | undefined {
  const named = asked === undefined || asked.do === 'compare' ? undefined : asked.talk;
  return named ?? subject?.talk ?? talk;
}

function yearBefore(session: Session, { talks }: Catalogue): number | undefined {
  const { asked, subject } = session;
  const named = asked === undefined || asked.do === 'compare' ? undefined : asked.year;
  return named ?? subject?.year ?? talks.find(({ id }) => id === talkOf(session))?.year;
}

/** The keynote of that year, after a question that was of a keynote and of nothing in it. */
function ofTheSameKind(year: number, session: Session, { talks }: Catalogue): string | undefined {
  const isOfTalk =
    session.asked !== undefined && session.asked.do !== 'compare' && session.asked.talk !== undefined;
  const { kind } = talks.find(({ id }) => isOfTalk && id === talkOf(session)) ?? {};
  const isThere = kind !== undefined && talks.some((talk) => talk.kind === kind && talk.year === year);
  return isThere && kind !== 'breakout' ? `and the ${year} ${kind}` : undefined;
}

/** "And the year before?", "and in 2018?" in words that name the year, and what of that year is meant; none where no year was spoken of, undefined for any other question. */
export function ofOtherYear(heard: Question, session: Session, catalogue: Catalogue): string | undefined {
  const { words } = heard.turn;
  const [, said] = OF_YEAR.exec(words) ?? [];
  if (said !== undefined) return ofTheSameKind(Number(said), session, catalogue);
  if (!BESIDE.test(words)) return undefined;
  const before = yearBefore(session, catalogue);
  if (before === undefined) return '';
  const year = EARLIER.test(words) ? before - 1 : before + 1;
  return ofTheSameKind(year, session, catalogue) ?? `and in ${year}`;
}
