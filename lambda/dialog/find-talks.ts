import type { SpeakerId, TalkId } from '../retrieve/index-format.ts';
import type { Query } from '../retrieve/query.ts';
import type { Rated } from '../summarize/rate.ts';
import type { Answer } from './answer.ts';
import { replyNothingThere } from './asides.ts';
import { afresh, type Context } from './context.ts';
import type { Findings } from './evidence.ts';
import { replyTalkFact } from './fact.ts';
import { toldTalks } from './lean.ts';
import { makeAnswer, type Reply } from './make-answer.ts';
import { replyNotFound } from './not-found.ts';
import type { QuestionOf } from './question.ts';
import { type Subject, toRef } from './session.ts';
import { asksForSeveral, replySeveral, tellsOfSecond } from './several-speakers.ts';
import { allOf, filtersOf, toSubject } from './subject.ts';
import { replyUnclear } from './summary.ts';
import { replyToSubject } from './tell-findings.ts';
import { talksTitled, WEIGHTY } from './titled.ts';
import type { World } from './world.ts';

/** A talk counts when its best sentence is worth this share of the best of all. */
const WORTH_NAMING = 0.7;
const MOST_NAMED = 3;
/** Of more people than one can listen to, only those of the part that tells it are named. */
const MOST_PEOPLE = 6;

/** The best sentence of each talk that really is about it, best first. */
function bestByTalk(rated: readonly Rated[]): readonly Rated[] {
  const best = new Map<TalkId, Rated>();
  for (const one of rated) if (!best.has(one.talk)) best.set(one.talk, one);
  const top = rated[0]?.value ?? 0;
  return [...best.values()].filter((one) => one.value >= WORTH_NAMING * top);
}

/** "Who else talked about it?" */
const ELSE = /\belse\b/;

/** Whether a talk was told of or named; where people are asked for, those of the same people were as well. */
function toldBefore(what: 'speakers' | 'talks', { session, world }: Context): (talk: TalkId) => boolean {
  const named = (session.choices ?? []).flatMap(({ offer }) => ('talk' in offer ? (offer.talk ?? []) : []));
  const told = new Set([...toldTalks(session, world), ...named]);
  const speakersOf = (talk: TalkId) => world.naming.talk(talk)?.speakers ?? [];
  const people = new Set(what === 'speakers' ? [...told].flatMap(speakersOf) : []);
  const isOfThem = (talk: TalkId) =>
    people.size > 0 && speakersOf(talk).length > 0 && speakersOf(talk).every((id) => people.has(id));
  return (talk) => told.has(talk) || isOfThem(talk);
}

/** "Who gave the talk on it?" is asked of a talk of its own, "who mentioned it?" of all. */
const GIVING = /^(?:and )?(?:who (?:gave|held|did|presented)|whose)\b/;

/** What stands for a word less well than this is another word: who noted a chat mentions no schmoozing. */
const SAME_WORD = 0.75;

/** Whether what is found holds one of the telling words itself, or one hardly other than it. */
function holdsWord({ passage }: Rated, { terms, heaviest }: Query, world: World): boolean {
  const { sentences, under, headings, title } = world.terms(passage);
  const held = [...sentences, ...under, headings, title];
  return terms.some(
    ({ weight, matches }) =>
      weight >= WEIGHTY * heaviest &&
      [...matches].some(([match, share]) => share >= SAME_WORD && held.some((set) => set?.has(match))),
  );
}

/** Between what the best sentence holds and another, as many words of the question: "the second takeaway" is no second speaker. */
function holdsAsMuch(best: Rated | undefined, { terms }: Query, world: World): (one: Rated) => boolean {
  const held = ({ passage, sentence }: Rated) => {
    const { sentences, under, headings, title } = world.terms(passage);
    const sets = [sentences[sentence], under[sentence], headings, title];
    return terms.filter(({ matches }) =>
      [...matches].some(([match, share]) => share >= SAME_WORD && sets.some((set) => set?.has(match))),
    ).length;
  };
  const least = best === undefined ? 0 : held(best);
  return (one) => held(one) >= least;
}

/** A talk that is called after what is asked for comes before all that only mention it, each by its best sentence. */
function titledFirst(
  findings: Findings,
  { subject, isGiven }: { readonly subject: Subject; readonly isGiven: boolean },
  world: World,
): readonly Rated[] {
  const titled = new Set(talksTitled(findings, subject, world).map(({ id }) => id));
  const isAsGood = holdsAsMuch(findings.rated[0], findings.query, world);
  const mention = findings.verdict.answerable ? bestByTalk(findings.rated).filter(isAsGood) : [];
  if (titled.size === 0) return mention;
  const own = new Map(
    world
      .gather(subject, titled)
      .rated.toReversed()
      .map((one) => [one.talk, one]),
  );
  const inOrder = [...own.values()].toSorted((a, b) => b.value - a.value);
  if (isGiven && inOrder.length > 0) return inOrder;
  return [...inOrder, ...mention.filter(({ talk }) => !titled.has(talk))];
}

/** The talks to name, each by its best sentence. */
function talksFound(
  question: QuestionOf<'find'>,
  { findings, subject }: { readonly findings: Findings; readonly subject: Subject },
  context: Context,
): readonly Rated[] {
  const { world } = context;
  const isKnown = ELSE.test(question.turn.words) ? toldBefore(question.what, context) : () => false;
  const isGiven = question.what === 'speakers' && GIVING.test(question.turn.words);
  const all = titledFirst(findings, { subject, isGiven }, world).filter(({ talk }) => !isKnown(talk));
  const spoken = all.filter((one) => (world.naming.talk(one.talk)?.speakers.length ?? 0) > 0);
  return (question.what === 'speakers' && spoken.length > 0 ? spoken : all).slice(0, MOST_NAMED);
}

/** Whose it is: in a talk of many those of that part, and nobody where the notes do not tell. */
function peopleOf({ talk, passage, sentence }: Rated, world: World): readonly SpeakerId[] {
  const { naming, knowledge, partOf } = world;
  const part = partOf(passage);
  const all = naming.talk(talk)?.speakers ?? [];
  const by = knowledge.passages[passage]?.sentences[sentence]?.by;
  const voice = all.filter((id) => by !== undefined && naming.fullName(id) === by);
  if (voice.length > 0) return voice;
  return part.length === 0 && all.length <= MOST_PEOPLE ? all : part;
}

/** Who or which they are, and what the first has on it. */
function replyFound(
  what: 'speakers' | 'talks',
  { subject, found }: { readonly subject: Subject; readonly found: readonly [Rated, ...Rated[]] },
  context: Context,
): Reply {
  const { session, world } = context;
  const { naming, phrases } = world;
  const { about } = subject;
  const [first] = found;
  const people = [...new Set(found.flatMap((one) => peopleOf(one, world)))];
  const named = what === 'speakers' && people.length > 0;
  // a talk that was just named alone needs no second introduction
  const introduced = !named && found.length === 1 ? { introduced: first.talk } : {};
  const detail = replyToSubject({ ...subject, talk: first.talk }, { ...context, ...introduced });
  const names = found.map((one) => naming.ownTalkName(one.talk));
  const intro = named
    ? phrases.talkedAbout(people.map(naming.fullName), naming.asWritten(about))
    : phrases.talksMention(names, asksForSeveral(subject) ? phrases.aSecondSpeaker : naming.asWritten(about));
  const choices = found.map((one, place) => ({
    name: names[place] ?? '',
    offer: { do: 'ask' as const, about, focus: 'anything' as const, talk: one.talk },
  }));
  const isTold = detail.outcome === 'answered';
  return {
    ...detail,
    say: [{ text: intro }, ...(isTold ? detail.say.slice(0, 1) : [])],
    outcome: 'answered',
    also: found.map((one) => toRef(one.passage, one.sentence)),
    choices: found.length > 1 ? choices : [],
    // the title alone may tell what it is about
    ...(isTold
      ? { prompt: phrases.shallIGoOn(session.turn), yes: { do: 'more' } }
      : {
          prompt: phrases.shallISumUp(names[0] ?? ''),
          yes: { do: 'ask', ...allOf({ talk: first.talk }) },
        }),
  };
}

/** "Who talked about chaos?", "which talks mention quorums?": the talks by name, and the best sentence of the first. */
export function respondFind(question: QuestionOf<'find'>, context: Context): Answer {
  const { session, world } = context;
  const { about, ...filters } = toSubject(
    { ...question, kind: 'ask', focus: 'anything' },
    session,
    world.naming,
  );
  const subject: Subject = { ...filtersOf(filters), about, focus: 'anything' };
  if (about === '') return makeAnswer(replyUnclear(context), context);
  const several = replySeveral(subject, context);
  if (several !== undefined) return makeAnswer(several, context);
  const findings = world.gather(subject);
  const found = talksFound(question, { findings, subject }, context);
  const tells = asksForSeveral(subject) ? tellsOfSecond : holdsWord;
  const [first, ...others] = found;
  const fresh = afresh(context);
  const { answerable } = findings.verdict;
  if (first === undefined && answerable)
    return makeAnswer(
      replyNothingThere(context, world.phrases.nobodyElse(world.naming.asWritten(about))),
      context,
    );
  if (first === undefined) return makeAnswer(replyNotFound(subject, findings, context), context);
  if (
    !answerable &&
    others.length === 0 &&
    question.what === 'speakers' &&
    (world.naming.talk(first.talk)?.speakers.length ?? 0) > 0
  )
    return makeAnswer(replyTalkFact(['who'], first.talk, context), context);
  const [named, ...further] = found.filter((one) => tells(one, findings.query, world));
  // nobody is said to have mentioned what is called otherwise there
  const reply =
    named === undefined
      ? replyNotFound(subject, findings, fresh)
      : replyFound(question.what, { subject, found: [named, ...further] }, fresh);
  return makeAnswer(reply, fresh);
}
