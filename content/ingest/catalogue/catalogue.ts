import type { Day, NoteId, Speaker, Talk, TalkId } from '../../../lambda/retrieve/index-format.ts';
import type { DraftFacts, DraftHead, TalkFacts } from '../document.ts';
import { kebab } from '../kebab.ts';
import { knownPeople, type People } from './catalogue-speakers.ts';
import { groupTalks } from './catalogue-talks.ts';
import { pronounOf } from './pronouns.ts';

export type DraftCatalogue = {
  readonly talks: readonly Talk[];
  readonly speakers: readonly Speaker[];
  readonly days: readonly Day[];
  /** Draft id → the talk it is about. */
  readonly talkOf: ReadonlyMap<NoteId, TalkId>;
};

/**
 * The talks, speakers and days that notes name: notes of one talk brought together, spellings of one person too.
 * Talks come in the order they were held, as far as known; speakers and days are sorted by id.
 */
export function buildCatalogue(drafts: readonly DraftHead[]): DraftCatalogue {
  const people = knownPeople(drafts);
  const groups = groupTalks(drafts, people);
  const ids = new Set<string>();
  const named = groups.map((group) => {
    const facts = united(group);
    return { group, facts, id: talkId(group, facts, ids) };
  });
  const talks = named
    .map(({ group, facts, id }) => talkOf({ id, facts, notes: group.map((draft) => draft.id) }, people))
    .sort(byTime);
  const talkOfDraft = new Map(
    named.flatMap(({ group, id }) => group.map((draft) => [draft.id, id] as const)),
  );
  return { talks, speakers: speakersOf(talks, people, drafts), days: daysOf(talks), talkOf: talkOfDraft };
}

/** The facts of all notes of a talk: the first that knows one decides, the fullest title and every speaker count. */
function united(group: readonly DraftFacts[]): TalkFacts {
  const all = group.map(({ facts }) => facts);
  const first = <K extends keyof TalkFacts>(key: K) => all.find((facts) => facts[key] !== undefined)?.[key];
  const best =
    all.find(({ kind }) => kind !== 'blog' && kind !== 'talk') ??
    all.find(({ kind }) => kind !== 'blog') ??
    all[0];
  const named =
    all.find(({ talk }) => talk !== undefined) ?? all.find(({ kind }) => kind !== 'blog') ?? all[0];
  const title = named?.title ?? '';
  const others = all.flatMap((facts) => [facts.title, ...facts.aliases]).filter((name) => name !== title);
  const optional = {
    talk: first('talk'),
    conference: first('conference'),
    year: first('year'),
    date: first('date'),
    time: first('time'),
    place: first('place'),
    code: first('code'),
  };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    title,
    kind: best?.kind ?? 'talk',
    speakers: all.flatMap(({ speakers }) => speakers),
    aliases: [...new Set(others)],
    ...known,
  };
}

function talkId(group: readonly DraftFacts[], facts: TalkFacts, taken: Set<string>): string {
  const conference =
    facts.conference === undefined ? [] : [facts.conference.replace(/^AWS /, '').replace(/:/g, '')];
  const year = facts.year === undefined ? [] : [String(facts.year)];
  const base = facts.talk ?? kebab([...conference, ...year, facts.code ?? facts.title].join(' '));
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return group.length === 0 ? base : id;
}

function talkOf(talk: { id: TalkId; facts: TalkFacts; notes: readonly NoteId[] }, people: People): Talk {
  const { id, facts, notes } = talk;
  const { title, kind, conference, year, date, time, place, code, aliases } = facts;
  const speakers = [...new Set(facts.speakers.map(({ name }) => people.idOf(name)))];
  return {
    id,
    title,
    kind,
    ...(conference === undefined ? {} : { conference }),
    ...(year === undefined ? {} : { year }),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    ...(code === undefined ? {} : { code }),
    speakers,
    aliases,
    notes,
  };
}

/** As held: by day or year, then by the clock, then as the notes came. */
function byTime(one: Talk, other: Talk): number {
  return compare(dayKey(one), dayKey(other)) || minutes(one.time) - minutes(other.time);
}

function dayKey({ date, year }: Talk): string {
  return date ?? (year === undefined ? '9999' : `${year}-99`);
}

function minutes(time: string | undefined): number {
  const [, hour, minute = '0', half] = /^(\d{1,2})(?::(\d{2}))?(?:\s*(AM|PM))?/i.exec(time ?? '') ?? [];
  if (hour === undefined) return 24 * 60;
  const afternoon =
    half?.toUpperCase() === 'PM' || (half === undefined && /PM/i.test(time ?? '') && Number(hour) < 8);
  return (
    (Number(hour) % 12) * 60 +
    Number(minute) +
    (afternoon ? 12 * 60 : half === undefined && hour === '12' ? 12 * 60 : 0)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function speakersOf(talks: readonly Talk[], people: People, drafts: readonly DraftHead[]): Speaker[] {
  const held = new Map<string, TalkId[]>();
  for (const talk of talks) for (const id of talk.speakers) addTo(held, id, talk.id);
  const notes = new Map<string, DraftHead[]>();
  for (const draft of drafts) {
    for (const { name } of draft.facts.speakers) addTo(notes, people.idOf(name), draft);
  }
  return people.speakers
    .map((speaker) => {
      const pronoun = pronounOf(speaker.name, notes.get(speaker.id) ?? []);
      return { ...speaker, talks: held.get(speaker.id) ?? [], ...(pronoun && { pronoun }) };
    })
    .sort((a, b) => compare(a.id, b.id));
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function daysOf(talks: readonly Talk[]): Day[] {
  const days = new Map<string, Talk[]>();
  for (const talk of talks) if (talk.date !== undefined) addTo(days, talk.date, talk);
  return [...days]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, held]) => {
      const names = new Set(held.map(({ conference }) => conference));
      const [conference] = names;
      return {
        id,
        ...(names.size === 1 && conference !== undefined ? { conference } : {}),
        talks: held.map((talk) => talk.id),
      };
    });
}
