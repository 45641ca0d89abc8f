import { chooseCentral } from '../summarize/central.ts';
import { toStandAlone } from '../summarize/stand-alone.ts';
import { countWords } from '../summarize/words.ts';
import type { Answer } from './answer.ts';
import { replyNothingThere } from './asides.ts';
import { askBack } from './ask-back.ts';
import { attribute } from './attribute.ts';
import type { Context } from './context.ts';
import { makeAnswer, type Reply, type Spoken } from './make-answer.ts';
import { count, en, numberWord } from './phrases/en.ts';
import type { Filters, QuestionOf } from './question.ts';
import { type Chapter, type Plan, type Portion, planRecap, WORDS_A_MINUTE } from './recap-plan.ts';
import { LIST_OF_TALKS, type Offer, type RecapPlace, toRef } from './session.ts';
import { allOf, carryFilters } from './subject.ts';
import { summaryPassages } from './summary.ts';
import type { World } from './world.ts';

function speakPortion(portion: Portion, plan: Plan, world: World): readonly Spoken[] {
  const named = plan.chapters.length > 1;
  return portion.chapters.flatMap(({ place, title, chosen }) => [
    ...(named && title !== ''
      ? [{ text: en.chapter(numberWord(place + 1), title.replace(/[.:]+$/, '')) }]
      : []),
    ...toStandAlone(chosen, world).map((one) => ({
      text: one.text,
      ref: toRef(one.passage, one.sentence),
    })),
  ]);
}

function nextTitle(plan: Plan, place: number): string | undefined {
  return plan.portions[place + 1]?.chapters[0]?.title;
}

type Step = { readonly plan: Plan; readonly place: RecapPlace; readonly intro?: readonly Spoken[] };

/** One portion of a recap, with what comes next as the offer. */
function replyPortion({ plan, place, intro = [] }: Step, context: Context): Reply {
  const { phrases } = context.world;
  const portion = plan.portions[place.chapter];
  if (portion === undefined) {
    return {
      outcome: 'answered',
      inRecap: true,
      say: [{ text: phrases.recapDone(plan.name) }],
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
    inRecap: true,
    chapters: { titles: plan.portions.map((one) => one.chapters[0]?.title ?? ''), at: place.chapter },
    say: [...intro, ...speakPortion({ chapters: portion.chapters.slice(place.said) }, plan, context.world)],
    ...(!last && next && { prompt: phrases.offerNext(next.replace(/[.:?!]+$/, ''), context.session.turn) }),
    ...(!last && { yes: { do: 'next' as const } }),
    session: {
      recap: { ...place, ...(last && { finished: true as const }) },
      ...(talk !== undefined && { talk }),
      ...(speaker !== undefined && { speaker }),
    },
  };
}

/** "In one sentence": the most central sentences of the talks' own summaries, and the offer of the whole walk. */
function replyInSentences(filters: Filters, most: number, context: Context): Reply | undefined {
  const { world, session } = context;
  const plan = planRecap(filters, { unit: 'full' }, context);
  const talks = [...new Set(plan.chapters.map((chapter) => chapter.talk))];
  const passages = talks.flatMap((talk) => summaryPassages(talk, context));
  const budget = { enough: Number.POSITIVE_INFINITY, most: most > 1 ? 60 : 45, sentences: Math.min(most, 5) };
  const chosen = chooseCentral(passages, world, { budget });
  const [first] = chosen;
  if (first === undefined) return undefined;
  // One talk's sentence is no recap of many: what they are about is.
  const isOfMany = talks.length > 2 * most;
  const topics = world.rankedTopics().filter((topic) => topic.talks.some((talk) => talks.includes(talk)));
  const ours = world.phrases.inShort(
    count(talks.length, 'talk'),
    topics.slice(0, 4).map((topic) => topic.name),
  );
  return {
    outcome: 'answered',
    title: plan.name,
    say: isOfMany
      ? [{ text: ours }]
      : attribute(chosen, { bySpeaker: false, pointFirst: false, turn: session.turn }, world),
    also: chosen.map((one) => toRef(one.passage, one.sentence)),
    prompt: world.phrases.offerParts,
    yes: { do: 'recap', ...filters },
    session: { talk: first.talk },
  };
}

/** The first portion, after how many parts there are. */
function replyStart(question: QuestionOf<'recap'>, filters: Filters, context: Context): Reply {
  const plan = planRecap(filters, question.length, context);
  if (plan.portions.length === 0) return replyNothingThere(context);
  const { phrases } = context.world;
  const intro =
    plan.chapters.length > 1
      ? [{ text: phrases.recapOf(plan.name, count(plan.chapters.length, 'part')) }]
      : [];
  const place = { ...filters, length: question.length, chapter: 0, said: 0 };
  const reply = replyPortion({ plan, place, intro }, context);
  return { ...reply, session: { subject: allOf(filters), ...reply.session } };
}

/** "Recap the 2017 keynote", "recap day one in two minutes". */
export function respondRecap(question: QuestionOf<'recap'>, context: Context): Answer {
  const { session, world } = context;
  const filters = carryFilters(question, session);
  const { length } = question;
  const asked = {
    subject: allOf(filters),
    offer: (named: Filters): Offer => ({ do: 'recap', length, ...filters, ...named }),
  };
  const doubt = askBack(question.doubt, asked, context);
  if (doubt !== undefined) return makeAnswer(doubt, context);
  const short = length.unit === 'sentence' ? replyInSentences(filters, length.count, context) : undefined;
  const reply = short ?? replyStart(question, filters, context);
  return makeAnswer(
    { ...reply, session: { said: [], ...reply.session } },
    { world, session: { ...session, said: [] } },
  );
}

/** Moves a running recap by some portions and says what stands there. */
export function moveRecap(place: RecapPlace, by: number, context: Context): Answer {
  const plan = planRecap(place, place.length, context);
  const wanted = place.chapter + by;
  const { finished: _finished, ...open } = place;
  const intro = wanted < 0 ? [{ text: context.world.phrases.firstPart }] : [];
  const chapter = Math.min(Math.max(0, wanted), plan.portions.length);
  return makeAnswer(replyPortion({ plan, place: { ...open, chapter, said: 0 }, intro }, context), context);
}

/** The portion and the chapter in it that stand at a place or tell of a topic: by title, else by the best passage for it. */
function findChapter(
  { to: topic, part: at }: QuestionOf<'skip'>,
  plan: Plan,
  { place, context }: { readonly place: RecapPlace; readonly context: Context },
): { readonly chapter: number; readonly said: number } | undefined {
  const { length: _length, chapter: _chapter, said: _said, finished: _finished, ...filters } = place;
  const findings = context.world.gather({ about: topic, focus: 'anything', ...filters });
  const best = findings.verdict.answerable ? findings.rated[0] : undefined;
  const isWalkOfTalks = new Set(plan.chapters.map((chapter) => chapter.talk)).size > 1;
  const holds = (chapter: Chapter | undefined) =>
    best !== undefined &&
    chapter !== undefined &&
    (isWalkOfTalks ? chapter.talk === best.talk : chapter.passages.includes(best.passage));
  const parts = plan.portions.flatMap((portion, chapter) =>
    portion.chapters.map((part, said) => ({
      chapter,
      said,
      place: part.place,
      title: part.title,
      chapterOf: plan.chapters[part.place],
    })),
  );
  if (at !== undefined) return at > 0 ? parts.find(({ place }) => place === at - 1) : parts.at(at);
  return (
    parts.find((part) => part.title.toLowerCase().includes(topic.toLowerCase())) ??
    parts.find((part) => holds(part.chapterOf))
  );
}

/** "The part about voice" of a talk that was told otherwise is asked of it. */
function outOfRecap({ part, to, turn }: QuestionOf<'skip'>, context: Context): Answer {
  const { talk } = context.session;
  const { noRecap, wayOut } = context.world.phrases;
  if (part === undefined && talk !== undefined)
    return context.respondTo({ kind: 'ask', about: to, focus: 'anything', talk, turn }, context);
  return makeAnswer(
    { outcome: 'ask-back', say: [{ text: noRecap }], prompt: wayOut, yes: LIST_OF_TALKS },
    context,
  );
}

/** "Skip to chaos". */
export function respondSkip(question: QuestionOf<'skip'>, context: Context): Answer {
  const { session, world } = context;
  const { phrases } = world;
  const place = session.recap;
  if (place === undefined) return outOfRecap(question, context);
  const plan = planRecap(place, place.length, context);
  const target = findChapter(question, plan, { place, context });
  if (target === undefined) {
    const text =
      question.part === undefined
        ? phrases.noChapter(question.to, plan.name)
        : phrases.recapOf(plan.name, count(plan.chapters.length, 'part'));
    const say = [{ text }];
    return makeAnswer(
      {
        outcome: 'not-found',
        say,
        inRecap: true,
        yes: { do: 'next' },
      },
      context,
    );
  }
  const { finished: _finished, ...open } = place;
  return makeAnswer(
    replyPortion({ plan, place: { ...open, chapter: target.chapter, said: target.said } }, context),
    context,
  );
}

/** "How much is left?" in parts and minutes. */
export function replyRemaining(place: RecapPlace, context: Context): Reply {
  const { world } = context;
  const { phrases } = world;
  const plan = planRecap(place, place.length, context);
  const left = plan.portions.slice(place.chapter + 1);
  if (left.length === 0)
    return {
      outcome: 'answered',
      say: [{ text: phrases.nothingLeft }],
    };
  const words = left
    .flatMap((portion) => speakPortion(portion, plan, world))
    .reduce((sum, line) => sum + countWords(line.text), 0);
  const parts = count(left.flatMap((portion) => portion.chapters).length, 'part');
  const minutes = count(Math.max(1, Math.round(words / WORDS_A_MINUTE)), 'minute');
  return {
    outcome: 'answered',
    say: [{ text: phrases.remaining(parts, minutes) }],
    yes: { do: 'next' },
  };
}
