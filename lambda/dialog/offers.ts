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
  left: readonly Rated[],
  chosen: readonly Chosen[],
  subject: Subject,
  world: World,
): readonly Choice[] {
  const headingOf = (passage: number) => world.knowledge.passages[passage]?.headings.at(-1) ?? '';
  const said = new Set(chosen.map((one) => headingOf(one.passage).toLowerCase()));
  const choices = new Map<string, Choice>();
  for (const one of left) {
    const heading = headingOf(one.passage);
    const headings = world.knowledge.passages[one.passage]?.headings ?? [];
    if (
      !offerable(heading) ||
      isInShort(headings) ||
      isAboutTheTalk(headings) ||
      said.has(heading.toLowerCase()) ||
      choices.has(heading.toLowerCase())
    )
      continue;
    choices.set(heading.toLowerCase(), {
      name: lowerFirst(heading, world.isCommonWord),
      offer: {
        do: 'ask',
        about: heading,
        focus: 'anything',
        talk: one.talk,
        ...(subject.speaker !== undefined && { speaker: subject.speaker }),
      },
    });
    if (choices.size === MOST_OFFERED) break;
  }
  return [...choices.values()];
}
