import { isStopWord } from '../retrieve/analyze.ts';
import type { Lexicon } from './lexicon.ts';
import { type Likeness, MAX_NAME_WORDS, mostLike, type Sound, type Sounds } from './sounds.ts';
import { isSpeakerPlace } from './speaker-place.ts';
import type { Knowing } from './spelling.ts';
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS, SPEECH_VERBS } from './word-lists.ts';

/** What repairing leans on. */
export type Hearing = { readonly sounds: Sounds; readonly lexicon: Lexicon; readonly knowing: Knowing };

/** Words that are taken for a name. */
type Repair = { readonly from: number; readonly to: number; readonly likeness: Likeness };

/**
 * How alike words must be to a name, from 0 to 1; where double metaphone's code is the same, less is enough.
 * person: where a person must be meant; strange: with a word that is no English; ordinary: English words all of them;
 * loose, looseOrdinary: the same, beginning or ending with a small word ("for gate").
 */
const ENOUGH = {
  person: { sameCode: 0.62, otherCode: 0.72 },
  strange: { sameCode: 0.68, otherCode: 0.82 },
  ordinary: { sameCode: 0.8, otherCode: 0.9 },
  loose: { sameCode: 0.76, otherCode: 0.97 },
  looseOrdinary: { sameCode: 0.88, otherCode: 1 },
} as const;
/** Of names with few letters more is asked. */
const SHORT_NAME = { letters: 4, more: 0.08 } as const;
const MIN_LOOSE_LETTERS = 5;
const MIN_HEARD = 3;
const MAX_HEARD_LETTERS = 40;

/** The words with misheard names put right: "verner fogels" is "werner vogels". Ordinary words that only sound like a name stay. */
export function repairNames(words: readonly string[], hearing: Hearing): string[] {
  const marks = words.map((word, at) => markOf(words, at, bareOf(word), hearing));
  const repairs: Repair[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + MAX_NAME_WORDS); to += 1) {
      const repair = repairOf({ words, marks, from, to }, hearing.sounds);
      if (repair !== undefined) repairs.push(repair);
    }
  }
  return repairs.length === 0 ? [...words] : rewrite(words, best(repairs));
}

/**
 * settled: in a name that is heard right; known: in the notes; small: carries no meaning; edge: no name begins or ends with it;
 * ordinary: English, but not in the notes; strange: none of these.
 */
type Mark = 'settled' | 'known' | 'small' | 'edge' | 'ordinary' | 'strange';

function markOf(words: readonly string[], at: number, word: string, { lexicon, knowing }: Hearing): Mark {
  if (isSettled(words, at, lexicon)) return 'settled';
  if (AUXILIARIES.has(word) || QUESTION_WORDS.has(word) || SPEECH_VERBS.has(word)) return 'edge';
  if (isStopWord(word) || PREPOSITIONS.has(word) || /^\d/.test(word)) return 'small';
  if (knowing.isKnown(word)) return 'known';
  return knowing.isOrdinary(word) ? 'ordinary' : 'strange';
}

/** True for a word of a whole name. A first name or surname alone may still be half of a misheard name. */
function isSettled(words: readonly string[], at: number, { forms }: Lexicon): boolean {
  for (let from = Math.max(0, at - MAX_NAME_WORDS + 1); from <= at; from += 1) {
    for (let to = at + 1; to <= Math.min(words.length, from + MAX_NAME_WORDS); to += 1) {
      const key = words.slice(from, to).join(' ');
      const known = forms.get(key) ?? forms.get(bareOf(key));
      if (known?.some((form) => form.extent === 'whole')) return true;
    }
  }
  return false;
}

function bareOf(word: string): string {
  return word.replace(/'s?$/, '');
}

type Window = {
  readonly words: readonly string[];
  readonly marks: readonly Mark[];
  readonly from: number;
  readonly to: number;
};

function repairOf(window: Window, sounds: Sounds): Repair | undefined {
  const { words, marks, from, to } = window;
  const inside = marks.slice(from, to);
  if (inside[0] === 'edge' || inside.at(-1) === 'edge' || inside.every((mark) => mark === 'settled'))
    return undefined;
  const parts = words.slice(from, to).map(bareOf);
  const joined = parts.join('');
  if (joined.length < MIN_HEARD || joined.length > MAX_HEARD_LETTERS) return undefined;
  const person = isSpeakerPlace(words, from, to);
  const strictness = person ? 'person' : strictnessOf(inside);
  if (strictness === undefined) return undefined;
  const likeness = mostLike(joined, sounds, {
    least: ENOUGH[strictness].sameCode,
    fits: (sound) => mayStand(sound, person),
  });
  if (likeness === undefined || likeness.sound.form.words.join(' ') === parts.join(' ')) return undefined;
  return isEnough(likeness, strictness, inside) ? { from, to, likeness } : undefined;
}

/** A first name or surname alone is read only where a person must be meant. */
function mayStand({ form }: Sound, person: boolean): boolean {
  return person ? form.kind === 'speaker' : form.kind !== 'speaker' || form.extent === 'whole';
}

/** undefined where no name may be read into the words: all of them are in the notes, or one English word stands alone. */
function strictnessOf(inside: readonly Mark[]): Exclude<keyof typeof ENOUGH, 'person'> | undefined {
  const doubtful = inside.filter((mark) => mark === 'ordinary' || mark === 'strange');
  if (doubtful.length === 0 || inside.includes('settled')) return undefined;
  if (inside.length === 1) return inside[0] === 'strange' ? 'strange' : undefined;
  const loose = inside[0] === 'small' || inside.at(-1) === 'small';
  if (doubtful.includes('strange')) return loose ? 'loose' : 'strange';
  return loose ? 'looseOrdinary' : 'ordinary';
}

function isEnough(
  { sound, share, sameCode }: Likeness,
  strictness: keyof typeof ENOUGH,
  inside: readonly Mark[],
): boolean {
  const enough = ENOUGH[strictness];
  if (strictness.startsWith('loose') && letterCount(sound) < MIN_LOOSE_LETTERS) return false;
  const short = sound.letters.length <= SHORT_NAME.letters && inside.length === 1 ? SHORT_NAME.more : 0;
  return share >= (sameCode ? enough.sameCode : enough.otherCode) + short;
}

/** The likeliest repairs that do not overlap; of equally likely ones that with more letters. */
function best(repairs: readonly Repair[]): Repair[] {
  const weight = ({ likeness }: Repair) => (likeness.share - 0.5) * letterCount(likeness.sound);
  const chosen: Repair[] = [];
  for (const repair of [...repairs].sort((one, other) => weight(other) - weight(one))) {
    if (chosen.every((each) => repair.to <= each.from || repair.from >= each.to)) chosen.push(repair);
  }
  return chosen;
}

function letterCount({ letters, figures }: Sound): number {
  return letters.length + figures.length;
}

function rewrite(words: readonly string[], repairs: readonly Repair[]): string[] {
  return words.flatMap((word, at) => {
    const repair = repairs.find(({ from, to }) => at >= from && at < to);
    if (repair === undefined) return [word];
    if (at < repair.to - 1) return [];
    const name = repair.likeness.sound.form.words;
    return word.endsWith("'s") ? [...name.slice(0, -1), `${name.at(-1)}'s`] : [...name];
  });
}
