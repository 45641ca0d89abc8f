import { isStopWord, stem, tokenize } from './analyze.ts';
import { LIGHT_WORDS, uncompared } from './asking-words.ts';
import type { Knowledge } from './index-format.ts';
import { once, ownValue } from './lazily.ts';
import { talksOfPassages } from './passage-talks.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { openPostings } from './postings-text.ts';
import { properStems } from './proper-stems.ts';

/** A word of the question, and the terms of the index that answer to it. */
export type QueryTerm = {
  /** As heard, folded. */
  readonly word: string;
  readonly stem: string;
  /** How much it tells: inverse document frequency, less for light words. Never negative. */
  readonly weight: number;
  /** Term of the index → how well it stands for the word, 0..1; the word itself counts 1. */
  readonly matches: ReadonlyMap<string, number>;
  /** False when neither the word nor anything related to it is in the notes. */
  readonly known: boolean;
  /** True for what the notes write as a name. */
  readonly proper: boolean;
  /** True for a name that stands in the conference's, or for one that does: whoever holds it stands behind everything there. */
  readonly isOfAll: boolean;
  /** True for words that carry a question rather than its subject: "way", "kind". */
  readonly light: boolean;
  /** True for common verbs, adjectives and adverbs: what notes often say in another word. */
  readonly common: boolean;
};

export type Query = {
  readonly terms: readonly QueryTerm[];
  /** Sum of the terms' weights. */
  readonly weight: number;
  /** The greatest of the terms' weights. */
  readonly heaviest: number;
  /** The weight of a word that a single passage has: what weights are measured by, as they grow with the notes. */
  readonly rarest: number;
};

/** Longer questions are not asked; work stays bounded. */
const MOST_WORDS = 80;
/** Light words keep this share of their weight. */
const LIGHT_SHARE = 0.3;
/** Common verbs, adjectives and adverbs keep this share where the notes lack them: they may say it in other words. */
const COMMON_SHARE = 0.3;
/** … and this one where the notes have them: "handle" is rare in few pages, and yet tells little. */
const KNOWN_COMMON_SHARE = 0.8;
/** A related word of a word that the notes do have counts less: the listener chose the other one. */
const RELATED_SHARE = 0.6;
/** … unless it is as good as the same: "Postgres" and "PostgreSQL". */
const SAME = 0.85;
/** A word that the notes do not have, but by which some sentence is to be found. */
const SEARCH_WORD = 0.99;
/** A word joined from two neighbours ("web socket" → "websocket"), or half of one. */
const JOINED_MATCH = 0.95;
/** An unknown word is at least as telling as one that a single passage holds. */
const UNKNOWN_DOCUMENT_FREQUENCY = 0.5;

/** @param light stems that count as light in this question, whatever they count elsewhere. */
export type QueryMaker = (text: string, light?: ReadonlySet<string>) => Query;

/** What the notes know of words. */
type Lexicon = {
  readonly frequency: (term: string) => number | undefined;
  /** In how many passages a sentence is found by the word, though the notes do not have it. */
  readonly searched: (term: string) => number | undefined;
  readonly related: (term: string) => readonly (readonly [string, number])[];
  readonly isCommon: (term: string) => boolean;
  readonly isProper: (term: string) => boolean;
  readonly isOfAll: (term: string) => boolean;
  readonly passages: () => number;
};

/** Nothing of the knowledge is looked at before a question comes. */
function readLexicon(knowledge: Knowledge): Lexicon {
  const common = once(() => new Set(knowledge.light));
  const proper = () => properStems(knowledge);
  const ofAll = once(
    () =>
      new Set(
        knowledge.catalogue.talks.flatMap(({ conference = '' }) =>
          tokenize(conference).map(({ word }) => stem(word)),
        ),
      ),
  );
  const placesOf = once(() => openPostings(knowledge.search));
  return {
    frequency: (term) => ownValue(knowledge.vocabulary, term),
    searched: (term) => placesOf()(term)[0]?.passages.length,
    related: (term) => ownValue(knowledge.related, term) ?? [],
    isCommon: (term) => common().has(term),
    isProper: (term) => proper().has(term),
    isOfAll: (term) => ofAll().has(term),
    passages: () => Math.max(1, talksOfPassages(knowledge).length),
  };
}

/** Inverse document frequency, as in BM25; never negative. */
function weigh(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** The terms of the index that answer to a term, or to its joins with its neighbours. */
function matchesOf(term: string, joins: readonly string[], lexicon: Lexicon): ReadonlyMap<string, number> {
  const matches = new Map<string, number>();
  const isKnown = lexicon.frequency(term) !== undefined;
  if (isKnown) matches.set(term, 1);
  else if (lexicon.searched(term) !== undefined) matches.set(term, SEARCH_WORD);
  for (const joined of joins) if (lexicon.frequency(joined) !== undefined) matches.set(joined, JOINED_MATCH);
  for (const [other, likeness] of lexicon.related(term)) {
    const share = likeness * (isKnown && likeness < SAME ? RELATED_SHARE : 1);
    if (lexicon.frequency(other) !== undefined && share > (matches.get(other) ?? 0))
      matches.set(other, share);
  }
  return matches;
}

/** The word's term; without its comparison where only so the notes know it. */
function termOf(word: string, lexicon: Lexicon): string {
  const written = stem(word);
  const isKnown = (one: string) =>
    lexicon.frequency(one) !== undefined ||
    lexicon.searched(one) !== undefined ||
    lexicon.related(one).length > 0;
  return isKnown(written) ? written : (uncompared(word).find(isKnown) ?? written);
}

function toTerm(word: string, joins: readonly string[], lexicon: Lexicon): QueryTerm {
  const term = termOf(word, lexicon);
  const matches = matchesOf(term, joins, lexicon);
  const own = lexicon.frequency(term) ?? lexicon.searched(term);
  const partners = [...matches.keys()].map((match) => lexicon.frequency(match) ?? 0);
  const frequency = own ?? Math.max(UNKNOWN_DOCUMENT_FREQUENCY, ...partners);
  const isLight = LIGHT_WORDS().has(term);
  const isCommon = lexicon.isCommon(stem(word));
  const common = own === undefined ? COMMON_SHARE : KNOWN_COMMON_SHARE;
  const share = isLight ? LIGHT_SHARE : isCommon ? common : 1;
  const isOfAll = lexicon.isProper(term) && [...matches.keys()].some(lexicon.isOfAll);
  return {
    word,
    stem: term,
    weight: weigh(frequency, lexicon.passages()) * share,
    matches,
    known: matches.size > 0,
    proper: lexicon.isProper(term),
    isOfAll,
    light: isLight,
    common: isCommon,
  };
}

/** "datastore" asked, "data store" noted: a word the notes lack, and nothing of theirs stands for, but both its halves they have. */
function split(word: string, lexicon: Lexicon): readonly string[] {
  const term = stem(word);
  if (word.length < 6 || lexicon.frequency(term) !== undefined || lexicon.related(term).length > 0)
    return [word];
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const halves = [word.slice(0, cut), word.slice(cut)];
    if (halves.every((half) => lexicon.frequency(stem(half)) !== undefined && !isStopWord(half)))
      return halves;
  }
  return [word];
}

/** What stands for the phrase stands for each of its words: "CLI" for "command" and for "line". */
function withPhrase(term: QueryTerm, phrase: Phrase | undefined, lexicon: Lexicon): QueryTerm {
  if (phrase === undefined) return term;
  const matches = new Map(matchesOf(phrase.term, [], lexicon));
  for (const [match, share] of term.matches) matches.set(match, Math.max(share, matches.get(match) ?? 0));
  return { ...term, matches, known: true };
}

/** What a verb of two words ends with. */
const PARTICLE = /^(?:up|down|off|over|back|away|out)$/;

/** The terms of the words that carry meaning, each once. */
function readTerms(
  words: readonly string[],
  light: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  const phrases = findPhrases(words, (term) => lexicon.related(term).length > 0);
  const phraseAt = (place: number) => phrases.find(({ from, to }) => from <= place && place < to);
  words.forEach((word, place) => {
    const key = stem(word);
    if (isStopWord(word) || key === '' || terms.has(key)) return;
    const phrase = phraseAt(place);
    // "cut down" is one meaning, and "down" none of its own there
    if (phrase !== undefined && place > phrase.from && PARTICLE.test(word)) return;
    const before = words[place - 1];
    const after = words[place + 1];
    const joins = [before && stem(before + word), after && stem(word + after)].filter(
      (join): join is string => join !== undefined && join !== '',
    );
    const term = withPhrase(toTerm(word, joins, lexicon), phrase, lexicon);
    terms.set(
      key,
      light.has(key) && !LIGHT_WORDS().has(key) ? { ...term, weight: term.weight * LIGHT_SHARE } : term,
    );
  });
  return [...terms.values()];
}

/** The question that is answered by any of the words: they are names for one thing that is looked for. */
export function anyOf({ terms, rarest }: Query): Query {
  const [first] = terms;
  if (first === undefined) return { terms, weight: 0, heaviest: 0, rarest };
  const weight = Math.max(...terms.map((term) => term.weight));
  const matches = new Map<string, number>();
  for (const term of terms)
    for (const [match, share] of term.matches) matches.set(match, Math.max(share, matches.get(match) ?? 0));
  return {
    terms: [{ ...first, weight, matches, known: matches.size > 0 }],
    weight,
    heaviest: weight,
    rarest,
  };
}

const NONE: ReadonlySet<string> = new Set();

/** @returns a function that reads a question's content words against the vocabulary of the notes. */
export function createQueryMaker(knowledge: Knowledge): QueryMaker {
  const lexicon = readLexicon(knowledge);
  return (text, light = NONE) => {
    const words = tokenize(text)
      .map((token) => token.word)
      .slice(0, MOST_WORDS);
    const terms = readTerms(
      words.flatMap((word) => split(word, lexicon)),
      light,
      lexicon,
    );
    return {
      terms,
      weight: terms.reduce((sum, term) => sum + term.weight, 0),
      heaviest: Math.max(0, ...terms.map((term) => term.weight)),
      rarest: weigh(1, lexicon.passages()),
    };
  };
}
