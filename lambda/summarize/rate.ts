import { analyze, isQuestion, leansBack } from '../retrieve/analyze.ts';
import type { Judged } from '../retrieve/answerable.ts';
import type { Knowledge, Passage, TalkId } from '../retrieve/index-format.ts';
import type { PassageTerms } from '../retrieve/passage-terms.ts';
import type { Query } from '../retrieve/query.ts';
import type { Candidate } from '../retrieve/score.ts';
import { fitFocus, type SoughtFocus } from './focus-fit.ts';
import { definesHeading, levelLists } from './headed.ts';
import { isAboutTheNote, isAboutTheTalk } from './headings.ts';
import { namesAsked } from './names-asked.ts';
import { isTakersOwn } from './note-taker.ts';
import { definition, opening } from './opening.ts';
import { leadByShown, PLURAL, shows } from './shown.ts';
import { standAlone } from './stand-alone.ts';
import { type Asked, NEAR } from './telling.ts';

/** A sentence with its worth for the question. */
export type Rated = Judged & {
  readonly value: number;
  readonly talk: TalkId;
  readonly text: string;
  /** How far the sentence itself names what is to be counted or measured, 0..1; 1 when nothing is. */
  readonly asked: number;
};

export type Sought = Asked & {
  readonly attribute?: string;
  /** True when nothing but the focus was asked: "the takeaways". */
  readonly only?: boolean;
};

/**
 * What a sentence's worth is made of. The sentence's own words count most; its context decides between equals.
 * Chosen on test/relevance and the public evaluation questions; see bench/README.md.
 */
const WORTH = {
  coverage: 0.45,
  direct: 0.4,
  rank: 0.15,
  fit: 0.3,
  asked: 0.2,
  anchored: 0.1,
  central: 0.1,
  opening: 0.3,
  first: 0.03,
  abstract: -0.12,
  aboutTheTalk: -0.06,
  /** … where nothing of the talk's circumstances was asked */
  asideTheTalk: -0.2,
  leaning: -0.05,
  /** What does not show the kind of answer that was asked for does not lead. */
  hidden: -0.2,
  /** A question that the notes ask answers none. */
  asks: -0.2,
  /** "I missed this part": said of the notes, and by nobody in the talk. */
  aboutTheNote: -0.4,
} as const;
/** A topic rather than a point is asked: what stands under its heading counts as much as what names it. */
const BROAD_WORTH = { ...WORTH, coverage: 0.7, direct: 0.15, central: 0.25, opening: 0.2 } as const;
/** The wish looks for these forms in the headings as well: "Key takeaways", "Announcements", "Books". */
const HEADING_TELLS: ReadonlySet<SoughtFocus> = new Set(['announcements', 'takeaways', 'resources']);
/** Headings of lists that are the very thing: they are told from their beginning, in the order of the notes. */
const LISTS: ReadonlyMap<SoughtFocus, RegExp> = new Map([
  ['takeaways', /\b(?:take-?aways?|lessons|conclusions?)\b/i],
  ['announcements', /\b(?:announcements?|launches|new releases)\b/i],
  ['resources', /\b(?:resources|references|reading list|further reading|links)\b/i],
]);
/** What stands in such a list is worth more than any sentence that only speaks of it. */
export const LISTED = 2;

function isListed(sought: Sought, headings: readonly string[], terms: PassageTerms): boolean {
  const { focus, only } = sought;
  if (only === true) return LISTS.get(focus)?.test(headings.join(' ')) ?? false;
  return holdsAll(terms, sought) && isPartAsked(sought, headings.at(-1), terms.title);
}

/** "Which consistency models does Cosmos DB offer", where a part of a talk on it is called so: the list there is the answer. */
function isKindAsked(
  { focus, wanted, attribute = '', query }: Sought,
  { named, weakest }: Candidate,
  heading = '',
): boolean {
  const kind = wanted ?? attribute;
  const isResource = focus === 'resources';
  if (!isResource && (focus !== 'anything' || !PLURAL.test(kind))) return false;
  const asked = new Set(analyze(kind));
  const others = query.terms.filter(({ stem }) => !asked.has(stem));
  // "which book did she recommend": that it was recommended is what the heading says
  const isPlain = isResource && others.every(({ light, stem }) => light || RECOMMENDS.has(stem));
  const isNear = isPlain || (others.some(({ proper }) => proper) ? named >= NEAR : weakest > 0);
  const called = isNear ? analyze(heading) : [];
  return called.length > 0 && called.length === asked.size && called.every((term) => asked.has(term));
}

const RECOMMENDS: ReadonlySet<string> = new Set(analyze('recommend suggest mention name list cite read'));

/** A name of one word is a topic of many talks. */
const LEAST_OF_A_PART = 2;

/** Few parts hold all that is asked in their headings and the title: only those headings are read word by word. */
function holdsAll({ headings, title }: PassageTerms, { query }: Sought): boolean {
  return query.terms.every(({ stem }) => headings.has(stem) || title.has(stem));
}

/**
 * "Tell me about the role of boards", where a part of a talk is called so, or "the four boxes on the napkin" where the talk's title has the rest:
 * it is told from its beginning.
 */
function isPartAsked({ focus, query }: Sought, heading = '', title: ReadonlySet<string>): boolean {
  if (focus !== 'anything' || query.terms.length < LEAST_OF_A_PART) return false;
  const called = new Set(analyze(heading));
  const asked = new Set(query.terms.map(({ stem }) => stem));
  const isCalled = called.size >= LEAST_OF_A_PART && [...called].every((term) => asked.has(term));
  return isCalled && [...asked].every((term) => called.has(term) || title.has(term));
}

/** Whether a question has but one telling word: then a topic is asked, and no point. */
export function asksTopic({ terms, heaviest }: Query): boolean {
  return terms.filter(({ weight }) => weight > 0.5 * heaviest).length <= 1;
}

/** How much a sentence says of what the candidates together say, 0..1: it decides where a topic is asked, not a point. */
function centralities(
  candidates: readonly Candidate[],
  terms: (passage: number) => PassageTerms,
): readonly number[] {
  const counts = new Map<string, number>();
  const own = candidates.map(
    (candidate) => terms(candidate.passage).sentences[candidate.sentence] ?? new Set<string>(),
  );
  own.forEach((set, i) => {
    const share = candidates[i]?.coverage ?? 0;
    for (const term of set) counts.set(term, (counts.get(term) ?? 0) + share);
  });
  const raw = own.map((set) =>
    set.size < 3
      ? 0
      : [...set].reduce((sum, term) => sum + Math.log(1 + (counts.get(term) ?? 0)), 0) / (set.size + 2),
  );
  const most = Math.max(1e-9, ...raw);
  return raw.map((value) => value / most);
}

/** What decides on a sentence's worth besides what it covers. */
type Signs = {
  readonly fit: number;
  readonly asked: number;
  readonly central: number;
  readonly opening: number;
};

function worthOf(candidate: Candidate, signs: Signs, sought: Sought): number {
  const isBroad = sought.focus === 'anything' && asksTopic(sought.query);
  const worth = isBroad ? BROAD_WORTH : WORTH;
  return (
    worth.coverage * candidate.coverage +
    worth.direct * candidate.direct +
    worth.rank * candidate.rank +
    worth.fit * (signs.fit - 0.5) +
    worth.asked * (signs.asked - 1) +
    worth.anchored * (candidate.anchored - 1) +
    worth.central * signs.central +
    worth.opening * (signs.opening - 0.4)
  );
}

/** What its place in the notes adds to a sentence's worth, or takes from it. */
function placeWorth(
  { kind, headings }: Passage,
  place: number,
  { text, focus }: { text: string; focus: SoughtFocus },
): number {
  const aside = focus === 'anything' ? WORTH.asideTheTalk : WORTH.aboutTheTalk;
  return (
    (place === 0 ? WORTH.first : 0) +
    (kind === 'abstract' ? WORTH.abstract : 0) +
    (isAboutTheTalk(headings) ? aside : 0) +
    (leansBack(text) ? WORTH.leaning : 0) +
    (isQuestion(text) ? WORTH.asks : 0) +
    (isAboutTheNote(text) ? WORTH.aboutTheNote : 0)
  );
}

function fitOf(text: string, headings: readonly string[], sought: Sought): number {
  const shown = HEADING_TELLS.has(sought.focus) ? `${text} ${headings.join(' ')}` : text;
  return fitFocus(shown, sought.focus, sought.wanted);
}

/** The terms of a sentence with what goes before it when it is said alone. */
function termsAlone({ sentences, under }: PassageTerms, place: number): ReadonlySet<string> {
  const own = sentences[place] ?? new Set<string>();
  const before = under[place];
  return before === undefined ? own : new Set([...before, ...own]);
}

type Source = {
  readonly knowledge: Knowledge;
  readonly terms: (passage: number) => PassageTerms;
};

type RatedFor = { readonly source: Source; readonly sought: Sought };

function rateOne(candidate: Candidate, central: number, { source, sought }: RatedFor): Rated | undefined {
  const passage = source.knowledge.passages[candidate.passage];
  const sentence = passage?.sentences[candidate.sentence];
  if (passage === undefined || sentence === undefined) return undefined;
  const alone = standAlone(sentence);
  const { query, focus } = sought;
  const inPassage = source.terms(candidate.passage);
  const terms = termsAlone(inPassage, candidate.sentence);
  const also = inPassage.also?.[candidate.sentence];
  const opens = definesHeading(candidate, query, source) ? 1 : opening(alone, terms, query);
  const isAsked = isKindAsked(sought, candidate, passage.headings.at(-1));
  const listed = isAsked || isListed(sought, passage.headings, inPassage);
  const fit = listed
    ? 1
    : focus === 'definition'
      ? definition(opens, alone)
      : fitOf(alone, passage.headings, sought);
  const asked = namesAsked(terms, sought);
  const telling = {
    ...candidate,
    text: alone,
    terms: [also === undefined ? terms : new Set([...terms, ...also]), inPassage.headings] as const,
    headings: passage.headings,
    title: inPassage.title,
    fit,
  };
  const shown = listed || shows(telling, sought);
  const value = listed
    ? LISTED
    : worthOf(candidate, { fit, asked, central, opening: opens }, sought) +
      placeWorth(passage, candidate.sentence, { text: alone, focus }) +
      (isTakersOwn(alone, passage.note, { knowledge: source.knowledge, query }) ? WORTH.asideTheTalk : 0) +
      (shown ? 0 : WORTH.hidden);
  return { ...candidate, fit, shown, isAsked, asked, value, talk: passage.talk, text: sentence.text };
}

/** Candidates with their worth for this focus, best first; ties in the order of the notes. */
export function rate(candidates: readonly Candidate[], source: Source, sought: Sought): readonly Rated[] {
  const central = centralities(candidates, source.terms);
  const rated = candidates.flatMap(
    (candidate, place) => rateOne(candidate, central[place] ?? 0, { source, sought }) ?? [],
  );
  const ordered = [...levelLists(rated, sought.query, source)].sort(
    (a, b) => b.value - a.value || a.passage - b.passage || a.sentence - b.sentence,
  );
  return leadByShown(ordered);
}
