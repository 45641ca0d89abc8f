import type { Doubt, Filters } from '../dialog/question.ts';
import type { Catalogue, Talk } from '../retrieve/index-format.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mention } from './names.ts';
import { personSource } from './person-sources.ts';
import { placeSource } from './place-sources.ts';
import type { Source, SourceContext } from './sources.ts';
import { TALK_NOUNS } from './talk-description.ts';

/** A question without the phrases that say where the answer is to come from, and what those say. */
export type Framed = {
  readonly words: readonly string[];
  readonly filters: Filters;
  readonly doubt?: Doubt;
  /** A talk was spoken of without saying which: "the keynote", "that talk". */
  readonly someTalk: boolean;
};

/** "that keynote" is the one that was spoken of. */
export const POINTING_BACK = /\b(that|this|same)\b/;
/** More source phrases than this are not said in one sentence. */
const MAX_SOURCES = 6;

/** Takes "in the 2018 keynote", "according to werner", "did werner say", "on monday" out of the words; of `places` only talks, days, years. */
export function takeFrames(
  words: readonly string[],
  lexicon: Lexicon,
  which: 'all' | 'places' = 'all',
): Framed {
  let rest: readonly string[] = words;
  let framed: Omit<Framed, 'words'> = { filters: {}, someTalk: false };
  for (let turn = 0; turn < MAX_SOURCES; turn += 1) {
    const context = { words: rest, mentions: findMentions(rest, lexicon), lexicon };
    const source = (which === 'all' ? personSource(context) : undefined) ?? placeSource(context);
    if (source === undefined || source.to - source.from >= rest.length) break;
    framed = withSource(framed, source, context);
    rest = [...rest.slice(0, source.from), ...rest.slice(source.to)];
  }
  // with a speaker of its own, a question is not about the talk before
  return { ...framed, someTalk: framed.someTalk && framed.filters.speaker === undefined, words: rest };
}

function withSource(
  framed: Omit<Framed, 'words'>,
  { from, to, mention, conference }: Source,
  { words, lexicon }: SourceContext,
): Omit<Framed, 'words'> {
  const event = conference !== undefined && { conference };
  if (mention === undefined) {
    // "at the conference" points to no talk
    return {
      ...framed,
      filters: { ...framed.filters, ...event },
      someTalk: framed.someTalk || words.slice(from, to).some((word) => TALK_NOUNS.has(word)),
    };
  }
  const told = toFilters(narrowed(mention, framed.filters, lexicon.catalogue), words, lexicon.catalogue);
  // which of several talks does not matter to a question: it is answered from all that fit
  const doubt = framed.doubt ?? (mention.kind === 'talk' ? undefined : told.doubt);
  // "that keynote" points back, "the keynote" to any
  const pointsBack =
    mention.kind === 'talk' &&
    mention.ids.length > 1 &&
    POINTING_BACK.test(words.slice(Math.max(0, from), to).join(' '));
  const someTalk = framed.someTalk || pointsBack;
  return {
    filters: { ...told.filters, ...framed.filters, ...event },
    someTalk,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** "what did werner say … in the keynote": of several talks those that the speaker gave. */
export function narrowed(mention: Mention, { speaker, year }: Filters, { talks }: Catalogue): Mention {
  if (mention.kind !== 'talk' || mention.ids.length < 2 || (speaker === undefined && year === undefined))
    return mention;
  const fits = (talk: Talk) =>
    (speaker === undefined || talk.speakers.includes(speaker)) && (year === undefined || talk.year === year);
  const ids = talks.filter((talk) => mention.ids.includes(talk.id) && fits(talk)).map((talk) => talk.id);
  return ids.length === 0 ? mention : { ...mention, ids };
}

/** What a mention says of where the answer is to come from. What may be several is a doubt, beside what is true of all of them. */
export function toFilters(
  mention: Mention,
  words: readonly string[],
  catalogue: Catalogue,
): { filters: Filters; doubt?: Doubt } {
  const [id = '', ...others] = mention.ids;
  const said = words.slice(mention.from, mention.to).join(' ');
  if (mention.kind === 'year') return { filters: { year: Number(id) } };
  if (mention.kind === 'day') return { filters: { day: likeliestDay(mention.ids, catalogue) } };
  const isTalk = mention.kind === 'talk';
  if (others.length === 0) return { filters: isTalk ? { talk: id } : { speaker: id } };
  if (!isTalk)
    return {
      filters: {},
      doubt: { said, readings: mention.ids.map((each) => ({ kind: 'speaker', id: each })) },
    };
  const talks = catalogue.talks.filter((talk) => mention.ids.includes(talk.id));
  return {
    filters: sharedBy(talks),
    doubt: { said, readings: talks.map((talk) => ({ kind: 'talk', id: talk.id })) },
  };
}

/** Of several Mondays the one with most talks in the notes, of those the last: the answer says which it was. */
function likeliestDay(ids: readonly string[], { days }: Catalogue): string {
  const talksOn = (id: string) => days.find((day) => day.id === id)?.talks.length ?? 0;
  return [...ids].sort((one, other) => talksOn(other) - talksOn(one) || (one < other ? 1 : -1))[0] ?? '';
}

/** The speaker, the year, the day that several talks have in common. */
function sharedBy(talks: readonly Talk[]): Filters {
  const [first, ...others] = talks;
  const speaker = first?.speakers.length === 1 ? first.speakers[0] : undefined;
  return {
    ...(speaker !== undefined && others.every((talk) => talk.speakers[0] === speaker) ? { speaker } : {}),
    ...(first?.date !== undefined && others.every((talk) => talk.date === first.date)
      ? { day: first.date }
      : {}),
    ...(first?.year !== undefined && others.every((talk) => talk.year === first.year)
      ? { year: first.year }
      : {}),
  };
}
