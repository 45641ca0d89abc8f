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

/** A heading that can be said in an offer: a few words, a name rather than a sentence. */
function offerable(heading: string): boolean {
  const words = heading.split(/\s+/).length;
  return heading.length > 2 && words <= 5 && !/[?!:;]/.test(heading);
}

/**
 * What to offer next, by the headings under which more stands.
 * Offers name a part of a talk ("more on DynamoDB"), and keep the question's filters.
 */
export function offerHeadings(
  {
    left,
    chosen,
    subject,
  }: { readonly left: readonly Rated[]; readonly chosen: readonly Chosen[]; readonly subject: Subject },
  world: World,
): readonly Choice[] {
  const headingsOf = (passage: number) => world.knowledge.passages[passage]?.headings ?? [];
  const said = chosen.map((one) => headingsOf(one.passage).at(-1)?.toLowerCase() ?? '');
  const choices = new Map<string, Choice>();
  for (const one of left.filter((one) => subject.focus === 'anything' || one.talk === chosen[0]?.talk)) {
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
