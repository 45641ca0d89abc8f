import { isStopWord, stem, tokenize } from '../../retrieve/analyze.ts';
import { baseOf } from './verbs.ts';

/** Words that the rules may add of their own: who speaks, that it was said, and the small change of grammar. */
const OWN_WORDS = new Set(
  `said says say thought thinks think suggested suggests asked asks wanted wants mentioned mentions added adds told tell
  whether they them their theirs themselves that to not was were had did would could might is are has have be been do
  does will can because going want know let if them`.split(/\s+/),
);

/** Slurred and short forms and what they are written out as. */
const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/\bgonna\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\bgotta\b/g, 'have to'],
  [/\bdunno\b/g, "don't know"],
  [/\blemme\b/g, 'let me'],
];

function terms(text: string): string[] {
  let plain = text.toLowerCase().replace(/’/g, "'");
  for (const [slurred, full] of SPELLED_OUT) plain = plain.replace(slurred, full);
  return tokenize(plain).flatMap(({ word }) =>
    isStopWord(word) || OWN_WORDS.has(word) ? [] : [stem(baseOf(word.replace(/'.*$/, '')))],
  );
}

/**
 * The guard of faithfulness: the words with a meaning in `spoken` that stand neither in `source` (whatever their form)
 * nor in the speaker's label. Empty for every sentence that may be spoken.
 */
export function unfaithfulWords(spoken: string, source: string, speaker: string): string[] {
  const allowed = new Set([...terms(source), ...terms(speaker)]);
  return terms(spoken).filter((term) => !allowed.has(term));
}
