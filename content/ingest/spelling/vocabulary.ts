import type { Block, NoteDraft } from '../document.ts';

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

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** The same in text that is plain ASCII, which is most: several times faster. */
const ASCII_WORD = /[A-Za-z]+(?:'[A-Za-z]+)*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII starts with them.
const ASCII = /^[\x00-\x7f]*$/;
/** What may stand between the end of a sentence (or the start of a line) and the first word of the next. */
const STARTS = /(?:^|[.!?:\n])[\s"“‘'(*_-]*$/;
const LOOK_BACK = 6;

/** How often words stand in some texts. */
export type WordCounts = {
  /** Words written small. */
  readonly small: Map<string, number>;
  /** Words with a capital in them, in lower case. */
  readonly capital: Map<string, number>;
  /** Words with a capital as written, where they do not start a sentence. */
  readonly inside: Map<string, number>;
};

/** Counts the words of texts. Cost: one pass; memory: one entry for each distinct written form. */
export function countWords(texts: Iterable<string>): Vocabulary {
  return vocabularyOf(countTexts(texts));
}

function countTexts(texts: Iterable<string>): WordCounts {
  const forms = new Map<string, Form>();
  for (const text of texts) countText(text, forms);
  const counts = { small: new Map(), capital: new Map(), inside: new Map() };
  for (const [written, form] of forms) addForm(written, form, counts);
  return counts;
}

/** A word as written: how often, and how often where it does not start a sentence (of words with a capital alone). */
type Form = { readonly word: string; count: number; inside: number };

function addForm(written: string, { word, count, inside }: Form, counts: WordCounts): void {
  const { small, capital } = counts;
  const own = word === written ? small : capital;
  own.set(word, (own.get(word) ?? 0) + count);
  if (inside > 0) counts.inside.set(written, inside);
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

function countText(text: string, forms: Map<string, Form>): void {
  const shouted = !/\p{Ll}{2}/u.test(text);
  let end = 0;
  for (const written of text.match(ASCII.test(text) ? ASCII_WORD : WORD) ?? []) {
    const form = formOf(written, forms);
    form.count++;
    if (shouted || form.word === written) continue;
    // no small word between has a capital: found so, a place costs half of what a match with its place does
    const start = text.indexOf(written, end);
    end = start + written.length;
    if (start > 0 && !STARTS.test(text.slice(Math.max(0, start - LOOK_BACK), start))) form.inside++;
  }
}

function formOf(written: string, forms: Map<string, Form>): Form {
  let form = forms.get(written);
  if (form === undefined) {
    form = { word: written.toLowerCase(), count: 0, inside: 0 };
    forms.set(written, form);
  }
  return form;
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
