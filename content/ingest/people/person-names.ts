import { isCommonWord, isFirstNameToo, isIngName, isSurnameToo } from './common-words.ts';
import { isFirstName } from './first-names.ts';

/** Whether words are a person's name, or what a person does. No list of names could be long enough: shape decides. */

const ROLE =
  /\b(?:(?:software|site|data|security|cloud|systems?|network|platform|research)?\s*engineer(?:ing)?|developer|architect|director|managers?|management|evangelist|advocate|c[etifo]o|ciso|[se]?vp|vice president|president|(?:co-?)?founder|lead(?:er)?|head|chief|officer|scientist|researcher|prof(?:essor)?|lecturer|student|designer|consultant|analyst|specialist|strategist|technologist|principal|prin|staff|senior|sr|junior|jr|fellow|author|writer|editor|journalist|host|moderator|organi[sz]er|(?:co-?)?chair|maintainer|coordinator|committer|contributor|owner|partner|gm|sre|dev(?:rel|ops)?|eng|arch|mgr|dir|exec|distinguished|teacher|trainer|coach|instructor|hacker|programmer|administrator|admin|advis[oe]r|secretary|entrepreneur|team|group|expert|ph\.?d|guru|bdm|pm|tpm)\b/i;

/** True when the words tell what somebody does: "Senior Principal Engineer", "CTO, Amazon.com". */
export function isRole(text: string): boolean {
  return text.length <= 120 && ROLE.test(text);
}

/** Where conferences are held: spelled like people. */
const PLACE =
  /^(?:hong kong|santa (?:clara|cruz|monica|fe)|palo alto|mountain view|salt lake|kuala lumpur|cape town)\b/i;
/** No name is longer. */
const MAX_NAME = 80;
const HONORIFIC = /^(?:dr|prof|professor|captain|capt|mr|mrs|ms|miss|sir|dame|rev)\.?\s+/i;
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|al|el|y|ten|ter|zu)$/i;
const NAME_WORD = /^\p{Lu}(?:[\p{L}'’]*|[\p{L}'’]*-\p{L}[\p{L}'’]*|\.)$/u;
/** "el-Sayed", "d'Arcy": a particle that its name is bound to. */
const BOUND = /^(?:(?:al|el|as|ar|an|ad|ash|ibn|bin|ben|abu)-|(?:d|l|dell|dall)['’])\p{Lu}[\p{L}'’-]+$/u;
const NICKNAME = /^[(“"']\p{Lu}[\p{L}.]*[)”"']$/u;
/** Suffixes of things and doings, not of people. */
const THING =
  /(?:tion|tions|sion|ment|ments|ness|ware|ology|ability|ibility|ivity|ics|isms?|ity|ities|ances?|ences?|ing|less|able|ible|ful)$/i;

/** A first word in plain letters. */
const FIRST_WORD = /^\s*([A-Z][a-z]+)\s/;

/** False where the first word alone tells that no full name stands at the beginning, as it does of most lines. */
export function mayStartWithName(text: string): boolean {
  const first = FIRST_WORD.exec(text)?.[1];
  if (first === undefined || isFirstName(first) || isFirstNameToo(first)) return true;
  return (!isCommonWord(first) && !isThing(first)) || HONORIFIC.test(`${first} `);
}

/** True when the words look like a full name ("Adrian Cockcroft", "Peter M. O'Donnell", "Pablo Gonzalez Martinez"). */
export function isFullName(text: string): boolean {
  if (text.length > MAX_NAME || !/^\s*(?!I['’])\p{Lu}/u.test(text) || !mayStartWithName(text)) return false;
  const words = nameWords(text);
  if (words.length < 2 || words.length > 5) return false;
  const loud = text === text.toUpperCase();
  const known = isFirstName(words[0] ?? '');
  return (
    words.every((word, at) => isNamePart(word, { known, loud, at, last: words.length - 1 })) &&
    !PLACE.test(text)
  );
}

/** True when every word is spelled like a part of a name, whatever else it may mean ("Win Suen"). */
export function isSpelledLikeName(text: string): boolean {
  const words = nameWords(text);
  return (
    words.length >= 1 &&
    words.length <= 5 &&
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word) || BOUND.test(word))
  );
}

/** True when the first of the words is a first name: stronger than shape alone. */
export function startsWithFirstName(text: string): boolean {
  return isFirstName(nameWords(text)[0] ?? '');
}

/** True when the word could be a first or last name alone, where the place says that a person must stand there. */
export function isLoneName(text: string): boolean {
  const [word, more] = nameWords(text);
  if (word === undefined || more !== undefined) return false;
  return /^\p{Lu}[\p{Ll}'’]+(?:\p{Lu}\p{Ll}+)?$/u.test(word) && !isCommonWord(word) && !isThing(word);
}

/** A name as one would print it: no title, no shouting, single spaces. */
export function tidyName(text: string): string {
  const bare = text.replace(HONORIFIC, '').replace(/\s+/g, ' ').trim();
  const isLoud = bare === bare.toUpperCase() && /\p{L}{2}/u.test(bare);
  return isLoud
    ? bare.toLowerCase().replace(/(?<![\p{L}’'])\p{L}|(?<=-)\p{L}/gu, (letter) => letter.toUpperCase())
    : bare;
}

function nameWords(text: string): string[] {
  return text.trim().replace(HONORIFIC, '').split(/\s+/).filter(Boolean);
}

type Place = { readonly known: boolean; readonly loud: boolean; readonly at: number; readonly last: number };

function isNamePart(word: string, { known, loud, at, last }: Place): boolean {
  if (at > 0 && at < last && (PARTICLE.test(word) || NICKNAME.test(word))) return true;
  if (at > 0 && BOUND.test(word)) return true;
  if (!NAME_WORD.test(word) || (!loud && (isAcronym(word) || (at > 0 && SHORT.test(word))))) return false;
  if (known && at === last && isSurnameToo(word)) return true;
  if (at === 0 && (known || isFirstNameToo(word))) return true;
  return !isCommonWord(word) && !isThing(word);
}

/** "Empire JS": short forms behind a word are no surname. */
const SHORT = /^\p{Lu}{2}$/u;

function isThing(word: string): boolean {
  return word.length > 6 && THING.test(word) && !isFirstName(word) && !isIngName(word);
}

/** "AWS", "OTPs", "HMAC-based" stand in no name; the initials of "JJ Asghar" may. */
function isAcronym(word: string): boolean {
  return /\p{Lu}{3}|^\p{Lu}{2,}\p{Ll}/u.test(word);
}
