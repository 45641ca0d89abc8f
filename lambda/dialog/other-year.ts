import type { Catalogue, Talk } from '../retrieve/index-format.ts';
import type { Question } from './question.ts';
import type { Session } from './session.ts';

/** "And the year before", "what about the following year", "a year later": beside the year that was spoken of. */
const BESIDE =
  /^(?:and |what about |how about )*(?:(?:in|on|from) )?(?:(?:the )?(?:year (before|after)(?: (?:that|it))?|(previous|next|following) year)|a year (earlier|later))$/;
const EARLIER = /before|previous|earlier/;
/** "And in 2018": the same, asked of another year. */
const OF_YEAR = /^(?:and |what about |how about )*(?:(?:in|from|of) )?((?:19|20)\d\d)$/;

type SpokenOf = {
  readonly last: Talk | undefined;
  readonly year: number | undefined;
  readonly isWhole: boolean;
};

/** What of the conversation a year may stand beside, and whether a talk was asked about as a whole. */
function spokenOf({ asked, subject, talk }: Session, { talks }: Catalogue): SpokenOf {
  const named = asked?.do === 'compare' ? undefined : asked;
  const last = talks.find(({ id }) => id === (named?.talk ?? subject?.talk ?? talk));
  return { last, year: named?.year ?? subject?.year ?? last?.year, isWhole: named?.talk !== undefined };
}

/** "And the year before?", "and in 2018?" in words that name the year, and what of that year is meant; none where no year was spoken of, undefined for any other question. */
export function ofOtherYear({ turn }: Question, session: Session, catalogue: Catalogue): string | undefined {
  const { words } = turn;
  const [, said] = OF_YEAR.exec(words) ?? [];
  if (said === undefined && !BESIDE.test(words)) return undefined;
  const { last, year: before, isWhole } = spokenOf(session, catalogue);
  if (said === undefined && before === undefined) return '';
  const year = Number(said ?? (before ?? 0) + (EARLIER.test(words) ? -1 : 1));
  // after the keynote of one year the keynote of another
  const isThere = catalogue.talks.some((talk) => talk.kind === last?.kind && talk.year === year);
  if (isWhole && isThere && last?.kind !== 'breakout') return `and the ${year} ${last?.kind}`;
  return said === undefined ? `and in ${year}` : undefined;
}
