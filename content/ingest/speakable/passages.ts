import type { PassageKind, Sentence } from '../../../lambda/retrieve/index-format.ts';
import type { Spelling } from '../spelling.ts';
import type { Bullet } from './bullets.ts';
import { frameLines, JOINED_WORDS, type Line, readLine } from './frames.ts';
import { countWords, cutLong } from './long-sentences.ts';
import { type Source, splitLines } from './split-lines.ts';
import { splitSentences } from './split-sentences.ts';
import type { SpokenPassage } from './spoken.ts';

/** A passage is what one breath of search finds: not much longer than this. */
const MOST_SENTENCES = 8;
const MOST_WORDS = 120;
/** A parent bullet of so few words only names what is below it, and is not said by itself. */
const NAME_WORDS = JOINED_WORDS + 1;
/** A longer parent is not repeated as a heading of what is below it. */
const HEADING_WORDS = 12;

export type PassageContext = {
  readonly kind: PassageKind;
  /** Speakable, outermost first. */
  readonly headings: readonly string[];
  readonly spelling: Spelling;
  readonly by?: string;
};

/** The lines of a stretch of text: cut at meant line breaks and at sentence ends. */
export function readLines(
  stretch: Source,
  context: PassageContext,
  under = context.headings.at(-1),
): readonly Line[] {
  const { spelling, by } = context;
  const lineContext = {
    spelling,
    ...(under === undefined ? {} : { under }),
    ...(by === undefined ? {} : { by }),
  };
  return splitLines(stretch)
    .flatMap((one) => splitSentences(one))
    .map((one, i) =>
      i === 0 ? readLine(one, lineContext) : { ...readLine(one, lineContext), continues: true },
    );
}

/** Passages of lines that belong together, cut where they grow too long. */
export function toPassages(
  lines: readonly Line[],
  { kind, headings, spelling }: PassageContext,
): readonly SpokenPassage[] {
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

/** Passages of bullets: what stands below one parent stays together; small neighbours without children share a passage. */
export function bulletPassages(
  bullets: readonly Bullet[],
  context: PassageContext,
): readonly SpokenPassage[] {
  const passages: SpokenPassage[] = [];
  let run: Line[] = [];
  const flush = () => {
    passages.push(...toPassages(run, context));
    run = [];
  };
  for (const bullet of bullets) {
    const own = readLines(bullet, context);
    if (bullet.children.length === 0) {
      run.push(...own);
      continue;
    }
    const { name, said } = parentOf(bullet, own);
    const below = {
      ...context,
      headings: name === undefined ? context.headings : [...context.headings, name],
    };
    const all = [...said, ...flatten(bullet.children, below, name)];
    flush();
    if (fits(all)) passages.push(...toPassages(all, below));
    else passages.push(...toPassages(said, context), ...bulletPassages(bullet.children, below));
  }
  flush();
  return passages;
}

function fits(lines: readonly Line[]): boolean {
  return (
    lines.length <= MOST_SENTENCES &&
    lines.reduce((sum, { words }) => sum + countWords(words), 0) <= MOST_WORDS
  );
}

type Parent = { readonly name: string | undefined; readonly said: readonly Line[] };

/** What a parent bullet is for those below it (a heading), and which of its lines are said themselves. */
function parentOf(bullet: Bullet, lines: readonly Line[]): Parent {
  const [first] = lines;
  if (first === undefined || lines.length > 1) return { name: undefined, said: lines };
  const name = (first.words.split(/,\s/)[0] ?? first.words).replace(/[.!?:;]+$/, '');
  const words = countWords(first.words);
  const isName =
    (first.shape === 'names' && (words <= NAME_WORDS || /:\s*$/.test(bullet.text))) ||
    (words <= HEADING_WORDS && /\?["')]*$/.test(first.words));
  if (isName) return { name: first.words.replace(/[.!:;]+$/, ''), said: [] };
  return { name: words <= HEADING_WORDS && first.shape === 'names' ? name : undefined, said: lines };
}

function flatten(
  bullets: readonly Bullet[],
  context: PassageContext,
  under: string | undefined,
): readonly Line[] {
  return bullets.flatMap((bullet) => {
    const own = readLines(bullet, context, under);
    if (bullet.children.length === 0) return own;
    const { name, said } = parentOf(bullet, own);
    return [...said, ...flatten(bullet.children, context, name ?? under)];
  });
}
