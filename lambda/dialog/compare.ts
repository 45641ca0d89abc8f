import { hasFilters, talksFor } from '../retrieve/filters.ts';
import type { TalkId } from '../retrieve/index-format.ts';
import { chooseCentral } from '../summarize/central.ts';
import { type Chosen, choose } from '../summarize/choose.ts';
import type { Answer } from './answer.ts';
import { replyNothingThere } from './asides.ts';
import { type Context, order, saidBefore, termsSaid } from './ask.ts';
import { attribute } from './attribute.ts';
import { makeAnswer, type Reply, type Spoken } from './make-answer.ts';
import { listOf } from './phrases/en.ts';
import type { CompareSide, QuestionOf } from './question.ts';
import { type Choice, type SentenceRef, type Subject, toRef } from './session.ts';
import { summaryPassages } from './summary.ts';

/** Each side gets one breath of its own, so that both fit before the listener is asked. */
const SIDE_BUDGET = { enough: 22, most: 34, sentences: 2 } as const;

/** A talk has much on a side when its best sentence is worth this share of the best of all. */
const MUCH = 0.75;

function sideName(side: CompareSide, context: Context): string {
  const { naming } = context.world;
  if (side.about !== '') return naming.asWritten(side.about);
  if (side.talk !== undefined) return naming.talkName(side.talk);
  if (side.speaker !== undefined) return naming.shortName(side.speaker);
  return `${side.year ?? side.day ?? ''}`;
}

type Comparison = { readonly about: string; readonly talks: ReadonlySet<TalkId> | undefined };

/** What the notes have on one side, together with what both are compared on. */
function chooseSide(side: CompareSide, { about, talks }: Comparison, context: Context): readonly Chosen[] {
  const { session, world } = context;
  const topic = `${side.about} ${about}`.trim();
  const isSaid = saidBefore(session);
  if (topic === '') {
    const whole = [...(talksFor(world.knowledge.catalogue, side) ?? [])];
    return chooseCentral(
      whole.flatMap((talk) => summaryPassages(talk, context)),
      world,
      { budget: SIDE_BUDGET, isSaid },
    );
  }
  const subject: Subject = { ...side, about: topic, focus: 'anything' };
  const within = talks === undefined ? undefined : world.gather(subject, talks);
  const findings = within?.verdict.answerable ? within : world.gather(subject);
  if (!findings.verdict.answerable) return [];
  const { chosen } = choose(findings.rated, world, {
    budget: SIDE_BUDGET,
    isSaid,
    said: termsSaid(session, world),
  });
  return order(chosen, 'anything');
}

/** Talks that hold much on both sides set them side by side; undefined when none does, or the sides name their talks. */
function sharedTalks(
  { sides, about }: QuestionOf<'compare'>,
  { world }: Context,
): ReadonlySet<TalkId> | undefined {
  if (sides.some((side) => hasFilters(side) || side.about === '')) return undefined;
  const [one, other] = sides.map((side) => {
    const { rated } = world.gather({ about: `${side.about} ${about}`.trim(), focus: 'anything' });
    return new Set(
      rated.filter((found) => found.value >= MUCH * (rated[0]?.value ?? 0)).map((found) => found.talk),
    );
  });
  const shared = [...(one ?? [])].filter((talk) => other?.has(talk));
  return shared.length > 0 ? new Set(shared) : undefined;
}

/** The second side of the same talk needs no introduction; of a side that the other speaks of, nobody says that there is nothing. */
function speakSide({ chosen, name }: Side, sides: readonly Side[], context: Context): readonly Spoken[] {
  const said = (text: string) => text.toLowerCase().includes(name.toLowerCase());
  if (chosen.length === 0)
    return sides.some((side) => side.chosen.some((one) => said(one.text)))
      ? []
      : [{ text: context.world.phrases.compareMissing(name) }];
  const [first] = sides;
  const known = first?.chosen === chosen ? undefined : first?.chosen.at(-1)?.talk;
  const attribution = { ...(known !== undefined && { known }), bySpeaker: false, pointFirst: false };
  return attribute(chosen, { ...attribution, turn: context.session.turn }, context.world);
}

type Side = { readonly side: CompareSide; readonly name: string; readonly chosen: readonly Chosen[] };

/** Both sides; what the first says the second does not say again. */
function chooseSides(question: QuestionOf<'compare'>, context: Context): readonly Side[] {
  const comparison = { about: question.about, talks: sharedTalks(question, context) };
  const said: SentenceRef[] = [];
  return question.sides.map((side) => {
    const chosen = chooseSide(side, comparison, {
      ...context,
      session: { ...context.session, said: [...said] },
    });
    said.push(...chosen.map((one) => toRef(one.passage, one.sentence)));
    return { side, name: sideName(side, context), chosen };
  });
}

function toOffer({ side, name }: Side, about: string): Choice {
  return { name, offer: { do: 'ask', ...side, about: `${side.about} ${about}`.trim(), focus: 'anything' } };
}

/** "Compare Aurora and DynamoDB": one breath on each side, and an honest word where one is missing. */
export function respondCompare(question: QuestionOf<'compare'>, context: Context): Answer {
  const { session, world } = context;
  const sides = chooseSides(question, context);
  const found = sides.filter((side) => side.chosen.length > 0);
  const [first] = found;
  if (first === undefined) {
    const names = listOf(
      sides.map((side) => side.name),
      'or',
    );
    return makeAnswer(replyNothingThere(context, world.phrases.notMentioned(names)), session, world);
  }
  const choices = found.map((side) => toOffer(side, question.about));
  const reply: Reply = {
    outcome: 'answered',
    title: listOf(sides.map((side) => side.name)),
    say: sides.flatMap((side) => speakSide(side, sides, context)),
    prompt: world.phrases.offerTopics(
      choices.map((choice) => choice.name),
      session.turn,
    ),
    choices,
    ...(choices[0] && { yes: choices[0].offer }),
    session: {
      said: [],
      subject: { ...first.side, about: `${first.side.about} ${question.about}`.trim(), focus: 'anything' },
    },
  };
  return makeAnswer(reply, session, world);
}
