import type { PassageKind, Sentence } from '../../../lambda/retrieve/index-format.ts';
import type { Spelling } from '../spelling.ts';
import { frameLines, type Line, readLine } from './frames.ts';
import { countWords, cutLong } from './long-sentences.ts';
import { type Source, splitLines } from './split-lines.ts';
import { splitSentences } from './split-sentences.ts';
import type { SpokenPassage } from './spoken.ts';
import { tellingHeading, type Under } from './under.ts';

/** A passage is what one breath of search finds: not much longer than this. */
export const MOST_SENTENCES = 8;
export const MOST_WORDS = 120;

export type PassageContext = {
  readonly kind: PassageKind;
  /** Speakable, outermost first. */
  readonly headings: readonly string[];
  readonly spelling: Spelling;
  readonly by?: string;
  /** What the lines stand under, where that is not their last heading. */
  readonly under?: Under;
};

/** The lines of a stretch of text: cut at meant line breaks and at sentence ends. They stand under the last heading. */
export function readLines(source: Source, context: PassageContext): readonly Line[] {
  const { spelling, by, headings } = context;
  const under = context.under ?? tellingHeading(headings);
  const lineContext = {
    spelling,
    ...(under === undefined ? {} : { under }),
    ...(by === undefined ? {} : { by }),
  };
  return splitLines(source)
    .flatMap(splitSentences)
    .map((one, i) =>
      i === 0 ? readLine(one, lineContext) : { ...readLine(one, lineContext), continues: true },
    );
}

/** Passages of lines that belong together, cut where they grow too long. */
export function toPassages(
  lines: readonly Line[],
  { kind, headings, spelling }: PassageContext,
): readonly SpokenPassage[] {
  if (lines.length === 0) return [];
  const sentences = frameLines(lines, spelling).flatMap(cutSentence);
  return chunk(sentences).map((some) => ({ kind, headings, sentences: some }));
}

function cutSentence(sentence: Sentence): readonly Sentence[] {
  const parts = cutLong(sentence.text);
  if (parts.length === 1) return [sentence];
  return parts.map((part) => ({
    ...sentence,
    text: `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/[,;\s]+$/, '')}`.replace(
      /(?<![.!?]["']?)$/,
      '.',
    ),
  }));
}

function chunk(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const chunks: Sentence[][] = [];
  let words = 0;
  for (const sentence of sentences) {
    const own = countWords(sentence.text);
    const last = chunks.at(-1);
    if (last === undefined || last.length >= MOST_SENTENCES || words + own > MOST_WORDS) {
      chunks.push([sentence]);
      words = own;
    } else {
      last.push(sentence);
      words += own;
    }
  }
  return chunks;
}
