import type { NotedSpeaker } from '../document.ts';
import { isLikelyName } from '../people/ordinary-words.ts';
import { LINKS_BEHIND, type People, readLabelled, readPeople, tidyRole } from '../people/people.ts';
import { isFullName, isLoneName, isRole, startsWithFirstName } from '../people/person-names.ts';
import { isProse, wordCount } from '../titles.ts';
import { dateIn, type FoundDate } from './dates.ts';
import { byLine, firmLabel, type HeadLine, speakerLabel } from './head-lines.ts';
import { type HeadState, NEAR_BLOCKS, type Reading } from './head-state.ts';
import { isDayTitle } from './talk-starts.ts';

/** "Leila Marchetti, CTO, walks on stage in a raincoat." tells what she did: so many words with a full stop do. */
const MIN_SENTENCE = 8;
/** Mail addresses and handles. */
const MAIL = /[<(]?[^\s@<(]{1,64}@[^\s@]{1,190}|(?<!\S)@\w+/g;

const HANDLE = /(?<!\S)@\w/;

export function readLabelLine(line: HeadLine, state: HeadState): Reading {
  const rest = speakerLabel(line.text);
  if (rest === undefined) return undefined;
  if (rest === '') {
    state.listing = line.depth;
    return 'name';
  }
  const { speakers } = readPeople(rest, 'any');
  return speakers.length > 0 ? addPeople(line, speakers, state) : undefined;
}

function addPeople(line: HeadLine, speakers: readonly NotedSpeaker[], state: HeadState): Reading {
  state.speakers.push(...speakers);
  state.personLine = line.number;
  state.billed ??= line.number;
  state.speakersLine ??= line.number;
  // what they do is looked for, too; their names are known
  return speakers.some(({ role }) => role !== undefined) ? 'fact' : 'name';
}

const LOWER_SURNAME = /^(\p{Lu}\p{Ll}+ )(\p{Ll})(?=\p{Ll}+(?:$|\s+[-–—(]))/u;

/** Below "Who" or "Presenters" stand people, as short as the writer knew them, and what they do. */
export function readListed(line: HeadLine, state: HeadState): Reading {
  if (state.listing === undefined) return undefined;
  const text = line.text.replace(
    LOWER_SURNAME,
    (_, first: string, letter: string) => first + letter.toUpperCase(),
  );
  const isLone = /^\p{Lu}[\p{L}'’]+(?:$|\s*[-–—(,&])/u.test(text) && !isRole(text.split(/[-–—(,&]/)[0] ?? '');
  const { speakers } = readLabelled(text) ?? readPeople(text, isLone ? 'lone' : 'full');
  if (speakers.length > 0) return addPeople(line, speakers, state);
  if (isRole(text) && wordCount(text) <= 12) addRole(state.speakers, text);
  return 'fact';
}

export function readPeopleLine(line: HeadLine, state: HeadState): Reading {
  const by = byLine(line.text);
  const handle = by ?? (line.isHeading ? line.text : '');
  if (/^@\w+$/.test(handle)) {
    const { speakers } = readPeople(handle, 'lone');
    // below a name it is the same person's, or a firm's
    return state.speakers.length > 0 ? 'name' : addPeople(line, speakers, state);
  }
  const { text, day } = dayApart(
    (by?.replace(/(?<=\p{Ll}{2})\.$/u, '') ?? line.text).replace(MAIL, '').trim().replace(LINKS_BEHIND, ''),
  );
  const people = readPeople(text, by !== undefined && line.at < NEAR_BLOCKS ? 'lone' : 'full');
  const found = people.speakers.length > 0 ? people : founder(line);
  if (found.speakers.length === 0 || !counts(line, found, state)) return undefined;
  if (day !== undefined) state.facts.date ??= day;
  // What stands below a person is read as a list about people only where it is set off as one.
  return addPeople(line, found.speakers, state);
}

const BEHIND = /(?:\s+[-–—|])+\s+([^-–—|]+)$/;

/** The day may stand behind a name: "Dale Harvey - 5 June 2014 15:00". */
function dayApart(text: string): { readonly text: string; readonly day?: FoundDate } {
  const behind = BEHIND.exec(text);
  const day = isDayTitle(behind?.[1] ?? '') ? dateIn(behind?.[1] ?? '') : undefined;
  return behind === null || day === undefined ? { text } : { text: text.slice(0, behind.index), day };
}

/** "Armon, cofounder of hashicorp": a first name with a role, on the very first line. */
function founder({ text, at }: HeadLine): People {
  const [name = '', role] = text.split(/,\s+|\s+[-–—]\s+|\s*\(/);
  const known = at === 0 && role !== undefined && isRole(role) && isLoneName(name) && wordCount(text) <= 8;
  return known ? readPeople(text, 'lone') : { speakers: [], billed: false };
}

/** Whether a line that reads like people is about the speakers: near the title, or by what they do. */
function counts(
  { text, at, isHeading, isBare }: HeadLine,
  people: People,
  { isOrdinary }: HeadState,
): boolean {
  if (!people.speakers.every(({ name }) => isHeading || isLikelyName(name, isOrdinary))) return false;
  const isFirstNamed = ({ name }: NotedSpeaker) => startsWithFirstName(name);
  // "With Fatima el-Sayed and Ngozi Eze": one who surely is a person speaks for the others
  const isAnnounced = byLine(text) !== undefined && people.speakers.some(isFirstNamed);
  const isSure = isBare || HANDLE.test(text) || isAnnounced || people.speakers.every(isFirstNamed);
  if (isHeading) return at < NEAR_BLOCKS && isSure;
  if (
    /(?<!\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Dept))\.$/.test(text) &&
    wordCount(text) >= MIN_SENTENCE &&
    byLine(text) === undefined
  )
    return false;
  if (people.speakers.some(({ role }) => role !== undefined && isRole(role))) return true;
  const isSentence =
    isProse(text) && !(byLine(text) !== undefined && people.speakers.every(({ name }) => isFullName(name)));
  if (isSentence || /[!?:]$|^[^-–—(,]+:\s/.test(text) || at >= NEAR_BLOCKS) return false;
  const bare = text.replace(MAIL, '').trim().replace(LINKS_BEHIND, '');
  return people.billed || isFullName(bare) || people.speakers.length > 1 || byLine(text) !== undefined;
}

/** "CTO, AMAZON.COM" right below a name. */
export function readRole({ text, number }: HeadLine, state: HeadState): Reading {
  // "4 teams, 3 ways to work together" tells of the talk
  const isBelow =
    number - state.personLine === 1 &&
    !/^\d/.test(text) &&
    isRole(text) &&
    wordCount(text) <= 12 &&
    !/[.!?]$/.test(text);
  if (!isBelow || state.speakers.at(-1)?.role !== undefined) return undefined;
  addRole(state.speakers, text);
  return 'fact';
}

/** "Company: Acme" below "Speakers: Jane Doe, Joe Bloggs" */
export function readFirm({ text }: HeadLine, { speakers }: HeadState): Reading {
  const firm = firmLabel(text);
  if (firm === undefined || speakers.length === 0) return undefined;
  speakers.splice(0, speakers.length, ...speakers.map((one) => ({ role: tidyRole(firm), ...one })));
  return 'fact';
}

function addRole(speakers: NotedSpeaker[], role: string): void {
  const last = speakers.at(-1);
  if (last !== undefined && last.role === undefined)
    speakers[speakers.length - 1] = { ...last, role: tidyRole(role) };
}
