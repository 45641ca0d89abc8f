import type { Block, NoteDraft } from './document.ts';

/** The words that the notes themselves use: how often, and how they write them. */
export type Vocabulary = {
  /** How often the notes use a word, whatever its case. The word is given in lower case. */
  count(word: string): number;
  /** How the notes mostly write it inside a sentence ("DynamoDB" for "dynamodb"); undefined when never seen there. */
  form(word: string): string | undefined;
};

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** What may stand between the end of a sentence (or the start of a line) and the first word of the next. */
const STARTS = /(?:^|[.!?:\n])[\s"“‘'(*_-]*$/;
/** Words of one letter name nothing. */
const SHORTEST = 2;

/** Counts the words of texts. Cost: one pass; memory: one entry for each distinct written form. */
export function countWords(texts: Iterable<string>): Vocabulary {
  const totals = new Map<string, number>();
  const inside = new Map<string, number>();
  for (const text of texts) countText(text, totals, inside);
  const forms = bestForms(inside);
  return { count: (word) => totals.get(word) ?? 0, form: (word) => forms.get(word) };
}

/** The vocabulary of all notes, front matter's names excluded: those are given to the spelling as names. */
export function countVocabulary(drafts: readonly NoteDraft[]): Vocabulary {
  return countWords(textsOf(drafts));
}

function* textsOf(drafts: readonly NoteDraft[]): Generator<string> {
  for (const draft of drafts) {
    yield draft.facts.title;
    for (const section of draft.sections) {
      yield* section.headings.slice(-1);
      for (const block of section.blocks) yield textOf(block);
    }
  }
}

function textOf(block: Block): string {
  if (block.kind === 'rule' || block.kind === 'code') return '';
  return block.kind === 'row' ? block.cells.map(([, cell]) => cell).join('. ') : block.text;
}

function countText(text: string, totals: Map<string, number>, inside: Map<string, number>): void {
  const shouted = !/\p{Ll}{2}/u.test(text);
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    if (written.length < SHORTEST) continue;
    const word = written.toLowerCase();
    totals.set(word, (totals.get(word) ?? 0) + 1);
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (!shouted && match.index > 0 && !STARTS.test(before))
      inside.set(written, (inside.get(written) ?? 0) + 1);
  }
}

/** For each word the form seen most often; of equals the one that sorts first, so that the build is the same each time. */
function bestForms(inside: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const best = new Map<string, { form: string; count: number }>();
  for (const [form, count] of inside) {
    const word = form.toLowerCase();
    const rival = best.get(word);
    if (rival === undefined || count > rival.count || (count === rival.count && form > rival.form))
      best.set(word, { form, count });
  }
  return new Map([...best].map(([word, { form }]) => [word, form]));
}
