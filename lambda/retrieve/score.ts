import type { Knowledge, TalkId } from './index-format.ts';
import { ownValue } from './lazily.ts';
import { talksOfPassages } from './passage-talks.ts';
import type { PassageTerms } from './passage-terms.ts';
import { openPostings } from './postings-text.ts';
import { properStems } from './proper-stems.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Hit } from './search-engine.ts';
import { CONTEXT, findTerm, type Support, support } from './support.ts';

/** A sentence that may be said, with what speaks for it. */
export type Candidate = {
  readonly passage: number;
  readonly sentence: number;
  /** Weighted share of the question's words that the sentence in its context holds, 0..1. */
  readonly coverage: number;
  /** The same share for the sentence's own words. */
  readonly direct: number;
  /** … for the sentence's own words and its headings: what it says of its subject. */
  readonly together: number;
  /** Support in context of the least supported telling word, 0..1. */
  readonly weakest: number;
  /** Support in context of the least supported name, 0..1; 1 where no name was asked about. A name that tells little, such as
   * the maker's of everything in the notes, is missed little. */
  readonly anchored: number;
  /** How near the nearest of the names that were asked about is to the sentence, 0..1; 1 where none was. */
  readonly named: number;
  /** True when the talk has nothing of a telling name that was asked about. */
  readonly strange: boolean;
  /** How much the sentence and its headings hold of what was asked beside names, 0..1 as it adds up; 1 where only names were asked. */
  readonly beyond: number;
  /** How many of the question's telling words the sentence and its headings hold: 1 for four and more. */
  readonly held: number;
  /** How many of the question's words, light ones apart, the sentence and its headings hold. */
  readonly words: number;
  /** The engine's score of the passage, 1 for the best hit. */
  readonly rank: number;
};

/** A name that the talk has anywhere is not far, even where a sentence does without it. */
const IN_TALK = 0.5;

/** The talks that have a term, or what stands for it. */
function talksWith(term: QueryTerm, knowledge: Knowledge): ReadonlySet<TalkId> {
  const placesOf = openPostings(knowledge.search);
  const talkOf = talksOfPassages(knowledge);
  const talks = new Set<TalkId>();
  for (const match of term.matches.keys()) {
    for (const { passages } of placesOf(match)) {
      for (let at = 0; at < passages.length; at++) talks.add(talkOf[passages[at] ?? 0] ?? '');
    }
  }
  return talks;
}

/**
 * @returns whether a sentence's terms have none of the names that were asked about, and another that stands in no more passages: what lasted
 * twelve hours was Oracle's outage, and not that of whoever was asked about.
 */
function createNamesOther(
  asked: readonly QueryTerm[],
  knowledge: Knowledge,
): (terms: ReadonlySet<string> | undefined) => boolean {
  if (asked.length === 0) return () => false;
  const matches = new Set(asked.flatMap((term) => [...term.matches.keys()]));
  const passagesOf = (term: string) => ownValue(knowledge.vocabulary, term) ?? 0;
  const most = Math.max(...[...matches].map(passagesOf));
  const names = properStems(knowledge);
  return (terms = new Set()) => {
    const own = [...terms];
    return (
      !own.some((term) => matches.has(term)) &&
      own.some((term) => names.has(term) && passagesOf(term) <= most)
    );
  };
}

/** A word is telling when it weighs at least this share of the question's weightiest word. */
const TELLING_SHARE = 0.5;

type Weighed = Omit<Candidate, 'passage' | 'sentence' | 'rank'>;

/** How far a name is from a sentence. One that tells little, such as the maker's of everything in the notes, is missed little. */
function anchorOf({ term, near }: Support, inTalk: boolean, heaviest: number): number {
  const missed = 1 - Math.max(near, inTalk ? IN_TALK : 0);
  return 1 - missed * Math.min(1, term.weight / (TELLING_SHARE * heaviest || 1));
}

/** What is told of a subject convinces by its weight, less and less; at this share of the weight of the rarest words by two thirds. */
const CONVINCING = 0.6;
/** So many telling words that stand together in a sentence are no accident. */
const MOST_HELD = 4;
/** A word of this share of that weight is telling, a lighter one in part. */
const FULL_WEIGHT = 0.4;
/** A word that stands for one of the question less well than this does not hold it. */
const HOLDS_IT = 0.3;

/** A word that a single passage has belongs to what its talk names: "bank of america's quartz". */
function isOnlyHere({ term }: Support, rarest: number): boolean {
  return !term.proper && term.known && term.weight >= rarest && term.matches.get(term.stem) === 1;
}
const TIED = CONTEXT.passage;

/** How much of the question a sentence holds, by weight and by number, whatever else was asked: a long question is often told in few words. */
function holdings(
  { heaviest, rarest }: Query,
  found: readonly Support[],
): Pick<Weighed, 'beyond' | 'held' | 'words' | 'named' | 'strange'> {
  let told = 0;
  let held = 0;
  let words = 0;
  let named: number | undefined;
  let isBare = true;
  const isTied = found.some((each) => each.near >= TIED && isOnlyHere(each, rarest));
  for (const each of found) {
    const { term, headed } = each;
    held += Math.min(1, term.weight / (FULL_WEIGHT * rarest)) * headed;
    if (!term.light && headed >= HOLDS_IT) words++;
    if (term.proper) named = Math.max(named ?? 0, anchorOf(each, each.inTalk && isTied, heaviest));
    else told += term.weight * headed;
    isBare &&= term.proper;
  }
  return {
    beyond: isBare ? 1 : 1 - Math.exp(-told / (CONVINCING * rarest)),
    held: Math.min(1, held / MOST_HELD),
    words,
    named: named ?? 1,
    strange: found.some(
      ({ term, inTalk }) => term.proper && !inTalk && term.weight >= TELLING_SHARE * heaviest,
    ),
  };
}

/** @param namesOther whether the sentence is about another name: then it is not about the asked one just because the talk has it. */
function weighSentence(query: Query, found: readonly Support[], namesOther: boolean): Weighed {
  let coverage = 0;
  let direct = 0;
  let together = 0;
  let weakest = 1;
  let anchored = 1;
  for (const each of found) {
    const { term, own, headed, near } = each;
    coverage += term.weight * near;
    direct += term.weight * own;
    together += term.weight * headed;
    if (term.weight >= TELLING_SHARE * query.heaviest) weakest = Math.min(weakest, near);
    if (term.proper)
      anchored = Math.min(anchored, anchorOf(each, each.inTalk && !namesOther, query.heaviest));
  }
  const whole = query.weight || 1;
  return {
    coverage: coverage / whole,
    direct: direct / whole,
    together: together / whole,
    weakest,
    anchored,
    ...holdings(query, found),
  };
}

/** Every sentence of the passages that were hit, weighed against the question. In the order of the hits. */
export function weighHits(
  query: Query,
  hits: readonly Hit[],
  source: { readonly knowledge: Knowledge; readonly terms: (passage: number) => PassageTerms },
): readonly Candidate[] {
  const top = hits[0]?.score || 1;
  const { knowledge } = source;
  const names = new Map(
    query.terms.filter((term) => term.proper).map((term) => [term, talksWith(term, knowledge)]),
  );
  const namesOther = createNamesOther([...names.keys()], knowledge);
  return hits.flatMap((hit) => {
    const passage = source.knowledge.passages[hit.passage];
    if (passage === undefined || passage.kind === 'code') return [];
    const terms = source.terms(hit.passage);
    const found = query.terms.map((term) =>
      findTerm(term, terms, names.get(term)?.has(passage.talk) ?? false),
    );
    return passage.sentences.map((_, sentence) => ({
      passage: hit.passage,
      sentence,
      rank: hit.score / top,
      ...weighSentence(
        query,
        found.map((each) => support(each, sentence)),
        namesOther(terms.sentences[sentence]),
      ),
    }));
  });
}
