import type { DraftFacts } from '../document.ts';
import type { People } from './catalogue-speakers.ts';

/** Share of two titles' words that must be common for them to be one. */
const SAME_TITLE = 0.75;
const SMALL = /^(?:a|an|and|the|of|to|in|for|on|with|your|at|by|from|is|are)$/;

/** A draft with the words of its title, cut once. `numbers` are those of them that tell one of a series from the next. */
type Entry = { readonly draft: DraftFacts; readonly words: ReadonlySet<string>; readonly numbers: string };

/**
 * Notes by talk. Two notes are of one talk when they name the same talk id; the same code in the same year; the same
 * keynote speaker on the same day or, where a day is missing, in the same year; or nearly the same title in one year.
 */
export function groupTalks(drafts: readonly DraftFacts[], people: People): DraftFacts[][] {
  const entries = drafts.map(entryOf);
  const counts = countWords(entries);
  const groups: Entry[][] = [];
  const byKey = new Map<string, Entry[][]>();
  for (const entry of entries) {
    const keys = [...keysOf(entry.draft, people), ...rareWords(entry, counts)];
    const likely = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const group = [...likely].find((one) => one.some((other) => isSameTalk(entry, other, people)));
    const home = group ?? [];
    if (group === undefined) groups.push(home);
    home.push(entry);
    for (const key of keys) addTo(byKey, key, home);
  }
  return groups.map((group) => group.map(({ draft }) => draft));
}

function entryOf(draft: DraftFacts): Entry {
  const all = draft.facts.title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const words = new Set(all.filter((word) => word !== '' && !SMALL.test(word)));
  const numbers = [...words]
    .filter((word) => /\d/.test(word))
    .sort()
    .join(' ');
  return { draft, words, numbers };
}

function countWords(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of entries) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * So many of a title's rarest words that a title with SAME_TITLE of its words in common must share one of them: only
 * such titles are compared (prefix filtering, as for joins of similar sets). Titles with other numbers never are.
 */
function rareWords({ words, numbers }: Entry, counts: ReadonlyMap<string, number>): string[] {
  const rarest = [...words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
  const enough = words.size - Math.ceil(words.size * SAME_TITLE) + 1;
  return rarest.slice(0, enough).map((word) => `title ${numbers} ${word}`);
}

function addTo(map: Map<string, Entry[][]>, key: string, group: Entry[]): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [group]);
  else if (!known.includes(group)) known.push(group);
}

/** What two notes of one talk may have in common besides the title. */
function keysOf({ facts }: DraftFacts, people: People): string[] {
  const keys = facts.talk === undefined ? [] : [`talk ${facts.talk}`];
  if (facts.code !== undefined) keys.push(`code ${bareCode(facts.code)} ${facts.year}`);
  if (facts.kind !== 'keynote') return keys;
  return [...keys, ...facts.speakers.map(({ name }) => `keynote ${people.idOf(name)} ${facts.year}`)];
}

function isSameTalk(one: Entry, other: Entry, people: People): boolean {
  const [a, b] = [one.draft.facts, other.draft.facts];
  if (a.talk !== undefined && b.talk !== undefined) return a.talk === b.talk;
  if (one.draft.file === other.draft.file) return false;
  const sameYear = a.year === b.year;
  if (a.code !== undefined && b.code !== undefined) return bareCode(a.code) === bareCode(b.code) && sameYear;
  if (!sameYear || a.year === undefined) return false;
  if (differ(a.conference, b.conference) || differ(a.date, b.date)) return false;
  return isSameKeynote(one.draft, other.draft, people) || isSameTitle(one, other);
}

/** ARC203, ARC203-R and ARC203-R1 are repeats of one talk. */
function bareCode(code: string): string {
  return code.replace(/-R\d?$/, '');
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function isSameKeynote({ facts: a }: DraftFacts, { facts: b }: DraftFacts, people: People): boolean {
  if (a.kind !== 'keynote' || b.kind !== 'keynote') return false;
  const ids = new Set(a.speakers.map(({ name }) => people.idOf(name)));
  return (
    ids.size === 1 && b.speakers.length === 1 && b.speakers.every(({ name }) => ids.has(people.idOf(name)))
  );
}

function isSameTitle(one: Entry, other: Entry): boolean {
  if (one.numbers !== other.numbers || Math.min(one.words.size, other.words.size) < 2) return false;
  let common = 0;
  for (const word of one.words) if (other.words.has(word)) common++;
  return common / (one.words.size + other.words.size - common) >= SAME_TITLE;
}
