import type { Block, NoteDraft } from '../document.ts';
import { createFormCount, type WordForm } from './word-forms.ts';

/** The words that the notes themselves use: how often, and how they write them. */
export type Vocabulary = {
  /** How often the notes use a word, whatever its case. The word is given in lower case. */
  count(word: string): number;
  /** How often they write it with a capital inside a sentence, as a name is. The word is given in lower case. */
  named(word: string): number;
  /** How the notes mostly write it inside a sentence ("DynamoDB" for "dynamodb"); undefined when never seen there. */
  form(word: string): string | undefined;
  /** The words, in lower case, that they use so often or more often. */
  usedAtLeast(times: number): Iterable<string>;
};

/** How often words stand in some texts. */
export type WordCounts = {
  /** Words written small. */
  readonly small: Map<string, number>;
  /** Words with a capital in them, in lower case. */
  readonly capital: Map<string, number>;
  /** Words with a capital as written, where they do not start a sentence. */
  readonly inside: Map<string, number>;
};

/** Counts the words of texts. */
export function countWords(texts: Iterable<string>): Vocabulary {
  return vocabularyOf(countTexts(texts));
}

function countTexts(texts: Iterable<string>): WordCounts {
  const counted = createFormCount();
  for (const text of texts) counted.add(text);
  const counts = { small: new Map(), capital: new Map(), inside: new Map() };
  for (const form of counted.forms()) addForm(form, counts);
  return counts;
}

function addForm({ written, count, inside }: WordForm, { small, capital, inside: forms }: WordCounts): void {
  const word = written.toLowerCase();
  const own = word === written ? small : capital;
  own.set(word, (own.get(word) ?? 0) + count);
  if (inside > 0) forms.set(written, inside);
}

/** The counts of several texts together, as if one had been counted after the other. */
export function joinCounts(all: readonly WordCounts[]): WordCounts {
  const [first, ...others] = all;
  if (first !== undefined && others.length === 0) return first;
  const sum = (name: keyof WordCounts) => {
    const counts = new Map<string, number>();
    for (const each of all)
      for (const [word, count] of each[name]) counts.set(word, (counts.get(word) ?? 0) + count);
    return counts;
  };
  return { small: sum('small'), capital: sum('capital'), inside: sum('inside') };
}

export function vocabularyOf(counts: WordCounts): Vocabulary {
  const forms = bestForms(counts);
  const named = new Map<string, number>();
  for (const [form, count] of counts.inside) {
    const word = form.toLowerCase();
    named.set(word, (named.get(word) ?? 0) + count);
  }
  const count = (word: string) => (counts.small.get(word) ?? 0) + (counts.capital.get(word) ?? 0);
  return {
    count,
    named: (word) => named.get(word) ?? 0,
    form: (word) => forms.get(word) ?? (counts.small.has(word) ? word : undefined),
    *usedAtLeast(times) {
      for (const words of [counts.small, counts.capital])
        for (const word of words.keys()) if (count(word) >= times) yield word;
    },
  };
}

/** The vocabulary of all notes, front matter's names excluded: those are given to the spelling as names. */
export function countVocabulary(drafts: readonly NoteDraft[]): Vocabulary {
  return vocabularyOf(countDraftWords(drafts));
}

/** The words of some of the notes, to be joined with those of the others. */
export function countDraftWords(drafts: readonly NoteDraft[]): WordCounts {
  return countTexts(textsOf(drafts));
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

/** The forms with capitals that are seen more often than any other; of equals the one that sorts first. */
function bestForms({ small, inside }: WordCounts): ReadonlyMap<string, string> {
  const best = new Map<string, { form: string; count: number }>();
  for (const [form, count] of inside) {
    const word = form.toLowerCase();
    const rival = best.get(word) ?? { form: word, count: small.get(word) ?? 0 };
    const better = count > rival.count || (count === rival.count && form > rival.form);
    best.set(word, better ? { form, count } : rival);
  }
  return new Map([...best].map(([word, { form }]) => [word, form]));
}
