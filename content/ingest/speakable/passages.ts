import type { PassageKind, Sentence } from '../../../lambda/retrieve/index-format.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { frameLines, type Line, type LineContext, readLine } from './frames.ts';
import { voiceOf } from './labels.ts';
import { countWords, cutLong } from './long-sentences.ts';
import { type Quotation, readQuotation } from './quotations.ts';
import { speakWords } from './speak-text.ts';
import { type Source, type Stretch, splitLines } from './split-lines.ts';
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
    .flatMap((stretch) => readStretch(stretch, lineContext))
    .map((line, i) => (i === 0 || line.under?.voice === true ? line : { ...line, continues: true }));
}

/** The sentences of a stretch: a quotation stays whole, and what follows a label's first sentence stands under the label. */
function readStretch(stretch: Stretch, context: LineContext): readonly Line[] {
  const quotation = context.by === undefined ? readQuotation(stretch.text) : undefined;
  if (quotation !== undefined) return [readQuoted(stretch, quotation, context.spelling)];
  const sentences = splitSentences(stretch);
  const voice = sentences.length > 1 ? voiceOf(stretch.text) : undefined;
  const under = voice === undefined ? undefined : { words: voice, said: true, listed: true, voice: true };
  return sentences.map((one, i) =>
    readLine(one, i === 0 || under === undefined ? context : { ...context, under }),
  );
}

function readQuoted(stretch: Stretch, { words, name }: Quotation, spelling: Spelling): Line {
  const said = `In the words of ${name}: ${speakWords(words, spelling)}`;
  return { ...stretch, words: said, shape: 'sentence' };
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
