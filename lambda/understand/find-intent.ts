import type { Filters } from '../dialog/question.ts';
import { isStopWord } from '../retrieve/analyze.ts';
import { takeFrames } from './frames.ts';
import type { Lexicon } from './lexicon.ts';
import { createMatch, type Match } from './match.ts';
import { findMentions } from './names.ts';
import { createNearest } from './nearest.ts';
import type { Normalised } from './normalise.ts';
import type { PatternTable } from './pattern-table.ts';
import type { Slots } from './slots.ts';
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS } from './word-lists.ts';
import { directOrders } from './word-order.ts';

/** The wish that words are, with its slots; `filters`: what source phrases around it said. */
export type Found = {
  readonly intent: string;
  readonly slots: Slots;
  readonly words: readonly string[];
  readonly filters?: Filters;
};

/** Intents that say nothing but "this is a question". */
const FREE_INTENTS: ReadonlySet<string> = new Set([
  'ask-question',
  'ask-figure',
  'ask-person',
  'ask-time',
  'ask-place',
  'ask-reason',
  'ask-definition',
]);
const NO_NAME = /^(notes|talk|keynote|session|everyone|anyone|someone|people|speakers|and|or|\d.*)$/;

/**
 * Prepares the sentences for finding the wish: first the words as said, where a template fixes them all ("why not", "well
 * done"); then the cleaned sentence as a whole; then, where that is but a question, what is left of it without "in the 2018
 * keynote", or its words in the order of a direct question; at last the wish that has all of the words.
 */
export function createFindIntent(
  patterns: PatternTable,
  lexicon: Lexicon,
): (heard: Normalised) => Found | undefined {
  const match = createMatch(patterns, isNameable);
  const nearest = createNearest(patterns);
  const find = (words: readonly string[]): Found | undefined =>
    toFound(match({ words, mentions: findMentions(words, lexicon) }), words);
  return ({ said, words }) => {
    const fixed = match({ words: said, mentions: [] });
    if (fixed !== undefined && !fixed.free) return toFound(fixed, said);
    const whole = find(words);
    if (whole !== undefined && !FREE_INTENTS.has(whole.intent)) return whole;
    const inner = findInner(words, lexicon, find);
    if (inner !== undefined) return inner;
    const near =
      whole === undefined && findMentions(words, lexicon).length === 0 ? nearest(words) : undefined;
    return near === undefined ? whole : { intent: near, slots: {}, words };
  };
}

/** A clearer wish inside a question. */
function findInner(
  words: readonly string[],
  lexicon: Lexicon,
  find: (words: readonly string[]) => Found | undefined,
): Found | undefined {
  const framed = takeFrames(words, lexicon, 'places');
  const bare = framed.words.length === words.length ? [] : [framed.words, ...directOrders(framed.words)];
  const tries = [
    ...directOrders(words).map((said) => ({ said, filters: {} })),
    ...bare.map((said) => ({ said, filters: framed.filters })),
  ];
  for (const { said, filters } of tries) {
    const inner = find(said);
    if (inner !== undefined && !FREE_INTENTS.has(inner.intent)) return { ...inner, filters };
  }
  return undefined;
}

/** Words that a person's name may have. */
function isNameable(word: string): boolean {
  return (
    !isStopWord(word) &&
    !AUXILIARIES.has(word) &&
    !PREPOSITIONS.has(word) &&
    !QUESTION_WORDS.has(word) &&
    !NO_NAME.test(word)
  );
}

function toFound(match: Match | undefined, words: readonly string[]): Found | undefined {
  if (match === undefined) return undefined;
  const slots = match.captures.map(({ slot, from, to, value }) => [
    slot,
    { said: words.slice(from, to).join(' '), ...(value === undefined ? {} : { ids: [value] }) },
  ]);
  return { intent: match.intent, slots: Object.fromEntries(slots), words };
}
