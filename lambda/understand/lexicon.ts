import { isStopWord, stem, tokenize } from '../retrieve/analyze.ts';
import type { Catalogue, Speaker, Talk, Topic } from '../retrieve/index-format.ts';
import { type ConferenceName, conferenceNames } from './conference-names.ts';
import { numbersToFigures, unitName } from './numbers.ts';
import { once } from './once.ts';

export type NameKind = 'speaker' | 'talk' | 'topic';

/** A way of naming something in the catalogue. */
export type NameForm = {
  readonly kind: NameKind;
  readonly id: string;
  readonly words: readonly string[];
  /** whole: the name, an alias, a code; part: a first name or a surname alone. */
  readonly extent: 'whole' | 'part';
};

/** The names of the catalogue in every form they are said in. */
export type Lexicon = {
  readonly catalogue: Catalogue;
  /** What conferences are called. */
  readonly conferences: readonly ConferenceName[];
  /** Words joined by a blank → what they may name. */
  readonly forms: ReadonlyMap<string, readonly NameForm[]>;
  /** The same for titles and topics, by the stems of their words: "availability zones". */
  readonly stemmed: ReadonlyMap<string, readonly NameForm[]>;
  /** The first word of a form, and its stem → the most words of a form that begins so. */
  readonly longest: ReadonlyMap<string, number>;
  /** Every word of a name that carries meaning. */
  readonly words: ReadonlySet<string>;
};

/** Titles before a surname. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  'dr',
  'mr',
  'mrs',
  'mister',
  'missus',
  'miss',
  'ms',
  'prof',
  'professor',
  'sir',
  'doctor',
]);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
/** Longer titles are not said whole. */
const MAX_FORM_WORDS = 14;

/** The words of a name as they are heard: lower case, no accents, no dots. */
export function wordsOf(text: string): string[] {
  return tokenize(text).map((token) => token.word);
}

/** Gathers the forms of every name in the catalogue. */
export function buildLexicon(catalogue: Catalogue): Lexicon {
  const all = [
    ...catalogue.speakers.flatMap(speakerForms),
    ...catalogue.talks.flatMap(talkForms),
    ...catalogue.topics.flatMap(topicForms),
  ].filter((form) => form.words.length > 0 && form.words.length <= MAX_FORM_WORDS);
  const conferences = once(() => conferenceNames(catalogue.talks));
  const stemmed = once(() =>
    grouped(
      all.filter((form) => form.kind !== 'speaker'),
      ({ words }) => stemsKey(words),
    ),
  );
  return {
    catalogue,
    // not every question asks for these
    get conferences() {
      return conferences();
    },
    get stemmed() {
      return stemmed();
    },
    forms: grouped(all, ({ words }) => words.join(' ')),
    longest: longestFrom(all),
    words: new Set(
      [
        ...all.flatMap((form) => form.words),
        ...catalogue.talks.flatMap(({ conference = '' }) => wordsOf(conference)),
      ].filter((word) => word.length > 1 && !isStopWord(word)),
    ),
  };
}

function longestFrom(all: readonly NameForm[]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const { words } of all) {
    const [first = ''] = words;
    for (const key of [first, stem(first)]) longest.set(key, Math.max(longest.get(key) ?? 0, words.length));
  }
  return longest;
}

/** How the words of a name are looked up when their endings do not matter. */
export function stemsKey(words: readonly string[]): string {
  return words.map(stem).join(' ');
}

function grouped(all: readonly NameForm[], keyOf: (form: NameForm) => string): Map<string, NameForm[]> {
  const groups = new Map<string, NameForm[]>();
  for (const form of all) {
    const known = groups.get(keyOf(form)) ?? [];
    if (!known.some((each) => each.kind === form.kind && each.id === form.id))
      groups.set(keyOf(form), [...known, form]);
  }
  return groups;
}

function speakerForms({ id, name, aliases, role }: Speaker): NameForm[] {
  const words = wordsOf(name).filter((word) => !HONORIFICS.has(word));
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const whole = [wordsOf(name), words, ...(words.length > 2 ? [[first, last]] : []), ...aliases.map(wordsOf)];
  const roles = role === undefined ? [] : roleForms(role);
  const titled = [...HONORIFICS].map((title) => [title, last]);
  // an initial ("J. Smith") names nobody
  const parts = [[first], [last], ...(words.length > 2 ? [words.slice(1)] : [])].filter(
    (part) => part.join('').length > 1,
  );
  return [
    ...[...whole, ...titled, ...roles].map(
      (each): NameForm => ({ kind: 'speaker', id, words: each, extent: each.length > 1 ? 'whole' : 'part' }),
    ),
    ...parts.map((each): NameForm => ({ kind: 'speaker', id, words: each, extent: 'part' })),
  ];
}

/** "CTO of Amazon.com" is "the cto" and "the cto of amazon". */
function roleForms(role: string): string[][] {
  const [head = '', ...rest] = role.split(/,| (?:of|at|for) /);
  const words = wordsOf(head);
  const place = wordsOf(rest.at(-1) ?? '')[0];
  const short = [words, ...(words.length > 2 ? [words.slice(-2)] : [])].filter((each) => each.length > 0);
  return short.flatMap((each) => [
    ['the', ...each],
    ...(place === undefined ? [] : ['of', 'at', 'from'].map((link) => ['the', ...each, link, place])),
  ]);
}

function talkForms({ id, title, aliases, code }: Talk): NameForm[] {
  // "Innovation at speed: how leaders…" is said by its first half as well
  const halves = title
    .split(/\s[-–—|]{1,2}\s|:\s/)
    .map(wordsOf)
    .filter((half) => half.length > 1);
  const titles = [wordsOf(title), ...halves, ...aliases.map(wordsOf)].map(opened).flatMap(inFigures);
  const aloud = SIGNS.test(title) ? [aloudWords(title)] : [];
  const bare = titles.filter((words) => ARTICLES.has(words[0] ?? '')).map((words) => words.slice(1));
  const codes = code === undefined ? [] : codeForms(code);
  return [...titles, ...aloud, ...bare, ...codes].map((words) => ({
    kind: 'talk',
    id,
    words,
    extent: 'whole',
  }));
}

const IS_SHORT = /^(what|who|where|when|how|why)'s$/;

/** "What's new" is looked for as it is heard, "what is new". */
function opened(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const asks = IS_SHORT.exec(word)?.[1];
    return asks === undefined ? [word] : [asks, 'is'];
  });
}

/** "Seventeen million lines" is looked for as it is heard, with its number in figures. */
function inFigures(words: readonly string[]): string[][] {
  const figures = numbersToFigures(words, () => false);
  return figures.length === words.length ? [[...words]] : [[...words], figures];
}

const SIGNS = /[+=%@]/;
const SAID: ReadonlyMap<string, string> = new Map([
  ['+', 'plus'],
  ['=', 'equals'],
  ['%', 'percent'],
  ['@', 'at'],
]);

/** "1 + 1 = 1" as it is said: "one plus one equals one". */
function aloudWords(title: string): string[] {
  const signs = title.replace(/[+=%@]/g, (sign) => ` ${SAID.get(sign) ?? ''} `);
  return wordsOf(signs).map((word) => unitName(word) ?? word);
}

/** "DOP342-R" is said "dop342", "dop 342", "d o p 342", with or without its ending. */
function codeForms(code: string): string[][] {
  const parts = /^([a-z]+)[\s-]?(\d+)/.exec(code.toLowerCase());
  if (parts === null) return [wordsOf(code)];
  const [, letters = '', digits = ''] = parts;
  const short = [[`${letters}${digits}`], [letters, digits], [...letters, digits]];
  return [...short, ...short.map((words) => [...words, ...wordsOf(code.slice(parts[0].length))])];
}

function topicForms({ id, name, aliases }: Topic): NameForm[] {
  return [name, ...aliases].map((each) => ({ kind: 'topic', id, words: wordsOf(each), extent: 'whole' }));
}
