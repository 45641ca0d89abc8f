import type { TalkKind } from '../../../lambda/retrieve/index-format.ts';
import type { NotedSpeaker } from '../document.ts';
import { calmed } from '../people/calm-words.ts';
import { readPeople, type Trust } from '../people/people.ts';
import { isFullName, isRole, startsWithFirstName } from '../people/person-names.ts';
import { remembering } from '../remembering.ts';
import { singleBlanks } from '../single-blanks.ts';
import { codeIn, isShouted, wordCount } from '../titles.ts';
import { timeIn } from './dates.ts';
import { withoutDecoration } from './head-lines.ts';

/** What a talk's heading tells. `title` is empty when the line names only people. */
export type TitleLine = {
  readonly title: string;
  readonly speakers: readonly NotedSpeaker[];
  readonly code?: string;
  readonly kind?: TalkKind;
  /** When a programme's heading begins with it. */
  readonly time?: string;
};

const KINDS: readonly (readonly [pattern: RegExp, kind: TalkKind])[] = [
  [/\bkey\s?notes?\b/i, 'keynote'],
  [/\bpanel(?:ists?)?\b|\bround\s?table\b/i, 'panel'],
  [/\blightning talks?\b/i, 'lightning'],
  [/\bworkshop\b|\btutorial\b|\bhands-on lab\b/i, 'workshop'],
  [/\bfire-?\s?side\b|\bchalk talk\b|\bopen q\s?(?:&|and)\s?a\b|\bask me anything\b/i, 'chat'],
];

/** The kind of talk that the words name, if any. */
export function kindIn(text: string): TalkKind | undefined {
  return KINDS.find(([pattern]) => pattern.test(text))?.[1];
}

/** "10:35am – 11:25am: Microservices at scale". */
const CLOCK =
  /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*(?:[-–—]|to)\s*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?)?\s*[:\-–—|,]?\s+(?=\S)/i;
/** "… (9:45am)", "… (~2:10pm)" behind a programme's title. */
const CLOCK_BEHIND = /\s*\(~?(\d{1,2}(?::\d{2})?\s*[ap]\.?m\.?)\)$/i;
const LABELLED =
  /^(?:subject|what|talk|title|session|presentation|topic|lecture|live[- ]?blog|titel|titre|vortrag|conférence|charla|transcript(?: of)?)\s*(?:#?\d{1,3})?\s*[:.]\s+(?=\S)/i;
/** "Transcript of “Small teams”" */
const NOTES_OF = /^(?:transcript|recording|notes?|summary|recap) (?:of|from|on|for):?\s+(?=["“][^"”]+["”]$)/i;
/** "3. ", "B) " in front of one talk of many; an initial ("E. Dunham") is none. */
const ENUMERATED = /^(?:\d{1,3}|[A-Z])[.)]\s+(?=\p{Lu}[\p{L}\d'’-]*[:\s]+\S)/u;
/** The event and its year in front of the title: "GOTO Chicago 2016: …". */
const EVENT = /^\p{L}[\p{L}\p{N} !:.&-]{2,40}\s(?:19|20)\d\d(?:\s*[-–—:|]\s+)(?=\S)/u;
/** "War stories - minutes, Tuesday, 15:30": what kind of notes these are is no part of the title. */
const TELLS_NOTES =
  /\s+[-–—|]+\s+(?:minutes|(?:my |rough |session |meeting )?notes|protocol|transcript)\b.*$/i;
const HOSTED = /^(?:moderated|hosted|presented|given|led|chaired|speakers?)(?: by\b|:)\s*(.+)$/i;
const REPEAT = /[[(](?:repeat|re-?run|r\d)(?:\s*\d)?[\])]\s*/gi;
const QUOTED_BY = /^["“](.+)["”]\s*(?:by|with|[-–—]+|,)\s+(.+)$/i;
const PLAIN_BY = /^(.+?)[\s,]+(?:[-–—]+\s*)?(?:(?:presented|given|led)\s+)?by\s+(.+)$/i;
/** "Possessed by Packages by Chris DeMars": a full name behind the last of them. */
const LAST_BY = /^(.+)[\s,]+by\s+(.+)$/i;
const WITH = /^(.+?)\s+(?:with|w\/|ft\.?|feat\.?|featuring)\s+(.+)$/i;
const BRACKET = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/;
/** "How we cut the bill, Sara Lund" */
const COMMA = /^([^,]{8,}),\s+(\p{Lu}[^,]+)$/u;
const DASH = /\s+(?:[-–—|~]+|::|@)\s+|\s*—\s*/g;

/** "[video]", "(slides)", "⭐⭐⭐⭐", "🎉" behind a title: what there is of it, and how it was liked. */
const MEDIA =
  /(?:\s*(?:[[(](?:video|slides?|recording|youtube|audio|deck|notes|pdf|link)s?[\])]|\p{Extended_Pictographic}|\uFE0F|\u200D))+\s*$/iu;

/** Most titles end with a letter. */
const MAY_BE_MEDIA = /[^\p{L}\p{N}]$/u;

/** No title is longer: nothing is looked for in a line that is. */
const MAX_LENGTH = 500;

/** Several who look for talks read the same headings: so many are remembered. */
const MOST_REMEMBERED = 1000;

/** Reads a talk's heading: its code, title, the people it names, what kind of talk it is. */
export const readTitle: (heading: string) => TitleLine = remembering(readHeading, MOST_REMEMBERED);

function readHeading(heading: string): TitleLine {
  if (heading.length > MAX_LENGTH) return { title: singleBlanks(heading).trim(), speakers: [] };
  const { words, time } = withoutClock(withoutDecoration(heading));
  const line = withoutNumber(MAY_BE_MEDIA.test(words) ? words.replace(MEDIA, '') : words)
    .replace(LABELLED, '')
    .replace(NOTES_OF, '')
    .replace(EVENT, '')
    .replace(TELLS_NOTES, '');
  const code = codeIn(line);
  const rest = (code === undefined ? line : line.slice(code.length))
    .replace(REPEAT, '')
    .replace(/^[\s\-–—:|.]+|[\s\-–—:|]+$/g, '');
  const { title, speakers } = peopleApart(rest);
  const kind = kindIn(line);
  const tidy = tidyTitle(title);
  return { title: tidy, speakers, ...(code && { code }), ...(kind && { kind }), ...(time && { time }) };
}

function withoutNumber(text: string): string {
  const rest = text.replace(ENUMERATED, '');
  return rest !== text && /^[A-Z]/.test(text) && readPeople(text).speakers.length > 0 ? text : rest;
}

export function withoutClock(text: string): { words: string; time?: string } {
  const clock = CLOCK.exec(text)?.[0];
  if (clock === undefined) return withoutClockBehind(text);
  const time = timeIn(clock) ?? clock.replace(/[\s:\-–—|,]+$/, '');
  return { words: text.slice(clock.length), time };
}

function withoutClockBehind(text: string): { words: string; time?: string } {
  const behind = CLOCK_BEHIND.exec(text);
  const time = behind?.[1] === undefined ? undefined : timeIn(behind[1]);
  if (behind === null) return { words: text };
  return { words: text.slice(0, behind.index), ...(time && { time }) };
}

type Apart = { readonly title: string; readonly speakers: readonly NotedSpeaker[] };

function peopleApart(text: string): Apart {
  const hosted = readPeople(HOSTED.exec(text)?.[1] ?? '', 'any');
  if (hosted.speakers.length > 0) return { title: '', speakers: hosted.speakers };
  const whole = /^["“]/.test(text) ? undefined : onlyPeople(text);
  return (
    signed(text) ?? whole ?? keynoteOf(text) ?? byLine(text) ?? dashed(text) ?? { title: text, speakers: [] }
  );
}

/** "Fog Bells -- Nora Lind", "Music with Cranes - Ida Brook": a first name behind the last dash, and none before it. */
function signed(text: string): Apart | undefined {
  const last = [...text.matchAll(DASH)].at(-1);
  if (last === undefined) return undefined;
  const [title, name] = [text.slice(0, last.index), text.slice(last.index + last[0].length)];
  if (!startsWithFirstName(name) || !isFullName(name)) return undefined;
  const isPeople =
    startsWithFirstName(title) ||
    startsWithFirstName(WITH.exec(title)?.[2] ?? '') ||
    LEADING_KEYNOTE.test(text) ||
    isRole(title);
  return isPeople ? undefined : { title, speakers: people(name, 'full') };
}

/** "Dan Kohn - Exec Dir - CNCF" names only people; "Jane Doe: How we built it" a talk as well. */
function onlyPeople(text: string): Apart | undefined {
  const [, owner = '', rest = ''] = /^([^:]{3,60}):\s+(\S.*)$/.exec(text) ?? [];
  const owners = people(owner, 'full');
  if (owners.length > 0 && owners.every(({ role }) => role === undefined))
    return { title: rest, speakers: owners };
  const { speakers, billed } = readPeople(text);
  const [first, second] = speakers;
  if (first === undefined || (!billed && !isFullName(text) && second === undefined)) return undefined;
  const words = first.role ?? '';
  const [dash] = text.matchAll(DASH);
  const isTitle = second === undefined && !isRole(words) && wordCount(words) >= 3 && /[-–—|]\s/.test(text);
  // "From support to product" is a title, and "from" no firm's
  const title = dash === undefined ? words : text.slice(dash.index + dash[0].length);
  return isTitle ? { title, speakers: [{ name: first.name }] } : { title: '', speakers };
}

/** "Keynote - Werner Vogels", "Werner Keynote - Are you well architected?", "Andy Jassy's Keynote". */
function keynoteOf(text: string): Apart | undefined {
  const [, before = '', after = ''] =
    /^(.*?)\s*\b(?:opening |closing |morning )?keynote\b\s*(?:[-–—:|,]+\s*)?(.*)$/i.exec(text) ?? [];
  if (before === '' && after === '') return undefined;
  const owner = people(before.replace(/['’]s?$/, ''), 'lone');
  if (owner.length > 0) return { title: after === '' ? text : after, speakers: owner };
  const opened = before === '' ? titledBy(after) : undefined;
  if (opened !== undefined) return opened;
  const named = people(after.replace(/^(?:by|with)\s+/i, ''), 'full');
  if (before === '' && named.length > 0) return { title: text, speakers: named };
  return LEADING_KEYNOTE.test(text)
    ? { ...peopleApart(after), title: peopleApart(after).title || text }
    : undefined;
}

/** "Keynote: Puma Internals": what stands before says what kind of talk it was. */
const LEADING_KEYNOTE =
  /^(?:opening |closing |morning )?keynote\s*(?:[:|]|[-–—](?=\s))\s*\p{L}[\p{L}'’-]*\s+\S/iu;

/** "Dr. Samuel Okafor: Counting apples" behind "Opening keynote". */
function titledBy(text: string): Apart | undefined {
  const [, name = '', title = ''] = /^([^:–—]{3,60})(?::|\s[-–—])\s+(\S.*)$/.exec(text) ?? [];
  const speakers = people(name, 'full');
  return speakers.length > 0 && people(title, 'full').length === 0 ? { title, speakers } : undefined;
}

/** In what way a title is followed by its speakers, and how sure it is that people follow. */
const FOLLOWED: readonly (readonly [pattern: RegExp, trust: Trust])[] = [
  [QUOTED_BY, 'any'],
  [LAST_BY, 'full'],
  [PLAIN_BY, 'lone'],
  [WITH, 'full'],
  [BRACKET, 'full'],
];

function byLine(text: string): Apart | undefined {
  for (const [pattern, trust] of FOLLOWED) {
    const [, title, names] = pattern.exec(text) ?? [];
    if (title === undefined || names === undefined) continue;
    // "Music with Harbor Cranes -- Ida Brook": what comes after the dash names the person
    if (pattern === WITH && isFullName(names.split(DASH).slice(1).at(-1) ?? '')) continue;
    const speakers = people(pattern === BRACKET ? inCapitals(names) : names, trust);
    if (speakers.length > 0) return { title, speakers };
  }
  const [, title = '', name = ''] = COMMA.exec(text) ?? [];
  if (startsWithFirstName(name) && isFullName(name)) return { title, speakers: people(name, 'full') };
  return undefined;
}

/** "(kate krauss)": whoever writes titles in small letters writes names so. */
function inCapitals(names: string): string {
  const isSmall = /^\p{Ll}+ \p{Ll}+$/u.test(names) && startsWithFirstName(names);
  return isSmall ? names.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : names;
}

/** "Title -- Name", "Name - Title", "Title - Name, Role": the side that names people, when only one does. */
function dashed(text: string): Apart | undefined {
  const cut = [...text.matchAll(DASH)];
  const [first, last] = [cut[0], cut.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const tail = text.slice(last.index + last[0].length);
  const head = text.slice(0, first.index);
  const isDouble = /[-–—]{2}/.test(last[0]);
  const atEnd = people(tail, isDouble ? 'lone' : 'full');
  if (atEnd.length > 0) return { title: text.slice(0, last.index), speakers: atEnd };
  const rest = people(text.slice(first.index + first[0].length), 'full');
  if (rest.length > 0) return { title: head, speakers: rest };
  const atStart = people(head, 'full');
  return atStart.length > 0
    ? { title: text.slice(first.index + first[0].length), speakers: atStart }
    : undefined;
}

function people(text: string, trust: Trust): readonly NotedSpeaker[] {
  return readPeople(text, trust).speakers;
}

/** Without quotes around it, the capitals of slides, or a full stop at its end. */
export function tidyTitle(text: string): string {
  const bare = text
    .replace(/^["“”']+(.*?)["“”']+$/u, '$1')
    .replace(/^\[([^\]]+)\]$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = bare.replace(/[\s:,;\-–—]+$/u, '').replace(/(?<!\.)\.$/, '');
  return isShouted(plain) ? calmed(plain) : plain;
}
