import type { Speaker, SpeakerId } from '../../lambda/retrieve/index-format.ts';
import type { NoteDraft, NotedSpeaker } from './document.ts';
import { kebab } from './kebab.ts';
import { tidyName } from './person-names.ts';
import { isSamePerson } from './speaker-names.ts';

/** Everyone the notes name as a speaker, each once, however they are spelled. */
export type People = {
  readonly speakers: readonly Speaker[];
  readonly idOf: (name: string) => SpeakerId;
};

type Person = { name: string; roles: string[]; written: Set<string> };

/** Full names first, so that a first or last name alone finds whom it may belong to; it joins only if that is one person. */
export function knownPeople(drafts: readonly NoteDraft[]): People {
  const named = drafts.flatMap(({ facts }) => facts.speakers);
  const people: Person[] = [];
  const byLast = new Map<string, Person[]>();
  for (const speaker of [...named].sort((a, b) => wordsIn(b.name) - wordsIn(a.name))) {
    const likely = candidates(byLast, speaker.name).filter((person) =>
      isSamePerson(person.name, speaker.name),
    );
    const [one, another] = likely;
    if (one !== undefined && another === undefined) add(one, speaker);
    else addPerson(people, byLast, speaker);
  }
  return withIds(people);
}

function wordsIn(name: string): number {
  return name.split(/\s+/).length;
}

function keysOf(name: string): string[] {
  return kebab(name)
    .split('-')
    .filter((word) => word.length > 1);
}

/** People who share a word of the name, looked up rather than compared one by one. */
function candidates(byWord: ReadonlyMap<string, Person[]>, name: string): Person[] {
  return [...new Set(keysOf(name).flatMap((word) => byWord.get(word) ?? []))];
}

function add(person: Person, { name, role }: NotedSpeaker): void {
  person.written.add(name);
  if (role !== undefined) person.roles.push(role);
}

function addPerson(people: Person[], byWord: Map<string, Person[]>, speaker: NotedSpeaker): void {
  const person: Person = { name: tidyName(speaker.name), roles: [], written: new Set() };
  add(person, speaker);
  people.push(person);
  for (const word of keysOf(speaker.name)) {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [person]);
    else known.push(person);
  }
}

function withIds(people: readonly Person[]): People {
  const ids = new Map<string, SpeakerId>();
  const taken = new Set<SpeakerId>();
  const speakers = people.map(({ name, roles, written }): Speaker => {
    let id = kebab(name);
    for (let count = 2; taken.has(id); count++) id = `${kebab(name)}-${count}`;
    taken.add(id);
    for (const form of written) ids.set(form, id);
    const role = [...roles].sort(
      (a, b) => roles.filter((one) => one === b).length - roles.filter((one) => one === a).length,
    )[0];
    const aliases = [...written].filter((form) => form !== name).sort();
    return { id, name, ...(role === undefined ? {} : { role }), aliases, talks: [] };
  });
  return { speakers, idOf: (name) => ids.get(name) ?? kebab(name) };
}
