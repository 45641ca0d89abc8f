import type { NotedSpeaker } from '../document.ts';
import { remembering } from '../remembering.ts';
import { singleBlanks } from '../single-blanks.ts';
import { isShouted, wordCount } from '../titles.ts';
import { calmed } from './calm-words.ts';
import {
  isFullName,
  isLoneName,
  isRole,
  isSpelledLikeName,
  mayStartWithName,
  startsWithFirstName,
  tidyName,
} from './person-names.ts';

/** People read out of a line, and how sure the line is about them. */
export type People = {
  readonly speakers: readonly NotedSpeaker[];
  /** True when the line also tells what they do or for whom: hardly anything else looks like that. */
  readonly billed: boolean;
};

/**
 * How sure the place is that people stand there. `full`: anything may, so a name must be a full one and no product's;
 * `lone`: a first or last name is enough; `any`: whatever is spelled like a name is one ("Speaker: Win Suen").
 */
export type Trust = 'full' | 'lone' | 'any';

const NOBODY: People = { speakers: [], billed: false };
/** People begin with a capital or a handle, whatever bullet stands before them. */
const MAY_NAME = /^[\s\-–—*•]*(?:\p{Lu}|@\w)/u;
const MAX_LENGTH = 240;
const MAX_WORDS = 30;
/** What stands between people, or between a name and what follows it; commas inside brackets do not count. */
const BETWEEN = /\s*;\s*|\s+(?:[&+/]|vs\.?)\s+|,?\s+and\s+|,\s+(?![^(]*\))/giu;
/** Where a name ends and a role, a firm or a handle begins. */
const NAME_END = /\s+[-–—|~]+\s*|\s+@\s*|\s*[(<]|\s+from\s+(?=\p{Lu})|\s+\p{Pd}?at\s+(?=\p{Lu})/u;

/** "Jane Doe · slides · video": what links stand behind a name. */
export const LINKS_BEHIND =
  /(?:\s*[·•|,/–—-]\s*[[(]?(?:the )?(?:slides?|videos?|recording|deck|code|repo|notes|youtube|twitter|website|blog|pdf|abstract)[\])]?)+$/i;

/** A talk's head is gone through for its title, its people and where it begins: so many texts are remembered for the next who asks. */
const MOST_REMEMBERED = 1000;

const readTrusting: Readonly<Record<Trust, (text: string) => People>> = {
  full: remembering((text) => readLines(text, 'full'), MOST_REMEMBERED),
  lone: remembering((text) => readLines(text, 'lone'), MOST_REMEMBERED),
  any: remembering((text) => readLines(text, 'any'), MOST_REMEMBERED),
};

/** The people a text bills, one line or more: "Jessica Cox and Corey Harper, Elsevier", "Ana Medina - Chaos Engineer". */
export function readPeople(text: string, trust: Trust = 'full'): People {
  return MAY_NAME.test(text) ? readTrusting[trust](text) : NOBODY;
}

function readLines(text: string, trust: Trust): People {
  const [first = '', ...others] = text.split('\n');
  const people = readLine(first, trust);
  if (people.speakers.length === 0) return NOBODY;
  const lines = [people, ...others.map((line) => readLine(line, trust))];
  return { speakers: lines.flatMap(({ speakers }) => speakers), billed: lines.some(({ billed }) => billed) };
}

type Named = { readonly name: string; readonly from: number; to: number };

function readLine(text: string, trust: Trust): People {
  const line = singleBlanks(text).replace(/^[\s\-–—*•]+|[\s!]+$/g, '');
  if (line === '' || line.length > MAX_LENGTH || wordCount(line) > MAX_WORDS) return NOBODY;
  const speakers = peopleIn(line, trust).map(({ name, from, to }) => speakerOf(name, line.slice(from, to)));
  return { speakers, billed: speakers.some(({ role }) => role !== undefined) };
}

/** "Bing: Jordan Edwards", in a list of people: the firm first. */
export function readLabelled(text: string): People | undefined {
  const colon = text.indexOf(': ');
  const [firm, name] = [text.slice(0, Math.max(colon, 0)).trim(), text.slice(colon + 2).trim()];
  const isFirm = firm !== '' && wordCount(firm) <= 4 && !isFullName(firm);
  return isFirm && isFullName(name)
    ? { speakers: [{ name: tidyName(name), role: firm }], billed: true }
    : undefined;
}

/** Each person with the stretch of the line that follows the name, up to the next person. */
function peopleIn(line: string, trust: Trust): Named[] {
  const found: Named[] = [];
  if (trust === 'full' && !mayStartWithName(line)) return found;
  let roled = false;
  for (const { part, start, joint } of partsOf(line)) {
    const { name, end } = nameOf(part);
    const alone = joint === ',' ? 'full' : trust;
    if ((joint !== ',' || !roled) && isName(name, alone)) {
      const last = found.at(-1);
      if (last !== undefined) last.to = start - joint.length;
      found.push({ name, from: start + end, to: line.length });
      // a closed bracket has said all there is of the one before it
      roled = /\p{L}/u.test(part.slice(end)) && !part.trimEnd().endsWith(')');
    } else if (found.length === 0) return [];
    else roled = true;
  }
  return found;
}

function nameOf(part: string): { name: string; end: number } {
  const end = isFullName(part) ? part.length : (NAME_END.exec(part)?.index ?? part.length);
  return { name: part.slice(0, end).trim(), end };
}

type Part = { readonly part: string; readonly start: number; readonly joint: string };

/** One after the other: most lines begin with nobody's name, and the rest of them need not be looked at. */
function* partsOf(line: string): Generator<Part> {
  let start = 0;
  let joint = '';
  for (const match of line.matchAll(BETWEEN)) {
    yield { part: line.slice(start, match.index), start, joint };
    start = match.index + match[0].length;
    joint = match[0].trim() === ',' ? ',' : match[0];
  }
  yield { part: line.slice(start), start, joint };
}

function isName(text: string, trust: Trust): boolean {
  return looksLikeName(text, trust) && (!isRole(tidyName(text)) || startsWithFirstName(text));
}

function looksLikeName(text: string, trust: Trust): boolean {
  if (isFullName(text) || (trust === 'any' && isSpelledLikeName(text))) return true;
  return trust !== 'full' && (isLoneName(text) || /^@\w+$/.test(text));
}

function speakerOf(name: string, rest: string): NotedSpeaker {
  const role = rest
    .replace(/(?<!\p{L})@\S+/gu, '')
    .replace(/\S+@\S+|https?:\S+/g, '')
    .replace(/^[\s\-–—|~,:;&(@]+/u, '')
    .replace(/^(?:from|at)\s+/i, '')
    .replace(/\)\s*(?=[\p{L}])/gu, ', ')
    .replace(/\)\s*[-–—]\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,)\-–—]+|[\s,;&|\-–—(]+$/gu, '');
  const tidy = tidyName(name.replace(/^@/, ''));
  const known = tidyRole(role.includes('(') ? role : role.replace(/\)+$/, ''));
  return /\p{L}{2}/u.test(known) ? { name: tidy, role: known } : { name: tidy };
}

const MAX_ROLE = 100;

/** What somebody does, as one would print it: not in capitals, not longer than a line. */
export function tidyRole(role: string): string {
  // "CTO - CoreOS": a dash is not said
  const words = role.trim().replace(/\s+[-–—]\s+/g, ', ');
  const short = words.length <= MAX_ROLE ? words : words.slice(0, MAX_ROLE).replace(/\s+\S*$/, '');
  return isShouted(short) && short.includes(' ') ? calmed(short) : short;
}
