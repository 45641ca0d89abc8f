import { stem } from '../retrieve/analyze.ts';
import { bareOf, isDoubtful, type Mark, type Marking, markWords } from './marks.ts';
import { type Likeness, likenessOf, MAX_NAME_WORDS, mostLike, type Sound, type Sounds } from './sounds.ts';
import { speakerPlace } from './speaker-place.ts';
import { spelledByEar } from './spelled-by-ear.ts';

/** What repairing leans on. */
export type Hearing = Marking & {
  readonly names: () => Sounds;
  /** Words of the notes that are no ordinary English: names of things that were not found worth a topic. Made when first needed. */
  readonly words: () => Sounds;
};

/** Words that are taken for a name. */
type Repair = { readonly from: number; readonly to: number; readonly likeness: Likeness };

/**
 * How alike words must be to a name, from 0 to 1; where double metaphone's code is the same, less is enough.
 * person: where a person must be meant; personAlone: there, a word that is English, or another name; strange: with a word that is no English; ordinary: English words all of them;
 * loose, looseOrdinary: the same, beginning or ending with a small word ("for gate");
 * beside: a shorter name among them, heard right ("dynamo tv").
 */
type Strictness = 'person' | 'personAlone' | 'strange' | 'ordinary' | 'loose' | 'looseOrdinary' | 'beside';
type Least = { readonly sameCode: number; readonly otherCode: number };
type Enough = Readonly<Partial<Record<Strictness, Least>>>;
const ENOUGH: Enough = {
  person: { sameCode: 0.62, otherCode: 0.72 },
  personAlone: { sameCode: 0.88, otherCode: 0.95 },
  strange: { sameCode: 0.68, otherCode: 0.82 },
  ordinary: { sameCode: 0.8, otherCode: 0.91 },
  loose: { sameCode: 0.76, otherCode: 0.97 },
  looseOrdinary: { sameCode: 0.88, otherCode: 1 },
  beside: { sameCode: 0.85, otherCode: 0.88 },
};
/** The same for words of the notes, of which there are more than of names. */
const ENOUGH_FOR_WORDS: Enough = {
  strange: { sameCode: 0.78, otherCode: 0.88 },
  ordinary: { sameCode: 0.9, otherCode: 0.95 },
  loose: { sameCode: 0.88, otherCode: 1 },
  looseOrdinary: { sameCode: 0.95, otherCode: 1 },
  beside: { sameCode: 0.85, otherCode: 0.95 },
};
/** Of names with few letters more is asked. */
const SHORT_NAME = { letters: 5, more: 0.08 } as const;
const MIN_LOOSE_LETTERS = 5;
const MIN_HEARD = 4;
/** One word of a name may be this much less alike than the name. */
const REST_ALLOWANCE = 0.05;
const MAX_HEARD_LETTERS = 40;

/**
 * The words with misheard names put right: "verner fogels" is "werner vogels". Ordinary words that only sound like a name stay.
 * What is then neither known nor English is compared with the words of the notes.
 */
export function repairNames(words: readonly string[], hearing: Hearing): string[] {
  const isPerson = (parts: readonly string[]) =>
    hearing.lexicon.forms.get(parts.join(' '))?.some((form) => form.kind === 'speaker') ?? false;
  const named = repairWith(words, hearing, {
    sounds: hearing.names,
    enough: ENOUGH,
    isPersonal: true,
    isPerson,
  });
  return repairWith(named, hearing, {
    sounds: hearing.words,
    enough: ENOUGH_FOR_WORDS,
    isPersonal: false,
    isPerson,
  });
}

type Means = {
  readonly sounds: () => Sounds;
  readonly enough: Enough;
  readonly isPersonal: boolean;
  /** True for words that are a speaker's name as they stand. */
  readonly isPerson: (words: readonly string[]) => boolean;
};

function repairWith(words: readonly string[], hearing: Hearing, means: Means): string[] {
  const marks = markWords(words, hearing);
  if (!means.isPersonal && !marks.some(isDoubtful)) return [...words];
  const repairs: Repair[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + MAX_NAME_WORDS); to += 1) {
      const repair = repairOf({ words, marks, from, to }, means);
      if (repair !== undefined) repairs.push(repair);
    }
  }
  return repairs.length === 0 ? [...words] : rewrite(words, best(repairs));
}

type Window = {
  readonly words: readonly string[];
  readonly marks: readonly Mark[];
  readonly from: number;
  readonly to: number;
};

function repairOf(window: Window, means: Means): Repair | undefined {
  const { words, marks, from, to } = window;
  const inside = marks.slice(from, to);
  if (inside[0] === 'edge' || inside.at(-1) === 'edge' || inside.every((mark) => mark === 'settled'))
    return undefined;
  const parts = words.slice(from, to).map(bareOf);
  const joined = parts.join('');
  if (joined.length < MIN_HEARD || joined.length > MAX_HEARD_LETTERS) return undefined;
  const place = means.isPersonal ? speakerPlace(words, from, to) : undefined;
  const person = place === 'cued' || (place === 'open' && inside.some(isDoubtful));
  if (person && means.isPerson(parts)) return undefined;
  const isWord = inside.length === 1 && inside[0] !== 'strange';
  const within = { window, means, parts };
  if (!person) return readAs(strictnessOf(inside), false, within);
  // a company may describe something too: where no speaker sounds like it, anything else may
  return (
    readAs(isWord ? 'personAlone' : 'person', true, within) ?? readAs(strictnessOf(inside), false, within)
  );
}

type Within = { readonly window: Window; readonly means: Means; readonly parts: readonly string[] };

/** The name that words are most like, where they are enough like it. */
function readAs(
  strictness: Strictness | undefined,
  person: boolean,
  { window: { marks, from, to }, means: { sounds, enough, isPersonal }, parts }: Within,
): Repair | undefined {
  const inside = marks.slice(from, to);
  const joined = parts.join('');
  const least = strictness === undefined ? undefined : enough[strictness];
  if (strictness === undefined || least === undefined) return undefined;
  const search = {
    least: Math.min(least.sameCode, least.otherCode),
    fits: (sound: Sound) => mayStand(sound, person) && beginsLike(parts[0] ?? '', sound),
  };
  // the words of the notes are known by their stems
  const spellings = isPersonal ? [joined] : [joined, stem(joined)];
  const [likeness] = spellings
    .flatMap((each) => mostLike(each, sounds(), search) ?? [])
    .sort((one, other) => other.share - one.share);
  if (likeness === undefined || isVanishing(parts, likeness.sound.form.words)) return undefined;
  return isEnough(likeness, { loose: strictness.startsWith('loose'), least, inside, parts })
    ? { from, to, likeness }
    : undefined;
}

/** True where a repair would only drop words beside a name that is heard right: "cockcroft vp". */
function isVanishing(parts: readonly string[], name: readonly string[]): boolean {
  return parts.length >= name.length && name.every((word) => parts.includes(word));
}

/** "a flix" is not "iflix": an article belongs to the name only where the name begins with it. */
function beginsLike(first: string, { form }: Sound): boolean {
  return !/^[ai]$/.test(first) || form.words[0]?.startsWith(first) === true;
}

/** A first name or surname alone is read only where a person must be meant. */
function mayStand({ form }: Sound, person: boolean): boolean {
  return person ? form.kind === 'speaker' : form.kind !== 'speaker' || form.extent === 'whole';
}

/** undefined where no name may be read into the words: all of them are in the notes, or one English word stands alone. */
function strictnessOf(inside: readonly Mark[]): Exclude<Strictness, 'person' | 'personAlone'> | undefined {
  const doubtful = inside.filter(isDoubtful);
  if (doubtful.length === 0) return undefined;
  if (inside.includes('settled')) return 'beside';
  if (inside.length === 1) return inside[0] === 'strange' ? 'strange' : undefined;
  const loose = inside[0] === 'small' || inside.at(-1) === 'small';
  if (doubtful.includes('strange')) return loose ? 'loose' : 'strange';
  return loose ? 'looseOrdinary' : 'ordinary';
}

type Asked = {
  readonly loose: boolean;
  readonly least: Least;
  readonly inside: readonly Mark[];
  readonly parts: readonly string[];
};

function isEnough({ sound, share, sameCode }: Likeness, { loose, least, inside, parts }: Asked): boolean {
  if (loose && letterCount(sound) < MIN_LOOSE_LETTERS) return false;
  const short = sound.letters.length <= SHORT_NAME.letters && inside.length === 1 ? SHORT_NAME.more : 0;
  const needed = (sameCode ? least.sameCode : least.otherCode) + short;
  return share >= needed && shareOfRest(parts, sound.form.words) >= needed - REST_ALLOWANCE;
}

/** "sri experiments" is not "chaos experiments", "adrian mole" not "adrian": where some words are the same, the others must be alike by themselves. */
function shareOfRest(parts: readonly string[], name: readonly string[]): number {
  const isSame = (one: string | undefined, other: string | undefined) =>
    spelledByEar(one ?? '') === spelledByEar(other ?? '');
  const begins = isSame(parts[0], name[0]) ? 1 : 0;
  const ends = isSame(parts.at(-1), name.at(-1)) ? 1 : 0;
  const rest = [parts, name].map((words) =>
    words.slice(begins, Math.max(begins, words.length - ends)).join(''),
  );
  return begins + ends === 0 || rest.join('') === '' ? 1 : likenessOf(rest[0] ?? '', rest[1] ?? '');
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
    const name = [...repair.likeness.sound.form.words];
    const last = name.pop() ?? '';
    const ending = endingOf(words, repair);
    // a stem writes y as i
    return [...name, ending === '' && word.endsWith('y') ? last.replace(/i$/, 'y') : last + ending];
  });
}

/** The possessive, or what the stem of a word of the notes left off: "fire craker" is "firecrack" and "er". */
function endingOf(words: readonly string[], { from, to, likeness }: Repair): string {
  const last = words[to - 1] ?? '';
  if (last.endsWith("'s")) return "'s";
  if (likeness.sound.form.id !== '') return '';
  const heard = words.slice(from, to).join('');
  const base = stem(heard);
  return heard.startsWith(base) ? heard.slice(base.length) : '';
}
