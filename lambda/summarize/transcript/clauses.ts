/**
 * Long runs of speech cut where one statement ends and the next begins, so that the one that answers can be spoken
 * alone. Only main clauses joined by "and", "but" or "so" are parted, and only where nothing before the joint (a
 * condition, a doubt, a denial, somebody's opinion) governs what comes after it.
 */

/** Shorter sentences are spoken whole. In words. */
const LONG = 22;
/** Neither part may be shorter. In words. */
const PART = 7;

const JOINT =
  /(?:,|;| --)? (?:and then|and so|and|but|so) (?=(?:i|we|they|he|she|it|there|that|this)(?: |'(?:s|re|m|ve|ll|d) )(?:\w+(?:'t)? ){3})|\. (?=\S)/gi;

/** Words whose reach a reader could not tell: they may hold for both sides of the joint. */
const GOVERNS =
  /\b(?:if|unless|whether|when|while|suppose|imagine|wish|hope|although|though|otherwise|either|neither|until|because|than|that|what|how|where|who|which|not sure|like)\b|n't (?:think|believe|know|say|mean|want)\b|["“”?]/i;

/** The statements of a sentence, in order; the sentence itself where it is short or cannot be cut safely. Words and their order stay. */
export function splitStatements(plain: string): string[] {
  if (countWords(plain) < LONG) return [plain];
  const parts: string[] = [];
  let from = 0;
  for (const joint of plain.matchAll(JOINT)) {
    const left = plain.slice(from, joint.index);
    const right = plain.slice(joint.index + joint[0].length);
    if (countWords(left) < PART || countWords(right) < PART || GOVERNS.test(left)) continue;
    parts.push(left);
    from = joint.index + joint[0].length;
  }
  return [...parts, plain.slice(from)];
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
