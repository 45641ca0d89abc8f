import { dropFillers } from './fillers.ts';
import { unfaithfulWords } from './guard.ts';
import type { Speech, Tense } from './report-clause.ts';
import { REPORTING_RULES } from './reporting-rules.ts';
import { speakerName } from './speaker-name.ts';

export type ReportOptions = {
  /** The label of who said it. */
  readonly speaker: string;
  /** "past" moves the verbs as English does after "said" (meetings); "kept" leaves what holds still in the present (talks). */
  readonly tense?: Tense;
  /** The sentence before it was reported of the same speaker: a statement then needs no "said" of its own. */
  readonly again?: boolean;
};

export type Reported = { readonly text: string; readonly rule: string };

/** Longer sentences are reported as they are: no rule of grammar is safe on such a run of words. */
const MAX_LENGTH = 2_000;

/**
 * What somebody said, as a third person would report it: "I think we should use rubber" by "Industrial Designer" →
 * "The Industrial Designer thought they should use rubber." Every word with a meaning comes from the sentence or the
 * label; where no rule can hold to that, the words are given as they were said, behind the speaker's name. '' when
 * nothing but filler was said.
 */
export function reportSpeech(sentence: string, options: ReportOptions): Reported {
  const plain = toPlain(sentence.slice(0, MAX_LENGTH));
  if (plain === '') return { text: '', rule: 'empty' };
  const speech: Speech = {
    plain,
    name: speakerName(options.speaker),
    tense: options.tense ?? 'past',
    again: options.again ?? false,
  };
  for (const rule of REPORTING_RULES) {
    const text = rule.apply(speech);
    if (text === undefined) continue;
    const spoken = finish(text);
    if (unfaithfulWords(spoken, sentence, options.speaker).length === 0)
      return { text: spoken, rule: rule.name };
  }
  return { text: finish(plain), rule: 'as said' };
}

/** Forms that the rules need not know: each is written as the plainer one. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/\b(i|we|you|they)(?:'ve| have) got\b/gi, '$1 have'],
  [/\b(he|she|it|that|this)(?:'s| has) got\b/gi, '$1 has'],
];

/** A question that the transcriber did not mark: the verb stands before its subject. */
const INVERTED =
  /^(?:(?:what|where|when|why|how|which|who)(?: (?:much|many|long|often))? )?(?:do|does|did|is|are|can|could|would|should|will|have|has|don't|isn't) (?:you|we|they|it|there|i|he|she)\b(?!.*\?)/is;

function toPlain(sentence: string): string {
  const plain = PLAINER.reduce((text, [find, put]) => text.replace(find, put), dropFillers(sentence));
  return INVERTED.test(plain) ? plain.replace(/[.,;\s]*$/, '?') : plain;
}

function finish(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    // "!!Con" and ".NET" begin with a mark
    .replace(/\s+([.,;?!])(?![!?]*[a-z])/gi, '$1')
    .replace(/[,;\s]+$/, '')
    .replace(/([.?!])[.?!]+(["']?)$/, '$1$2');
  const ended = /[.?!]["']?$/.test(tidy) ? tidy : `${tidy}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
