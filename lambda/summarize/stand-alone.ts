import type { Knowledge, Sentence } from '../retrieve/index-format.ts';
import type { Chosen } from './choose.ts';
import { lowerFirst } from './embed.ts';

/** A half sentence behind what it stands under: "On latency: reads take 2 milliseconds." Any other as it is. */
export function standAlone({ text, under }: Sentence): string {
  if (under === undefined) return text;
  return under.endsWith('?')
    ? `${under} ${text.charAt(0).toUpperCase()}${text.slice(1)}`
    : `${lead(under)} ${text}`;
}

/** "Don't be late!" leads in like any other heading. */
function lead(under: string): string {
  return `${under.replace(/[!.]+$/, '')}:`;
}

type Source = { readonly knowledge: Knowledge; readonly isCommonWord: (word: string) => boolean };

/** Sentences in the order in which they are said: what several stand under is said before the first of them. */
export function toStandAlone(
  chosen: readonly Chosen[],
  { knowledge, isCommonWord }: Source,
): readonly Chosen[] {
  let before: Sentence | undefined;
  return chosen.map((one, place) => {
    const sentence = knowledge.passages[one.passage]?.sentences[one.sentence];
    const same = chosen[place - 1]?.talk === one.talk ? before : undefined;
    before = sentence;
    if (sentence === undefined || isLedIn(sentence, same)) return one;
    return { ...one, text: standAlone({ ...sentence, text: lowerFirst(sentence.text, isCommonWord) }) };
  });
}

/** True when the sentence before has said what this one stands under, or stands there itself. */
function isLedIn({ under }: Sentence, before: Sentence | undefined): boolean {
  if (under === undefined || before === undefined) return under === undefined;
  return (
    before.under === under || bare(before.text) === bare(under) || before.text.startsWith(`${lead(under)} `)
  );
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '');
}
