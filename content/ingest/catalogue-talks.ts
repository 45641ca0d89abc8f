import type { People } from './catalogue-speakers.ts';
import type { NoteDraft } from './document.ts';

/** Share of two titles' words that must be common for them to be one. */
const SAME_TITLE = 0.75;

/**
 * Notes by talk. Two notes are of one talk when they name the same talk id; the same code in the same year; the same
 * keynote speaker on the same day or, where a day is missing, in the same year; or nearly the same title in one year.
 */
export function groupTalks(drafts: readonly NoteDraft[], people: People): NoteDraft[][] {
  const groups: NoteDraft[][] = [];
  const byKey = new Map<string, NoteDraft[][]>();
  const counts = countTitleWords(drafts);
  for (const draft of drafts) {
    const keys = [...keysOf(draft, people), ...rareWords(draft.facts.title, counts)];
    const likely = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const group = [...likely].find((one) => one.some((other) => isSameTalk(draft, other, people)));
    const home = group ?? [];
    if (group === undefined) groups.push(home);
    home.push(draft);
    for (const key of keys) addTo(byKey, key, home);
  }
  return groups;
}

function countTitleWords(drafts: readonly NoteDraft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of drafts) {
    for (const word of new Set(titleWords(facts.title))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * So many of a title's rarest words that a title with SAME_TITLE of its words in common must share one of them: only
 * such titles are compared (prefix filtering, as for joins of similar sets).
 */
function rareWords(title: string, counts: ReadonlyMap<string, number>): string[] {
  const words = [...new Set(titleWords(title))];
  const rarest = words.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
  return rarest
    .slice(0, words.length - Math.ceil(words.length * SAME_TITLE) + 1)
    .map((word) => `title ${word}`);
}

function addTo(map: Map<string, NoteDraft[][]>, key: string, group: NoteDraft[]): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [group]);
  else if (!known.includes(group)) known.push(group);
}

/** What two notes of one talk must have in common, at least one of it. */
function keysOf({ facts }: NoteDraft, people: People): string[] {
  const keys = facts.talk === undefined ? [] : [`talk ${facts.talk}`];
  if (facts.code !== undefined) keys.push(`code ${bareCode(facts.code)}`);
  if (facts.kind === 'keynote')
    keys.push(...facts.speakers.map(({ name }) => `keynote ${people.idOf(name)}`));
  return keys;
}

function isSameTalk(one: NoteDraft, other: NoteDraft, people: People): boolean {
  const [a, b] = [one.facts, other.facts];
  if (a.talk !== undefined && b.talk !== undefined) return a.talk === b.talk;
  if (one.file === other.file) return false;
  const sameYear = a.year === b.year;
  if (a.code !== undefined && b.code !== undefined) return bareCode(a.code) === bareCode(b.code) && sameYear;
  if (!sameYear || a.year === undefined) return false;
  if (a.conference !== undefined && b.conference !== undefined && a.conference !== b.conference) return false;
  const days = a.date !== undefined && b.date !== undefined;
  if (days && a.date !== b.date) return false;
  return isSameKeynote(one, other, people) || isSameTitle(a.title, b.title);
}

/** ARC203, ARC203-R and ARC203-R1 are repeats of one talk. */
function bareCode(code: string): string {
  return code.replace(/-R\d?$/, '');
}

function isSameKeynote({ facts: a }: NoteDraft, { facts: b }: NoteDraft, people: People): boolean {
  if (a.kind !== 'keynote' || b.kind !== 'keynote') return false;
  const ids = new Set(a.speakers.map(({ name }) => people.idOf(name)));
  return (
    ids.size === 1 && b.speakers.length === 1 && b.speakers.every(({ name }) => ids.has(people.idOf(name)))
  );
}

function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [new Set(titleWords(one)), new Set(titleWords(other))];
  // "Day 1 keynote" and "Day 2 keynote" are two.
  const numbers = [...a, ...b].filter((word) => /\d/.test(word));
  if (!numbers.every((word) => a.has(word) && b.has(word))) return false;
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return Math.min(a.size, b.size) >= 2 && common / all >= SAME_TITLE;
}

const SMALL = /^(?:a|an|and|the|of|to|in|for|on|with|your|at|by|from|is|are)$/;

function titleWords(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL.test(word));
}
