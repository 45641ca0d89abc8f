import { analyze } from '../retrieve/analyze.ts';
import { assess } from '../retrieve/answerable.ts';
import type { Context } from './context.ts';
import type { Reply } from './make-answer.ts';
import { divide } from './nominal.ts';
import type { Ask } from './question.ts';
import { isOf } from './reply-leaning.ts';
import type { Subject } from './session.ts';
import { replyFindings, replyToSubject, tellFindings } from './tell-findings.ts';

/** "And Nordstrom?" after "what did Netflix do about culture" asks of Nordstrom's culture; undefined where no name takes a name's place. */
function ofAnotherName(question: Ask, subject: Subject, { session, world }: Context): Subject | undefined {
  const before = session.subject;
  const isElliptic = question.carries?.includes('talk') === true && question.focus === 'anything';
  if (!isElliptic || before === undefined || subject.about !== question.about) return undefined;
  const now = divide(question.about, world.knowledge);
  const then = divide(before.about, world.knowledge);
  const isAnother = now.names !== '' && now.rest === '' && then.names !== '' && then.rest !== '';
  return isAnother ? { ...subject, about: `${now.names} ${then.rest}` } : undefined;
}

/** "When will that be available?" after Kubernetes: only what is of Kubernetes answers. Undefined where no pronoun stands for a topic. */
function replyOfIt(question: Ask, subject: Subject, context: Context): Reply | undefined {
  const { session, world } = context;
  const it = session.subject?.about ?? '';
  const isOfIt =
    question.carries?.includes('topic') === true && analyze(question.about).length === 1 && it !== '';
  if (!isOfIt || subject.about === question.about) return undefined;
  const findings = world.gather(subject);
  const rated = findings.rated.filter(isOf(it, findings, world));
  return replyFindings({ ...findings, rated, verdict: assess(findings.query, rated) }, subject, context);
}

function tellOf(subject: Subject, context: Context): Reply | undefined {
  const findings = context.world.gather(subject);
  return findings.verdict.answerable ? tellFindings(findings, subject, context) : undefined;
}

/**
 * Answers a question that leaves something out. What it leaves out is tried with it first; a kind of answer that is taken over from the
 * question before ("and in production" after "when") and not found is said to be missing before the rest is told.
 */
export function replyElliptic(question: Ask, subject: Subject, context: Context): Reply {
  const another = ofAnotherName(question, subject, context);
  const reply =
    (another && tellOf(another, context)) ??
    replyOfIt(question, subject, context) ??
    replyToSubject(subject, context);
  if (reply.outcome !== 'not-found' || subject.focus === question.focus || question.about === '')
    return reply;
  const { wanted: _wanted, ...rest } = subject;
  const open: Subject = { ...rest, about: question.about, focus: 'anything' };
  const told = tellOf(open, context);
  // another talk may have it, of whatever kind
  return told === undefined
    ? replyToSubject(open, context)
    : { ...told, say: [{ text: context.world.phrases.dontSay(subject.focus) }, ...told.say] };
}
