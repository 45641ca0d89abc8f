import { type Filters, MAX_HEARD, type Question, type Turn } from '../dialog/question.ts';
import { RecapError } from '../errors.ts';
import { isStopWord, stem } from '../retrieve/analyze.ts';
import type { Catalogue } from '../retrieve/index-format.ts';
import { toFreeQuestion } from './about.ts';
import { createFindIntent } from './find-intent.ts';
import type { Knowing } from './knowing.ts';
import { withoutLeadIn } from './lead-in.ts';
import { buildLexicon, type Lexicon, stemsKey } from './lexicon.ts';
import { splitMerits } from './merits.ts';
import { createNormalise, type Normalised } from './normalise.ts';
import { numbersToFigures } from './numbers.ts';
import { once } from './once.ts';
import { createOrdinary, type Ordinary } from './ordinary.ts';
import { PATTERN_TABLE_VERSION, type PatternTable } from './pattern-table.ts';
import { repairNames } from './repair.ts';
import type { Slots } from './slots.ts';
import { buildSounds, buildWordSounds } from './sounds.ts';
import { joinSpelled } from './spelling.ts';
import { withStranger } from './stranger.ts';
import { TO_QUESTION } from './to-question.ts';
import { joinInOne, splitInTwo } from './two-parts.ts';

/** Stems that the notes have: asked for one by one, and gone through at most once. */
export type Vocabulary = Iterable<string> & { readonly has: (stem: string) => boolean };

export type UnderstandInput = {
  readonly patterns: PatternTable;
  readonly catalogue: Catalogue;
  /** Stems of the words in the index, as `stem()` gives them. */
  readonly vocabulary: Vocabulary;
};

/** What understanding offers: words to a question, and an intent with its slots to the same question. */
export type Understanding = {
  readonly understand: (heard: string) => Question;
  /** For platforms that match sentences themselves. `heard` may be empty where they do not hand the words over. */
  readonly toQuestion: (intent: string, slots: Slots, heard: string) => Question;
  /** The words alone, put right and without what stands around them: the wish is not looked for. */
  readonly clean: (heard: string) => string;
  /** True for words of which the notes have none that says anything: noise, or nothing of ours. */
  readonly isStrange: (heard: string) => boolean;
};

/** Words to question. Pure; work is bounded by MAX_HEARD, whatever comes in. */
export function createUnderstand(input: UnderstandInput): (heard: string) => Question {
  return createUnderstanding(input).understand;
}

/** Prepares names and patterns once, when the first question comes. Throws `bad-model` at once for a table of another shape. */
export function createUnderstanding(input: UnderstandInput): Understanding {
  const { patterns } = input;
  if (patterns.formatVersion !== PATTERN_TABLE_VERSION) {
    throw new RecapError(
      'bad-model',
      `build/patterns.json has format ${patterns.formatVersion}, not ${PATTERN_TABLE_VERSION}: run "npm run build".`,
    );
  }
  const prepared = once(() => prepare(input));
  return {
    understand: (heard) => prepared().understand(heard),
    toQuestion: (intent, slots, heard) => prepared().toQuestion(intent, slots, heard),
    clean: (heard) => prepared().clean(heard),
    isStrange: (heard) => prepared().isStrange(heard),
  };
}

function prepare(input: UnderstandInput): Understanding {
  const lexicon = buildLexicon(input.catalogue);
  const normalise = createNormalise(input.patterns);
  const cleaning = createClean(input, lexicon);
  const { clean, isKnown } = cleaning;
  // what only stands around a wish asks for nothing, whatever the notes have of its words
  const whole = (question: Question, isFrame = false): Question =>
    isFrame && (question.kind === 'ask' || question.kind === 'compare')
      ? { kind: 'unclear', turn: question.turn }
      : withStranger(question, { knowing: cleaning.knowing, stems: input.vocabulary });
  const { read, convert } = createRead(input.patterns, lexicon, cleaning);
  return {
    understand: (heard) => {
      const { said, words: rest, isFrame } = normalise(heard);
      const words = clean(rest);
      const turn = toTurn(heard, words);
      return words.length === 0 ? { kind: 'unclear', turn } : whole(read({ said, words }, turn), isFrame);
    },
    toQuestion: (intent, slots, heard) => {
      const { words: rest, isFrame } = normalise(heard);
      const words = clean(rest);
      const cleaned = cleanSlots(slots, (said) => clean(normalise(said).said));
      const turn = toTurn(heard, words);
      return whole(
        withoutLeadIn(words) === undefined
          ? convert(intent, cleaned, { words, turn })
          : read({ said: words, words }, turn),
        isFrame,
      );
    },
    clean: (heard) => clean(normalise(heard).words).join(' '),
    isStrange: (heard) => clean(normalise(heard).words).every((word) => isStopWord(word) || !isKnown(word)),
  };
}

type Read = {
  /** Clean words to a question, or to two in one. */
  readonly read: (heard: Normalised, turn: Turn) => Question;
  readonly convert: (
    intent: string,
    slots: Slots,
    said: { readonly words: readonly string[]; readonly turn: Turn },
  ) => Question;
};

function createRead(patterns: PatternTable, lexicon: Lexicon, { clean, isKnown }: Clean): Read {
  // who hands over an intent needs no sentences
  const findIntent = once(() => createFindIntent(patterns, lexicon));
  const convert: Read['convert'] = (intent, slots, { words, turn }) => {
    const toQuestion = TO_QUESTION.get(intent);
    return toQuestion === undefined
      ? toFreeQuestion(words, turn, lexicon)
      : toQuestion({ words, turn, slots, lexicon, isKnown });
  };
  const readOne: Read['read'] = (heard, turn) => {
    const found = findIntent()(heard);
    if (found === undefined) return toFreeQuestion(heard.words, turn, lexicon);
    return withFilters(convert(found.intent, found.slots, { words: found.words, turn }), found.filters);
  };
  // a name may only show itself at the end of its own part: "who is mark brooker and …"
  const readPart = (part: readonly string[]): Question => {
    const words = clean(part);
    return readOne({ said: words, words }, toTurn(words.join(' '), words));
  };
  const read: Read['read'] = (heard, turn) => {
    const direct = withoutLeadIn(heard.words);
    if (direct !== undefined) return read({ said: direct, words: direct }, toTurn(turn.heard, direct));
    const [one, other] = splitMerits(heard.words) ?? splitInTwo(heard.words) ?? [];
    return one === undefined || other === undefined
      ? readOne(heard, turn)
      : joinInOne(readPart(one), readPart(other), turn);
  };
  return { read, convert };
}

function toTurn(heard: string, words: readonly string[]): Turn {
  return { heard: heard.slice(0, MAX_HEARD), words: words.join(' ') };
}

type Clean = {
  readonly clean: (words: readonly string[]) => string[];
  readonly isKnown: (word: string) => boolean;
  readonly knowing: Knowing;
};

/** What puts words right: figures, what was spelled or taken apart, misheard names. */
function createClean({ patterns, vocabulary }: UnderstandInput, lexicon: Lexicon): Clean {
  // what only strange words need is made when the first of them comes
  const ordinary = once(() => createOrdinary(patterns));
  const knowing = createKnowing(lexicon, vocabulary, ordinary);
  const names = once(() => buildSounds(lexicon));
  const words = once(() => buildWordSounds(vocabulary, knowing.isOrdinary));
  const isWordOfNotes = (word: string, figure: string) => knowing.isKnown(word) && !knowing.isKnown(figure);
  return {
    clean: (said) =>
      repairNames(joinSpelled(numbersToFigures(said, isWordOfNotes), knowing), {
        names,
        words,
        lexicon,
        knowing,
      }),
    isKnown: knowing.isKnown,
    knowing,
  };
}

function createKnowing(lexicon: Lexicon, vocabulary: Vocabulary, ordinary: () => Ordinary): Knowing {
  const isNameWord = (word: string) => lexicon.words.has(word);
  return {
    isNameWord,
    isNamed: (words) => lexicon.forms.has(words.join(' ')) || lexicon.stemmed.has(stemsKey(words)),
    isOrdinary: (word) => ordinary().isOrdinary(word),
    isPlain: (word) => ordinary().isPlain(word),
    isKnown: (word) => isNameWord(word) || vocabulary.has(stem(word)),
  };
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

/** Adds what source phrases said to a question that can have it. */
function withFilters(question: Question, filters: Filters | undefined): Question {
  if (filters === undefined) return question;
  const { kind } = question;
  // "what was the title" of a talk that is named
  const named = Object.keys(filters).length > 0;
  if (kind === 'follow-up' && question.wish === 'source' && named)
    return { kind: 'fact', fact: 'title', ...filters, turn: question.turn };
  const takes = kind === 'ask' || kind === 'fact' || kind === 'find' || kind === 'recap' || kind === 'list';
  return takes ? { ...filters, ...question } : question;
}
