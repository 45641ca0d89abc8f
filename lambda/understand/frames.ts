import type { Doubt, Filters } from '../dialog/question.ts';
import type { Catalogue } from '../retrieve/index-format.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';
import { findMentions, type Mention } from './names.ts';
import {
  AUXILIARIES,
  PREPOSITIONS,
  QUESTION_WORDS,
  SAYING,
  SPEECH_VERBS,
  SPOKEN_THINGS,
} from './word-lists.ts';

/** A question without the phrases that say where the answer is to come from, and what those say. */
export type Framed = {
  readonly words: readonly string[];
  readonly filters: Filters;
  readonly doubt?: Doubt;
  /** A talk was spoken of without saying which: "the keynote", "that talk". */
  readonly someTalk: boolean;
};

/** A source phrase: the words it takes, and what it says; `bare` when it says no more than "the talk". */
type Source = {
  readonly from: number;
  readonly to: number;
  readonly mention?: Mention;
  readonly bare?: boolean;
};

const SOURCE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'during',
  'from',
  'of',
  'on',
  'throughout',
  'for',
]);
const FINITE: ReadonlySet<string> = new Set(
  [...SPEECH_VERBS].filter((verb) => /(ed|s|said|spoke|told|thought|gave|taught)$/.test(verb)),
);
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
    const mentions = findMentions(rest, lexicon);
    const source = sourceIn({ words: rest, mentions, catalogue: lexicon.catalogue }, which);
    if (source === undefined || source.to - source.from >= rest.length) break;
    framed = withSource(framed, source, { words: rest, catalogue: lexicon.catalogue });
    rest = [...rest.slice(0, source.from), ...rest.slice(source.to)];
  }
  return { ...framed, words: rest };
}

function sourceIn(context: Context, which: 'all' | 'places'): Source | undefined {
  const person = which === 'all' ? (sayingSource(context) ?? personSource(context)) : undefined;
  return person ?? prepositionSource(context) ?? conferenceSource(context) ?? bareTalk(context);
}

type Context = {
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
  readonly catalogue: Catalogue;
};

const speakersOf = ({ mentions }: Context) =>
  mentions
    .filter((each) => each.kind === 'speaker')
    .sort((one, other) => other.to - other.from - (one.to - one.from));

/** "did werner say", "werner said that", "has werner mentioned". */
function sayingSource(context: Context): Source | undefined {
  const { words } = context;
  for (const mention of speakersOf(context)) {
    if (mention.owner) continue;
    const verb = words[mention.to] ?? '';
    const asked = AUXILIARIES.has(words[mention.from - 1] ?? '');
    if (!SPEECH_VERBS.has(verb) || (!asked && !FINITE.has(verb))) continue;
    const after = SAYING.has(verb) ? mention.to + 1 : mention.to;
    const link =
      SAYING.has(verb) && /^(about|that|on|of|regarding|concerning)$/.test(words[after] ?? '')
        ? after + 1
        : after;
    return { from: asked ? mention.from - 1 : mention.from, to: link, mention };
  }
  return undefined;
}

/** "according to werner", "as werner put it", "announced by werner", "werner's view on". */
function personSource(context: Context): Source | undefined {
  const { words } = context;
  for (const mention of speakersOf(context)) {
    const [two, one] = [words[mention.from - 2], words[mention.from - 1]];
    if (one === 'to' && two === 'according') return { from: mention.from - 2, to: mention.to, mention };
    if (
      (one === 'by' && (SPEECH_VERBS.has(two ?? '') || mention.to === words.length)) ||
      one === 'per' ||
      (one === 'from' && mention.to === words.length)
    ) {
      return { from: mention.from - 1, to: mention.to, mention };
    }
    if (mention.owner && SPOKEN_THINGS.has(words[mention.to] ?? '')) {
      const kept = /^(announcement|recommendation|prediction)s?$/.test(words[mention.to] ?? '')
        ? mention.to
        : mention.to + 1;
      return { from: /^(in|on|about)$/.test(one ?? '') ? mention.from - 1 : mention.from, to: kept, mention };
    }
  }
  return undefined;
}

/** "in the 2018 keynote", "on monday", "in 2017", "from day one". */
function prepositionSource({ words, mentions, catalogue }: Context): Source | undefined {
  const years = new Set(catalogue.talks.map((talk) => String(talk.year)));
  const topics = mentions.filter((mention) => mention.kind === 'topic');
  const fitting = mentions.filter((mention) => {
    const before = words[mention.from - 1] ?? '';
    if (
      !SOURCE_PREPOSITIONS.has(before) &&
      !(mention.owner && mention.from >= 0 && mention.kind !== 'speaker')
    )
      return false;
    if (mention.kind === 'year')
      return (mention.owner || /^(in|from|at|of|during)$/.test(before)) && years.has(mention.ids[0] ?? '');
    if (mention.kind === 'day') return true;
    // a title that is a topic as well ("aurora serverless") is taken for the topic
    return (
      mention.kind === 'talk' &&
      (mention.by === 'reference' ||
        ((mention.to - mention.from > 2 || /\d/.test(words[mention.from] ?? '')) &&
          !topics.some((topic) => topic.from === mention.from && topic.to === mention.to)))
    );
  });
  const mention = fitting.sort((one, other) => other.to - other.from - (one.to - one.from))[0];
  if (mention === undefined) return undefined;
  return {
    from: SOURCE_PREPOSITIONS.has(words[mention.from - 1] ?? '') ? mention.from - 1 : mention.from,
    to: mention.to,
    mention,
  };
}

/** "at re invent", "at the conference": true of everything, unless a year follows. */
function conferenceSource({ words, mentions, catalogue }: Context): Source | undefined {
  const names = [
    ...new Set(
      catalogue.talks.map((talk) =>
        wordsOf(talk.conference ?? '')
          .filter((word) => !/^(19|20)\d\d$/.test(word))
          .join(' '),
      ),
    ),
  ].filter(Boolean);
  const spoken = [
    ...(names.length === 1 ? names : []),
    ...(names.length === 1 ? names.map((name) => name.replaceAll(' ', '')) : []),
    'the conference',
    'the event',
    'this conference',
  ];
  for (let at = 1; at < words.length; at += 1) {
    if (!SOURCE_PREPOSITIONS.has(words[at - 1] ?? '')) continue;
    const start = words[at] === 'aws' && !names.some((name) => name.startsWith('aws')) ? at + 1 : at;
    const name = spoken.find((each) =>
      each.split(' ').every((word, offset) => words[start + offset] === word),
    );
    if (name === undefined) continue;
    const to = start + name.split(' ').length;
    if (!isEnd(words[to])) continue;
    const year = mentions.find((mention) => mention.kind === 'year' && mention.from === to);
    return { from: at - 1, to: year?.to ?? to, ...(year === undefined ? {} : { mention: year }) };
  }
  return undefined;
}

/** "at the conference" ends there, "in the conference room" does not. */
function isEnd(next: string | undefined): boolean {
  return (
    next === undefined ||
    PREPOSITIONS.has(next) ||
    AUXILIARIES.has(next) ||
    QUESTION_WORDS.has(next) ||
    /^(19|20)\d\d$/.test(next)
  );
}

/** "in the keynote", "in that talk", where nothing tells which. */
function bareTalk({ words }: Context): Source | undefined {
  for (let at = 2; at < words.length; at += 1) {
    if (!/^(talk|keynote|session|presentation|speech)$/.test(words[at] ?? '')) continue;
    const pointed = /^(the|that|this|his|her|their|same)$/.test(words[at - 1] ?? '');
    const before = words[at - 2] === 'the' ? at - 3 : at - 2;
    if (pointed && SOURCE_PREPOSITIONS.has(words[before] ?? ''))
      return { from: before, to: at + 1, bare: true };
  }
  return undefined;
}

function withSource(
  framed: Omit<Framed, 'words'>,
  { mention, bare }: Source,
  { words, catalogue }: { words: readonly string[]; catalogue: Catalogue },
): Omit<Framed, 'words'> {
  if (mention === undefined) return { ...framed, someTalk: framed.someTalk || bare === true };
  const { filters, doubt: any } = toFilters(mention, words, catalogue);
  // which of several talks does not matter to a question: it is answered from all that fit
  const doubt = mention.kind === 'talk' ? undefined : any;
  return {
    filters: { ...filters, ...framed.filters },
    someTalk: framed.someTalk,
    ...(framed.doubt !== undefined ? { doubt: framed.doubt } : doubt === undefined ? {} : { doubt }),
  };
}

/** What a mention says of where the answer is to come from. A person who cannot be told from another is a doubt. */
export function toFilters(
  mention: Mention,
  words: readonly string[],
  catalogue: Catalogue,
): { filters: Filters; doubt?: Doubt } {
  const [id = '', ...others] = mention.ids;
  const said = words.slice(mention.from, mention.to).join(' ');
  if (mention.kind === 'year') return { filters: { year: Number(id) } };
  if (mention.kind === 'speaker') {
    if (others.length === 0) return { filters: { speaker: id } };
    return {
      filters: {},
      doubt: { said, readings: mention.ids.map((each) => ({ kind: 'speaker', id: each })) },
    };
  }
  if (mention.kind === 'day') return { filters: { day: likeliestDay(mention.ids, catalogue) } };
  if (others.length === 0) return { filters: { talk: id } };
  const known = catalogue.talks.filter((talk) => mention.ids.includes(talk.id));
  return {
    filters: mention.told ?? {},
    doubt: { said, readings: known.map((talk) => ({ kind: 'talk', id: talk.id })) },
  };
}

/** Of several Mondays the one with most talks in the notes, of those the last: the answer says which it was. */
function likeliestDay(ids: readonly string[], { days }: Catalogue): string {
  const talksOn = (id: string) => days.find((day) => day.id === id)?.talks.length ?? 0;
  return [...ids].sort((one, other) => talksOn(other) - talksOn(one) || (one < other ? 1 : -1))[0] ?? '';
}
