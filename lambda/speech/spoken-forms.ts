import { sayDecimal, sayNumber, sayOrdinal } from './spoken-numbers.ts';

/** How many ways of saying one name are worth listing. */
const MOST_FORMS = 8;
/** Longer runs of capitals are a heading, not letters. */
const MOST_LETTERS = 5;

const SIGNS = new Map(
  Object.entries({ '&': 'and', '+': 'plus', '%': 'percent', '#': 'sharp', '@': 'at', '=': 'equals' }),
);

/** Short for a longer word, and said in full. */
const SHORTENED = new Map(
  Object.entries({
    dr: 'doctor',
    mr: 'mister',
    mrs: 'missus',
    prof: 'professor',
    vs: 'versus',
    etc: 'et cetera',
  }),
);

/** Made when it is needed: a pattern over Unicode's tables takes a start longer than a sentence. */
const anyToken = () => /\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu;
/** The same for names in ASCII, which most are. */
const ASCII_TOKEN = /\d+(?:\.\d+)+|[A-Za-z0-9]+(?:'[A-Za-z]+)*/g;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The ways a written name is said, the likeliest first, in the letters a sample or slot value may have (a to z, apostrophe, and
 * periods after spelled letters). "DynamoDB" gives "dynamo d. b.", "dynamodb"; "S3" gives "s. three"; "DOP342" gives
 * "d. o. p. three four two", "d. o. p. three forty two", …, "dop three four two".
 */
export function spokenForms(name: string): string[] {
  const isAscii = ASCII.test(name);
  const plain = (isAscii ? name : name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'"))
    .replace(/`/g, "'")
    .replace(/(?<![\w.])\.(?=[A-Z])/g, 'dot ')
    .replace(/[&+%#@=]/g, (sign) => ` ${SIGNS.get(sign)} `);
  const tokens = plain.match(isAscii ? ASCII_TOKEN : anyToken()) ?? [];
  let forms: string[] = [''];
  for (const token of tokens) {
    const ways = sayToken(token);
    forms = ways.flatMap((way) => forms.map((form) => (form === '' ? way : `${form} ${way}`)));
    forms = forms.slice(0, MOST_FORMS);
  }
  return [...new Set(forms)].filter((form) => form !== '' && /^[a-z'. ]+$/.test(form));
}

function sayToken(token: string): string[] {
  if (/^\d+$/.test(token)) return sayNumber(token);
  if (/^\d+\.\d+$/.test(token)) return [sayDecimal(token)];
  const ordinal = /^(\d{1,3})(?:st|nd|rd|th)$/i.exec(token);
  if (ordinal !== null) return [sayOrdinal(Number(ordinal[1]))];
  if (/\d/.test(token)) return crossed((token.match(/\d+|\D+/g) ?? []).map(sayToken));
  return sayWord(token);
}

/** A word of letters, perhaps with an apostrophe. */
function sayWord(word: string): string[] {
  const lower = word.toLowerCase();
  const whole = SHORTENED.get(lower);
  if (whole !== undefined) return [whole];
  if (/^[b-hj-np-z]$/.test(lower)) return [`${lower}.`];
  // "js", "sql": what has no vowel is spelled, whatever its case
  if (/^[b-df-hj-np-tv-xz]{2,4}$/.test(word)) return [spell(word), lower];
  const letters = /^([A-Z]+)('?s)?$/.exec(word);
  if (letters?.[1] !== undefined) return sayLetters(letters[1], letters[2] === undefined ? '' : "'s");
  const pieces = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z']+|[A-Z]/g) ?? [word];
  if (pieces.length === 1) return [lower];
  // "SaaS", "IoT": letters in mixed case are a word or spelled whole, never in pieces
  if (pieces.some((piece) => piece.length === 1) || word.length <= MOST_LETTERS)
    return [lower, spell(word.replace(/[^A-Za-z]/g, ''))];
  return [...crossed(pieces.map(sayWord)), lower];
}

/** "AWS" is spelled; "NASA" and "ARC" may be words as well. */
function sayLetters(letters: string, ending: string): string[] {
  const lower = `${letters.toLowerCase()}${ending.replace("'", '')}`;
  if (letters.length > MOST_LETTERS) return [lower];
  const spelled = `${spell(letters)}${ending}`;
  const isSayable = letters.length > 2 && /[AEIOUY]/.test(letters) && /[^AEIOUY]/.test(letters);
  return isSayable ? [spelled, lower] : [spelled];
}

/** "AWS" is "a. w. s.": letters with a period each, as Alexa and Lex write spelled words. */
function spell(letters: string): string {
  return [...letters.toLowerCase()].map((letter) => `${letter}.`).join(' ');
}

/** Every way of the first with every way of the next, the likeliest of all first. */
function crossed(parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>(
    (forms, ways) =>
      forms.flatMap((form) => ways.map((way) => (form === '' ? way : `${form} ${way}`))).slice(0, MOST_FORMS),
    [''],
  );
}
