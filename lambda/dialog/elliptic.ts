import { analyze } from '../retrieve/analyze.ts';
import { hasFilters } from '../retrieve/filters.ts';
import type { Rated } from '../summarize/rate.ts';
import type { Context } from './context.ts';
import { type Findings, narrowTo } from './evidence.ts';
import { lastRefs } from './last-answer.ts';
import { toldTalks } from './lean.ts';
import type { Reply } from './make-answer.ts';
import { divide, lightStems } from './nominal.ts';
import { HAS_CAPITAL } from './not-found.ts';
import { type Ask, kindWanted } from './question.ts';
import { isOf } from './reply-leaning.ts';
import { type Subject, toRef } from './session.ts';
import { attributeOf } from './subject.ts';
import { replyFindings, replyToSubject, tellFindings } from './tell-findings.ts';
import type { World } from './world.ts';

/** "And Nordstrom?" after "what did Netflix do about culture" asks of Nordstrom's culture; undefined where no name takes a name's place. */
function ofAnotherName(question: Ask, subject: Subject, { session, world }: Context): Subject | undefined {
  const before = session.subject;
  const isElliptic = question.carries?.includes('talk') === true && question.focus === 'anything';
  if (!isElliptic || before === undefined || subject.about !== question.about) return undefined;
  const now = divide(question.about, world.knowledge);
  const then = divide(before.about, world.knowledge);
  // "plain Postgres": at most one word stands before the name
  const isName = now.names !== '' && !now.rest.includes(' ') && question.about.endsWith(now.names);
  const isAnother = isName && then.names !== '' && then.rest !== '';
  return isAnother ? { ...subject, about: `${question.about} ${then.rest}` } : undefined;
}

/** "And services?" after "how many tasks did it have" counts services; "and the understanding?" after "which service does the speaking" asks for a service. */
function ofTheSameKind(question: Ask, subject: Subject, { session, world }: Context): Subject | undefined {
  const before = session.subject;
  const wanted = before && kindWanted(before);
  const isElliptic = question.carries?.includes('talk') === true && question.focus === 'anything';
  if (!isElliptic || wanted === undefined || subject.about !== question.about) return undefined;
  if (before?.focus === 'anything') return { ...subject, about: `${wanted} ${question.about}`, wanted };
  // "and DynamoDB?" counts no DynamoDB
  const isName = HAS_CAPITAL.test(world.naming.asWritten(question.about));
  return before?.focus === 'figures' && before.about.includes(wanted) && !isName
    ? { ...subject, about: before.about.replace(wanted, question.about), wanted: question.about }
    : undefined;
}

/** The words of a question that say what it is about: "postgres" of "support postgres"; what kind of thing is wanted is none. */
function ownWords(question: Ask, { knowledge }: World): string {
  const light = lightStems(knowledge);
  const asking = new Set(analyze(kindWanted(question) ?? ''));
  const says = (word: string) => analyze(word).some((term) => !light.has(term) && !asking.has(term));
  return question.about.split(' ').filter(says).join(' ');
}

/** Tells whether a sentence has one of the words, said this way or another. */
function hasWordOf(words: string, { query }: Findings, world: World): (one: Rated) => boolean {
  const asked = new Set(analyze(words));
  const matches = query.terms
    .filter(({ stem }) => asked.has(stem))
    .flatMap((term) => [...term.matches.keys()]);
  return ({ passage, sentence }) => {
    const own = world.terms(passage).sentences[sentence];
    return matches.some((match) => own?.has(match));
  };
}

/**
 * "When will that be available?" after Kubernetes: only what is of Kubernetes answers. With more words of its own ("does it support
 * Postgres") the talk that was told of may answer too. Undefined where no pronoun stands for a topic.
 */
function replyOfIt(question: Ask, subject: Subject, context: Context): Reply | undefined {
  const { session, world } = context;
  const it = session.subject?.about ?? '';
  const own = analyze(question.about).length;
  const isOfIt = question.carries?.includes('topic') === true && own > 0 && it !== '';
  if (!isOfIt || subject.about === question.about) return undefined;
  const findings = world.gather(subject);
  if (own === 1)
    return replyOfOneWord(
      question,
      { ofIt: narrowTo(findings, isOf(it, findings, world)), subject },
      context,
    );
  const words = ownWords(question, world);
  const told = toldTalks(session, world);
  const all = words === '' ? findings : narrowTo(findings, hasWordOf(words, findings, world));
  const near = world.gather({ ...subject, about: words }, told);
  const isNear = told.has(all.rated[0]?.talk ?? '') || !near.verdict.answerable;
  return tellAll(beyondTold(question, isNear ? all : near, context), subject, context);
}

/** "What does it power?": of what is told of it, what has that word. */
function replyOfOneWord(
  { about }: Ask,
  { ofIt, subject }: { readonly ofIt: Findings; readonly subject: Subject },
  context: Context,
): Reply {
  const worded = narrowTo(ofIt, hasWordOf(about, ofIt, context.world));
  return replyFindings(worded.verdict.answerable ? worded : ofIt, subject, context);
}

/** "And Aurora?": the sentence that was just told of MySQL is no answer to it, unless it names Aurora. */
function beyondTold(question: Ask, findings: Findings, context: Context): Findings {
  if (question.carries === undefined) return findings;
  // "which services use it" may be asked of what was told
  if (question.focus !== 'anything' || kindWanted(question) !== undefined) return findings;
  const told = new Set(lastRefs(context));
  const words = ownWords(question, context.world);
  // "how is it done" has no word that something else could answer
  if (words === '' && question.carries.includes('topic')) return findings;
  const names = hasWordOf(words, findings, context.world);
  return narrowTo(findings, (one) => !told.has(toRef(one.passage, one.sentence)) || names(one));
}

/** "What comes preinstalled" while Cloud9 is spoken of: where every word of the question is told of that, it is meant. */
function replyWithin(question: Ask, context: Context): Reply | undefined {
  const { session, world } = context;
  const { it, about = '' } = session.subject ?? {};
  const { names, rest } = divide(question.about, world.knowledge);
  const asked = ownWords(question, world).split(' ').filter(Boolean);
  const named = it ?? divide(about, world.knowledge).names;
  if (named === '' || names !== '' || rest === '' || asked.length === 0 || hasFilters(question))
    return undefined;
  const subject: Subject = { about: `${question.about} ${named}`, focus: question.focus, it: named };
  const findings = world.gather(subject, toldTalks(session, world));
  const isOfIt = isOf(named, findings, world);
  const holds = asked.map((word) => hasWordOf(word, findings, world));
  const within = narrowTo(findings, (one) => isOfIt(one) && holds.every((has) => has(one)));
  return tellAll(within, subject, context);
}

function tellAll(findings: Findings, subject: Subject, context: Context): Reply | undefined {
  return findings.verdict.answerable ? tellFindings(findings, subject, context) : undefined;
}

function tellOf(question: Ask, subject: Subject, context: Context): Reply | undefined {
  return tellAll(beyondTold(question, context.world.gather(subject), context), subject, context);
}

/**
 * Answers a question that leaves something out. What it leaves out is tried with it first; a kind of answer that is taken over from the
 * question before ("and in production" after "when") and not found is said to be missing before the rest is told.
 */
export function replyElliptic(question: Ask, subject: Subject, context: Context): Reply {
  const another = ofAnotherName(question, subject, context) ?? ofTheSameKind(question, subject, context);
  const reply =
    (another && tellOf(question, another, context)) ??
    replyOfIt(question, subject, context) ??
    replyFindings(beyondTold(question, context.world.gather(subject), context), subject, context);
  // "and Lambda?" after an availability target: what else there is of Lambda is offered, and not told
  const isOfAttribute = attributeOf(subject.about) !== undefined;
  if (
    reply.outcome !== 'not-found' ||
    subject.focus === question.focus ||
    question.about === '' ||
    isOfAttribute
  )
    return (reply.outcome === 'not-found' ? replyWithin(question, context) : undefined) ?? reply;
  const { wanted: _wanted, ...rest } = subject;
  const open: Subject = { ...rest, about: question.about, focus: 'anything' };
  const told = tellOf(question, open, context);
  // another talk may have it, of whatever kind
  return told === undefined
    ? replyToSubject(open, context)
    : { ...told, say: [{ text: context.world.phrases.dontSay(subject.focus) }, ...told.say] };
}
