import type { Catalogue, Day, Speaker, Talk, TalkKind, Topic } from '../retrieve/index-format.ts';
import { spokenForms } from './spoken-forms.ts';
import { sayOrdinal } from './spoken-numbers.ts';

/** A value of a custom slot type: how it is written, and the other ways it is said, the likeliest first. */
export type Entity = { readonly id: string; readonly value: string; readonly synonyms: readonly string[] };

/** A longer value or synonym makes Alexa refuse the whole response that brings it, and is more than Lex takes. */
const MOST_CHARACTERS = 140;
/** Longer titles are not said whole. */
const MOST_WORDS = 12;
/** Nobody puts "talk" behind a longer title. */
const MOST_TITLE_WORDS = 5;

/** What people call a talk, besides "talk" and "session", by its kind. */
const KIND_NOUNS = new Map<TalkKind, readonly string[]>([
  ['keynote', ['keynote']],
  ['chat', ['chat', 'fireside chat']],
  ['panel', ['panel']],
  ['workshop', ['workshop']],
  ['lightning', ['lightning talk']],
  ['blog', ['blog', 'post']],
]);
const TALK_NOUNS = ['talk', 'session'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

function entity(id: string, written: string, said: readonly string[]): Entity {
  const value = written
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9'. -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS);
  const taken = value.toLowerCase();
  const synonyms = [...new Set(said)].filter(
    (form) => form !== taken && form.length <= MOST_CHARACTERS && form.split(' ').length <= MOST_WORDS,
  );
  return { id, value, synonyms };
}

/** A speaker: the name, the first name, the surname, "doctor vogels" and what else the notes call the person. */
export function speakerEntity({ id, name, aliases }: Speaker): Entity {
  const words = name.replace(/^(?:dr|mr|mrs|ms|prof)\.?\s+/i, '').split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  // an initial ("J. Smith") names nobody
  const parts = [words.join(' '), first, last].filter((part) => part.replace(/\W/g, '').length > 1);
  const titled = words.length > 1 ? [`doctor ${last}`, `mister ${last}`] : [];
  return entity(id, name, [name, ...parts, ...aliases, ...titled].flatMap(spokenForms));
}

const known = new WeakMap<Talk, ReadonlySet<string>>();

/** What a talk is called. Kept: it is asked for whenever a conversation turns to another talk of its kind. */
function namedForms(talk: Talk): ReadonlySet<string> {
  const forms =
    known.get(talk) ?? new Set(say([...titleForms(talk), ...codeForms(talk.code), ...talk.aliases]));
  known.set(talk, forms);
  return forms;
}

/** What a talk may be described as where no other talk is called so, in groups. */
function describedForms(talk: Talk, speakers: readonly Speaker[]): readonly (readonly string[])[] {
  const nouns = [...(KIND_NOUNS.get(talk.kind) ?? []), ...TALK_NOUNS];
  const owners = speakers
    .filter((speaker) => talk.speakers.includes(speaker.id))
    .flatMap(({ name }) => [name.split(' ')[0] ?? name, name.split(' ').at(-1) ?? name, name]);
  const titled = titleForms(talk)
    .filter((title) => title.split(' ').length <= MOST_TITLE_WORDS)
    .flatMap((title) =>
      nouns.map((noun) => (title.toLowerCase().endsWith(noun) ? title : `${title} ${noun}`)),
    );
  const described = [
    titled,
    yearForms(talk),
    ...owners.flatMap((owner) => nouns.map((noun) => [`${owner}'s ${noun}`])),
  ];
  return described.map(say);
}

function say(forms: readonly string[]): string[] {
  return forms.flatMap(spokenForms).flatMap(withArticle);
}

/** "the saas talk" and "saas talk"; but neither "the dop three four two" nor "the werner's talk". */
function withArticle(form: string): string[] {
  const bare = form.replace(/^(?:the|a|an) /, '');
  const takesOne = bare !== form || /\b(?:talk|session|keynote|chat|panel|workshop|blog|post)\b/.test(bare);
  return takesOne && !/^\S+(?: \S+)?'s /.test(bare) ? [bare, `the ${bare}`] : [bare];
}

/**
 * Talks: title, code and aliases, "the keynote of 2018", "werner's talk". A form may belong to several.
 * @param wanted those that are to be listed; the others matter only by what they are called.
 */
export function talkEntities(
  { talks, speakers }: Pick<Catalogue, 'talks' | 'speakers'>,
  wanted: readonly Talk[] = talks,
): Entity[] {
  const bearers = new Map<string, number>();
  for (const talk of talks)
    for (const form of namedForms(talk)) bearers.set(form, (bearers.get(form) ?? 0) + 1);
  return wanted.map((talk) => {
    const own = namedForms(talk);
    const isTaken = (form: string) => (bearers.get(form) ?? 0) > (own.has(form) ? 1 : 0);
    const free = describedForms(talk, speakers).filter((group) => !group.some(isTaken));
    return entity(talk.id, talk.title, [...own, ...free.flat()]);
  });
}

/** "Innovation at speed: how leaders…" is said by its first half as well. */
function titleForms({ title }: Talk): string[] {
  const halves = title.split(/\s[-–—|]\s|:\s/).filter((half) => half.includes(' '));
  return [...new Set([title, ...halves])];
}

/** "DOP342-R" is said with or without what stands behind its figures. */
function codeForms(code: string | undefined): string[] {
  if (code === undefined) return [];
  const short = /^[A-Za-z]+[\s-]?\d+/.exec(code)?.[0];
  return [...new Set([short ?? code, code])];
}

function yearForms({ kind, year }: Talk): string[] {
  if (year === undefined || kind !== 'keynote') return [];
  return [`${year} keynote`, `keynote of ${year}`, `keynote from ${year}`, `keynote in ${year}`];
}

/** A topic and its aliases. */
export function topicEntity({ id, name, aliases }: Topic): Entity {
  return entity(id, name, [name, ...aliases].flatMap(spokenForms));
}

/** A day: "monday", "november twenty sixth", "the twenty sixth of november", "day one", "the first day". */
function dayEntity(day: Day, days: readonly Day[]): Entity {
  const date = new Date(`${day.id}T00:00:00Z`);
  const weekday = WEEKDAYS[date.getUTCDay()] ?? '';
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const ordinal = sayOrdinal(date.getUTCDate());
  const years = spokenForms(day.id.slice(0, 4));
  const dates = [`${month} ${ordinal}`, `${month} the ${ordinal}`, `the ${ordinal} of ${month}`];
  return entity(day.id, `${weekday} ${month} ${ordinal} ${years[0]}`, [
    weekday,
    ...dates,
    ...dates.map((form) => `${weekday} ${form}`),
    ...years.flatMap((year) => [...dates, weekday, `${weekday} of`].map((form) => `${form} ${year}`)),
    ...numberForms(day, days),
  ]);
}

/** Day four is three days after the first one that the notes know of that conference. */
function numberForms(day: Day, days: readonly Day[]): string[] {
  const same = days
    .filter(({ id, conference }) => conference === day.conference && id.slice(0, 4) === day.id.slice(0, 4))
    .map(({ id }) => id)
    .sort();
  const first = same[0] ?? day.id;
  const number = Math.round((Date.parse(day.id) - Date.parse(first)) / 86_400_000) + 1;
  const ordinal = sayOrdinal(number);
  const last = day.id === same.at(-1) ? ['the last day', 'last day'] : [];
  return [...spokenForms(`day ${number}`), `the ${ordinal} day`, `${ordinal} day`, ...last];
}

/**
 * Entities whose values can be told apart: of two that are written alike once signs are gone ("C" and "C++"), the second goes
 * by the way it is said. What cannot be written in letters or figures, or told apart at all, is left out.
 */
export function* distinct(entities: Iterable<Entity>): Generator<Entity> {
  const taken = new Set<string>();
  for (const one of entities) {
    const value = [one.value, ...one.synonyms].find(
      (form) => /[a-z0-9]/i.test(form) && !taken.has(form.toLowerCase()),
    );
    if (value === undefined) continue;
    taken.add(value.toLowerCase());
    yield { ...one, value, synonyms: one.synonyms.filter((form) => form !== value.toLowerCase()) };
  }
}

/** Every value of the slot types that the catalogue fills, by type. */
export function catalogueEntities(catalogue: Catalogue): ReadonlyMap<string, readonly Entity[]> {
  const { speakers, topics, days } = catalogue;
  return new Map([
    ['Speaker', [...distinct(speakers.map(speakerEntity))]],
    ['Talk', [...distinct(talkEntities(catalogue))]],
    ['Topic', [...distinct(topics.map(topicEntity))]],
    ['Day', [...distinct(days.map((day) => dayEntity(day, days)))]],
  ]);
}
