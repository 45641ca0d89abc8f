import { doubleMetaphone } from 'double-metaphone';
import { HONORIFICS, type Lexicon, type NameForm } from './lexicon.ts';
import { consonantsOf, leastDistance, soundDistance, toLetters } from './sound-distance.ts';
import { spelledByEar } from './spelled-by-ear.ts';

/** A name, and what it sounds like. */
export type Sound = {
  readonly form: NameForm;
  /** Letters as heard, without blanks and figures. */
  readonly letters: Uint8Array;
  readonly consonants: number;
  readonly codes: readonly string[];
  readonly figures: string;
};

/** Names by the group of consonants they begin with. */
export type Sounds = ReadonlyMap<string, readonly Sound[]>;

/** How alike some words are to the name they are most like. */
export type Likeness = { readonly sound: Sound; readonly share: number; readonly sameCode: boolean };

/** Shorter names are too like other words: they are heard right or not at all. */
const MIN_LETTERS = 4;
export const MAX_NAME_WORDS = 4;
/** Names that differ in length by more letters are not compared. */
const MAX_DIFFERENCE = 4;
const SAME_CODE_BONUS = 0.1;
/** First consonants that are taken for one another; A stands for vowels and for w, H for h. */
const STARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    P: 'F',
    F: 'F',
    A: 'A',
    H: 'A',
    K: 'K',
    J: 'K',
    S: 'S',
    X: 'S',
    '0': 'T',
    T: 'T',
    M: 'N',
    N: 'N',
    L: 'L',
    R: 'L',
  }),
);

const codeCache = new Map<string, readonly string[]>();
const CODE_CACHE_LIMIT = 20_000;

/** Double metaphone's codes of some letters (Philips, 2000), each once. */
function codesOf(letters: string): readonly string[] {
  const cached = codeCache.get(letters);
  if (cached !== undefined) return cached;
  const codes = [...new Set(doubleMetaphone(letters))].filter((code) => code !== '');
  if (codeCache.size >= CODE_CACHE_LIMIT) codeCache.clear();
  codeCache.set(letters, codes);
  return codes;
}

function startsOf(codes: readonly string[]): Set<string> {
  return new Set(codes.map((code) => STARTS.get(code[0] ?? '') ?? code[0] ?? ''));
}

/** Gathers what each name sounds like. */
export function buildSounds({ forms }: Lexicon): Sounds {
  return grouped(new Set([...forms.values()].flat()));
}

function grouped(forms: Iterable<NameForm>): Sounds {
  const sounds = new Map<string, Sound[]>();
  for (const form of forms) {
    const sound = soundOf(form);
    if (sound === undefined) continue;
    for (const start of startsOf(sound.codes)) {
      const group = sounds.get(start);
      if (group === undefined) sounds.set(start, [sound]);
      else group.push(sound);
    }
  }
  return sounds;
}

/** Stems shorter than this are too like others. */
const MIN_WORD_LETTERS = 5;
/** More words than this are not told apart by sound: the notes' own names then are the catalogue's. */
const MAX_WORDS = 5_000;

/** What the words of the notes sound like that are no ordinary English; none where there are too many of them. */
export function buildWordSounds(stems: Iterable<string>, isOrdinary: (word: string) => boolean): Sounds {
  const strange: string[] = [];
  for (const stem of stems) {
    if (
      stem.length >= MIN_WORD_LETTERS &&
      /^[a-z]+$/.test(stem) &&
      ![stem, `${stem}e`, stem.replace(/i$/, 'y')].some(isOrdinary)
    )
      strange.push(stem);
    if (strange.length > MAX_WORDS) return new Map();
  }
  return grouped(strange.map((stem) => ({ kind: 'topic', id: '', words: [stem], extent: 'whole' })));
}

function soundOf(form: NameForm): Sound | undefined {
  const joined = form.words.join('');
  const letters = joined.replace(/[^a-z]/g, '');
  const figures = joined.replace(/\D/g, '');
  const tooShort = letters.length + figures.length < MIN_LETTERS || letters.length < 3;
  // a talk of one word is called "the … talk": the word alone is a topic
  if (
    tooShort ||
    HONORIFICS.has(form.words[0] ?? '') ||
    form.words.length > MAX_NAME_WORDS ||
    (form.kind === 'talk' && figures === '' && form.words.length < 2)
  )
    return undefined;
  const heard = toLetters(spelledByEar(letters));
  return { form, letters: heard, consonants: consonantsOf(heard), codes: codesOf(letters), figures };
}

/** What a search among the names goes by. */
export type Search = {
  /** Names less alike than this are of no use. */
  readonly least: number;
  /** Which names may stand there. */
  readonly fits: (sound: Sound) => boolean;
};

/** The name that some words, written together, are most like. */
export function mostLike(joined: string, sounds: Sounds, { least, fits }: Search): Likeness | undefined {
  const plain = joined.replace(/[^a-z]/g, '');
  const figures = joined.replace(/\D/g, '');
  const codes = codesOf(plain);
  const letters = toLetters(spelledByEar(plain));
  const heard = { letters, consonants: consonantsOf(letters) };
  let best: Likeness | undefined;
  for (const sound of new Set([...startsOf(codes)].flatMap((start) => sounds.get(start) ?? []))) {
    if (sound.figures !== figures || !fits(sound)) continue;
    const share = shareOf(heard, sound, least);
    const likeness = { sound, share, sameCode: sound.codes.some((code) => codes.includes(code)) };
    if (share > 0 && (best === undefined || rank(likeness) > rank(best))) best = likeness;
  }
  return best;
}

/** Of two names that are as like, the one of the same code is meant. */
function rank({ share, sameCode }: Likeness): number {
  return share + (sameCode ? SAME_CODE_BONUS : 0);
}

/** How alike two words are to the ear, from 0 to 1. */
export function likenessOf(one: string, other: string): number {
  const [first, second] = [one, other].map((word) => {
    const letters = toLetters(spelledByEar(word.replace(/[^a-z]/g, '')));
    return { letters, consonants: consonantsOf(letters) };
  });
  return first === undefined || second === undefined ? 0 : shareOf(first, second, 0.5);
}

type Heard = Pick<Sound, 'letters' | 'consonants'>;

/** 1 for the same letters, 0 for less than `least`. */
function shareOf(one: Heard, other: Heard, least: number): number {
  const longest = Math.max(one.letters.length, other.letters.length);
  const difference = Math.abs(one.letters.length - other.letters.length);
  const limit = longest * (1 - least);
  if (longest === 0 || difference > MAX_DIFFERENCE || leastDistance(one.consonants, other.consonants) > limit)
    return 0;
  const distance = soundDistance(one.letters, other.letters, limit);
  return distance > limit ? 0 : 1 - distance / longest;
}
