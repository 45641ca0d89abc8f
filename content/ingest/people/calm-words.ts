const SMALL = /^(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|the|to|vs|with)$/;
/** Capitals that stay: they are spoken letter by letter, or have no vowel to speak. */
const INITIALS =
  /^(?:[^AEIOUY\P{Lu}]{2,4}|AI|API|AWS|CEO|CIO|CTO|EBS|EC2|ECS|EKS|ETL|EU|IAM|IBM|IDE|IO|IOT|IT|OS|UI|UK|UN|US|USA|UX)$/u;

/** Words in capitals throughout as one prints them: "21ST CENTURY ARCHITECTURES" → "21st Century Architectures". */
export function calmed(text: string): string {
  return text.split(' ').map(calmWord).join(' ');
}

function calmWord(word: string, at: number): string {
  if (/\p{Ll}/u.test(word) || INITIALS.test(word.replace(/[^\p{L}\d]/gu, ''))) return word;
  const low = word.toLowerCase();
  if (at > 0 && SMALL.test(low)) return low;
  // "21ST" keeps its letters small: they are read with the figure.
  return low.replace(/^(\P{L}*)(\p{L})/u, (whole, before: string, letter: string) =>
    /\d/.test(before) ? whole : before + letter.toUpperCase(),
  );
}
