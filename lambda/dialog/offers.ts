import { analyze } from '../retrieve/analyze.ts';
import type { Chosen } from '../summarize/choose.ts';
import { lowerFirst } from '../summarize/embed.ts';
import { isAboutTheTalk, isInShort } from '../summarize/headings.ts';
import type { Rated } from '../summarize/rate.ts';
import type { Choice, Subject } from './session.ts';
import type { World } from './world.ts';

/** At most three names are offered aloud; two are easier to keep in the ear. */
const MOST_OFFERED = 2;
/** What is left must be worth this share of what was said to be offered. */
const WORTH_OFFERING = 0.6;

/** Sentences not yet said that are worth going on with, best first. */
export function leftOver(
  rated: readonly Rated[],
  chosen: readonly Chosen[],
  isSaid: (passage: number, sentence: number) => boolean,
): readonly Rated[] {
  const best = chosen[0]?.value ?? 0;
  return rated.filter(
    (one) =>
      one.value >= WORTH_OFFERING * best &&
      !isSaid(one.passage, one.sentence) &&
      !chosen.some((said) => said.passage === one.passage && said.sentence === one.sentence),
  );
}

/** Begins a clause or leans on what stands before it: "from projects to teams", "why it matters". */
const LEANING = /^(?:from|in|on|at|to|with|for|by|of|why|how|what|when|where|who)\b/i;
const CLAUSE = /,| (?:is|are|was|were|has|have|can|should|must) /i;

/** Any talk may have such a part: its heading names nothing to go on with. */
const OF_ANY_TALK =
  /^(?:(?:key|main|my|the|some|general|other|random|more) )*(?:take-?aways?|lessons(?: learn(?:ed|t))?|thoughts|notes|details|conclusions?|agenda|outline|background|questions?|q ?(?:&|and) ?a|wrap-?up|misc(?:ellaneous)?|links)$/i;

/** A heading that can be said in an offer: a few words, a name rather than a sentence. */
export function offerable(heading: string): boolean {
  const words = heading.split(/\s+/).length;
  return (
    heading.length > 2 &&
    words <= 5 &&
    !/[?!:;]/.test(heading) &&
    !OF_ANY_TALK.test(heading) &&
    !LEANING.test(heading) &&
    !CLAUSE.test(heading)
  );
}

/** True for what has to do with what was said: it tells of all that was asked, its heading names some of it, or it stands in the same section. */
function isRelated(
  one: Rated,
  { chosen, subject }: Pick<Offering, 'chosen' | 'subject'>,
  world: World,
): boolean {
  const { passages } = world.knowledge;
  const passage = passages[one.passage];
  const asked = new Set(analyze(`${subject.about} ${subject.wanted ?? ''}`));
  const section = passage?.headings[0];
  const told = world.terms(one.passage).sentences[one.sentence];
  return (
    (asked.size > 0 && [...asked].every((term) => told?.has(term))) ||
    analyze(passage?.headings.at(-1) ?? '').some((term) => asked.has(term)) ||
    chosen.some((said) => {
      const { note, headings } = passages[said.passage] ?? {};
      return note === passage?.note && section !== undefined && headings?.[0] === section;
    })
  );
}

type Offering = {
  readonly left: readonly Rated[];
  readonly chosen: readonly Chosen[];
  readonly subject: Subject;
};

/**
 * What to offer next, by the headings under which more stands.
 * Offers name a part of a talk ("more on DynamoDB"), and keep the question's filters.
 */
export function offerHeadings({ left, chosen, subject }: Offering, world: World): readonly Choice[] {
  const headingsOf = (passage: number) => world.knowledge.passages[passage]?.headings ?? [];
  const said = chosen.map((one) => headingsOf(one.passage).at(-1)?.toLowerCase() ?? '');
  const choices = new Map<string, Choice>();
  const isNear = (one: Rated) =>
    (subject.focus === 'anything' || one.talk === chosen[0]?.talk) &&
    isRelated(one, { chosen, subject }, world);
  for (const one of left.filter(isNear)) {
    const headings = headingsOf(one.passage);
    const heading = headings.at(-1) ?? '';
    const key = heading.toLowerCase();
    if (
      !offerable(heading) ||
      isInShort(headings) ||
      isAboutTheTalk(headings) ||
      said.includes(key) ||
      choices.has(key)
    )
      continue;
    const speaker = subject.speaker === undefined ? {} : { speaker: subject.speaker };
    const name = lowerFirst(heading, world.isCommonWord);
    choices.set(key, {
      name,
      offer: { do: 'ask', about: heading, focus: 'anything', talk: one.talk, ...speaker },
    });
    if (choices.size === MOST_OFFERED) break;
  }
  return [...choices.values()];
}
