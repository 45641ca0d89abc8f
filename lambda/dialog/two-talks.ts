import type { Catalogue, SpeakerId, Talk } from '../retrieve/index-format.ts';
import { spokenNameOf } from './other-talk.ts';
import type { Question } from './question.ts';
import type { Session } from './session.ts';

/** "Compare the two keynotes", "how do Werner's talks differ": two talks by what they are. */
const OF_TALKS =
  /^(?:the |both |all |of )*(?:(his|her|their|\S+['’]s) )?(?:two |both )?(keynote|talk|session|chat)s$/;
const ASKS_OF_TWO = [
  /^(?:(?:can|could|would) you |please )*(?:compare|contrast) (.+)$/,
  /^(?:what|which) (?:is|are|was|were) the (?:main |biggest |big |key )?(?:differences?|similarities) (?:between|of) (.+)$/,
  /^how (?:do|did|are) (.+?) (?:differ|compare|different)(?: (?:from )?each other)?$/,
];

/** Whose talks they are: a name, or whoever was spoken of. Undefined where nobody is named. */
function speakersOf(
  whose: string | undefined,
  { speaker }: Session,
  { speakers }: Catalogue,
): readonly SpeakerId[] | undefined {
  if (whose === undefined) return undefined;
  if (/^(?:his|her|their)$/.test(whose)) return speaker === undefined ? [] : [speaker];
  const name = whose.replace(/['’]s$/, '');
  return speakers
    .filter((one) => one.name.toLowerCase().split(' ').includes(name.toLowerCase()))
    .map(({ id }) => id);
}

/** The only two of these that one speaker gave. */
function pairOfOne(talks: readonly Talk[]): readonly Talk[] | undefined {
  const named = talks.filter(({ speakers }) => speakers.length > 0);
  const pairs = [...Map.groupBy(named, ({ speakers }) => speakers[0]).values()].filter(
    (some) => some.length === 2,
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}

/**
 * The comparison of two talks in words that name them.
 * @returns undefined for any other question.
 */
export function ofTwoTalks({ turn }: Question, session: Session, catalogue: Catalogue): string | undefined {
  const sides = ASKS_OF_TWO.map((asks) => asks.exec(turn.words)?.[1]).find((said) => said !== undefined);
  const [phrase, whose, kind] = OF_TALKS.exec(sides ?? '') ?? [];
  if (phrase === undefined) return undefined;
  const by = speakersOf(whose, session, catalogue);
  const talks = catalogue.talks.filter(
    (talk) =>
      (kind !== 'keynote' || talk.kind === kind) &&
      (by === undefined || talk.speakers.some((one) => by.includes(one))),
  );
  const [one, other] = (talks.length === 2 ? talks : kind === 'keynote' && pairOfOne(talks)) || [];
  // which two are meant is asked, as where nothing was spoken of
  return one && other ? `compare ${spokenNameOf(one)} with ${spokenNameOf(other)}` : 'compare them';
}
