import { doubleMetaphone } from 'double-metaphone';
import { isStopWord } from '../retrieve/analyze.ts';
import type { Lexicon, NameForm } from './lexicon.ts';
import { closeness } from './sound-distance.ts';
import { isSpeakerPlace } from './speaker-place.ts';
import type { Knowing } from './spelling.ts';

/** A name that may be misheard. */
type Sound = {
  readonly form: NameForm;
  readonly letters: string;
  readonly codes: readonly string[];
  readonly figures: string;
};
type Hearing = {
  readonly from: number;
  readonly to: number;
  readonly sound: Sound;
  readonly likeness: number;
};

export type Sounds = { readonly byStart: ReadonlyMap<string, readonly Sound[]>; readonly longest: number };

/** Shorter names are too like other words: they are heard right or not at all. */
const MIN_LETTERS = 4;
const MAX_WINDOW = 4;

/**
 * How alike a name must be, from 0 to 1. The code is double metaphone's: where it is the same, the spelling may differ more.
 * speaker: at a place where a person is named; strange: words that are no English; ordinary: words that are.
 */
const ENOUGH = {
  speaker: { sameCode: 0.62, otherCode: 0.74 },
  strange: { sameCode: 0.7, otherCode: 0.84 },
  ordinary: { sameCode: 0.78, otherCode: 0.9 },
} as const;
/** Of names with this few letters more is asked. */
const SHORT = { letters: 5, more: 0.08 } as const;

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

/** Gathers what each name sounds like. */
export function buildSounds({ forms }: Lexicon): Sounds {
  const byStart = new Map<string, Sound[]>();
  for (const form of new Set([...forms.values()].flat())) {
    const sound = soundOf(form);
    if (sound === undefined) continue;
    for (const start of new Set(sound.codes.map((code) => code[0] ?? '')))
      byStart.set(start, [...(byStart.get(start) ?? []), sound]);
  }
  return { byStart, longest: MAX_WINDOW };
}

function soundOf(form: NameForm): Sound | undefined {
  const joined = form.words.join('');
  const letters = joined.replace(/[^a-z]/g, '');
  const figures = joined.replace(/\D/g, '');
  if (form.words.length > MAX_WINDOW || letters.length + figures.length < MIN_LETTERS || letters.length < 3)
    return undefined;
  // a whole title is recognised by its words; what is heard wrong of talks is their codes
  if (form.kind === 'talk' && figures === '' && form.words.length < 2) return undefined;
  return { form, letters, codes: codesOf(letters), figures };
}

/** The words with misheard names put right: "verner fogels" is "werner vogels". Ordinary words that only sound like a name stay. */
export function repairNames(
  words: readonly string[],
  {
    sounds,
    lexicon,
    knowing,
  }: { readonly sounds: Sounds; readonly lexicon: Lexicon; readonly knowing: Knowing },
): string[] {
  const settled = words.map((_, at) => settledAt(words, at, lexicon));
  const hearings: Hearing[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 1; length <= MAX_WINDOW && at + length <= words.length; length += 1) {
      const hearing = hear({ words, from: at, to: at + length, sounds, knowing, settled });
      if (hearing !== undefined) hearings.push(hearing);
    }
  }
  return rewrite(words, bestOf(hearings));
}

/** True for a word that stands in a whole name which is heard right already. */
function settledAt(words: readonly string[], at: number, { forms }: Lexicon): boolean {
  for (let from = Math.max(0, at - MAX_WINDOW + 1); from <= at; from += 1) {
    for (let to = at + 1; to <= Math.min(words.length, from + MAX_WINDOW); to += 1) {
      const known = forms.get(bareOf(words.slice(from, to).join(' ')));
      if (known?.some((form) => form.extent === 'whole' || form.words.length > 1)) return true;
    }
  }
  return false;
}

function bareOf(word: string): string {
  return word.replace(/'s?$/, '');
}

type Window = {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly sounds: Sounds;
  readonly knowing: Knowing;
  readonly settled: readonly boolean[];
};

/** The name that a window of words most likely is, if any is likely enough. */
function hear(window: Window): Hearing | undefined {
  const { words, from, to, sounds } = window;
  const parts = words.slice(from, to).map(bareOf);
  const joined = parts.join('');
  const letters = joined.replace(/[^a-z]/g, '');
  if (letters.length < 3 || letters.length > 40 || window.settled.slice(from, to).every(Boolean))
    return undefined;
  const place = isSpeakerPlace(words, from, to);
  if (!place && !isSuspicious(parts, window)) return undefined;
  const codes = codesOf(letters);
  const figures = joined.replace(/\D/g, '');
  const enough = place
    ? ENOUGH.speaker
    : parts.some((part) => isStrange(part, window.knowing))
      ? ENOUGH.strange
      : ENOUGH.ordinary;
  let best: Hearing | undefined;
  const tried = new Set(codes.flatMap((code) => sounds.byStart.get(code[0] ?? '') ?? []));
  for (const sound of tried) {
    if (sound.figures !== figures || (place && enough === ENOUGH.speaker && sound.form.kind !== 'speaker'))
      continue;
    const likeness = closeness(letters, sound.letters);
    const least = sound.codes.some((code) => codes.includes(code)) ? enough.sameCode : enough.otherCode;
    const needed = least + (sound.letters.length < SHORT.letters ? SHORT.more : 0);
    if (likeness >= needed && likeness > (best?.likeness ?? 0)) best = { from, to, sound, likeness };
  }
  return best === undefined || best.sound.form.words.join(' ') === parts.join(' ') ? undefined : best;
}

/** Something in the window must be unknown to the notes, and a word alone must be no English either. */
function isSuspicious(parts: readonly string[], { knowing, settled, from }: Window): boolean {
  const unknown = parts.filter(
    (part, offset) =>
      !settled[from + offset] && !knowing.isKnown(part) && !isStopWord(part) && !/^\d+$/.test(part),
  );
  if (unknown.length === 0) return false;
  if (parts.length === 1) return isStrange(parts[0] ?? '', knowing);
  return !isStopWord(parts[0] ?? '') || unknown.some((part) => isStrange(part, knowing));
}

function isStrange(word: string, knowing: Knowing): boolean {
  return !knowing.isKnown(word) && !knowing.isOrdinary(word) && !isStopWord(word);
}

/** The likeliest hearings that do not overlap; of equally likely ones that with more letters. */
function bestOf(hearings: readonly Hearing[]): Hearing[] {
  const weight = ({ likeness, sound }: Hearing) => (likeness - 0.5) * sound.letters.length;
  const chosen: Hearing[] = [];
  for (const hearing of [...hearings].sort((one, other) => weight(other) - weight(one))) {
    if (chosen.every((each) => hearing.to <= each.from || hearing.from >= each.to)) chosen.push(hearing);
  }
  return chosen;
}

function rewrite(words: readonly string[], hearings: readonly Hearing[]): string[] {
  const written = [...words] as (string | undefined)[];
  for (const { from, to, sound } of hearings) {
    const possessive = words[to - 1]?.endsWith("'s") ? "'s" : '';
    for (let at = from; at < to; at += 1) written[at] = undefined;
    written[from] = `${sound.form.words.join(' ')}${possessive}`;
  }
  return written.flatMap((word) => word?.split(' ') ?? []);
}
