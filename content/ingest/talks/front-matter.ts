import { z } from 'zod';
import type { HeadField, TalkKind } from '../../../lambda/retrieve/index-format.ts';
import type { Document, Finding, TalkFacts } from '../document.ts';
import { readPeople } from '../people/people.ts';
import { YAML_ERROR } from '../read-markdown.ts';
import { dateIn, isoDate } from './dates.ts';

const KINDS = [
  'keynote',
  'breakout',
  'chat',
  'panel',
  'lightning',
  'workshop',
  'blog',
  'talk',
] as const satisfies readonly TalkKind[];

const words = z.string().trim().min(1, 'is empty; write something or remove the line');
/** What a person does, by the keys that site builders use. */
const ROLES = ['role', 'title', 'job', 'position', 'company', 'organization', 'affiliation'] as const;
const person = z.looseObject({ name: words }, 'must be a name, or name: and role:').transform((known) => {
  const roles = ROLES.flatMap((key) => (typeof known[key] === 'string' ? [known[key].trim()] : []));
  return roles.length === 0 ? { name: known.name } : { name: known.name, role: roles.join(', ') };
});
const speaker = z.union([words.transform((name) => ({ name })), person]);
/** "Jane Doe and Joe Bloggs" are two, "Jane Doe, Acme" is one. */
const speakersInWords = words.transform((text) => {
  const { speakers } = readPeople(text, 'any');
  return speakers.length > 0 ? [...speakers] : [{ name: text }];
});

const FIELDS = {
  talk: words.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, such as "reinvent-2018-keynote"',
  ),
  title: words,
  conference: words,
  year: z.int('must be a year such as 2018').min(1900).max(2100),
  date: z.union([z.string(), z.date()]).transform(toDay).refine(isDay, 'must be a day such as 2018-11-29'),
  time: words,
  kind: z.enum(KINDS, `must be one of ${KINDS.join(', ')}`),
  speakers: z.union(
    [speakersInWords, z.array(speaker), person.transform((one) => [one])],
    'must be a list of names, or of name: and role:',
  ),
  code: words,
  place: words,
  credit: words,
  aliases: z.union(
    [words.transform((alias) => [alias]), z.array(words)],
    'must be a list of words people call the talk',
  ),
} as const;

type Field = keyof typeof FIELDS;

/** What others call the same thing. */
const SYNONYMS: ReadonlyMap<string, Field> = new Map([
  ['speaker', 'speakers'],
  ['presenter', 'speakers'],
  ['presenters', 'speakers'],
  ['presented_by', 'speakers'],
  ['speaker_name', 'speakers'],
  ['talk_title', 'title'],
  ['session_title', 'title'],
  ['conf', 'conference'],
  ['venue', 'place'],
  ['event', 'conference'],
  ['location', 'place'],
  ['room', 'place'],
  ['author', 'credit'],
  ['type', 'kind'],
]);

function toDay(value: string | Date): string {
  if (typeof value !== 'string') return value.toISOString().slice(0, 10);
  const day = dateIn(value);
  return (day && isoDate(day, undefined)) ?? value.trim();
}

function isDay(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return isoDate({ month: Number(month), day: Number(day) }, Number(year)) === value;
}

/** The facts that a note's front matter gives; what is not valid is left out (see `checkFrontMatter`). */
export function factsInFront(document: Document): Partial<TalkFacts> {
  const facts = new Map<Field, unknown>();
  for (const [key, value] of Object.entries(document.front?.values ?? {})) {
    const field = fieldOf(key);
    if (field === undefined || value === null) continue;
    const parsed = FIELDS[field].safeParse(value);
    if (parsed.success && (field === key || !facts.has(field))) facts.set(field, parsed.data);
  }
  return withOwnYear(Object.fromEntries(facts) as Partial<TalkFacts>, document);
}

/** "GlassConf 2022" names a conference and a year; a talk's name that is no id is its title. */
function withOwnYear(facts: Partial<TalkFacts>, { front }: Document): Partial<TalkFacts> {
  const [, conference, year] = /^(.*\S)\s+((?:19|20)\d\d)$/.exec(facts.conference ?? '') ?? [];
  const talk = words.safeParse(front?.values.talk);
  return {
    ...(talk.success && facts.talk === undefined && { title: talk.data }),
    ...(year !== undefined && { year: Number(year) }),
    ...facts,
    ...(conference !== undefined && { conference }),
  };
}

const HEAD_FIELDS: readonly HeadField[] = [
  'date',
  'year',
  'place',
  'conference',
  'speakers',
  'code',
  'credit',
];

/** The lines of the front matter that tell a fact of the talk; empty where there is no front matter. */
export function linesInFront(document: Document): Partial<Record<HeadField, number>> {
  const facts = factsInFront(document);
  const lines = new Map(
    Object.entries(document.front?.lines ?? {}).map(([key, line]) => [fieldOf(key), line]),
  );
  return Object.fromEntries(
    HEAD_FIELDS.flatMap((field) => {
      const line = lines.get(field);
      return line === undefined || facts[field] === undefined ? [] : [[field, line]];
    }),
  );
}

function isField(key: string): key is Field {
  return Object.hasOwn(FIELDS, key);
}

function fieldOf(key: string): Field | undefined {
  return isField(key) ? key : SYNONYMS.get(key.toLowerCase());
}

/** What is wrong with a note's front matter: file, line and remedy. Keys of other programs are let be. */
export function checkFrontMatter(document: Document): Finding[] {
  const { file, front } = document;
  if (front === undefined) return [];
  return Object.entries(front.values).flatMap(([key, value]): Finding[] => {
    const line = front.lines[key] ?? 1;
    const wrong =
      key === YAML_ERROR
        ? `is no YAML: ${String(value)} Mend it, or put words with a colon in quotes`
        : problemOf(key, value);
    return wrong === undefined
      ? []
      : [
          {
            file,
            line,
            kind: 'invalid',
            message: `${file}:${line}: ${key === YAML_ERROR ? 'the front matter' : key} ${wrong}.`,
          },
        ];
  });
}

function problemOf(key: string, value: unknown): string | undefined {
  if (!isField(key)) return misspelled(key);
  const parsed = FIELDS[key].safeParse(value);
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? '' : ` (at ${issue.path.join('.')})`;
  return `${issue?.message ?? 'is not valid'}${at}`;
}

/** A key one letter away from a known one was meant to be it. */
function misspelled(key: string): string | undefined {
  const meant = Object.keys(FIELDS).find((field) => isOneOff(key.toLowerCase(), field));
  return meant === undefined || fieldOf(key) !== undefined
    ? undefined
    : `is not known; write "${meant}" if you meant that`;
}

function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [left, right] = [one.slice(at), other.slice(at)];
  const isSwapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  const isChanged = left.slice(1) === right.slice(1);
  return isSwapped || isChanged || left === right.slice(1) || left.slice(1) === right;
}
