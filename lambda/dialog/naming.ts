import { letterPattern } from '../retrieve/analyze.ts';
import type { Catalogue, DayId, Speaker, SpeakerId, Talk, TalkId } from '../retrieve/index-format.ts';
import { once } from '../retrieve/lazily.ts';
import type { Filters } from './question.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A calendar day as one says it: "Thursday, November 29, 2018". Written out, for loading the locale's dates takes longer than an answer. */
export function dayName(day: DayId): string {
  const date = new Date(`${day}T00:00:00Z`);
  // what was remembered may be damaged: nobody should hear of it
  if (Number.isNaN(date.getTime())) return 'that day';
  return `${WEEKDAYS[date.getUTCDay()]}, ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}

/** How talks and speakers are called aloud. */
export type Naming = {
  talk(id: TalkId): Talk | undefined;
  speaker(id: SpeakerId): Speaker | undefined;
  /** "Werner Vogels" */
  fullName(id: SpeakerId): string;
  /** "Werner", where no other speaker has that first name; else the full name. */
  shortName(id: SpeakerId): string;
  /** "he", "she" or "they". */
  pronoun(id: SpeakerId): 'he' | 'she' | 'they';
  /** The talk as one would name it: "the 2018 keynote", "the talk Innovation at Speed". */
  talkName(id: TalkId): string;
  /** The talk as its speaker's: "Werner's 2018 keynote", "Adrian's talk Innovation at Speed". */
  ownTalkName(id: TalkId): string;
  /** "Thursday, November 29, 2018" */
  dayName(day: DayId): string;
  /** What the day, or the conference and the year, are called: "PyGotham 2017"; empty where none is asked for. */
  occasion(filters: Pick<Filters, 'day' | 'year' | 'conference'>): string;
  /** The listener's words with names as the notes write them: "dynamodb" → "DynamoDB". */
  asWritten(words: string): string;
  /** The talk after "his", "her" or "their": "2018 keynote", "talk". */
  bareTalkName(id: TalkId): string;
};

const KIND_NAMES: Readonly<Record<Talk['kind'], string>> = {
  keynote: 'keynote',
  breakout: 'talk',
  chat: 'chat',
  panel: 'panel',
  lightning: 'lightning talk',
  workshop: 'workshop',
  blog: 'post',
  talk: 'talk',
};

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

/** "(Panel)", "[REPEAT]": remarks of the programme, no part of the name. */
const BRACKETED = /\s*[([][^)\]]{0,60}[)\]]\s*/g;

/** "Panel: who owns the build?" is a panel by its kind. */
const KIND_FIRST =
  /^(?:panel(?: discussion)?|workshop|lightning talk|fireside chat|chat)\s*[:|–—-]\s*(?=\S)/i;

/** Titles such as "Keynote - Werner Vogels" name the kind and the speaker again: those are said anyway. */
function properTitle(talk: Talk, names: readonly string[]): string {
  const plain = talk.title
    .replace(BRACKETED, '')
    .replace(/\s*[|:–—-]+\s*/g, ' ')
    .trim();
  const left = plain
    .split(/\s+/)
    .filter(
      (word) => !/^(?:keynotes?|talks?|panel|discussion|workshop|lightning|the|by|with|day|\d+)$/i.test(word),
    )
    .filter(
      (word) =>
        !names.some((name) =>
          name
            .toLowerCase()
            .split(/\s+/)
            .includes(word.toLowerCase().replace(/['’]s$/, '')),
        ),
    );
  return left.length === 0
    ? ''
    : talk.title
        .replace(BRACKETED, '')
        .replace(KIND_FIRST, '')
        .replace(/\s*(?:[:|–—]|--)\s*|\s+-\s+/g, ', ')
        .replace(/[?!.]+$/, '');
}

const TITLES = /^(?:dr|mr|mrs|ms|prof)\.? /i;

function firstName(name: string): string {
  return name.replace(TITLES, '').split(' ')[0] ?? name;
}

/** Offices that one person holds at a time stand without an article: "is CTO of Amazon.com". */
const OFFICE =
  /^(?:the|an?|chief|head|president|(?:\w+ )?vice president|[a-z]?vp|avp|md|c[a-z]{1,3}o|co-?founder|founder|chair\w*|director|dean|editor)\b/i;
/** What somebody is by trade ends like this: "expert", "engineer", "architect"; "AWS" is no trade. */
const TRADE =
  /(?:[eo]r|ist|ian|[ae]nt|ert|ect|yst|lead|fellow|advocate|man|woman|person|guest|host|member)$/i;

/** Words of what people do, where the rest is written like a firm: "Prin SRE", "Sr Software Dev". */
const OF_WORK =
  /\b(?:sr|jr|senior|junior|prin\w*|staff|dev\w*|eng\w*|sre|arch\w*|mgr|dir|exec|pm|tpm|gm|sde|swe|dba|distinguished|team|group|ph\.?d|guru|\w*ops|tech\w*|software|data|cloud|security|product|program\w*|marketing|sales|research|design|support|student|faculty|former|ex|intern|coach|nurse|chef|pilot|astronaut|\w*admin|strategy|operations|finance)\b/i;
const FIRM = letterPattern(
  String.raw`^\p{Lu}[\p{L}\p{N}.&!'-]*(?: (?:and|&|\p{Lu}[\p{L}\p{N}.&!'-]*)){0,3}$`,
);

/** A role as one says it of somebody: "a security expert", "CTO of Amazon.com"; where only the firm is noted, "from Yelp". */
export function roleName(role: string): string {
  const head = role.split(/,| (?:of|at|for|in|with) /)[0] ?? '';
  if (FIRM.test(role) && !OFFICE.test(role) && !TRADE.test(head) && !OF_WORK.test(role))
    return `from ${role}`;
  if (OFFICE.test(role) || !TRADE.test(head)) return role;
  return `${/^[aeio]/i.test(role) ? 'an' : 'a'} ${role}`;
}

type People = Pick<Naming, 'speaker' | 'fullName' | 'shortName' | 'pronoun'>;

/** Names of people; a first name only where it is nobody else's. */
function namePeople(catalogue: Catalogue): People {
  const speakers = new Map(catalogue.speakers.map((speaker) => [speaker.id, speaker]));
  const shared = Map.groupBy(catalogue.speakers, ({ name }) => firstName(name));
  const fullName = (id: SpeakerId) => speakers.get(id)?.name ?? id;
  return {
    speaker: (id) => speakers.get(id),
    fullName,
    shortName: (id) => {
      const short = firstName(fullName(id));
      return (shared.get(short)?.length ?? 0) > 1 || short.length < 2 || short.endsWith('.')
        ? fullName(id)
        : short;
    },
    pronoun: (id) => speakers.get(id)?.pronoun ?? 'they',
  };
}

/** A keynote with a speaker and a year is "Werner's 2018 keynote"; its title says less. */
function isKeynoteByName(talk: Talk): boolean {
  return talk.kind === 'keynote' && talk.year !== undefined && talk.speakers.length > 0;
}

/** "Day 2 keynote of KubeCon 2017": what has no title of its own, beside others without one. */
function toldApart(talk: Talk): string {
  const title = talk.title.replace(BRACKETED, '').trim();
  // "Keynote - Ann Lee" is hers
  return /[:|–—-]/.test(title)
    ? bareName(talk)
    : `${title} of ${[talk.conference ?? [], talk.year ?? []].flat().join(' ')}`;
}

function bareName({ kind, year }: Talk): string {
  return kind === 'keynote' && year !== undefined ? `${year} ${KIND_NAMES.keynote}` : KIND_NAMES[kind];
}

/** What talks are called by their titles, and the others of a kind and a year that have none of their own either. */
function nameTitles(talks: readonly Talk[], fullName: People['fullName']) {
  const titleOf = (talk: Talk) => properTitle(talk, talk.speakers.map(fullName));
  const hasRival = (talk: Talk) =>
    talks.some(
      (other) =>
        other !== talk && other.kind === talk.kind && other.year === talk.year && titleOf(other) === '',
    );
  return {
    titleOf,
    titled: (talk: Talk) => {
      const title = titleOf(talk);
      if (title !== '') return `${bareName(talk)} ${title}`;
      return hasRival(talk) ? toldApart(talk) : bareName(talk);
    },
  };
}

type Talks = Pick<Naming, 'talk' | 'talkName' | 'ownTalkName' | 'bareTalkName'>;

/** Names of talks: by kind and year, by title, by speaker. */
function nameTalks(catalogue: Catalogue, { fullName, shortName }: People): Talks {
  const talks = new Map(catalogue.talks.map((talk) => [talk.id, talk]));
  const { titled, titleOf } = nameTitles(catalogue.talks, fullName);
  const isOnlyKeynote = (talk: Talk) =>
    isKeynoteByName(talk) &&
    catalogue.talks.filter((other) => isKeynoteByName(other) && other.year === talk.year).length === 1;
  const ownName = (talk: Talk): string => {
    const [speaker] = talk.speakers;
    if (speaker === undefined) return `the ${titled(talk)}`;
    return `${possessive(shortName(speaker))} ${isKeynoteByName(talk) && titleOf(talk) !== '' ? bareName(talk) : titled(talk)}`;
  };
  const named = (id: TalkId, name: (talk: Talk) => string, unknown: string) => {
    const talk = talks.get(id);
    return talk === undefined ? unknown : name(talk);
  };
  return {
    talk: (id) => talks.get(id),
    bareTalkName: (id) => named(id, bareName, 'talk'),
    talkName: (id) =>
      named(id, (talk) => `the ${isOnlyKeynote(talk) ? bareName(talk) : titled(talk)}`, 'the talk'),
    ownTalkName: (id) => named(id, ownName, 'the talk'),
  };
}

/** @returns the names for one catalogue; reads it once, its topics when their names are asked for. */
export function createNaming(catalogue: Catalogue): Naming {
  const people = namePeople(catalogue);
  const written = once(
    () =>
      new Map([
        ...catalogue.speakers.flatMap(({ name }) =>
          [name, ...name.split(' ')].map((part) => [part.toLowerCase(), part] as const),
        ),
        ...catalogue.topics.flatMap((topic) =>
          [topic.name, ...topic.aliases].map((name) => [name.toLowerCase(), topic.name] as const),
        ),
      ]),
  );
  return {
    ...people,
    ...nameTalks(catalogue, people),
    dayName,
    occasion: ({ day, conference, year }) =>
      day === undefined ? [conference ?? [], year ?? []].flat().join(' ') : dayName(day),
    asWritten: (words) =>
      written().get(words.toLowerCase()) ?? words.replace(/\S+/g, (word) => written().get(word) ?? word),
  };
}
