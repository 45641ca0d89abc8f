import { isQuestion, letterPattern } from '../retrieve/analyze.ts';

/** Putting a sentence behind words of ours ("In the 2018 keynote, …") without changing what it says. */

/** Words that are written small inside a sentence whatever they stand for. */
const SMALL =
  /^(?:a|an|the|this|that|these|those|it|its|they|their|he|his|she|her|you|your|we|our|there|here|in|on|at|by|for|from|with|without|to|as|of|if|when|while|after|before|since|until|because|although|though|so|but|and|or|both|each|every|all|any|some|many|most|more|much|few|several|no|not|one|two|three|four|five|six|seven|eight|nine|ten|only|also|even|now|today|then|once|never|always|often|sometimes|usually|what|which|who|how|why|where|another|other|such|instead|under|over|between|among|across|through|during|within|about|than|besides|following|whoever|whatever|new|old|first|second|third|last)$/i;

/** A clause that "said that" may carry shows its finite verb early and by a word that is nothing else; what may be an order or a plural does not count. */
const FINITE =
  /^(?:[^\s,]+ ){1,8}?(?:is|are|was|were|has|had|can|could|will|would|should|must|may|might|does|did|cannot|can't|isn't|aren't|won't|doesn't)\b/i;

export function isClause(sentence: string): boolean {
  return FINITE.test(sentence) && !isQuestion(sentence);
}

/** A sentence's first word, and a capital in a word. */
const OPENING = letterPattern(String.raw`^[\p{L}'’-]+(?![\p{L}\p{N}])`);
const CAPITAL = letterPattern(String.raw`\p{Lu}`);

/**
 * The sentence as it goes on behind a comma.
 * @param isCommon tells whether a word (folded) is written small elsewhere, so that names keep their capital.
 */
export function lowerFirst(sentence: string, isCommon: (word: string) => boolean): string {
  const first = OPENING.exec(sentence)?.[0] ?? '';
  const isName = first === 'I' || CAPITAL.test(first.slice(1)) || first.startsWith("I'");
  if (first === '' || isName || !(SMALL.test(first) || isCommon(first.toLowerCase().replace(/['’]s?$/, ''))))
    return sentence;
  return first.charAt(0).toLowerCase() + sentence.slice(1);
}
