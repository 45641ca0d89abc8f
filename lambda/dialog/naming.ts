import type { Catalogue, DayId, Speaker, SpeakerId, Talk, TalkId } from '../retrieve/index-format.ts';

/** A calendar day as one says it. */
export function dayName(day: DayId): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
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

/** Titles such as "Keynote - Werner Vogels" name the kind and the speaker again: those are said anyway. */
function properTitle(talk: Talk, names: readonly string[]): string {
  const plain = talk.title.replace(/\s*[|:–—-]+\s*/g, ' ').trim();
  const left = plain
    .split(/\s+/)
    .filter((word) => !/^(?:keynote|talk|the|by|with|day|\d+)$/i.test(word))
    .filter(
      (word) =>
        !names.some((name) =>
          name
            .toLowerCase()
            .split(/\s+/)
            .includes(word.toLowerCase().replace(/['’]s$/, '')),
        ),
    );
  return left.length === 0 ? '' : talk.title.replace(/\s*[:|–—]\s*/g, ', ').replace(/[?!.]+$/, '');
}

/** @returns the names for one catalogue; reads it once. */
export function createNaming(catalogue: Catalogue): Naming {
  const talks = new Map(catalogue.talks.map((talk) => [talk.id, talk]));
  const speakers = new Map(catalogue.speakers.map((speaker) => [speaker.id, speaker]));
  const first = (name: string) => name.replace(/^(?:dr|mr|mrs|ms|prof)\.? /i, '').split(' ')[0] ?? name;
  const firstNames = new Map<string, number>();
  for (const { name } of catalogue.speakers)
    firstNames.set(first(name), (firstNames.get(first(name)) ?? 0) + 1);
  const fullName = (id: SpeakerId) => speakers.get(id)?.name ?? id;
  const shortName = (id: SpeakerId) => {
    const name = fullName(id);
    const short = first(name);
    return (firstNames.get(short) ?? 0) > 1 || short.length < 2 || short.endsWith('.') ? name : short;
  };
  const bareTalkName = (id: TalkId) => {
    const talk = talks.get(id);
    if (talk === undefined) return 'talk';
    const kind = KIND_NAMES[talk.kind];
    return talk.kind === 'keynote' && talk.year !== undefined ? `${talk.year} ${kind}` : kind;
  };
  const withTitle = (talk: Talk, bare: string) => {
    const title = properTitle(talk, talk.speakers.map(fullName));
    return title === '' ? bare : `${bare} ${title}`;
  };
  const isKeynoteByName = (talk: Talk) =>
    talk.kind === 'keynote' && talk.year !== undefined && talk.speakers.length > 0;
  const sameName = (talk: Talk) =>
    catalogue.talks.filter(
      (other) => isKeynoteByName(other) && other.year === talk.year && other.conference === talk.conference,
    );
  const written = new Map(
    catalogue.topics.flatMap((topic) =>
      [topic.name, ...topic.aliases].map((name) => [name.toLowerCase(), topic.name] as const),
    ),
  );

  return {
    talk: (id) => talks.get(id),
    speaker: (id) => speakers.get(id),
    fullName,
    shortName,
    pronoun: (id) => speakers.get(id)?.pronoun ?? 'they',
    bareTalkName,
    dayName,
    asWritten: (words) =>
      written.get(words.toLowerCase()) ?? words.replace(/\S+/g, (word) => written.get(word) ?? word),
    talkName: (id) => {
      const talk = talks.get(id);
      if (talk === undefined) return 'the talk';
      const bare = bareTalkName(id);
      if (isKeynoteByName(talk) && sameName(talk).length === 1) return `the ${bare}`;
      return `the ${withTitle(talk, bare)}`;
    },
    ownTalkName: (id) => {
      const talk = talks.get(id);
      const [speaker] = talk?.speakers ?? [];
      if (talk === undefined) return 'the talk';
      const bare = bareTalkName(id);
      if (speaker === undefined) return `the ${withTitle(talk, bare)}`;
      return `${possessive(shortName(speaker))} ${isKeynoteByName(talk) ? bare : withTitle(talk, bare)}`;
    },
  };
}
