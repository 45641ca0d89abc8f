import type { NotedSpeaker } from '../document.ts';

/** The words of a name, folded for comparison. */
export function wordsOfName(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[.’']/g, '')
    .split(/[\s-]+/)
    .filter(Boolean);
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
  const name = wordsOfName(other.name).length > wordsOfName(one.name).length ? other.name : one.name;
  const role = one.role ?? other.role;
  return role === undefined ? { name } : { name, role };
}

/** True when one name could be the other's shorter form: all its words stand in it, in order. */
export function isSamePerson(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOfName(one), wordsOfName(other)].sort((a, b) => a.length - b.length);
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
