import type { PronunciationLexicon } from '../../speech/lexicon.ts';
import { pronounce } from '../../speech/ssml.ts';
import type { SpeechMarks } from './api.ts';

/** A line of the voice's marks, as its service gives it. */
export type VoiceMark = {
  readonly time: number;
  readonly type: string;
  readonly value: string;
  /** Bytes (UTF-8) of the marked-up text, tags counted. */
  readonly start?: number;
  readonly end?: number;
};

/** Polly takes 6,000 characters with all tags, of which 3,000 may be text. */
const MOST_TEXT = 3000;
const MOST_SSML = 6000;
/** Long enough to tell two sentences apart; longer before the question. */
const BETWEEN = '<break time="250ms"/>';
const BEFORE_LAST = '<break time="450ms"/>';

/** True when a voice takes all parts of a reply at once. */
export function isSpeakable(parts: readonly string[], lexicon: PronunciationLexicon): boolean {
  return parts.join('').length <= MOST_TEXT && toSpeech(parts, lexicon).length <= MOST_SSML;
}

/** Parts of a reply as marked-up speech, each with a mark of its number. */
export function toSpeech(parts: readonly string[], lexicon: PronunciationLexicon): string {
  const spoken = parts.map((part, place) => {
    const pause = place === 0 ? '' : place === parts.length - 1 ? BEFORE_LAST : BETWEEN;
    return `${pause}<mark name="${place}"/><s>${pronounce(part, lexicon)}</s>`;
  });
  return `<speak>${spoken.join('')}</speak>`;
}

type Place = { readonly part: number; readonly at: number };

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);
/** A tag, an entity, or one character. */
const PIECE = /<mark name="(\d+)"\/>|<[^>]*>|&[a-z]+;|[\s\S]/gu;

/** For every byte of the marked-up text the place in a part that it stands for; undefined for tags. */
function placesByByte(ssml: string, parts: readonly string[]): readonly (Place | undefined)[] {
  const places: (Place | undefined)[] = [];
  let part = -1;
  let at = 0;
  for (const { 0: piece, 1: mark } of ssml.matchAll(PIECE)) {
    const bytes = Buffer.byteLength(piece);
    const isTag = piece.startsWith('<');
    if (mark !== undefined) {
      part = Number(mark);
      at = 0;
    }
    const sign = ENTITIES.get(piece) ?? piece;
    // what markup does not allow was left out on the way: pass over it
    const found = isTag ? -1 : (parts[part]?.indexOf(sign, at) ?? -1);
    for (let byte = 0; byte < bytes; byte += 1) places.push(found < 0 ? undefined : { part, at: found });
    if (found >= 0) at = found + sign.length;
  }
  return places;
}

/** The marks of a recording by parts and characters. Words come in the order in which they are said. */
export function toMarks(parts: readonly string[], ssml: string, marks: readonly VoiceMark[]): SpeechMarks {
  const places = placesByByte(ssml, parts);
  const words = parts.map((): { time: number; start: number; end: number }[] => []);
  const times = new Map<number, number>();
  for (const { time, type, value, start = 0, end = 0 } of marks) {
    if (type === 'ssml') times.set(Number(value), time);
    const covered = type === 'word' ? places.slice(start, end).filter((place) => place !== undefined) : [];
    const [first] = covered;
    const last = covered.findLast(({ part }) => part === first?.part);
    if (first === undefined || last === undefined) continue;
    const { length } = String.fromCodePoint(parts[last.part]?.codePointAt(last.at) ?? 0x20);
    words[first.part]?.push({ time, start: first.at, end: last.at + length });
  }
  return {
    parts: parts.map((text, part) => ({
      time: times.get(part) ?? words[part]?.[0]?.time ?? 0,
      text,
      words: words[part] ?? [],
    })),
  };
}
