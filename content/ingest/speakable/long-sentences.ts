/** More words than this in one sentence is more than an ear keeps. */
export const MOST_WORDS = 40;
/** Neither part of a cut sentence is shorter than this, in characters. */
const SHORTEST_PART = 25;
/** Past this many characters it is no sentence, and is left as it is. */
const LONGEST = 4000;

const VERB = String.raw`(?:is|are|was|were|has|have|had|can|could|will|would|should|must|may|might|does|do|did|\w+(?:s|ed))`;
const SUBJECT = String.raw`(?:it|they|we|you|he|she|this|that|these|those|there|(?:the|a|an|each|every|all|some|many|most|our|their|your|its)\s(?:[\w-]+\s){1,3}?)`;
/** Where a long sentence may be cut without a change of meaning: between clauses that each stand alone. */
const SAFE: readonly RegExp[] = [
  /;\s+(?=\S)/g,
  /,\s+and\s+(?=(?:it|they|we|you|he|she|I)\s+[a-z'’]+)/gi,
  new RegExp(String.raw`,\s+(?:and\s+)(?=${SUBJECT}\s?${VERB}\b)`, 'gi'),
  new RegExp(String.raw`,\s+(?=(?:but|so|yet|then|however|therefore)\s+${SUBJECT}\s?${VERB}\b)`, 'gi'),
];
/** Two clauses with only a comma between them: safe when the first has a verb of its own just before. */
const SPLICE = new RegExp(String.raw`,\s+(?=(?:it|they|we|you|he|she|this|these|there)\s+${VERB}\b)`, 'gi');
/** Words that make what follows them lean on the next clause ("in production workloads, this could…"). */
const LEANS =
  /^(?:and |but |so |or )?(?:in|on|at|for|with|from|by|to|of|as|if|when|while|since|because|although|though|after|before|until|once|where|whether|during|without|within|under|over|instead|due|according|given|than|unless)\b/i;

export function countWords(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 32 && (i === 0 || text.charCodeAt(i - 1) <= 32)) count++;
  return count;
}

/** The parts of a sentence too long to speak, cut near its middle where that is safe; the sentence itself where it is not. */
export function cutLong(sentence: string): readonly string[] {
  if (sentence.length < 2 * MOST_WORDS || sentence.length > LONGEST || countWords(sentence) <= MOST_WORDS) {
    return [sentence];
  }
  const cut = bestCut(sentence);
  return cut === undefined
    ? [sentence]
    : [...cutLong(sentence.slice(0, cut.from)), ...cutLong(sentence.slice(cut.to))];
}

type Cut = { readonly from: number; readonly to: number };

function bestCut(sentence: string): Cut | undefined {
  const off = ({ from }: Cut) => Math.abs(from - sentence.length / 2);
  const splices = [...sentence.matchAll(SPLICE)].filter(({ index }) => endsClause(sentence.slice(0, index)));
  return [...SAFE.flatMap((pattern) => [...sentence.matchAll(pattern)]), ...splices]
    .map((match): Cut => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => from >= SHORTEST_PART && sentence.length - to >= SHORTEST_PART)
    .sort((a, b) => off(a) - off(b) || a.from - b.from)[0];
}

/** True when the words since the last comma are a clause that can stand before a stop. */
function endsClause(before: string): boolean {
  const last = before.slice(before.lastIndexOf(',') + 1).trim();
  return !LEANS.test(last) && new RegExp(String.raw`\s${VERB}\b`, 'i').test(last);
}
