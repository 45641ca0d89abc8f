import { chooseCentral } from '../summarize/central.ts';
import { countWords } from '../summarize/words.ts';
import type { Answer } from './answer.ts';
import type { Context } from './ask.ts';
import { askBack } from './ask-back.ts';
import { attribute } from './attribute.ts';
import { makeAnswer, type Reply, type Spoken } from './make-answer.ts';
import { capital, count, numberWord } from './phrases/en.ts';
import type { Filters, QuestionOf } from './question.ts';
import { type Plan, type Portion, planRecap, WORDS_A_MINUTE } from './recap-plan.ts';
import { type RecapPlace, toRef } from './session.ts';
import { carryFilters } from './subject.ts';

function speakPortion(portion: Portion, plan: Plan): readonly Spoken[] {
  const named = plan.chapters.length > 1;
  return portion.chapters.flatMap(({ place, title, chosen }) => [
    ...(named && title !== ''
      ? [
          {
            text: `${capital(numberWord(place + 1))}: ${title.replace(/[.:]+$/, '')}.`,
          },
        ]
      : []),
    ...chosen.map((one) => ({ text: one.text, ref: toRef(one.passage, one.sentence) })),
  ]);
}

function nextTitle(plan: Plan, place: number): string | undefined {
  return plan.portions[place + 1]?.chapters[0]?.title;
}

/** One portion of a recap, with what comes next as the offer. */
export function replyPortion(
  plan: Plan,
  place: RecapPlace,
  context: Context,
  intro: readonly Spoken[] = [],
): Reply {
  const { phrases } = context.world;
  const portion = plan.portions[place.chapter];
  if (portion === undefined) {
    return {
      outcome: 'answered',
      say: [{ text: phrases.recapDone(plan.name) }],
      prompt: phrases.anythingElse(context.session.turn),
      session: { recap: { ...place, finished: true } },
    };
  }
  const next = nextTitle(plan, place.chapter);
  const last = plan.portions.length - 1 <= place.chapter;
  const talk = portion.chapters[0]?.chosen[0]?.talk;
  const speaker = talk === undefined ? undefined : context.world.naming.talk(talk)?.speakers[0];
  return {
    outcome: 'answered',
    title: plan.name,
    say: [...intro, ...speakPortion({ chapters: portion.chapters.slice(place.said) }, plan)],
    prompt: last
      ? phrases.anythingElse(context.session.turn)
      : next === undefined || next === ''
        ? phrases.shallIGoOn(context.session.turn)
        : phrases.offerNext(next.replace(/[.:?!]+$/, ''), context.session.turn),
    ...(!last && { yes: { do: 'next' as const } }),
    session: {
      recap: { ...place, ...(last && { finished: true as const }) },
      ...(talk !== undefined && { talk }),
      ...(speaker !== undefined && { speaker }),
    },
  };
}

/** "In one sentence": the most central sentences of all that is asked for, and the offer of the whole walk. */
function replyInSentences(filters: Filters, most: number, context: Context): Reply | undefined {
  const { world, session } = context;
  const plan = planRecap(filters, { unit: 'full' }, context);
  const passages = plan.chapters.flatMap((chapter) => chapter.passages);
  const budget = { enough: Number.POSITIVE_INFINITY, most: most > 1 ? 70 : 45, sentences: Math.min(most, 5) };
  const chosen = chooseCentral(passages, world, { budget });
  if (chosen.length === 0) return undefined;
  return {
    outcome: 'answered',
    title: plan.name,
    say: attribute(chosen, { bySpeaker: false, pointFirst: false, turn: session.turn }, world),
    prompt: 'Shall I go through it part by part?',
    yes: { do: 'recap', ...filters },
    session: { ...(chosen[0] && { talk: chosen[0].talk }) },
  };
}

/** "Recap the 2017 keynote", "recap day one in two minutes". */
export function respondRecap(question: QuestionOf<'recap'>, context: Context): Answer {
  const { session, world } = context;
  const filters = carryFilters(question, session);
  const doubt = askBack(question.doubt, { about: '', focus: 'anything', ...filters }, context);
  if (doubt !== undefined) return makeAnswer(doubt, session, world);
  const fresh = { ...session, said: [] };
  if (question.length.unit === 'sentence') {
    const reply = replyInSentences(filters, question.length.count, context);
    if (reply !== undefined)
      return makeAnswer({ ...reply, session: { said: [], ...reply.session } }, fresh, world);
  }
  const plan = planRecap(filters, question.length, context);
  if (plan.portions.length === 0) {
    return makeAnswer(
      {
        outcome: 'not-found',
        say: [{ text: world.phrases.notInNotes(session.turn) }],
        prompt: world.phrases.offerList,
        yes: { do: 'list', what: 'talks' },
      },
      session,
      world,
    );
  }
  const intro =
    plan.chapters.length > 1
      ? [{ text: world.phrases.recapOf(plan.name, count(plan.chapters.length, 'part')) }]
      : [];
  const reply = replyPortion(
    plan,
    { ...filters, length: question.length, chapter: 0, said: 0 },
    context,
    intro,
  );
  return makeAnswer(
    {
      ...reply,
      session: { said: [], subject: { about: '', focus: 'anything', ...filters }, ...reply.session },
    },
    fresh,
    world,
  );
}

/** Moves a running recap by some portions and says what stands there. */
export function moveRecap(place: RecapPlace, by: number, context: Context): Answer {
  const { session, world } = context;
  const plan = planRecap(place, place.length, context);
  const target = Math.max(0, place.chapter + by);
  const { finished: _finished, ...open } = place;
  const intro = place.chapter + by < 0 ? [{ text: world.phrases.firstPart }] : [];
  return makeAnswer(
    replyPortion(plan, { ...open, chapter: Math.min(target, plan.portions.length), said: 0 }, context, intro),
    session,
    world,
  );
}

/** "Skip to chaos": the portion whose chapter holds the best passage for it. */
export function respondSkip(question: QuestionOf<'skip'>, context: Context): Answer {
  const { session, world } = context;
  const place = session.recap;
  if (place === undefined)
    return makeAnswer(
      { outcome: 'ask-back', say: [{ text: world.phrases.noRecap }], prompt: world.phrases.wayOut },
      session,
      world,
    );
  const plan = planRecap(place, place.length, context);
  const { length: _length, chapter: _chapter, said: _said, finished: _finished, ...filters } = place;
  const findings = world.gather({ about: question.to, focus: 'anything', ...filters });
  const byTitle = plan.portions.findIndex((portion) =>
    portion.chapters.some((chapter) => chapter.title.toLowerCase().includes(question.to.toLowerCase())),
  );
  const best = findings.verdict.answerable ? findings.rated[0] : undefined;
  const byContent =
    best === undefined
      ? -1
      : plan.portions.findIndex((portion) =>
          portion.chapters.some(
            (chapter) =>
              plan.chapters[chapter.place]?.passages.includes(best.passage) ||
              (plan.chapters[chapter.place]?.talk === best.talk &&
                plan.chapters.length !== 1 &&
                filters.talk === undefined),
          ),
        );
  const target = byTitle >= 0 ? byTitle : byContent;
  if (target < 0) {
    return makeAnswer(
      {
        outcome: 'not-found',
        say: [{ text: world.phrases.noChapter(question.to, plan.name) }],
        prompt: world.phrases.shallIGoOn(session.turn),
        yes: { do: 'next' },
      },
      session,
      world,
    );
  }
  return makeAnswer(
    replyPortion(plan, { ...filters, length: place.length, chapter: target, said: 0 }, context),
    session,
    world,
  );
}

/** "How much is left?" in parts and minutes. */
export function replyRemaining(place: RecapPlace, context: Context): Reply {
  const { phrases } = context.world;
  const plan = planRecap(place, place.length, context);
  const left = plan.portions.slice(place.chapter + 1);
  if (left.length === 0)
    return {
      outcome: 'answered',
      say: [{ text: phrases.nothingLeft }],
      prompt: phrases.anythingElse(context.session.turn),
    };
  const words = left
    .flatMap((portion) => speakPortion(portion, plan))
    .reduce((sum, line) => sum + countWords(line.text), 0);
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return {
    outcome: 'answered',
    say: [
      {
        text: phrases.remaining(
          count(left.flatMap((portion) => portion.chapters).length, 'part'),
          count(minutes, 'minute'),
        ),
      },
    ],
    prompt: phrases.shallIGoOn(context.session.turn),
    yes: { do: 'next' },
  };
}
