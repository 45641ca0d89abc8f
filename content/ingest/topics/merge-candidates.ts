import { countedShorts } from '../counted-shorts.ts';
import type { Spelling } from '../spelling/spelling.ts';
import type { Candidate, Candidates, Source } from './candidates.ts';

/** One topic in all its written forms. */
export type Merged = {
  readonly name: string;
  /** Every way that it is written, the most frequent first. */
  readonly forms: readonly string[];
  readonly kind: Source;
  /** Passages in which its most frequent form stands as a topic would. */
  readonly passages: number;
  /** Passages that have its most frequent form wherever it stands. */
  readonly mentions: number;
  readonly talks: number;
};

const SOURCES: readonly Source[] = ['name', 'heading', 'phrase', 'noun'];
/** Makers that a product is named with or without. */
const MAKERS: ReadonlySet<string> = new Set(
  'aws amazon azure microsoft google apache ibm hashicorp'.split(' '),
);
/** A form with capitals is the name's own when it is used at least this share of the time. */
const OWN_SHARE = 0.3;
/** "k8s": a word's first and last letter, and between them how many letters it has there. */
const NUMERONYM = /^(\p{Ll})([5-9]|\d\d)(\p{Ll})$/u;

/** Joins what differs only in blanks, hyphens, case, number and the maker's name, and what the notes say is the same. */
export function mergeCandidates(
  { byKey, spelledOut, passagesOf }: Candidates,
  spelling: Spelling,
): readonly Merged[] {
  const named = new Set([...byKey.values()].filter(isMostlyName).map(({ key }) => compact(key)));
  const single = [...byKey.keys()].filter((key) => !key.includes(' '));
  const spelled = [...spelledOut].filter(([, full]) => byKey.has(full));
  const same = new Map([...countedShorts(single, NUMERONYM), ...spelled]);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of byKey.values()) {
    const key = groupKey(same.get(candidate.key) ?? candidate.key, named);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()].map((group) => {
    const mentions = group.map(({ key, passages }) => passagesOf.get(key) ?? passages);
    return merged(joined(group), Math.max(...mentions), spelling);
  });
}

function compact(key: string): string {
  return key.replaceAll(' ', '');
}

function isMostlyName({ sources, passages }: Candidate): boolean {
  return sources.name * 2 > passages;
}

function groupKey(key: string, named: ReadonlySet<string>): string {
  const blank = key.indexOf(' ');
  if (blank === -1 || !MAKERS.has(key.slice(0, blank))) return compact(key);
  const rest = key.slice(blank + 1);
  const bare = compact(rest);
  return named.has(bare) || rest.includes(' ') ? bare : compact(key);
}

type Joined = Omit<Candidate, 'key'>;

/** Candidates as one; most stand alone, and are it. */
function joined(group: readonly Candidate[]): Joined {
  const [only, ...others] = group;
  if (only !== undefined && others.length === 0) return only;
  const forms = new Map<string, number>();
  const sources = { name: 0, heading: 0, phrase: 0, noun: 0 };
  for (const one of group) {
    for (const [form, count] of one.forms) forms.set(form, (forms.get(form) ?? 0) + count);
    for (const source of SOURCES) sources[source] += one.sources[source];
  }
  const passages = Math.max(...group.map((one) => one.passages));
  return { forms, sources, passages, talks: group.flatMap(({ talks }) => talks) };
}

function merged({ forms, sources, passages, talks }: Joined, mentions: number, spelling: Spelling): Merged {
  const ranked = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = ranked[0]?.[1] ?? 0;
  const own = ranked.find(([form, count]) => form !== form.toLowerCase() && count >= most * OWN_SHARE);
  const kind = kindOf(own?.[0] ?? ranked[0]?.[0] ?? '', sources, spelling);
  const name =
    kind === 'name' ? (own ?? ranked[0])?.[0] : ranked.find(([form]) => form === form.toLowerCase())?.[0];
  const called = name ?? calmName(ranked[0]?.[0] ?? '', spelling);
  return {
    name: called,
    forms: ranked.map(([form]) => form),
    kind,
    passages,
    mentions,
    talks: new Set(talks).size,
  };
}

function kindOf(form: string, sources: Candidate['sources'], { isPlain }: Spelling): Source {
  const named = sources.name;
  const others = sources.heading + sources.phrase + sources.noun;
  if (named > others || (named > 0 && form.split(' ').some((word) => !isPlain(word.toLowerCase()))))
    return 'name';
  if (sources.heading > 0) return 'heading';
  return sources.noun > 0 ? 'noun' : 'phrase';
}

function calmName(name: string, { isPlain }: Spelling): string {
  return name.replace(/\p{Lu}\p{Ll}+/gu, (word) => (isPlain(word.toLowerCase()) ? word.toLowerCase() : word));
}

/** Other ways to write and say it: "DynamoDB" is also called "Dynamo DB" and "dynamo". */
export function aliasesOf({ name, forms }: Pick<Merged, 'name' | 'forms'>): readonly string[] {
  const aliases = new Set<string>();
  for (const form of forms) {
    aliases.add(form);
    aliases.add(form.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{L})|-/gu, ' '));
    const [, stump] = /^(\p{Lu}\p{Ll}{4,})DB$/u.exec(form) ?? [];
    if (stump !== undefined) aliases.add(stump.toLowerCase());
  }
  const distinct = new Map([...aliases].map((alias) => [alias.toLowerCase(), alias]));
  distinct.delete(name.toLowerCase());
  return [...distinct.values()].sort();
}
