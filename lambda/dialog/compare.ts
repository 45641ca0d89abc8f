import { talksFor } from '../retrieve/filters.ts';
import type { Chosen } from '../summarize/choose.ts';
import type { Answer } from './answer.ts';
import { replyNothingThere } from './asides.ts';
import { respondAsk } from './ask.ts';
import { attribute } from './attribute.ts';
import { type Compared, chooseSides, type Side, sideName } from './compare-sides.ts';
import type { Context } from './context.ts';
import { makeAnswer, type Reply, type Spoken } from './make-answer.ts';
import { listOf } from './phrases/en.ts';
import type { Ask, QuestionOf } from './question.ts';
import type { Choice } from './session.ts';
import { type Comparison, fillComparison, topicOf } from './spoken-of.ts';

/** A talk, a speaker or a year is in the notes, whatever they lack of it. */
function nothingOn({ side, name }: Side, { world: { phrases } }: Context): string {
  return side.about === '' ? phrases.compareMissingFrom(name) : phrases.compareMissing(name);
}

/** The second side of the same talk needs no introduction; of a side that the other speaks of, nobody says that there is nothing. */
function speak(compared: Compared, context: Context): readonly Spoken[] {
  const { together, sides } = compared;
  const all = [together, ...sides.map((side) => side.chosen)];
  const isSpokenOf = ({ name }: Side) =>
    all.flat().some((one) => one.text.toLowerCase().includes(name.toLowerCase()));
  const tell = (chosen: readonly Chosen[], place: number): readonly Spoken[] => {
    const known = all.slice(0, place).flat().at(-1)?.talk;
    const attribution = { ...(known !== undefined && { known }), bySpeaker: false, pointFirst: false };
    return attribute(chosen, { ...attribution, turn: context.session.turn }, context.world);
  };
  return [
    ...tell(together, 0),
    ...sides.flatMap((side, place) => {
      if (side.chosen.length > 0) return tell(side.chosen, place + 1);
      return isSpokenOf(side) ? [] : [{ text: nothingOn(side, context) }];
    }),
  ];
}

/** Two descriptions are no verdict: unless a sentence on both has the very word, it is said that there is none. */
function speakVerdict(
  { together }: Compared,
  quality: string | undefined,
  { world }: Context,
): readonly Spoken[] {
  if (quality === undefined || together.some((one) => one.text.includes(quality))) return [];
  return [{ text: world.phrases.dontSayWhich(quality) }];
}

/** "What do they agree on": no sentence tells, but there may be something that both speak of. */
const IN_COMMON = /\b(?:agree|common|share)\b/;
/** Of what both name, so much is looked at. */
const MOST_TRIED = 10;

/** What the notes have most on that both sides speak of; undefined where the sides say what they are compared on. */
function topicInCommon(
  { turn }: QuestionOf<'compare'>,
  { sides, about }: Comparison,
  { world }: Context,
): string | undefined {
  if (!IN_COMMON.test(turn.words) || about !== '' || sides.some((side) => side.about !== ''))
    return undefined;
  const talks = sides.map((side) => talksFor(world.knowledge.catalogue, side));
  const named = world
    .rankedTopics()
    .filter((topic) => talks.every((own) => topic.talks.some((talk) => own?.has(talk))));
  const isTold = (name: string) =>
    sides.every((side) => world.gather({ ...side, about: name, focus: 'anything' }).verdict.answerable);
  return named.slice(0, MOST_TRIED).find(({ name }) => isTold(name))?.name;
}

function toOffer({ side, name }: Side, about: string): Choice {
  return { name, offer: { do: 'ask', ...side, about: topicOf(side, about), focus: 'anything' } };
}

/** "Compare them" where fewer than two were spoken of; "which one was longer" may be asked of what was told as well. */
function answerWithWhat(
  { quality, turn }: QuestionOf<'compare'>,
  { sides }: Comparison,
  context: Context,
): Answer {
  const { session, world } = context;
  const { phrases } = world;
  if (quality !== undefined && session.subject !== undefined)
    return respondAsk({ kind: 'ask', about: quality, focus: 'anything', carries: ['topic'], turn }, context);
  const [only] = sides;
  const reply: Reply = {
    outcome: 'ask-back',
    say: [
      { text: only === undefined ? phrases.twoToCompare : phrases.onlyOneToCompare(sideName(only, world)) },
    ],
    prompt: only === undefined ? phrases.compareWhich : phrases.compareWithWhat,
  };
  return makeAnswer(reply, context);
}

/** "Are small changes better than big ones": asked as it is where a sentence has the very word. */
function askVerdict(
  { turn }: QuestionOf<'compare'>,
  { sides, quality = '' }: Comparison,
  { world }: Context,
): Ask | undefined {
  if (quality === '' || sides.some((side) => side.about === '')) return undefined;
  const about = sides.map((side) => side.about).join(` ${quality} `);
  const { rated, verdict } = world.gather({ about, focus: 'anything' });
  const isTold = verdict.answerable && rated[0]?.text.includes(` ${quality}`);
  return isTold ? { kind: 'ask', about, focus: 'anything', turn } : undefined;
}

/** With a thing that the notes do not have, nothing can be compared; that somebody says nothing of it is an answer. */
function lacksThing({ together, sides }: Compared): boolean {
  return together.length === 0 && sides.some(({ side, chosen }) => side.about !== '' && chosen.length === 0);
}

/** One breath on each side, and an honest word where one is missing. `common`: what both speak of, where that was asked. */
function replyCompared(
  { comparison, common }: { readonly comparison: Comparison; readonly common: string | undefined },
  context: Context,
): Reply {
  const { session, world } = context;
  const { about, quality } = comparison;
  const compared = chooseSides(comparison, context);
  const { sides } = compared;
  const found = sides.filter((side) => side.chosen.length > 0);
  const [first] = found;
  const names = sides.map((side) => side.name);
  if (first === undefined) {
    const isOnTopic = sides.some(({ side }) => side.about === '');
    return replyNothingThere(
      context,
      isOnTopic ? undefined : world.phrases.notMentioned(listOf(names, 'or')),
    );
  }
  const choices = found.map((side) => toOffer(side, about));
  return {
    outcome: lacksThing(compared) ? 'not-found' : 'answered',
    title: listOf(names),
    say: [
      ...(common === undefined ? [] : [{ text: world.phrases.talkedAbout(names, common) }]),
      ...speakVerdict(compared, quality, context),
      ...speak(compared, context),
    ],
    prompt: world.phrases.offerTopics(
      choices.map((choice) => choice.name),
      session.turn,
    ),
    choices,
    ...(choices[0] && { yes: choices[0].offer }),
    session: {
      said: [],
      subject: { ...first.side, about: topicOf(first.side, about), focus: 'anything' },
      spokenOf: comparison.sides.map((side) => ({ ...side, about: topicOf(side, about) })),
    },
  };
}

/** "Compare Aurora and DynamoDB", "compare them", "what do Werner and Adrian agree on". */
export function respondCompare(question: QuestionOf<'compare'>, context: Context): Answer {
  const asked = fillComparison(question, context.session, context.world);
  if (asked.sides.length < 2) return answerWithWhat(question, asked, context);
  const common = topicInCommon(question, asked, context);
  const comparison = { ...asked, about: common ?? asked.about };
  const verdict = askVerdict(question, comparison, context);
  return verdict === undefined
    ? makeAnswer(replyCompared({ comparison, common }, context), context)
    : respondAsk(verdict, context);
}
