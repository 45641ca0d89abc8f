import { analyze } from '../retrieve/analyze.ts';
import { assess, type Verdict } from '../retrieve/answerable.ts';
import { talksFor } from '../retrieve/filters.ts';
import type { Knowledge, SpeakerId, TalkId } from '../retrieve/index-format.ts';
import { once } from '../retrieve/lazily.ts';
import { createParts, type PartOf, voiceOf } from '../retrieve/parts.ts';
import { createPassageTerms, type PassageTerms } from '../retrieve/passage-terms.ts';
import { anyOf, createQueryMaker, type Query, type QueryMaker } from '../retrieve/query.ts';
import { type Candidate, weighHits } from '../retrieve/score.ts';
import { createSearch } from '../retrieve/search.ts';
import type { Hit } from '../retrieve/search-engine.ts';
import { asksMaker } from '../summarize/agent.ts';
import { hasUnit } from '../summarize/figure-fit.ts';
import { FOCUS_CUES, HAS_FORM } from '../summarize/focus-fit.ts';
import { isAboutTheTalk } from '../summarize/headings.ts';
import { type Rated, rate } from '../summarize/rate.ts';

import { leadByReason, leadByStatement } from '../summarize/shown.ts';
import type { Demands } from '../summarize/telling.ts';
import { calledIn } from './called.ts';
import { divide } from './nominal.ts';
import { isMerit, kindWanted } from './question.ts';

import type { Subject } from './session.ts';
import { attributeOf } from './subject.ts';

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

/** What of the findings is left, and whether it answers. */
export function narrowTo(findings: Findings, keeps: (one: Rated) => boolean): Findings {
  const rated = findings.rated.filter(keeps);
  return { ...findings, rated, verdict: assess(findings.query, rated) };
}

export type Gather = (subject: Subject, talks?: ReadonlySet<TalkId>) => Findings;
type GatherOne = (subject: Subject, talks: ReadonlySet<TalkId> | undefined) => Findings;

export type EvidenceBase = {
  readonly gather: Gather;
  readonly terms: (passage: number) => PassageTerms;
  readonly partOf: PartOf;
};

/** How many passages are read sentence by sentence for one question. */
const PASSAGES_READ = 40;

/**
 * The words to look for, and which of them count little. "Which bank…": the answer may be a bank without being called
 * one. "How often…": it helps when the sentence says "often".
 */
function toSearchWords(subject: Subject): [text: string, light: ReadonlySet<string>] {
  const { about, focus } = subject;
  const wanted = kindWanted(subject) ?? '';
  // a book is called a book; a link or a paper has many names
  if (about === '' && focus === 'resources' && !/^books?$/.test(wanted)) return ['', new Set()];
  // a date is told without the word
  if (focus === 'time' && /date$/.test(wanted)) return [about, new Set()];
  const inAbout = new Set(analyze(about));
  const extra = analyze(wanted).some((term) => !inAbout.has(term)) ? ` ${wanted}` : '';
  // "how much memory" is answered in gigabytes, and the sentence need not name memory
  const measured = wanted.split(' ').filter(hasUnit).join(' ');
  // whoever made it may have written or founded it: that somebody did is seen in the sentence
  const making =
    focus === 'person'
      ? about
          .split(' ')
          .slice(0, 1)
          .filter((word) => asksMaker([word]))
      : [];
  const light =
    focus === 'figures' ? analyze(`${extra} ${measured}`) : analyze([wanted, ...making].join(' '));
  return [about + extra, new Set(light)];
}

/** The search for a subject; where nothing but a kind of answer was asked for, it goes by the words that such answers have. */
function toQuery(
  subject: Subject,
  makeQuery: QueryMaker,
): { readonly query: Query; readonly byCues: boolean } {
  const asked = makeQuery(...toSearchWords(subject));
  const byCues = asked.terms.length === 0 && FOCUS_CUES[subject.focus] !== '';
  if (!byCues) return { query: asked, byCues };
  const cues = makeQuery(FOCUS_CUES[subject.focus]);
  return { query: subject.focus === 'resources' ? anyOf(cues) : cues, byCues };
}

/** A line that has its speaker's name in front is worth so much more when that speaker is asked for. */
const OWN_VOICE = 1.25;

/** What another speaker of the same talk said is no answer to what this one said. */
function mayBeOf({ speaker }: Subject, part: readonly SpeakerId[]): boolean {
  return speaker === undefined || part.length === 0 || part.includes(speaker);
}

/** "Ines: …" in a panel is nothing that Marta said; "Marta: …" is hers before what all said. */
function ofVoice(
  speaker: SpeakerId | undefined,
  rated: readonly Rated[],
  { catalogue }: Knowledge,
): readonly Rated[] {
  if (speaker === undefined) return rated;
  const voiced = rated.map((one) => ({ one, voice: voiceOf(one.text, catalogue.speakers) }));
  return voiced
    .filter(({ voice }) => voice === undefined || voice === speaker)
    .map(({ one, voice }) => (voice === speaker ? { ...one, value: OWN_VOICE * one.value } : one))
    .toSorted((a, b) => b.value - a.value);
}

/** Where nothing but a form was asked for, only what has it answers: "API keys" are no key takeaway. */
function ofForm(rated: readonly Rated[], { passages }: Knowledge): readonly Rated[] {
  return rated.filter(
    ({ fit, passage }) => fit > HAS_FORM && !isAboutTheTalk(passages[passage]?.headings ?? []),
  );
}

/** What the note-taker felt, nobody said in the talk: "Scott Baldwin felt a bit sorry". */
function createIsSaid({ passages, notes }: Knowledge): (subject: Subject, candidate: Candidate) => boolean {
  const credits = once(() => new Map(notes.map(({ id, credit }) => [id, credit])));
  return ({ speaker, focus }, { passage: at, sentence }) => {
    const passage = passages[at];
    if (speaker === undefined || focus !== 'anything' || passage === undefined) return true;
    const credit = credits().get(passage.note);
    return credit === undefined || !passage.sentences[sentence]?.text.startsWith(`${credit} `);
  };
}

/** "How much does it cost": only the rest of the question tells which measure is meant. */
export function measureOf({ wanted = '', about, focus }: Subject): string {
  return focus === 'figures' && /^(?:how )?much$/.test(wanted) ? `${wanted} ${about}` : wanted;
}

/** What the question's form demands, and what the name demands that it asks of. */
function demandsOn({ about, demands }: Subject, knowledge: Knowledge): { readonly demands?: Demands } {
  const called = calledIn(about, knowledge);
  if (called === undefined) return demands === undefined ? {} : { demands };
  return { demands: { ...demands, called } };
}

/** A reason where one is asked for, and that something is what it is asked to be, come first. */
function leadBySaid(rated: readonly Rated[], { focus, demands }: Subject): readonly Rated[] {
  if (focus === 'reason') return leadByReason(rated);
  return demands?.isOne === undefined ? rated : leadByStatement(rated, demands.isOne);
}

/** "Does Ada believe people or check up on them": one of the two is told, and the other by its name alone. */
function alternatives({ about, demands }: Subject, knowledge: Knowledge): readonly string[] {
  const [one = '', other] = about.split(' or ');
  return other === undefined || demands?.either === undefined
    ? []
    : [one, `${divide(one, knowledge).names} ${other}`];
}

/** Where the whole is not told, one of the two that a question names with "or". */
function orEither(gatherOne: GatherOne, knowledge: Knowledge): Gather {
  return (subject, talks = talksFor(knowledge.catalogue, subject)) => {
    const whole = gatherOne(subject, talks);
    if (whole.verdict.answerable) return whole;
    const sides = alternatives(subject, knowledge).map((about) => gatherOne({ ...subject, about }, talks));
    return sides.find(({ verdict }) => verdict.answerable) ?? whole;
  };
}

/** @returns the search, the weighing and the decision as one step, over one body of knowledge. */
export function createEvidenceBase(knowledge: Knowledge): EvidenceBase {
  const search = createSearch(knowledge);
  const makeQuery = createQueryMaker(knowledge);
  const terms = createPassageTerms(knowledge);
  const partOf = createParts(knowledge);
  const isSaid = createIsSaid(knowledge);

  const gatherOne: GatherOne = (subject, talks) => {
    const { query, byCues } = toQuery(subject, makeQuery);
    const hits = search(query, talks, PASSAGES_READ).filter(({ passage }) =>
      mayBeOf(subject, partOf(passage)),
    );
    const candidates = weighHits(query, hits, { knowledge, terms }).filter((one) => isSaid(subject, one));
    const attribute = attributeOf(subject.about);
    const all = rate(
      candidates,
      { knowledge, terms },
      {
        query,
        focus: subject.focus,
        only: byCues,
        ...demandsOn(subject, knowledge),
        ...(subject.wanted !== undefined && { wanted: measureOf(subject) }),
        ...(attribute !== undefined && { attribute }),
      },
    );
    const voiced = ofVoice(subject.speaker, all, knowledge);
    const rated = byCues || isMerit(subject.focus) ? ofForm(voiced, knowledge) : voiced;
    const verdict = assess(query, rated);
    return {
      query,
      hits,
      rated: leadBySaid(rated, subject),
      verdict: byCues ? { ...verdict, answerable: rated.length > 0 } : verdict,
      byCues,
    };
  };
  return { gather: orEither(gatherOne, knowledge), terms, partOf };
}
