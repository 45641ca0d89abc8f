import type { Speaker, SpeakerId } from '../../../lambda/retrieve/index-format.ts';
import type { DraftFacts, NotedSpeaker } from '../document.ts';
import { kebab } from '../kebab.ts';
import { tidyName } from '../people/person-names.ts';
import { isSamePerson } from '../people/speaker-names.ts';

/** Everyone the notes name as a speaker, each once, however they are spelled. */
export type People = {
  readonly speakers: readonly Speaker[];
  readonly idOf: (name: string) => SpeakerId;
};

type Person = { name: string; roles: string[]; written: Set<string> };

/** Full names first, so that a first or last name alone finds whom it may belong to; it joins only if that is one person. */
export function knownPeople(drafts: readonly DraftFacts[]): People {
  const named = drafts.flatMap(({ facts }) => facts.speakers);
  const people: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const decided = new Map<string, Person>();
  for (const speaker of [...named].sort((a, b) => wordsIn(b.name) - wordsIn(a.name))) {
    const person =
      decided.get(speaker.name) ?? likelyPerson(byWord, speaker.name) ?? addPerson(people, byWord, speaker);
    decided.set(speaker.name, person);
    add(person, speaker);
  }
  return withIds(people);
}

/** The one person known so far whose name this may be a form of. */
function likelyPerson(byWord: ReadonlyMap<string, Person[]>, name: string): Person | undefined {
  const likely = candidates(byWord, name).filter((person) => isSamePerson(person.name, name));
  return likely.length === 1 ? likely[0] : undefined;
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

function addPerson(people: Person[], byWord: Map<string, Person[]>, { name }: NotedSpeaker): Person {
  const person: Person = { name: tidyName(name), roles: [], written: new Set() };
  people.push(person);
  for (const word of keysOf(name)) {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [person]);
    else known.push(person);
  }
  return person;
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
