/** Tests on a line's words: could it be a title, a slide's heading, a sentence? */

const MAX_TITLE_WORDS = 16;
const MAX_TITLE_LENGTH = 130;
const MAX_HEADING_WORDS = 9;
const SESSION_CODE = /^[A-Z]{2,5}\d{2,4}(?:-[A-Z]{1,2}\d?){0,2}(?![\w-])/;
/** What a heading seldom has and a sentence nearly always. */
const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|can|will|would|should|must|don't|doesn't|isn't|didn't|I'm|we're|it's)\b/;

/** A programme's code at the beginning of a line: "ARC203", "DOP342-R", "SEC325-R1". */
export function codeIn(text: string): string | undefined {
  return SESSION_CODE.exec(text)?.[0];
}

export function wordCount(text: string): number {
  let [count, inside] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 160;
    if (!isSpace && !inside) count++;
    inside = !isSpace;
  }
  return count;
}

/** Capitals throughout, as slides set their titles. */
export function isShouted(text: string): boolean {
  if (/[a-z]{4}/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]+/gu, '');
  if (letters.length < 4) return false;
  const capitals = letters.replace(/[^\p{Lu}]+/gu, '').length;
  return capitals / letters.length >= 0.85;
}

/** Prose: enough words to be a sentence, not a heading. */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  return words >= 14 || (words >= 6 && /[.!?]["”’)]*$/.test(text));
}

/** A line that could name a talk. */
export function couldBeTitle(text: string): boolean {
  const words = wordCount(text);
  const limit = codeIn(text) === undefined ? MAX_TITLE_WORDS : MAX_TITLE_WORDS * 2;
  if (words > limit || text.length > MAX_TITLE_LENGTH + (codeIn(text) === undefined ? 0 : 70)) return false;
  if (
    /[.,;:]["”’)]*$/.test(text) ||
    /[.!?]\s+\p{Lu}/u.test(text.replace(/\b(?:vs|Dr|Mr|Ms|Mrs|St|[A-Z])\./g, ''))
  )
    return false;
  return startsUp(text) && !/https?:\/\//.test(text) && !isSentence(text);
}

/** A short line that stands alone above what it names. */
export function couldBeHeading(text: string): boolean {
  if (wordCount(text) > MAX_HEADING_WORDS || !/\p{L}{2}/u.test(text) || !couldBeTitle(text)) return false;
  return !/!$|:\s/.test(text) && !isRemark(text);
}

/** "We start with our task": what somebody says, not what it is about. */
export function isRemark(text: string): boolean {
  return (
    /^(?:we|i|you|they|he|she|it|this|that|there|these|those|let's|so|and|but|also|note)\b/i.test(text) &&
    !text.endsWith('?')
  );
}

/** A verb in lower-case company: "Your mobile device is your influencer". */
function isSentence(text: string): boolean {
  return wordCount(text) >= 4 && FINITE_VERB.test(text) && !text.endsWith('?') && capitalShare(text) < 0.6;
}

/** Share of a text's longer words that begin with a capital. */
export function capitalShare(text: string): number {
  const words = text.split(/\s+/).filter((word) => /\p{L}{4}/u.test(word));
  const capital = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return words.length === 0 ? 1 : capital / words.length;
}

/** Begins as titles do: with a capital, a figure, or a name like iOS. */
export function startsUp(text: string): boolean {
  return /^["“'‘(!¡¿[]*[\p{Lu}\p{N}]/u.test(text) || /^\p{Ll}\p{Lu}|^re:/u.test(text);
}
