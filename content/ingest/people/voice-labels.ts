import { isCommonWord } from './common-words.ts';
import { isFullName, isLoneName } from './person-names.ts';

const NUMBERED = /^(?:speaker|participant|person|unknown speaker|voice)\s*[\p{Lu}\d]{0,3}$/iu;
const PART =
  /^(?:(?:man|woman|person|voice|member|someone|somebody) (?:in|from|of) (?:the )?(?:audience|crowd|floor|room)|host|interviewer|interviewee|moderator|audience(?: member)?|questioner|narrator|presenter|man|woman|announcer|operator|panell?ist|question|all|both|male|female)(?:\s*(?:speaker|voice|\d+))?$/i;
const INITIALS = /^\p{Lu}{1,3}$/u;
/** "Gethin Prosser (product manager, Leeds): words": who speaks, and perhaps who that is. */
const VOICED = /^(\p{Lu}[\p{L} .'’-]{1,40}?)(?:\s*\([^()]{1,80}\))?:\s+\S/u;

/** "Speaker 1", "Interviewer": a part in the conversation, not a name. */
export function isPartLabel(label: string): boolean {
  return NUMBERED.test(label.trim()) || PART.test(label.trim());
}

/** Whether a label names who speaks, or the part that they have. */
export function isVoice(label: string): boolean {
  const name = label.trim();
  if (isPartLabel(name) || isFullName(name) || isLoneName(name)) return true;
  return (INITIALS.test(name) && !/^(?:Q|A|PS|NB|TL)$/.test(name)) || isLoudName(name);
}

/** "WERNER VOGELS", "JULIA": names as captioners set them. */
function isLoudName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    name === name.toUpperCase() &&
    words.length <= 3 &&
    words.every((word) => /^[\p{Lu}.'’-]{2,}$/u.test(word) && !isCommonWord(word))
  );
}

/** Who speaks on a line of minutes; undefined where the line does not begin so. */
export function voiceBefore(line: string): string | undefined {
  const label = line.includes(':') ? VOICED.exec(line.slice(0, 160))?.[1] : undefined;
  return label !== undefined && isVoice(label) ? label : undefined;
}
