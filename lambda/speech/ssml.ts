import type { Pronunciation, PronunciationLexicon } from './lexicon.ts';

/** Pause between two sentences, and before the question that follows: long enough to tell them apart. */
const BETWEEN = '<break time="250ms"/>';
const BEFORE_QUESTION = '<break time="450ms"/>';
/** Room that a cut sentence leaves for its own marks. */
const MARKS = 200;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** Text that is speech as it stands: most of it. Patterns for all of Unicode take a start longer than the answer. */
const PLAIN = /^[\x20-\x25\x27-\x3b\x3d\x3f-\x7e]*$/;

/** Text with nothing in it that XML reads as markup, and without characters that XML does not allow. */
function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFC}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (sign) => ENTITIES.get(sign) ?? '');
}

/** The same between double quotes. In text they may stand: "doesn't" and what is quoted are left readable. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

function mark(written: string, how: Pronunciation): string {
  return 'alias' in how
    ? `<sub alias="${escapeAttribute(how.alias)}">${escapeText(written)}</sub>`
    : `<phoneme alphabet="ipa" ph="${escapeAttribute(how.ipa)}">${escapeText(written)}</phoneme>`;
}

const anyWord = () => /[\p{L}\p{N}]+(?:[:.][\p{L}\p{N}]+)*/gu;
const PLAIN_WORD = /[A-Za-z0-9]+(?:[:.][A-Za-z0-9]+)*/g;

/** A plain sentence as marked-up speech: escaped, its hard names with their pronunciation. */
export function pronounce(text: string, lexicon: PronunciationLexicon): string {
  let speech = '';
  let from = 0;
  for (const { 0: word, index } of text.matchAll(PLAIN.test(text) ? PLAIN_WORD : anyWord())) {
    const how = lexicon.get(word);
    if (how === undefined) continue;
    speech += escapeText(text.slice(from, index)) + mark(word, how);
    from = index + word.length;
  }
  return speech + escapeText(text.slice(from));
}

/** A sentence cut at a word's end, so that its speech fits. */
function cut(text: string, most: number, lexicon: PronunciationLexicon): string {
  let short = text.slice(0, most);
  for (;;) {
    const speech = `<s>${pronounce(short.trim(), lexicon)}</s>`;
    if (speech.length <= most || short === '') return speech;
    const end = short.slice(0, Math.floor(short.length * 0.8)).lastIndexOf(' ');
    short = end > 0 ? short.slice(0, end) : short.slice(0, Math.floor(short.length / 2));
  }
}

/** How speech is written: with which pronunciations, and how long it may be, tags included. */
export type SpeechStyle = { readonly lexicon: PronunciationLexicon; readonly most: number };

/**
 * Sentences and the question after them as one `<speak>` of at most `most` characters, in the tags that Alexa and Polly's neural
 * voices both take: s, break, sub, phoneme. What does not fit is left out from the end; the question stays.
 */
export function speak(
  sentences: readonly string[],
  question: string | undefined,
  { lexicon, most }: SpeechStyle,
): string {
  const asked =
    question === undefined || question.trim() === ''
      ? ''
      : `${sentences.length > 0 ? BEFORE_QUESTION : ''}${cut(question, most / 4, lexicon)}`;
  const room = most - asked.length - MARKS;
  const said: string[] = [];
  let length = 0;
  for (const sentence of sentences.filter((one) => one.trim() !== '')) {
    const speech = cut(sentence, most / 2, lexicon);
    length += speech.length + BETWEEN.length;
    if (length > room) break;
    said.push(speech);
  }
  return `<speak>${said.join(BETWEEN)}${asked}</speak>`;
}

const WHOLE = '<speak></speak>'.length;

/**
 * Sentences as a row of `<speak>`, each of at most `most` characters, for a channel whose messages are short. A sentence that is
 * longer than one of them is cut at a word's end; nothing else is left out.
 */
export function speakInParts(sentences: readonly string[], { lexicon, most }: SpeechStyle): string[] {
  const said = sentences
    .filter((sentence) => sentence.trim() !== '')
    .map((sentence) => cut(sentence, most - WHOLE, lexicon));
  return inParts(said, BETWEEN, most - WHOLE).map((part) => `<speak>${part}</speak>`);
}

/** Pieces put together, with something between them, to as few parts of at most `most` characters as their order allows. */
export function inParts(pieces: readonly string[], between: string, most: number): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const longer = `${last}${between}${piece}`;
    if (last !== undefined && longer.length <= most) parts[parts.length - 1] = longer;
    else parts.push(piece);
  }
  return parts;
}
