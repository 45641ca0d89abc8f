import { leansBack } from '../retrieve/analyze.ts';
import { isSure } from '../retrieve/answerable.ts';
import { type Chosen, choose, FIRST_BREATH } from '../summarize/choose.ts';
import { asksTopic, type Rated } from '../summarize/rate.ts';
import { asksForNewsOn, hasNoNews, newsAlone, newsIn } from './announced.ts';
import { attribute } from './attribute.ts';
import { afresh, type Context } from './context.ts';
import { type Findings, measureOf } from './evidence.ts';
import type { Reply } from './make-answer.ts';
import { replyNotFound } from './not-found.ts';
import { leftOver, offerHeadings } from './offers.ts';
import { type Choice, fromRef, type Session, type Subject, toRef } from './session.ts';
import type { World } from './world.ts';

/** A focus that wants the answering sentence first, wherever in the talk it stood. */
const ANSWER_FIRST: ReadonlySet<string> = new Set([
  'figures',
  'person',
  'time',
  'place',
  'reason',
  'definition',
  'resources',
]);

/** A focus that is answered by a point: it is said before whose talk it was. */
export const POINTS: ReadonlySet<string> = new Set(['figures', 'person', 'time', 'place']);

/** A sentence is slight beside the best when it is worth less than this share of it. */
const SLIGHT_SHARE = 0.8;

/** What goes on with the sentence before it: "the other three are…" says nothing without the first three. */
const GOES_ON =
  /^(?:(?:the )?(?:other|others|next|second|third|last|further|another)|(?:one|two) more|beside)\b/i;

/** The sentence that answers, and what goes on with it. */
function answering([lead, next]: readonly Chosen[]): readonly Chosen[] {
  const goesOn = next !== undefined && next.passage === lead?.passage && leansBack(next.text);
  return [lead ?? [], goesOn ? next : []].flat();
}

/**
 * The sentences in the order in which they are said.
 * @param isPoint whether a point was asked: then the best sentence leads. A topic is told in the order of the talk.
 */
export function order(chosen: readonly Chosen[], isPoint: boolean): readonly Chosen[] {
  const [lead] = chosen;
  if (lead === undefined) return [];
  const asHeld = (a: Chosen, b: Chosen) => a.passage - b.passage || a.sentence - b.sentence;
  const leads = isPoint && !GOES_ON.test(lead.text) ? answering(chosen) : undefined;
  // what says much less than the best does not keep the listener from it
  const isFirst = (one: Chosen) =>
    leads?.includes(one) ?? (asHeld(one, lead) >= 0 || one.value >= SLIGHT_SHARE * lead.value);
  const own = chosen.filter((one) => one.talk === lead.talk).toSorted(asHeld);
  const others = chosen.filter((one) => one.talk !== lead.talk).toSorted(asHeld);
  return [...own.filter(isFirst), ...own.filter((one) => !isFirst(one)), ...others];
}

export function saidBefore(session: Session): (passage: number, sentence: number) => boolean {
  const said = new Set(session.said);
  return (passage, sentence) => said.has(toRef(passage, sentence));
}

/** Terms of what was said already, so that the same claim from the other note is not told as news. */
export function termsSaid(session: Session, world: World): readonly ReadonlySet<string>[] {
  return session.said.flatMap((ref) => {
    const place = fromRef(ref);
    const terms = place && world.terms(place.passage).sentences[place.sentence];
    return terms === undefined ? [] : [terms];
  });
}

/** What keeps the conversation open: parts by name, more of the same, or anything else. */
function offer(
  left: readonly Rated[],
  choices: readonly Choice[],
  context: Context,
): Pick<Reply, 'prompt' | 'yes' | 'choices'> {
  const { session, world } = context;
  const { phrases } = world;
  const names = choices.map((choice) => choice.name);
  if (left.length === 0) return {};
  const prompt = names.length > 1 ? { prompt: phrases.offerTopics(names, session.turn) } : {};
  return { ...prompt, yes: { do: 'more' }, choices };
}

/** All that is telling of a question stands in or beside such a sentence, and more than a word of it. */
const NEARLY_ALL = 0.6;
const SEVERAL_WORDS = 2;

/** The sentence that tells the point that is asked; a broad question has none. */
function pointOf({ rated }: Findings, { focus, wanted, speaker }: Subject): Rated | undefined {
  const best = rated.find(({ shown }) => shown);
  if (best === undefined || ANSWER_FIRST.has(focus) || wanted !== undefined) return best;
  const isSaid = best.weakest >= NEARLY_ALL && best.words >= SEVERAL_WORDS;
  return isSaid && speaker === undefined ? best : undefined;
}

/** Of a transcript a stretch answers, retold; of notes, the best sentences. */
function chooseToTell(
  findings: Findings,
  subject: Subject,
  { session, world, trace }: Context,
): readonly Chosen[] {
  const isSaid = saidBefore(session);
  const talk = findings.rated[0]?.talk;
  const point = pointOf(findings, subject);
  const retold =
    (point && world.transcripts.stretch(point)) ??
    (talk === undefined ? undefined : world.transcripts.summarize(talk, subject, FIRST_BREATH.most));
  const fresh = retold?.filter((one) => !isSaid(one.passage, one.sentence));
  if (fresh !== undefined && fresh.length > 0) {
    trace?.note('retold', fresh);
    return fresh;
  }
  const { chosen, verdicts } = choose(findings.rated, world, {
    budget: FIRST_BREATH,
    isSaid,
    said: termsSaid(session, world),
  });
  trace?.note('sentences', verdicts.slice(0, 12));
  return chosen;
}

/** "What is a quorum", "how does it recover so fast": one sentence answers, other than where a topic is all that was asked. */
function asksPoint({ focus }: Subject, { query }: Findings): boolean {
  return ANSWER_FIRST.has(focus) || (focus === 'anything' && !asksTopic(query));
}

/** A word of the notes, or one that they may be searched by, counts so much or more; what WordNet ties to it counts less. */
const OWN_WORD = 0.9;

/** What is said before an answer that may be none, or tells of the subject and not what was asked of it. */
function doubtOf(
  findings: Findings,
  chosen: readonly Chosen[],
  { subject, phrases }: { readonly subject: Subject; readonly phrases: World['phrases'] },
): readonly { readonly text: string }[] {
  const {
    byCues,
    verdict,
    query: { terms },
  } = findings;
  const isTold = (one: Rated) =>
    chosen.some(({ passage, sentence }) => passage === one.passage && sentence === one.sentence);
  if (asksForNewsOn(subject) && !byCues && !newsIn(findings).some(isTold))
    return [{ text: phrases.dontSay(subject.focus) }];
  const [only] = terms;
  // "mainframes" found by CPU alone: what is near is told, but not as if it had been asked for
  if (terms.length === 1 && only !== undefined && Math.max(...only.matches.values()) < OWN_WORD)
    return [{ text: phrases.notMentioned(only.word) }];
  return byCues || isSure(verdict) ? [] : [{ text: phrases.mayNotAnswer }];
}

/** Says the best of what was found; undefined when all of it was said before. */
export function tellFindings(findings: Findings, subject: Subject, context: Context): Reply | undefined {
  const { session, world } = context;
  const isSaid = saidBefore(session);
  const chosen = chooseToTell(newsAlone(findings, subject), subject, context);
  const [lead] = chosen;
  if (lead === undefined) return undefined;
  const left = leftOver(findings.rated, chosen, isSaid);
  const talk = world.naming.talk(lead.talk);
  const speaker = subject.speaker ?? talk?.speakers[0];
  const known = context.introduced ?? (session.told === undefined ? undefined : session.talk);
  const attribution = {
    ...(known !== undefined && { known }),
    bySpeaker: subject.speaker !== undefined,
    pointFirst: POINTS.has(subject.focus),
    isFigure: subject.focus === 'figures' || subject.focus === 'time',
    ...(subject.wanted !== undefined && { wanted: measureOf(subject) }),
    turn: session.turn,
  };
  return {
    outcome: 'answered',
    title: talk?.title ?? '',
    say: [
      ...doubtOf(findings, chosen, { subject, phrases: world.phrases }),
      ...attribute(order(chosen, asksPoint(subject, findings)), attribution, world),
    ],
    ...offer(left, offerHeadings({ left, chosen, subject }, world), context),
    session: { subject, talk: lead.talk, ...(speaker !== undefined && { speaker }) },
  };
}

/** Answers a subject out of the notes, or says honestly that they do not. */
export function replyToSubject(subject: Subject, context: Context): Reply {
  return replyFindings(context.world.gather(subject), subject, context);
}

/** The same of what was found. */
export function replyFindings(findings: Findings, subject: Subject, context: Context): Reply {
  context.trace?.note(
    'query',
    findings.query.terms.map((term) => ({ ...term, matches: Object.fromEntries(term.matches) })),
  );
  context.trace?.note('hits', findings.hits.slice(0, 8));
  context.trace?.note('verdict', findings.verdict);
  if (!findings.verdict.answerable || hasNoNews(findings, subject))
    return replyNotFound(subject, findings, context);
  // where all was told, it is told again: that the notes do not say it would be wrong
  return (
    tellFindings(findings, subject, context) ??
    tellFindings(findings, subject, afresh(context)) ??
    replyNotFound(subject, findings, context)
  );
}
