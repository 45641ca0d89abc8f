import { letterPattern } from '../retrieve/analyze.ts';

/** Without one of these words nothing is counted up: most sentences are looked at no further. */
const JOINS = / (?:and|or) /;
/** What stands before the things that a sentence counts up: a colon, or a verb that says what something is or has. */
const BEFORE = letterPattern(
  String.raw`:|(?<!\p{L})(?:are|is|were|was|includes?|included|covers?|covered|focused on|namely|such as|consists? of|rests? on)(?!\p{L})`,
  'g',
);
/** Of two things only a number tells that they are counted up: "two parts: build and fail". */
const TWO = /\b(?:two|2|both)\b/i;
const FEWEST = 3;
const MOST_WORDS = 9;

/** "the admin plane, the control plane and the data plane", cut; nothing where no "and" stands before the last. */
function parts(text: string): readonly string[] {
  const segments = text.replace(/[.?!]+$/, '').split(', ');
  const last = segments.at(-1)?.replace(/^(?:and|or) /, '') ?? '';
  const isJoined = last !== segments.at(-1);
  const ends = isJoined ? [last] : last.split(/ (?:and|or) /);
  return isJoined || ends.length === 2 ? [...segments.slice(0, -1), ...ends].map((part) => part.trim()) : [];
}

/** A counted noun: "four parts", "the 3 planes". */
const COUNTED = letterPattern(
  String.raw`\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:different|main|more|further|key))? (\p{L}+)`,
  'i',
);

/** Things counted up, and the noun that they were counted by: "planes" of "the 3 planes are…". */
export type Enumeration = { readonly items: readonly string[]; readonly noun?: string };

/** The things that a sentence counts up, in its order: "the admin plane, the control plane and the data plane". */
export function enumerationIn(sentence: string): Enumeration | undefined {
  if (!JOINS.test(sentence)) return undefined;
  for (const { 0: word, index } of BEFORE.matchAll(sentence)) {
    const items = parts(sentence.slice(index + word.length));
    // before a colon stands what the things are, and not the first of them
    const isShort = items.every((item) => item.split(/\s+/).length <= MOST_WORDS && !item.includes(': '));
    const before = sentence.slice(0, index);
    if (!isShort || !(items.length >= FEWEST || (items.length === 2 && TWO.test(before)))) continue;
    const noun = COUNTED.exec(before)?.[1];
    return { items, ...(noun !== undefined && { noun }) };
  }
  return undefined;
}

/** What stands behind the verb of a sentence. */
const COMPLEMENT = letterPattern(String.raw`(?<!\p{L})(?:is|are) (.+)$`);

/** What a sentence says of its subject: "Ahead in the Cloud by Stephen Orban" of "One book … is Ahead in the Cloud by Stephen Orban". */
export function complementOf(sentence: string): string {
  const [, complement = sentence] = COMPLEMENT.exec(sentence) ?? [];
  return complement.replace(/[.?!]+$/, '');
}
