import { analyze } from '../retrieve/analyze.ts';
import { assess, type Verdict } from '../retrieve/answerable.ts';
import { talksFor } from '../retrieve/filters.ts';
import type { Knowledge, TalkId } from '../retrieve/index-format.ts';
import { createPassageTerms, type PassageTerms } from '../retrieve/passage-terms.ts';
import { createQueryMaker, type Query } from '../retrieve/query.ts';
import { weighHits } from '../retrieve/score.ts';
import { createSearch, type Hit } from '../retrieve/search.ts';
import { FOCUS_CUES } from '../summarize/focus-fit.ts';
import { type Rated, rate } from '../summarize/rate.ts';
import type { Subject } from './session.ts';

/** What the notes hold on a subject: everything that a wish decides on. */
export type Findings = {
  readonly query: Query;
  readonly hits: readonly Hit[];
  /** Sentences, best first. */
  readonly rated: readonly Rated[];
  readonly verdict: Verdict;
  /** True when nothing but a focus was asked ("what was announced?"), so that no word can be missing. */
  readonly byCues: boolean;
};

export type Gather = (subject: Subject, talks?: ReadonlySet<TalkId>) => Findings;

export type EvidenceBase = {
  readonly gather: Gather;
  readonly terms: (passage: number) => PassageTerms;
};

/** How many passages are read sentence by sentence for one question. */
const PASSAGES_READ = 40;

/** @returns the search, the weighing and the decision as one step, over one body of knowledge. */
export function createEvidenceBase(knowledge: Knowledge): EvidenceBase {
  const search = createSearch(knowledge);
  const makeQuery = createQueryMaker(knowledge);
  const terms = createPassageTerms(knowledge);

  const gather: Gather = (subject, talks = talksFor(knowledge.catalogue, subject)) => {
    // "Which bank…": the answer may be a bank without being called one. "How many inserts…": it must be inserts.
    const light = subject.focus === 'figures' ? [] : analyze(subject.wanted ?? '');
    const asked = makeQuery(subject.about, new Set(light));
    const byCues = asked.terms.length === 0 && FOCUS_CUES[subject.focus] !== '';
    const query = byCues ? makeQuery(FOCUS_CUES[subject.focus]) : asked;
    const hits = search(query, talks, PASSAGES_READ);
    const candidates = weighHits(query, hits, { knowledge, terms });
    const rated = rate(
      candidates,
      { knowledge, terms },
      { query, focus: subject.focus, ...(subject.wanted !== undefined && { wanted: subject.wanted }) },
    );
    const verdict = assess(query, rated);
    return {
      query,
      hits,
      rated,
      verdict: byCues ? { ...verdict, answerable: rated.length > 0 } : verdict,
      byCues,
    };
  };
  return { gather, terms };
}
