import { stripFillers } from './fillers.ts';
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
  const plain = stripFillers(sentence.slice(0, MAX_LENGTH));
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
  return { text: plain, rule: 'as said' };
}

function finish(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;?!])/g, '$1')
    .replace(/[,;\s]+$/, '')
    .replace(/([.?!])[.?!]+(["']?)$/, '$1$2');
  const ended = /[.?!]["']?$/.test(tidy) ? tidy : `${tidy}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
