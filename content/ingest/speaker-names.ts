import type { NotedSpeaker } from './document.ts';
import type { FileName } from './file-names.ts';
import { isFullName, tidyName } from './person-names.ts';

/** Speakers that a file's name adds: after an underscore, or after the words of the title. */
export function speakersOfFile(
  name: FileName,
  title: string,
  known: readonly NotedSpeaker[],
): NotedSpeaker[] {
  if (name.suffix.length > 0) return namesOf(name.suffix, known);
  const rest = afterTitle(name.words, title);
  if (rest.length >= 2) return namesOf(rest, known);
  return [];
}

function afterTitle(words: readonly string[], title: string): readonly string[] {
  const wanted = title
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const same = wanted.findIndex((word, at) => words[at]?.toLowerCase() !== word);
  return same === -1 && wanted.length > 0 ? words.slice(wanted.length) : [];
}

function namesOf(words: readonly string[], known: readonly NotedSpeaker[]): NotedSpeaker[] {
  const groups = words.join(' ').split(/ and /i);
  const names = groups.map((group) => tidyName(group.split(' ').map(upper).join(' ')));
  return names
    .filter((name) => isFullName(name) || known.some((speaker) => shares(speaker.name, name)))
    .map((name) => ({ name }));
}

function upper(word: string): string {
  return (word[0] ?? '').toUpperCase() + word.slice(1);
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[.’']/g, '')
    .split(/[\s-]+/)
    .filter(Boolean);
}

function shares(one: string, other: string): boolean {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
}

/** Each person once: "Tankersley" and "Chris Tankersley" are one, the fuller name and the first role are kept. */
export function unitedSpeakers(speakers: readonly NotedSpeaker[]): NotedSpeaker[] {
  const united: NotedSpeaker[] = [];
  for (const speaker of speakers) {
    const at = united.findIndex((other) => isSamePerson(other.name, speaker.name));
    const other = united[at];
    if (other === undefined) united.push(speaker);
    else united[at] = unite(other, speaker);
  }
  return united;
}

function unite(one: NotedSpeaker, other: NotedSpeaker): NotedSpeaker {
  const name = wordsOf(other.name).length > wordsOf(one.name).length ? other.name : one.name;
  const role = one.role ?? other.role;
  return role === undefined ? { name } : { name, role };
}

/** True when one name could be the other's shorter form: all its words stand in it, in order. */
export function isSamePerson(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  let at = 0;
  for (const word of long) if (matches(short[at] ?? '', word)) at++;
  return short.length > 0 && at === short.length;
}

function matches(short: string, long: string): boolean {
  return (
    short === long ||
    (short.length === 1 && long.startsWith(short)) ||
    (long.length === 1 && short.startsWith(long))
  );
}
