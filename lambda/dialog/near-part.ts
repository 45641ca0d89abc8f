import { analyze } from '../retrieve/analyze.ts';
import type { Query } from '../retrieve/query.ts';
import { lowerFirst } from '../summarize/embed.ts';
import { isAboutTheTalk, isInShort } from '../summarize/headings.ts';
import type { Rated } from '../summarize/rate.ts';
import type { Findings } from './evidence.ts';
import type { Reply } from './make-answer.ts';
import { offerable } from './offers.ts';
import type { Session, Subject } from './session.ts';
import { WEIGHTY } from './titled.ts';
import type { World } from './world.ts';

/** A part is near that is called by one of the question's weightier words, or by what stands for it so well. */
const SAME = 0.6;
const MOST_LOOKED_AT = 10;

/** A part of a talk that has to do with a question which it does not answer. */
type Part = { readonly heading: string; readonly best: Rated };

/** Whether a part is called by what is asked for. A speaker's name is in many headings, and none is about it. */
function isCalledBy({ terms, heaviest }: Query, heading: string, people: ReadonlySet<string>): boolean {
  const called = new Set(analyze(heading).filter((term) => !people.has(term)));
  return terms.some(
    ({ light, weight, matches }) =>
      !light &&
      weight >= WEIGHTY * heaviest &&
      [...matches].some(([match, share]) => share >= SAME && called.has(match)),
  );
}

function partNear(
  { query, rated }: Findings,
  { knowledge: { catalogue, passages } }: World,
): Part | undefined {
  const people = new Set(catalogue.speakers.flatMap(({ name }) => analyze(name)));
  for (const best of rated.slice(0, MOST_LOOKED_AT)) {
    const headings = passages[best.passage]?.headings ?? [];
    const heading = headings.at(-1) ?? '';
    const isPart = offerable(heading) && !isInShort(headings) && !isAboutTheTalk(headings);
    if (isPart && !best.strange && isCalledBy(query, heading, people)) return { heading, best };
  }
  return undefined;
}

/**
 * The notes do not say it, but have a part that comes near: it is named, and offered.
 * @param no what is said first.
 * @returns undefined where nothing comes near, or what does has no name that could be said.
 */
export function offerNearPart(
  no: string,
  { subject, findings }: { readonly subject: Subject; readonly findings: Findings },
  { session, world }: { readonly session: Session; readonly world: World },
): Reply | undefined {
  const part = partNear(findings, world);
  if (part === undefined) return undefined;
  const { naming, phrases } = world;
  const { heading, best } = part;
  const name = lowerFirst(heading, world.isCommonWord);
  return {
    outcome: 'not-found',
    say: [{ text: no }, { text: phrases.comesNear(naming.ownTalkName(best.talk), name) }],
    prompt: phrases.shallITell(session.turn),
    yes: { do: 'ask', about: heading, focus: 'anything', talk: best.talk },
    session: { subject },
  };
}
