import { analyze } from '../retrieve/analyze.ts';
import { hasFilters, talksFor } from '../retrieve/filters.ts';
import type { TalkId } from '../retrieve/index-format.ts';
import { chooseCentral } from '../summarize/central.ts';
import { type Chosen, choose } from '../summarize/choose.ts';
import { fitFocus } from '../summarize/focus-fit.ts';
import type { Rated } from '../summarize/rate.ts';
import type { Context } from './context.ts';
import { demandsOf } from './demands.ts';
import { narrowTo } from './evidence.ts';
import { HAS_CAPITAL } from './not-found.ts';
import type { CompareSide } from './question.ts';
import { type SentenceRef, type Subject, toRef } from './session.ts';
import { type Comparison, topicOf } from './spoken-of.ts';
import { summaryPassages } from './summary.ts';
import { order, saidBefore, termsSaid } from './tell-findings.ts';
import type { World } from './world.ts';

/** One side by its name, with what the notes have on it. */
export type Side = { readonly side: CompareSide; readonly name: string; readonly chosen: readonly Chosen[] };

/** Both sides, and the sentence that sets one against the other where there is one. */
export type Compared = { readonly together: readonly Chosen[]; readonly sides: readonly Side[] };

/** Each side gets one breath of its own, so that both fit before the listener is asked. */
const SIDE_BUDGET = { enough: 22, most: 34, sentences: 2 } as const;
/** Beside a sentence that names both, or a figure, one is enough. */
const ONE_SENTENCE = { enough: 22, most: 34, sentences: 1 } as const;

/** A talk has much on a side when its best sentence is worth this share of the best of all. */
const MUCH = 0.75;

/** What a quality is measured in, in the words of a question for a figure: "how fast". */
const MEASURES: ReadonlyMap<string, string> = new Map([
  ['faster', 'fast'],
  ['slower', 'fast'],
  ['longer', 'long'],
  ['shorter', 'long'],
  ['bigger', 'size'],
  ['smaller', 'size'],
  ['cheaper', 'cost'],
  ['more expensive', 'cost'],
  ['older', 'age'],
  ['newer', 'age'],
  ['more available', 'availability'],
]);

/** "Control plane"; of more words it is several things. */
const MOST_OF_A_NOUN = 2;

/** What a side is called aloud. */
export function sideName(side: CompareSide, { naming }: World): string {
  if (side.about !== '') return naming.asWritten(side.about);
  if (side.talk !== undefined) return naming.talkName(side.talk);
  if (side.speaker !== undefined) return naming.shortName(side.speaker);
  return `${side.year ?? side.day ?? ''}`;
}

/** The figure that a side has for the quality: "Aurora recovered in 3 seconds" where it is asked what is faster. */
function chooseFigure(side: CompareSide, { quality = '' }: Comparison, context: Context): readonly Chosen[] {
  const wanted = MEASURES.get(quality);
  if (wanted === undefined || side.about === '') return [];
  const { rated, verdict } = context.world.gather({ ...side, focus: 'figures', wanted });
  const fitting = rated.filter((one) => fitFocus(one.text, 'figures', wanted) === 1);
  return verdict.answerable ? tell(fitting, ONE_SENTENCE, context) : [];
}

type Budget = { readonly enough: number; readonly most: number; readonly sentences: number };

function tell(rated: readonly Rated[], budget: Budget, { session, world }: Context): readonly Chosen[] {
  const { chosen } = choose(rated, world, {
    budget,
    isSaid: saidBefore(session),
    said: termsSaid(session, world),
  });
  return order(chosen, false);
}

/** What another side's name has beyond this one's, where it holds it: "serverless" of Aurora beside Aurora Serverless. */
function beyondName({ about }: CompareSide, sides: readonly CompareSide[]): readonly string[] {
  const own = analyze(about);
  const longer = sides
    .map((side) => analyze(side.about))
    .find(
      (terms) => own.length > 0 && terms.length > own.length && own.every((term) => terms.includes(term)),
    );
  return longer?.filter((term) => !own.includes(term)) ?? [];
}

/** Tells a sentence that is of no side with a longer name: neither it nor its talk is called so. */
function isOfOwn(
  side: CompareSide,
  { sides }: Comparison,
  { terms, naming }: World,
): ((one: Rated) => boolean) | undefined {
  const beyond = beyondName(side, sides);
  if (beyond.length === 0) return undefined;
  return ({ passage, sentence, talk }) => {
    const title = analyze(naming.talk(talk)?.title ?? '');
    const own = terms(passage).sentences[sentence];
    return !beyond.every((term) => title.includes(term)) && !beyond.every((term) => own?.has(term));
  };
}

/** What the notes have on one side, together with what both are compared on. */
function chooseSide(
  side: CompareSide,
  {
    comparison,
    talks,
    budget,
  }: { comparison: Comparison; talks: ReadonlySet<TalkId> | undefined; budget: Budget },
  context: Context,
): readonly Chosen[] {
  const { session, world } = context;
  const topic = topicOf(side, comparison.about);
  if (topic === '') {
    const whole = [...(talksFor(world.knowledge.catalogue, side) ?? [])];
    return chooseCentral(
      whole.flatMap((talk) => summaryPassages(talk, context)),
      world,
      { budget, isSaid: saidBefore(session) },
    );
  }
  // a common noun has figures and lists beside it, of which none tells what it is
  const isNoun =
    topic === side.about &&
    analyze(topic).length <= MOST_OF_A_NOUN &&
    !HAS_CAPITAL.test(world.naming.asWritten(topic));
  const subject: Subject = {
    ...side,
    about: topic,
    focus: isNoun ? 'definition' : 'anything',
    ...demandsOf(`what is ${topic}`),
  };
  const within = talks === undefined ? undefined : world.gather(subject, talks);
  const all = within?.verdict.answerable ? within : world.gather(subject);
  const keeps = isOfOwn(side, comparison, world);
  const findings = keeps === undefined ? all : narrowTo(all, keeps);
  return findings.verdict.answerable ? tell(findings.rated, isNoun ? ONE_SENTENCE : budget, context) : [];
}

/** True when both sides are things by their words alone: none is a talk, a speaker or a year, and none holds the other's name. */
function areTopics(sides: readonly CompareSide[]): boolean {
  return sides.every(
    (side) => side.about !== '' && !hasFilters(side) && beyondName(side, sides).length === 0,
  );
}

/** Talks that hold much on both sides set them side by side; undefined when none does, or the sides name their talks. */
function sharedTalks({ sides, about }: Comparison, { world }: Context): ReadonlySet<TalkId> | undefined {
  if (!areTopics(sides)) return undefined;
  const [one, other] = sides.map((side) => {
    const { rated } = world.gather({ about: topicOf(side, about), focus: 'anything' });
    return new Set(
      rated.filter((found) => found.value >= MUCH * (rated[0]?.value ?? 0)).map((found) => found.talk),
    );
  });
  const shared = [...(one ?? [])].filter((talk) => other?.has(talk));
  return shared.length > 0 ? new Set(shared) : undefined;
}

/** Words that set one thing against another; a sentence without them may name both only because it counts them up. */
const COMPARES =
  /\b(?:than|compar\w+|versus|unlike|whereas|while|instead|rather|differ\w*|differences?|similar\w*|same|both|faster|slower|but)\b/i;

/** The best sentence that sets one against the other. */
function chooseTogether({ sides, about }: Comparison, context: Context): readonly Chosen[] {
  if (!areTopics(sides)) return [];
  const { world } = context;
  const named = sides.map((side) => analyze(side.about));
  const { rated, verdict } = world.gather({
    about: sides.map((side) => topicOf(side, about)).join(' '),
    focus: 'anything',
  });
  const naming = rated.filter(({ passage, sentence, text }) => {
    const terms = world.terms(passage).sentences[sentence];
    return COMPARES.test(text) && named.flat().every((term) => terms?.has(term));
  });
  return verdict.answerable ? tell(naming, ONE_SENTENCE, context) : [];
}

/** Both sides; what was said of the first is not said again of the second. */
export function chooseSides(comparison: Comparison, context: Context): Compared {
  const said: SentenceRef[] = [];
  const now = (): Context => ({ ...context, session: { ...context.session, said: [...said] } });
  const keep = (chosen: readonly Chosen[]) => {
    said.push(...chosen.map((one) => toRef(one.passage, one.sentence)));
    return chosen;
  };
  const together = keep(chooseTogether(comparison, now()));
  const on = {
    comparison,
    talks: sharedTalks(comparison, context),
    budget: together.length > 0 ? ONE_SENTENCE : SIDE_BUDGET,
  };
  const sides = comparison.sides.map((side) => {
    const figure = chooseFigure(side, comparison, now());
    const chosen = keep(figure.length > 0 ? figure : chooseSide(side, on, now()));
    return { side, name: sideName(side, context.world), chosen };
  });
  return { together, sides };
}
