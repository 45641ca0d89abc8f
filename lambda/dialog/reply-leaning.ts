import { analyze, tokenize } from '../retrieve/analyze.ts';
import { asksMaker } from '../summarize/agent.ts';
import { fitFocus, HAS_FORM } from '../summarize/focus-fit.ts';
import type { Rated } from '../summarize/rate.ts';
import { replyPoint } from './asides.ts';
import type { Context } from './context.ts';
import { type Findings, narrowTo } from './evidence.ts';
import { replyTalkFact } from './fact.ts';
import { creditsTold, toldPoint } from './last-answer.ts';
import type { Leaning } from './lean.ts';
import type { Reply } from './make-answer.ts';
import { isNominal } from './nominal.ts';
import { tellFindings } from './tell-findings.ts';
import { makerPhrase, reasonPhrase } from './told-points.ts';
import type { World } from './world.ts';

/** Beside what was told already, a sentence must be worth this share of the best to be an answer to what leans on it. */
const WORTH_TELLING = 0.6;

/** Tells whether a sentence is of a topic that the question names only by a pronoun: it, the one before or what they stand under has one of its telling words. */
export function isOf(about: string, { query }: Findings, world: World): (one: Rated) => boolean {
  const named = new Set(analyze(about));
  const telling = query.terms.filter((term) => named.has(term.stem) && term.weight >= 0.5 * query.heaviest);
  return ({ passage, sentence }) => {
    const { sentences, headings } = world.terms(passage);
    const near = [sentences[sentence], sentences[sentence - 1], headings];
    return telling.length === 0 || telling.some((term) => near.some((terms) => terms?.has(term.stem)));
  };
}

/** What was found that answers a question which leans on the answer before: of what "it" is, near in worth to the best, of the form asked for. */
function thatAnswers(findings: Findings, leaning: Leaning, world: World): Findings {
  const { subject, about, must, isBareWord } = leaning;
  const { rated, query } = findings;
  const best = rated[0]?.value ?? 0;
  // "why?" is answered by a reason, and by nothing that may be one
  const least = isBareWord && subject.focus === 'reason' ? HAS_FORM : 0;
  const tells = isOf(about, findings, world);
  const needed = query.terms.filter((term) => must.includes(term.stem));
  const says = ({ passage, sentence }: Rated) => {
    const own = world.terms(passage).sentences[sentence];
    return needed.every(({ matches }) => [...matches.keys()].some((match) => own?.has(match)));
  };
  const answers = rated.filter(
    (one) =>
      one.value >= WORTH_TELLING * best &&
      tells(one) &&
      says(one) &&
      fitFocus(one.text, subject.focus, subject.wanted) > least,
  );
  const { answerable } = findings.verdict;
  return answerable ? { ...findings, rated: answers } : narrowTo(findings, (one) => answers.includes(one));
}

/** "What are the limits" of a topic that has none in the notes: that is said, and where they have some, offered. Undefined for a topic by itself. */
function replyNotOfIt({ must, about, subject }: Leaning, { session, world }: Context): Reply | undefined {
  const { phrases, naming } = world;
  const isTopic = world.rankedTopics().some(({ name }) => analyze(name).join(' ') === must[0]);
  if (must.length === 0 || isTopic || !isNominal(about, world.knowledge)) return undefined;
  const noun = subject.about.slice(0, -about.length).trim();
  const elsewhere = world.gather({ about: noun, focus: 'anything' });
  const [best] = elsewhere.verdict.answerable ? elsewhere.rated : [];
  const no = { text: phrases.notToldOf(naming.asWritten(about), session.turn) };
  if (best === undefined) return undefined;
  return {
    outcome: 'not-found',
    say: [no, { text: phrases.otherwiseOn(noun, naming.ownTalkName(best.talk)) }],
    prompt: phrases.shallITell(session.turn),
    yes: { do: 'ask', about: noun, focus: 'anything', talk: best.talk },
  };
}

/** Nobody may be told who wrote what was told of, but whoever noted it wrote as well. */
const WROTE = /\bwr(?:ote|itten)\b/;

/** "Who wrote that one?": a sentence that was told may name who did. */
function replyMaker({ subject }: Leaning, context: Context): Reply | undefined {
  const asks = subject.focus === 'person' && asksMaker(tokenize(subject.about).map(({ word }) => word));
  const say = asks ? toldPoint(context, makerPhrase) : [];
  if (say.length > 0) return replyPoint(say, subject.focus, context);
  const credits = asks && WROTE.test(subject.about) ? creditsTold(context) : [];
  if (credits.length === 0) return undefined;
  const no = replyPoint([], subject.focus, context);
  return { ...no, say: [...no.say, { text: context.world.phrases.creditOf('that', credits) }] };
}

/** Answers a question that leans on the answer before out of what was told of; undefined where it is better asked by itself. */
export function replyLeaning(leaning: Leaning, context: Context): Reply | undefined {
  const { session, world } = context;
  const { subject, about } = leaning;
  const findings = thatAnswers(world.gather(subject, leaning.talks), leaning, world);
  context.trace?.note('leans on', { subject, talks: [...leaning.talks], verdict: findings.verdict });
  const told = subject.focus === 'reason' && leaning.isBareWord ? toldPoint(context, reasonPhrase) : [];
  if (told.length > 0) return replyPoint(told, subject.focus, context);
  const isAnswerable = findings.verdict.answerable && !leaning.isOneOf;
  const reply = isAnswerable ? tellFindings(findings, subject, context) : undefined;
  // the words that only ask do not go on
  if (reply !== undefined) return { ...reply, session: { ...reply.session, subject: { ...subject, about } } };
  if (leaning.standsAlone) return replyNotOfIt(leaning, context);
  const made = replyMaker(leaning, context);
  if (made !== undefined) return made;
  // what was told of in a talk was told when the talk was, and a talk is as long as from its beginning to its end
  const isLength =
    subject.focus === 'figures' &&
    /^(?:how )?long$/.test(subject.wanted ?? '') &&
    about === '' &&
    world.naming.talk(session.talk ?? '')?.time?.includes(' to ') === true;
  if ((subject.focus === 'time' || isLength) && session.talk !== undefined)
    return { ...replyTalkFact(['when'], session.talk, context), session: {} };
  return replyPoint([], subject.focus, context);
}
