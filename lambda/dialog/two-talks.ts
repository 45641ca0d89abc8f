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

const PRONOUN = /^(?:his|her|their)$/;

/** Whose talks they are: whoever was spoken of, or the only one of that name. */
function speakerOf(whose: string, { speaker }: Session, { speakers }: Catalogue): SpeakerId | undefined {
  if (PRONOUN.test(whose)) return speaker;
  const name = whose.replace(/['’]s$/, '').toLowerCase();
  const [one, ...more] = speakers.filter((each) => each.name.toLowerCase().split(' ').includes(name));
  return more.length > 0 ? undefined : one?.id;
}

/** What is asked where it is not clear which two are meant: "the talks" may be those that were spoken of; a name is looked for. */
function unclear(whose: string | undefined): string | undefined {
  if (whose === undefined) return 'compare them';
  return PRONOUN.test(whose) ? '' : undefined;
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
 * @returns undefined for any other question; no words where nobody was spoken of whose talks they may be.
 */
export function ofTwoTalks({ turn }: Question, session: Session, catalogue: Catalogue): string | undefined {
  const sides = ASKS_OF_TWO.map((asks) => asks.exec(turn.words)?.[1]).find((said) => said !== undefined);
  const [phrase, whose, kind] = OF_TALKS.exec(sides ?? '') ?? [];
  if (phrase === undefined) return undefined;
  const by = whose === undefined ? undefined : speakerOf(whose, session, catalogue);
  const talks = catalogue.talks.filter(
    (talk) =>
      (kind !== 'keynote' || talk.kind === kind) &&
      (whose === undefined || (by !== undefined && talk.speakers.includes(by))),
  );
  const [one, other] = (talks.length === 2 ? talks : kind === 'keynote' && pairOfOne(talks)) || [];
  return one && other ? `compare ${spokenNameOf(one)} with ${spokenNameOf(other)}` : unclear(whose);
}
