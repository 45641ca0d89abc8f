import { isStopWord, stem } from '../../../lambda/retrieve/analyze.ts';
import type { Knowledge } from '../../../lambda/retrieve/index-format.ts';
import { phraseOf } from '../../../lambda/retrieve/phrases.ts';
import { countedShorts } from '../counted-shorts.ts';
import { TRADE_SYNONYMS } from './trade-synonyms.ts';
import type { Neighbour, Wordnet } from './wordnet.ts';

/** How far a tie of WordNet lets one word stand for another, and how much less with each rarer sense. */
const LIKENESS: Readonly<Record<Neighbour['tie'], number>> = {
  derived: 0.8, // recover – recovery
  synonym: 0.65, // price – cost
  similar: 0.4, // quick – fast
  narrower: 0.35, // bank – savings bank
};
const SENSE_DECAY = 0.75;
/** What the trade says for one another is as near as the first sense of a synonym. */
const OF_THE_TRADE = 0.65;
/** Weaker ties than this change no ranking for the better. */
const LEAST_LIKENESS = 0.35;
/** What people leave off the name of a database or a language: "Postgres" for PostgreSQL, "Dynamo" for DynamoDB. */
const LEFT_OFF = /^(\p{L}{4,}?)(?:db|sql|ql|js|mq)$/u;
const SHORT_NAME = 0.9;
/** "k8s" for kubernetes: the first and the last letter, and how many stand between them. */
const COUNTED_SHORT = /^(\p{L})(\d{1,2})(\p{L})$/u;
/** Acronyms that are said as a word, and written by recognisers as the word they sound like. */
const SOUNDS_LIKE: readonly (readonly [heard: string, written: string])[] = [['sequel', 'sql']];
/** At most this many partners a word, best first: the tail is noise. */
const MOST_PARTNERS = 8;
/** A large collection's rare words are names and typing errors, which WordNet lacks anyway. */
const MOST_WORDS = 12_000;

/** What a word's ending becomes in WordNet's index. All but the first want one of these letters at the end. */
const ENDINGS: readonly (readonly [end: RegExp, by: string])[] = [
  [/$/, ''],
  [/ies$/, 'y'],
  [/(?<=[sxz]|ch|sh)es$/, ''],
  [/s$/, ''],
  [/ied$/, 'y'],
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/([b-df-hj-np-tv-z])\1(ed|ing)$/, '$1'],
  [/ing$/, ''],
  [/ing$/, 'e'],
];
const MAY_END = /[sdg]$/;

/** The forms a lemma may have in WordNet's index for a word as written. */
export function lemmasOf(word: string): readonly string[] {
  if (!MAY_END.test(word)) return word.length > 2 ? [word] : [];
  return [
    ...new Set(ENDINGS.filter(([end]) => end.test(word)).map(([end, by]) => word.replace(end, by))),
  ].filter((lemma) => lemma.length > 2);
}

/** The written forms of the most frequent stems, most frequent stems first. */
function commonForms(uses: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const byStem = new Map<string, { readonly forms: string[]; total: number }>();
  for (const [word, times] of uses) {
    if (isStopWord(word) || /\d/.test(word)) continue;
    const term = stem(word);
    const known = byStem.get(term);
    if (known === undefined) byStem.set(term, { forms: [word], total: times });
    else {
      known.forms.push(word);
      known.total += times;
    }
  }
  return [...byStem.values()]
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST_WORDS)
    .map(({ forms }) => forms);
}

function tie(neighbour: Neighbour, target: string, best: Map<string, Map<string, number>>): void {
  const likeness = likenessOf(neighbour);
  if (likeness > 0) tieAs({ asked: stem(neighbour.lemma), target, likeness }, best);
}

/** What is asked, and how well a word of the notes answers to it. */
type Tie = { readonly asked: string; readonly target: string; readonly likeness: number };

/** Keeps the strongest tie between two stems. */
function tieAs({ asked, target, likeness }: Tie, best: Map<string, Map<string, number>>): void {
  // the words of a phrase are looked for beside it
  if (asked === target || asked.split(' ').includes(target)) return;
  let partners = best.get(asked);
  if (partners === undefined) {
    partners = new Map();
    best.set(asked, partners);
  }
  if (likeness > (partners.get(target) ?? 0)) partners.set(target, likeness);
}

/** How the notes write names. */
export type NameForms = { readonly proper: ReadonlySet<string>; readonly tails: ReadonlyMap<string, string> };

/** Ties the short form of a name to the name, and the name to the short form where the notes use that as a name as well. */
function tieShortName(
  word: string,
  { target, proper }: { readonly target: string; readonly proper: ReadonlySet<string> },
  best: Map<string, Map<string, number>>,
): void {
  const short = stem(LEFT_OFF.exec(word)?.[1] ?? '');
  if (short === '' || short === target) return;
  tieNames(short, target, best);
  if (proper.has(short)) tieNames(target, short, best);
}

/** "Spark" finds PySpark where the notes have both as names; NoSQL is no SQL. */
function tieTails({ proper, tails }: NameForms, best: Map<string, Map<string, number>>): void {
  for (const [word, tail] of tails) {
    const [asked, target] = [stem(tail), stem(word)];
    if (proper.has(asked) && asked !== target && !word.startsWith('no')) tieNames(asked, target, best);
  }
}

/** Ties short forms with a count to the words of the notes that they stand for, both ways. */
function tieCountedShorts(words: readonly string[], best: Map<string, Map<string, number>>): void {
  for (const [short, word] of countedShorts(words, COUNTED_SHORT)) {
    tieNames(stem(short), stem(word), best);
    tieNames(stem(word), stem(short), best);
  }
}

/** Ties the words of one meaning to those among them that the notes have. */
function tieTrade(words: ReadonlySet<string>, best: Map<string, Map<string, number>>): void {
  for (const row of TRADE_SYNONYMS) {
    for (const meant of row)
      for (const asked of row) {
        const target = targetOf(meant, asked, words);
        if (target !== undefined) tieAs({ asked: termOf(asked), target, likeness: OF_THE_TRADE }, best);
      }
  }
}

/** The word of the notes that stands for what is meant: itself, or the head of the phrase that an acronym is short for. */
function targetOf(meant: string, asked: string, words: ReadonlySet<string>): string | undefined {
  const parts = meant.split('_');
  const terms = parts.filter((part) => !isStopWord(part)).map(stem);
  if (!terms.every((term) => words.has(term))) return undefined;
  return parts.length === 1 || parts.map(([first]) => first).join('') === asked ? terms.at(-1) : undefined;
}

function tieNames(asked: string, target: string, best: Map<string, Map<string, number>>): void {
  best.set(asked, (best.get(asked) ?? new Map<string, number>()).set(target, SHORT_NAME));
}

/** "look_after" is asked in its two words. */
function termOf(lemma: string): string {
  return lemma.includes('_') ? phraseOf(lemma.split('_')) : stem(lemma);
}

/** 0 for a weak tie, and for what is no single word of its own. */
function likenessOf({ lemma, tie, sense }: Neighbour): number {
  const likeness = LIKENESS[tie] * SENSE_DECAY ** sense;
  return likeness < LEAST_LIKENESS || lemma.includes('_') || isStopWord(lemma) ? 0 : likeness;
}

/**
 * For words that a listener may use: which words of the notes they may mean.
 * @returns stem → [stem of the notes, likeness 0..1], best first, every list and key sorted.
 */
export function relateWords(
  uses: ReadonlyMap<string, number>,
  wordnet: Wordnet,
  names: NameForms = { proper: new Set(), tails: new Map() },
): Knowledge['related'] {
  const best = new Map<string, Map<string, number>>();
  tieTails(names, best);
  tieCountedShorts([...uses.keys()], best);
  for (const [heard, written] of SOUNDS_LIKE)
    if (uses.has(written)) tieNames(stem(heard), stem(written), best);
  const common = commonForms(uses);
  tieTrade(new Set(common.map(([form = '']) => stem(form))), best);
  for (const forms of common) {
    const target = stem(forms[0] ?? '');
    for (const lemma of new Set(forms.flatMap(lemmasOf)))
      for (const neighbour of wordnet.neighbours(lemma)) tie(neighbour, target, best);
    for (const form of forms) tieShortName(form, { target, proper: names.proper }, best);
  }
  const byLikeness = (a: readonly [string, number], b: readonly [string, number]) =>
    b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  const round = ([other, likeness]: readonly [string, number]) =>
    [other, Math.round(likeness * 100) / 100] as const;
  const keys = [...best.keys()].sort();
  return Object.fromEntries(
    keys.map((key) => [key, [...(best.get(key) ?? [])].sort(byLikeness).slice(0, MOST_PARTNERS).map(round)]),
  );
}
