import { leansBack, letterPattern } from '../retrieve/analyze.ts';
import { asksMaker } from '../summarize/agent.ts';
import { replyPoint } from './asides.ts';
import type { Context } from './context.ts';
import { enumerationIn } from './enumeration.ts';
import { replyTalkFact } from './fact.ts';
import { lastRefs, toldPoint } from './last-answer.ts';
import type { Reply, Spoken } from './make-answer.ts';
import type { Ask, CatalogueFact, QuestionOf } from './question.ts';
import { fromRef, toRef } from './session.ts';

/** Questions that only what was told last can answer: what followed, with what, what it is called, where she worked before. */

/** What came of something, not what it was. */
const ASKS_SEQUEL =
  /^(?:how did (?:it|that) (?:end|turn out)|what (?:came (?:(?:out )?of|from) (?:it|that|this)$|(?:happened|changed|followed)(?: (?:then|next|after(?:wards?| that)?|because of (?:it|that|this)))?$|(?:did|has) (?:it|that|this|he|she|they|people|we) (?:(?:changed?|caused?|lead to|led to|bring|do (?:about|then))\b|learn(?:ed)?(?: (?:from|out of) (?:it|that|this))?$)|(?:is|was|are|were) the (?:results?|outcomes?|consequences?|effects?)(?: of (?:it|that|this))?$))/;
const MOST_FOLLOWING = 3;
/** When a talk began, where it is all that was spoken of. */
const ASKS_TIME_OF_TALK =
  /^(?:when|(?:at )?what time) (?:did|does|was|is) (?:it|that|this|the \w+) (?:start|begin|end|finish|over|held|given|scheduled|take place)(?: at)?$/;

/** What a note says next of what was told; undefined for another question than what came of it, and where nothing follows. */
function sequelOf(words: string, { session, world }: Context): readonly Spoken[] | undefined {
  const place = ASKS_SEQUEL.test(words) ? fromRef(lastRefs({ session })[0] ?? '') : undefined;
  if (place === undefined) return undefined;
  const { passage, sentence } = place;
  const terms = world.terms(passage).sentences;
  const following = (world.knowledge.passages[passage]?.sentences ?? []).flatMap(({ text }, at) => {
    const goesOn = leansBack(text) || [...(terms[at] ?? [])].some((term) => terms[sentence]?.has(term));
    return at > sentence && goesOn ? [{ text, ref: toRef(passage, at) }] : [];
  });
  return following.length === 0 ? undefined : following.slice(0, MOST_FOLLOWING);
}

/** "With what?", "for whom?": a preposition, and nothing that it could stand before. */
const ASKS_OBJECT =
  /^(with|for|by|from|on|to|into|in|about|against|over|under|at|through|between) (?:what|whom|who|which(?: ones?)?)$/;

const ASKS_WHOM = / whom?$/;
/** Written like a name, or as what people are called. */
const SOMEBODY = '(?:[A-Z]|\\w*(?:[eo]rs|cts|sts|nts|people|one|body)\\b)';

function objectOf(words: string, context: Context): readonly Spoken[] | undefined {
  const [, preposition] = ASKS_OBJECT.exec(words) ?? [];
  if (preposition === undefined) return undefined;
  // no number is anybody
  const before = ASKS_WHOM.test(words)
    ? new RegExp(`\\b${preposition} (?:the |an? |its |all )?(?:\\w+ )?${SOMEBODY}`)
    : new RegExp(`\\b${preposition} `, 'i');
  return toldPoint(context, (sentence) => (before.test(sentence) ? '' : undefined));
}

/** What a sentence has that gives something its name. */
const NAMES_IT = /\b(?:called|named)\b|\bnames? (?:is|are|was|were)\b/;

/** "What is it called", "what are their names", of what was told; undefined for any other question. */
function nameOf({ wanted, about }: Ask, context: Context): readonly Spoken[] | undefined {
  if (wanted !== 'name of it' || about !== '' || context.session.subject?.about === '') return undefined;
  return toldPoint(context, (sentence) =>
    NAMES_IT.test(sentence) || enumerationIn(sentence) !== undefined ? '' : undefined,
  );
}

/** Somebody whom a sentence names, and who gave no talk: "by Patty McCord". */
const BY_SOMEBODY = letterPattern(String.raw`\bby ((?:\p{Lu}[\p{L}.'’-]+ )+\p{Lu}[\p{L}'’-]+)`);
const ASKS_WORK = /\b(?:(?:his|her) (?:job|role|position)|(?:did|does) s?he (?:work|do)|(?:is|was) s?he)\b/;

/** "Where did she work": of the one whom the last answer named, where it was asked who that is. */
function workOf({ turn }: Ask, context: Context): readonly Spoken[] | undefined {
  const { subject } = context.session;
  const isOfSpeaker = subject?.speaker !== undefined && subject.focus !== 'person';
  const told = isOfSpeaker || !ASKS_WORK.test(turn.words) ? [] : toldPoint(context, namesSomebody);
  return told.length === 0 ? undefined : told;
}

/** "Who is she": the one whom the last answer named, where who that is was asked; undefined where it named nobody who gave no talk. */
export function replyNamed(question: QuestionOf<'fact'>, context: Context): Reply | undefined {
  const { subject } = context.session;
  const isOfNamed = question.carries?.includes('speaker') === true && subject?.focus === 'person';
  const told = isOfNamed && subject.speaker === undefined ? toldPoint(context, namesSomebody) : [];
  return told.length === 0 ? undefined : replyPoint(told, 'person', context);
}

function namesSomebody(sentence: string): string | undefined {
  return BY_SOMEBODY.test(sentence) ? '' : undefined;
}

/** "When did it start", "what was it called", where a talk is all that was spoken of. */
function factOfTalk({ wanted, about, turn }: Ask): CatalogueFact | undefined {
  if (ASKS_TIME_OF_TALK.test(turn.words)) return 'when';
  return wanted === 'name of it' && about === '' ? 'title' : undefined;
}

/** "What else did she write": what whoever was just named made, who is not the one who spoke of it; undefined for any other question. */
export function ofNamedMaker(question: Ask, context: Context): Ask | undefined {
  const isOfWork = question.carries?.includes('speaker') === true && asksMaker(question.about.split(' '));
  if (!isOfWork || context.session.subject?.focus !== 'person') return undefined;
  const [, name] = BY_SOMEBODY.exec(toldPoint(context, namesSomebody)[0]?.text ?? '') ?? [];
  const { carries: _carries, ...asked } = question;
  return name === undefined ? undefined : { ...asked, about: `${question.about} ${name}` };
}

/** Answers a question that only what was told can answer; undefined for any other. */
export function replyOnTold(question: Ask, context: Context): Reply | undefined {
  const { words } = question.turn;
  const { subject, talk } = context.session;
  const fact = talk !== undefined && subject?.about === '' ? factOfTalk(question) : undefined;
  if (talk !== undefined && fact !== undefined)
    return { ...replyTalkFact([fact], talk, context), session: {} };
  if (lastRefs(context).length === 0) return undefined;
  const point =
    sequelOf(words, context) ??
    objectOf(words, context) ??
    nameOf(question, context) ??
    workOf(question, context);
  return point && replyPoint(point, question.focus, context);
}
