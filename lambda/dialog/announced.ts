import { isSure } from '../retrieve/answerable.ts';
import { HAS_FORM } from '../summarize/focus-fit.ts';
import type { Rated } from '../summarize/rate.ts';
import type { Findings } from './evidence.ts';
import type { Subject } from './session.ts';

/** So much of a subject of few words the news must have in its own: what WordNet ties to one of them is less. */
const LEAST_OF_SUBJECT = 0.4;
const FEW_WORDS = 2;

/** "What did they launch for containers": news, and on what. */
export function asksForNewsOn({ focus, about }: Subject): boolean {
  return focus === 'announcements' && about !== '';
}

/** What tells that something is new, and that of the subject. */
export function newsIn({ rated, query: { terms } }: Findings): readonly Rated[] {
  const least = terms.length > FEW_WORDS ? Number.MIN_VALUE : LEAST_OF_SUBJECT;
  return rated.filter(({ fit, direct }) => fit > HAS_FORM && direct >= least);
}

/** Nothing was announced on what the notes may not even have: no news has all of its words. */
export function hasNoNews(findings: Findings, subject: Subject): boolean {
  const { byCues, verdict } = findings;
  return (
    asksForNewsOn(subject) &&
    !byCues &&
    !isSure(verdict) &&
    !newsIn(findings).some(({ weakest }) => weakest > 0)
  );
}

/** Where something was announced on the subject, what else there is on it is no news. */
export function newsAlone(findings: Findings, subject: Subject): Findings {
  const news = asksForNewsOn(subject) ? newsIn(findings) : [];
  return news.length === 0 ? findings : { ...findings, rated: news };
}
