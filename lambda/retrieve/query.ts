import { isStopWord, stem, tokenize } from './analyze.ts';
import type { Knowledge } from './index-format.ts';

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
};

export type Query = {
  readonly terms: readonly QueryTerm[];
  /** Sum of the terms' weights. */
  readonly weight: number;
  /** The greatest of the terms' weights. */
  readonly heaviest: number;
};

/**
 * Verbs and nouns that carry a question rather than its subject. They help to rank, and are not missed when absent.
 */
const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `use using used work works working make makes made making thing things stuff way ways happen happens happened go goes
  going come comes came take takes took taken need needs want wants like look looking new good great best important
  kind sort type example explain describe described mention mentions mentioned discuss discussed talk talks talked
  talking session keynote speaker presentation conference note notes point points part parts main key idea ideas
  different actually call called name named put show shows showed shown think thinks thought mean means meant people
  person someone anyone something anything everything lot lots number amount help helps helped try tries trying
  recommend recommended suggest suggested advise advised suppose supposed able possible number percentage percent
  share figure long big fast quick quickly often high low much far exactly happening currently today now there
  according regarding concerning opinion view views claim claims claimed learn learned hear heard since still`
    .split(/\s+/)
    .filter(Boolean)
    .map(stem),
);

/** Light words keep this share of their weight. */
const LIGHT_SHARE = 0.3;
/** Common verbs, adjectives and adverbs keep this share: the notes may say it in other words. */
const COMMON_SHARE = 0.3;
/** A related word of a word that the notes do have counts less: the listener chose the other one. */
const RELATED_SHARE = 0.6;
/** A word joined from two neighbours ("web socket" → "websocket"), or half of one. */
const JOINED_MATCH = 0.95;
/** An unknown word is at least as telling as one that a single passage holds. */
const UNKNOWN_DOCUMENT_FREQUENCY = 0.5;

/** @param light stems that count as light in this question, whatever they count elsewhere. */
/** "hardest", "safer": Porter's stemmer leaves comparison alone, so a word that is unknown is tried without it. */
const COMPARISONS: readonly (readonly [ending: RegExp, bare: string])[] = [
  [/i(?:er|est)$/, 'y'],
  [/([b-df-hj-np-tv-z])\1(?:er|est)$/, '$1'],
  [/(?:er|est)$/, ''],
  [/(?:er|est)$/, 'e'],
];

function uncompared(word: string): readonly string[] {
  return word.length < 5
    ? []
    : COMPARISONS.filter(([ending]) => ending.test(word)).map(([ending, bare]) =>
        stem(word.replace(ending, bare)),
      );
}

export type QueryMaker = (text: string, light?: ReadonlySet<string>) => Query;

/** @returns a function that reads a question's content words against the vocabulary of the notes. */
export function createQueryMaker(knowledge: Knowledge): QueryMaker {
  const vocabulary = new Map(Object.entries(knowledge.vocabulary));
  const related = new Map(Object.entries(knowledge.related));
  const common = new Set(knowledge.light);
  const passages = Math.max(1, knowledge.passages.length);
  const weigh = (frequency: number) => Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));

  const matchesOf = (term: string, joins: readonly string[]): ReadonlyMap<string, number> => {
    const matches = new Map<string, number>();
    const known = vocabulary.has(term);
    if (known) matches.set(term, 1);
    for (const joined of joins) if (vocabulary.has(joined)) matches.set(joined, JOINED_MATCH);
    for (const [other, likeness] of related.get(term) ?? []) {
      const share = likeness * (known ? RELATED_SHARE : 1);
      if (vocabulary.has(other) && share > (matches.get(other) ?? 0)) matches.set(other, share);
    }
    return matches;
  };

  const toTerm = (word: string, joins: readonly string[], light?: ReadonlySet<string>): QueryTerm => {
    const written = stem(word);
    const isKnown = (one: string) => vocabulary.has(one) || related.has(one);
    const term = isKnown(written) ? written : (uncompared(word).find(isKnown) ?? written);
    const matches = matchesOf(term, joins);
    const partners = [...matches.keys()].map((match) => vocabulary.get(match) ?? 0);
    const frequency = vocabulary.get(term) ?? Math.max(UNKNOWN_DOCUMENT_FREQUENCY, ...partners);
    const share =
      LIGHT_WORDS.has(term) || light?.has(term) ? LIGHT_SHARE : common.has(written) && !vocabulary.has(term) ? COMMON_SHARE : 1;
    return { word, stem: term, weight: weigh(frequency) * share, matches, known: matches.size > 0 };
  };

  /** "datastore" asked, "data store" noted: a word the notes lack, but both its halves they have. */
  const split = (word: string): readonly string[] => {
    if (word.length < 6 || vocabulary.has(stem(word))) return [word];
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const halves = [word.slice(0, cut), word.slice(cut)];
      if (halves.every((half) => (vocabulary.get(stem(half)) ?? 0) > 0 && !isStopWord(half))) return halves;
    }
    return [word];
  };

  return (text, light) => {
    const words = tokenize(text)
      .map((token) => token.word)
      .slice(0, 80)
      .flatMap(split);
    const terms = new Map<string, QueryTerm>();
    words.forEach((word, place) => {
      if (isStopWord(word) || terms.has(stem(word)) || stem(word) === '') return;
      const before = words[place - 1];
      const after = words[place + 1];
      const joined = [before && stem(before + word), after && stem(word + after)].filter(
        (join) => join !== undefined,
      );
      terms.set(stem(word), toTerm(word, joined, light));
    });
    const list = [...terms.values()];
    return {
      terms: list,
      weight: list.reduce((sum, term) => sum + term.weight, 0),
      heaviest: Math.max(0, ...list.map((term) => term.weight)),
    };
  };
}
