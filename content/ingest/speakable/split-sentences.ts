import type { Stretch } from './split-lines.ts';

/** Abbreviations whose stop ends no sentence, without their last stop, in lower case. */
const ABBREVIATIONS = new Set(
  `dr mr mrs ms prof sr jr st vs e.g i.e eg ie etc approx avg incl no nos vol ed eds fig figs dept inc ltd co corp al cf resp ca est
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k a.m p.m ph.d m.sc b.sc v p pp ch sec`
    .split(/\s+/)
    .filter(Boolean),
);
/** After these a sentence may end after all, when the next word has a capital. */
const MAY_END = new Set('etc inc ltd co corp al jr sr a.m p.m u.s u.k sun sat sec'.split(' '));

/** A stop, what closes after it, and the blank: the places where a sentence may end. */
const STOP = /(?<![.!?…])[.!?…]+(?![.!?…])["'”’)\]*_]{0,3}(?=\s)/g;
/** Most texts have a stop at their end alone: to look for one costs less than to look for all. */
const ANY_STOP = new RegExp(STOP.source);
const STARTS = /^\s+["'“‘([*_#~$€£]*[\p{Lu}\p{N}\p{Lo}]/u;
/** A stop at the end of a line: what follows is a sentence of its own, though a name such as "iflix" opens it. */
const STARTS_LINE = /^[ \t]*\n\s*["'“‘([*_]*\p{Ll}/u;
const STARTS_SMALL = /^\s+["'“‘(]*\p{Ll}/u;

/** The sentences of a stretch, each with the line it starts on. Text is kept but for blanks at either end. */
export function splitSentences({ text, line }: Stretch): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  let place = { at: 0, line };
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const bare = raw.trim();
    place = advance(text, place, start + raw.length - raw.trimStart().length);
    if (bare !== '') sentences.push(...cutEndless({ text: bare, line: place.line }));
    start = end;
  };
  for (const match of ANY_STOP.test(text) ? text.matchAll(STOP) : []) {
    const end = match.index + match[0].length;
    if (endsSentence(text, { start, stop: match.index, end, mark: match[0] })) push(end);
  }
  push(text.length);
  return sentences;
}

/** Past so many characters it is no sentence but a text without stops, as captions are. */
const ENDLESS = 1000;
/** Such a text is cut in pieces about as long as a long sentence. */
const PIECE = 200;

/** A text without stops in pieces, cut where a line ends, else between words; anything else as it is. */
function cutEndless(sentence: Stretch): readonly Stretch[] {
  const { text } = sentence;
  if (text.length <= ENDLESS) return [sentence];
  const pieces: Stretch[] = [];
  let place: Place = { at: 0, line: sentence.line };
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start);
    place = advance(text, place, start);
    const piece = text.slice(start, end).trim();
    if (piece !== '') pieces.push({ text: piece, line: place.line });
    start = end;
  }
  return pieces;
}

function cutAt(text: string, start: number): number {
  if (text.length - start <= PIECE * 1.5) return text.length;
  const line = text.lastIndexOf('\n', start + PIECE);
  if (line > start + PIECE / 2) return line + 1;
  const blank = text.lastIndexOf(' ', start + PIECE);
  return blank > start ? blank + 1 : start + PIECE;
}

type Place = { readonly at: number; readonly line: number };

/** The place further on, its line counted from the place before, so that long texts are passed over once. */
function advance(text: string, from: Place, to: number): Place {
  let { line } = from;
  for (let at = text.indexOf('\n', from.at); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) line++;
  return { at: to, line };
}

/** "Two options: 1. Buy, 2. Build": a number behind such a mark counts what follows it. */
const COUNTS = /[:;,]\s+\(?\d{1,2}$/;

type Stop = { readonly start: number; readonly stop: number; readonly end: number; readonly mark: string };

function endsSentence(text: string, { start, stop, end, mark }: Stop): boolean {
  const after = text.slice(end, end + 40);
  if (/^[!?]/.test(mark))
    return STARTS.test(after) || (/["”’)]$/.test(mark) ? false : !STARTS_SMALL.test(after));
  if (mark.startsWith('..') || mark.startsWith('…')) return STARTS.test(after);
  if (!STARTS.test(after) && !STARTS_LINE.test(after)) return false;
  const word = /[^\s("'“‘[]*$/.exec(text.slice(Math.max(start, stop - 40), stop))?.[0] ?? '';
  const small = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return isEndAfterInitial(text.slice(Math.max(start, stop - 60), stop), after);
  if (ABBREVIATIONS.has(small)) return MAY_END.has(small) && /^\s+["“(]?\p{Lu}/u.test(after) && mark === '.';
  if (COUNTS.test(text.slice(Math.max(start, stop - 12), stop))) return false;
  return !/^\s*\(?\d{1,2}[a-z]?$/.test(text.slice(start, Math.min(stop, start + 12)));
}

/** "J. Smith" and "nancy g. leveson" go on; "plan B. We" ends: a name goes on with a word that is no usual starter. */
function isEndAfterInitial(before: string, after: string): boolean {
  if (/^\S$/.test(before.trim())) return false;
  if (
    /\b\p{Lu}\p{L}+\s\p{Lu}$/u.test(before.trim()) &&
    !/\b(?:plan|option|vitamin|step|type|part|region|node|team|group|service|point|figure|table|version)\s\p{Lu}$/iu.test(
      before,
    )
  ) {
    return /^\s+(?:The|It|This|That|We|You|They|I|He|She|In|But|And|So|If|When|There|These|Then|A|An)\b/.test(
      after,
    );
  }
  return true;
}
