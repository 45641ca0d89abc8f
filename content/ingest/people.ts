import type { NotedSpeaker } from './document.ts';
import { isFullName, isLoneName, isRole, tidyName } from './person-names.ts';

/** People read out of a line, and how sure the line is about them. */
export type People = {
  readonly speakers: readonly NotedSpeaker[];
  /** True when the line also tells what they do or for whom: hardly anything else looks like that. */
  readonly billed: boolean;
};

const NOBODY: People = { speakers: [], billed: false };
const MAX_LENGTH = 240;
/** "Name - role", "Name (role)", "Name @ firm", "Name, role", "Name | role": the name and what follows it. */
const SPLIT = /\s+[-–—|~]+\s+|\s+@\s+|\s*\(|\s+@(?=\w)|,\s*|\s+from\s+|\s+of\s+(?=\p{Lu})|:\s+/u;
const AND = /\s*(?:;|\s&\s|\s\+\s|\s*,?\s+and\s+|\s+\/\s+)\s*/i;

/**
 * The people a line bills: "Jessica Cox and Corey Harper, Elsevier", "Ana Medina - Chaos Engineer, Gremlin".
 * `lone` allows a first or last name alone, for places where nothing but people can stand.
 */
export function readPeople(text: string, lone = false): People {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—*•"“]+/, '')
    .trim();
  if (line === '' || line.length > MAX_LENGTH) return NOBODY;
  const found: { name: string; role?: string }[] = [];
  let billed = false;
  for (const part of partsOf(line)) {
    const person = readPerson(part, lone);
    if (person === undefined) {
      const last = found.at(-1);
      if (last === undefined) return NOBODY;
      if (isOther(part)) last.role = last.role === undefined ? part : `${last.role}, ${part}`;
      billed = true;
    } else {
      found.push(person);
      billed ||= person.role !== undefined;
    }
  }
  return { speakers: found.map(tidySpeaker), billed };
}

/** Parts between "and", "&" and commas; brackets are kept whole. */
function partsOf(line: string): string[] {
  return line
    .split(AND)
    .flatMap((part) => part.split(/,\s+(?![^(]*\))/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readPerson(part: string, lone: boolean): { name: string; role?: string } | undefined {
  if (isName(part, lone)) return { name: part };
  const cut = SPLIT.exec(part);
  if (cut === null) return /^@\w+$/.test(part) && lone ? { name: part } : undefined;
  const name = part.slice(0, cut.index).trim();
  const role = part
    .slice(cut.index + cut[0].length)
    .replace(/\)\s*/, ', ')
    .replace(/^[\s,]+|[\s,)]+$/g, '');
  if (!isName(name, lone)) return undefined;
  return isOther(role) ? { name, role } : { name };
}

function isName(text: string, lone: boolean): boolean {
  return isFullName(text) || (lone && isLoneName(text));
}

/** Handles, addresses and question marks tell nothing that can be said. */
function isOther(text: string): boolean {
  return /\p{L}/u.test(text) && !/^@\w+$|^\S+@\S+$|^https?:/.test(text);
}

function tidySpeaker({ name, role }: { name: string; role?: string }): NotedSpeaker {
  const tidy = tidyName(name.replace(/^@/, ''));
  return role === undefined ? { name: tidy } : { name: tidy, role: tidyRole(role) };
}

function tidyRole(role: string): string {
  const bare = role
    .replace(/\s*@\w+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
  return bare.length <= 100 ? bare : bare.slice(0, 100).replace(/\s+\S*$/, '');
}

/** True when the line is about one or more people and what they do, whatever stands around it. */
export function isBill(text: string): boolean {
  const { speakers, billed } = readPeople(text);
  return speakers.length > 0 && billed && (isRole(text) || /[-–—(@]/.test(text));
}
