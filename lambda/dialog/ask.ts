import { analyze } from '../retrieve/analyze.ts';
import { hasFilters, talksFor } from '../retrieve/filters.ts';
import type { Answer } from './answer.ts';
import { askBack, doubtful } from './ask-back.ts';
import { replyConference } from './conference.ts';
import { afresh, type Context } from './context.ts';
import { replyElliptic } from './elliptic.ts';
import { leaningOf, OF_A_TALK, saysNothing } from './lean.ts';
import { makeAnswer, type Reply } from './make-answer.ts';
import { divide, isNominal } from './nominal.ts';
import { HAS_CAPITAL } from './not-found.ts';
import { ofNamedMaker, replyOnTold } from './on-told.ts';
import { OF_NOTE_TAKER } from './opinion.ts';
import type { Ask } from './question.ts';
import { replyLeaning } from './reply-leaning.ts';
import { fromRef, type SentenceRef, type Session, type Subject } from './session.ts';
import { respondHelp } from './small-talk.ts';
import { allOf, attributeOf, isSameSubject, toSubject } from './subject.ts';
import { replySummary, replyUnclear } from './summary.ts';
import { POINTS, replyToSubject, tellFindings } from './tell-findings.ts';
import { talkCalled } from './titled.ts';
import type { World } from './world.ts';

/** True for a sentence that counted up what was listed, or gave one of it its name. */
function lists(ref: SentenceRef, { listed }: Session, { knowledge }: World): boolean {
  const place = fromRef(ref);
  const text = place && knowledge.passages[place.passage]?.sentences[place.sentence]?.text;
  const named = (listed?.items ?? []).filter((item) => text?.includes(item));
  return named.length > 1 || named.some((item) => text?.replace(/[.?!]+$/, '').endsWith(item));
}

/** "What else was announced there?": nothing that was told. */
const ELSE = /\belse\b/;

/**
 * A new subject starts with nothing said. "Why is that?" asks more of the same one, and "how fast was it?" for a point that may have been
 * told.
 */
function startOn(subject: Subject, question: Ask, { session, world }: Context): Session {
  const before = session.subject;
  const asksMore = analyze(question.about).length === 0 && !POINTS.has(subject.focus);
  const goesOn = isSameSubject(before, subject) || (asksMore && before?.about === subject.about);
  if (goesOn || ELSE.test(question.turn.words)) return session;
  const isOfListed = question.listed === true && !POINTS.has(subject.focus);
  return { ...session, said: isOfListed ? session.said.filter((ref) => lists(ref, session, world)) : [] };
}

/** "How fast was it?" as the first words: there is nothing yet that "it" could be. */
function leansOnNothing(question: Ask, { session, world }: Context): boolean {
  return (
    (question.carries?.includes('topic') ?? false) &&
    session.subject === undefined &&
    session.talk === undefined &&
    saysNothing(question, world.knowledge)
  );
}

/** Asked of nothing, it is asked of the assistant. */
const HOW_IT_WORKS =
  /^how (?:do(?:es)? (?:it|this|that|they) work|(?:do|can|should|would) (?:i|we|you) use (?:it|this|that))$/;
/** Asked in a recap, it is asked of the recap. */
const HOW_LONG_YET = /^how long (?:does|will|is) (?:it|this|that) (?:going to )?take$/;

/** What every talk may have, asked of the talks that the question names, or of the talk that is spoken of where it names nothing. */
function withinTalk(subject: Subject, { subject: before }: Session): Subject | undefined {
  if (subject.about !== '' || !OF_A_TALK.has(subject.focus)) return undefined;
  if (hasFilters(subject)) return subject;
  return before?.talk === undefined ? undefined : { ...subject, talk: before.talk };
}

/** A talk without a list of takeaways has its summary; what else it lacks is looked for in all of them. */
function replyWithinTalk(subject: Subject, context: Context): Reply | undefined {
  const { world } = context;
  const findings = world.gather(subject);
  const told = findings.verdict.answerable ? tellFindings(findings, subject, context) : undefined;
  return (
    told ??
    (subject.focus === 'takeaways'
      ? replySummary(subject, talksFor(world.knowledge.catalogue, subject), context)
      : undefined)
  );
}

/** True when the first sentence of the notes has most of the words that were asked about. */
function isOn(about: string, { outcome, say }: Reply): boolean {
  const lead = say.find(({ ref }) => ref !== undefined);
  const held = new Set(analyze(lead?.text ?? ''));
  const asked = analyze(about);
  return outcome === 'answered' && 2 * asked.filter((term) => held.has(term)).length > asked.length;
}

/** "Is it open source?", which the notes don't tell: that is said of what "it" is, which stays what is spoken of. */
function notOfIt(question: Ask, reply: Reply, context: Context): Reply {
  const { session, world } = context;
  const before = session.subject;
  const isOfIt = question.carries?.includes('topic') === true && analyze(question.about).length > 0;
  const about = before?.about ?? '';
  if (reply.outcome !== 'not-found' || !isOfIt || before === undefined || about === '') return reply;
  const subject = { ...(reply.session?.subject ?? before), about };
  const kept = { ...reply, session: { said: session.said, subject } };
  if (hasFilters(question)) return kept;
  const name = world.naming.asWritten(about);
  const isName = HAS_CAPITAL.test(name) && isNominal(about, world.knowledge);
  const { notToldOf, dontSay } = world.phrases;
  return {
    ...kept,
    say: [{ text: isName ? notToldOf(name, session.turn) : dontSay(question.focus) }],
    prompt: world.phrases.shallIGoOn(session.turn),
    yes: { do: 'more' },
  };
}

/** "Tell me about Zend Expressive", a name that a talk's title has and no sentence: that talk is told. */
function orTalkCalled(subject: Subject, reply: Reply, context: Context): Reply {
  const isBroad = subject.focus === 'anything' || subject.focus === 'takeaways';
  if (reply.outcome !== 'not-found' || !isBroad || hasFilters(subject)) return reply;
  const talk = talkCalled(subject.about, context.world);
  return talk === undefined ? reply : replySummary(allOf({}), new Set([talk.id]), context);
}

/** "Is there a book on that" may be told by what was just said; "any other books" may not. */
const OTHERS = /\b(?:other|others|another|else|more)\b/;

/** What leans on the answer before. A point may be told again when it is asked for. */
function answerLeaning(question: Ask, context: Context): Answer | undefined {
  const { session, world } = context;
  const leaning = leaningOf(question, session, world);
  if (leaning === undefined) return undefined;
  const { standsAlone, asksOfTold } = leaning;
  const isThing = question.focus === 'resources' && !OTHERS.test(question.turn.words);
  const mayRepeat = POINTS.has(question.focus) || isThing || standsAlone || asksOfTold;
  const telling = mayRepeat ? afresh(context) : context;
  const reply = replyLeaning(leaning, telling);
  // what was told stays told, and does not come with what is told next
  return reply && makeAnswer({ ...reply, session: { ...reply.session, said: session.said } }, telling);
}

const OF_THEM = /\bof (?:them|these|those)\b/;

/** "It" after "the enemy of scaling in Aurora Serverless" may be Aurora Serverless: the conversation as if only that had been asked about. */
function ofNameAlone(question: Ask, context: Context): Context | undefined {
  const { session, world } = context;
  const { subject } = session;
  // why all of it is so, and what "one of them" is, the name alone does not tell
  const isOfAll = question.focus === 'reason' || OF_THEM.test(question.turn.words);
  const isOfIt = question.carries?.includes('topic') === true && !isOfAll;
  if (subject === undefined || !isOfIt || hasFilters(question)) return undefined;
  const { wanted = '', ...rest } = subject;
  const { names } = divide(subject.about, world.knowledge);
  // "what kind of company is iflix": whatever is no kind
  const about = subject.it ?? (names === '' ? subject.about.replace(wanted, '').trim() : names);
  return about === '' || about === subject.about
    ? undefined
    : { ...context, session: { ...session, subject: { ...rest, about } } };
}

/** "What did he think of it", of a talk whose speaker the notes don't name: whoever noted it may have thought something of it. */
function asksNoteTaker({ turn }: Ask, { session, world }: Context): boolean {
  const talk = world.naming.talk(session.talk ?? '');
  return talk?.speakers.length === 0 && OF_NOTE_TAKER.test(turn.words);
}

/** "What did Werner say about databases?" */
export function respondAsk(question: Ask, context: Context): Answer {
  const { turn } = question;
  const ofNamed = ofNamedMaker(question, context);
  if (ofNamed !== undefined) return respondOnce(ofNamed, afresh(context));
  if (context.session.told?.inRecap && HOW_LONG_YET.test(turn.words))
    return context.respondTo({ kind: 'follow-up', wish: 'remaining', turn }, context);
  if (asksNoteTaker(question, context))
    return context.respondTo({ kind: 'opinion', carries: ['talk'], turn }, context);
  const answer = respondOnce(question, context);
  if (answer.outcome !== 'not-found') return answer;
  const named = ofNameAlone(question, context);
  const again = named && respondOnce(question, named);
  if (again?.outcome === 'answered') return again;
  const open = replyOfAnyTalk(question, context);
  return open === undefined ? answer : makeAnswer(open, context);
}

/** "And S3?" after what was asked of no talk and no speaker: where that came from is no bound; undefined where it is one, or nothing else tells. */
function replyOfAnyTalk({ carries, ...asked }: Ask, context: Context): Reply | undefined {
  const { session, world } = context;
  const { subject } = session;
  const isBound = subject === undefined || hasFilters(subject) || hasFilters(asked);
  const isOfTalk = carries?.includes('talk') === true && asked.about !== '';
  if (isBound || !isOfTalk || attributeOf(subject.about) !== undefined) return undefined;
  const told = replyToSubject({ about: asked.about, focus: asked.focus }, context);
  if (told.outcome !== 'answered') return undefined;
  const no = subject.focus === 'anything' ? [] : [{ text: world.phrases.dontSay(subject.focus) }];
  return { ...told, say: [...no, ...told.say] };
}

/** "Which one has a hundred percent" after the target of one service: of all that have a target. */
const WHICH_ONE = /^which ones? /;

function ofWhichever({ turn }: Ask, context: Context): Context {
  const { session } = context;
  const about = WHICH_ONE.test(turn.words) ? attributeOf(session.subject?.about ?? '') : undefined;
  return about === undefined || session.subject === undefined
    ? context
    : { ...context, session: { ...session, subject: { ...session.subject, about } } };
}

function respondOnce(question: Ask, before: Context): Answer {
  const context = ofWhichever(question, before);
  const { world } = context;
  const onTold = replyOnTold(question, context);
  if (onTold !== undefined) return makeAnswer(onTold, context);
  const conference = replyConference(question, context);
  if (conference !== undefined) return makeAnswer(conference, context);
  const leant = answerLeaning(question, context);
  if (leant !== undefined) return leant;
  const subject = toSubject(question, context.session, world.naming);
  const session = startOn(subject, question, context);
  const within = { ...context, session };
  context.trace?.note('subject', subject);
  const doubt = askBack(question.doubt, doubtful(subject), within);
  if (doubt !== undefined) return makeAnswer(doubt, within);
  if (leansOnNothing(question, context))
    return HOW_IT_WORKS.test(question.turn.words)
      ? respondHelp(within)
      : makeAnswer(replyUnclear(within), within);
  const isSummary = analyze(subject.about).length === 0 && subject.focus === 'anything';
  const inTalk = withinTalk(subject, session);
  const reply =
    (inTalk && replyWithinTalk(inTalk, within)) ??
    (isSummary
      ? replySummary(subject, talksFor(world.knowledge.catalogue, subject), within)
      : orTalkCalled(subject, replyElliptic(question, subject, within), within));
  // the sentence that listed it may be all that there is
  if (question.listed === true && !isOn(question.about, reply)) {
    const { listed: _listed, ...alone } = question;
    return respondOnce(alone, context);
  }
  const kept = notOfIt(question, reply, context);
  return makeAnswer({ ...kept, session: { said: session.said, ...kept.session } }, within);
}
