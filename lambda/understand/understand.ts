import { type Filters, MAX_HEARD, type Question, type Turn } from '../dialog/question.ts';
import { RecapError } from '../errors.ts';
import { isStopWord, stem } from '../retrieve/analyze.ts';
import type { Catalogue } from '../retrieve/index-format.ts';
import { toFreeQuestion } from './about.ts';
import { takeFrames } from './frames.ts';
import { buildLexicon, type Lexicon, stemsKey } from './lexicon.ts';
import { createMatch, type Match, type MatchInput } from './match.ts';
import { findMentions } from './names.ts';
import { createNormalise } from './normalise.ts';
import { numbersToFigures } from './numbers.ts';
import { createOrdinary } from './ordinary.ts';
import { PATTERN_TABLE_VERSION, type PatternTable } from './pattern-table.ts';
import { repairNames } from './repair.ts';
import type { Slots } from './slots.ts';
import { buildSounds, buildWordSounds } from './sounds.ts';
import { joinSpelled, type Knowing } from './spelling.ts';
import { TO_QUESTION } from './to-question.ts';
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS } from './word-lists.ts';
import { directOrders } from './word-order.ts';

export type UnderstandInput = {
  readonly patterns: PatternTable;
  readonly catalogue: Catalogue;
  /** Stems of the words in the index, as `stem()` gives them. */
  readonly vocabulary: ReadonlySet<string>;
};

/** What understanding offers: words to a question, and an intent with its slots to the same question. */
export type Understanding = {
  readonly understand: (heard: string) => Question;
  /** For platforms that match sentences themselves. `heard` may be empty where they do not hand the words over. */
  readonly toQuestion: (intent: string, slots: Slots, heard: string) => Question;
};

/** Words to question. Pure; work is bounded by MAX_HEARD, whatever comes in. */
export function createUnderstand(input: UnderstandInput): (heard: string) => Question {
  return createUnderstanding(input).understand;
}

/** Prepares names and patterns once, for all questions. Throws `bad-model` for a table of another shape. */
export function createUnderstanding({ patterns, catalogue, vocabulary }: UnderstandInput): Understanding {
  if (patterns.formatVersion !== PATTERN_TABLE_VERSION) {
    throw new RecapError(
      'bad-model',
      `build/patterns.json has format ${patterns.formatVersion}, not ${PATTERN_TABLE_VERSION}: run "npm run build".`,
    );
  }
  const lexicon = buildLexicon(catalogue);
  // what only strange words need is made when the first of them comes
  const ordinary = once(() => createOrdinary(patterns));
  const knowing = createKnowing(lexicon, vocabulary, (word) => ordinary()(word));
  const match = createMatch(patterns, isNameable);
  const names = once(() => buildSounds(lexicon));
  const words = once(() => buildWordSounds(vocabulary, knowing.isOrdinary));
  const normalise = createNormalise(patterns);
  const put = (said: readonly string[]) =>
    repairNames(cleanWords(said, knowing), { names, words, lexicon, knowing });
  const convert = (intent: string, slots: Slots, said: { words: readonly string[]; turn: Turn }): Question =>
    (TO_QUESTION.get(intent) ?? (({ words, turn }) => toFreeQuestion(words, turn, lexicon)))({
      ...said,
      slots,
      lexicon,
      isKnown: knowing.isKnown,
    });
  return {
    understand: (heard) => {
      const { said, words: rest } = normalise(heard);
      const words = put(rest);
      const turn = { heard: heard.slice(0, MAX_HEARD), words: words.join(' ') };
      if (words.length === 0) return { kind: 'unclear', turn };
      const found = matchFixed(said, match) ?? matchWords(words, { lexicon, match });
      return found === undefined
        ? toFreeQuestion(words, turn, lexicon)
        : withFilters(convert(found.intent, found.slots, { words: found.words, turn }), found.filters);
    },
    toQuestion: (intent, slots, heard) => {
      const words = put(normalise(heard).words);
      const turn = { heard: heard.slice(0, MAX_HEARD), words: words.join(' ') };
      return convert(
        intent,
        cleanSlots(slots, (said) => put(normalise(said).said)),
        { words, turn },
      );
    },
  };
}

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function createKnowing(
  lexicon: Lexicon,
  vocabulary: ReadonlySet<string>,
  isOrdinary: (word: string) => boolean,
): Knowing {
  const isNameWord = (word: string) => lexicon.words.has(word);
  const isNamed = (words: readonly string[]) =>
    lexicon.forms.has(words.join(' ')) || lexicon.stemmed.has(stemsKey(words));
  return {
    isNameWord,
    isNamed,
    isOrdinary,
    isKnown: (word) => isNameWord(word) || vocabulary.has(stem(word)),
  };
}

/** Words that a person's name may have. */
function isNameable(word: string): boolean {
  return (
    !isStopWord(word) &&
    !AUXILIARIES.has(word) &&
    !PREPOSITIONS.has(word) &&
    !QUESTION_WORDS.has(word) &&
    !/^\d/.test(word) &&
    !/^(notes|talk|keynote|session|everyone|anyone|someone|people|speakers|and|or)$/.test(word)
  );
}

function cleanWords(said: readonly string[], knowing: Knowing): string[] {
  const figures = numbersToFigures(said, (word, figure) => knowing.isKnown(word) && !knowing.isKnown(figure));
  return joinSpelled(figures, knowing);
}

type Found = {
  readonly intent: string;
  readonly slots: Slots;
  readonly words: readonly string[];
  readonly filters?: Filters;
};
type Matching = { readonly lexicon: Lexicon; readonly match: (input: MatchInput) => Match | undefined };

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

/** A sentence that a template fixes word for word, before anything is taken off it: "why not", "well done". */
function matchFixed(words: readonly string[], match: Matching['match']): Found | undefined {
  const matched = match({ words, mentions: [] });
  return matched === undefined || matched.free
    ? undefined
    : { intent: matched.intent, slots: toSlots(matched, words), words };
}

/**
 * The sentence as a whole; where that is but a question, what is left of it without "in the 2018 keynote", or its words in the
 * order of a direct question, may be a clearer wish.
 */
function matchWords(words: readonly string[], { lexicon, match }: Matching): Found | undefined {
  const found = (said: readonly string[]): Found | undefined => {
    const matched = match({ words: said, mentions: findMentions(said, lexicon) });
    return matched === undefined
      ? undefined
      : { intent: matched.intent, slots: toSlots(matched, said), words: said };
  };
  const whole = found(words);
  if (whole !== undefined && !FREE_INTENTS.has(whole.intent)) return whole;
  const framed = takeFrames(words, lexicon, 'places');
  const tries = [
    ...directOrders(words).map((said) => ({ said, filters: undefined })),
    ...(framed.words.length === words.length
      ? []
      : [framed.words, ...directOrders(framed.words)].map((said) => ({ said, filters: framed.filters }))),
  ];
  for (const { said, filters } of tries) {
    const inner = found(said);
    if (inner !== undefined && !FREE_INTENTS.has(inner.intent))
      return { ...inner, ...(filters === undefined ? {} : { filters }) };
  }
  return whole;
}

/** Slots as a platform heard them, with names put right where it did not know them. */
function cleanSlots(slots: Slots, clean: (said: string) => readonly string[]): Slots {
  return Object.fromEntries(
    Object.entries(slots).map(([slot, value]) => {
      if (value === undefined || value.ids !== undefined) return [slot, value];
      // after "about" nothing must be a person
      const words = slot.endsWith('speaker') ? clean(value.said) : clean(`about ${value.said}`).slice(1);
      return [slot, { said: words.join(' ') }];
    }),
  );
}

function toSlots({ captures }: Match, words: readonly string[]): Slots {
  return Object.fromEntries(
    captures.map(({ slot, from, to, value }) => {
      return [
        slot,
        { said: words.slice(from, to).join(' '), ...(value === undefined ? {} : { ids: [value] }) },
      ];
    }),
  );
}

/** Adds what source phrases said to a question that can have it. */
function withFilters(question: Question, filters: Filters | undefined): Question {
  if (filters === undefined) return question;
  const takes =
    question.kind === 'ask' ||
    question.kind === 'fact' ||
    question.kind === 'find' ||
    question.kind === 'recap' ||
    question.kind === 'list';
  return takes ? { ...filters, ...question } : question;
}
