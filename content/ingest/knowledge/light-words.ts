import { isStopWord, stem } from '../../../lambda/retrieve/analyze.ts';

/**
 * Common verbs, adjectives and adverbs of English. A question puts them as it likes ("put a load balancer in front of")
 * and the notes say it otherwise; what both share are the nouns and names. Counted in WordNet's `index.sense`, whose last
 * field tells how often a sense stands in the SemCor corpus.
 * Line: "lemma%pos:… offset sense_number tag_count", pos 1 noun, 2 verb, 3 and 5 adjective, 4 adverb.
 */

/** A word counted less often than this is too rare to be called common. */
const LEAST_COUNT = 20;
/** A word that is mostly a noun names a thing, however common it is. */
const MOST_NOUN_SHARE = 0.5;
const NOUN = '1';

type Counts = { nouns: number; all: number };

function countLemmas(senses: string): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const line of countedLines(senses)) {
    const [key = '', , , tag = '0'] = line.split(' ');
    const [lemma = '', sense = ''] = key.split('%');
    const count = counts.get(lemma) ?? { nouns: 0, all: 0 };
    count.all += Number(tag);
    if (sense.startsWith(NOUN)) count.nouns += Number(tag);
    counts.set(lemma, count);
  }
  return counts;
}

/** Words of one stem begin alike; the others need not be stemmed, which takes long. */
const SAME_BEGINNING = 4;

/** The counts of words that share a stem with one of these: "music" is no less a noun because "musical" is none. */
function countStems(
  lemmas: ReadonlyMap<string, Counts>,
  among: readonly string[],
): ReadonlyMap<string, Counts> {
  const beginnings = new Set(among.map((lemma) => lemma.slice(0, SAME_BEGINNING)));
  const stems = new Map<string, Counts>();
  for (const [lemma, { nouns, all }] of lemmas) {
    if (!beginnings.has(lemma.slice(0, SAME_BEGINNING))) continue;
    const sum = stems.get(stem(lemma)) ?? { nouns: 0, all: 0 };
    stems.set(stem(lemma), { nouns: sum.nouns + nouns, all: sum.all + all });
  }
  return stems;
}

/** The lines of senses that were counted at all: one in six. The others are told by their end and not cut out of the text. */
function* countedLines(senses: string): Generator<string> {
  for (let start = 0; start < senses.length; ) {
    const found = senses.indexOf('\n', start);
    const end = found === -1 ? senses.length : found;
    if (!senses.endsWith(' 0', end)) yield senses.slice(start, end);
    start = end + 1;
  }
}

/**
 * @param senses the text of WordNet's `index.sense`.
 * @returns the stems of the common words, sorted.
 */
export function findLightWords(senses: string): readonly string[] {
  const lemmas = countLemmas(senses);
  const isNoun = (counts: Counts | undefined) =>
    counts !== undefined && counts.nouns / counts.all > MOST_NOUN_SHARE;
  const light = [...lemmas]
    .filter(([lemma, counts]) => /^[a-z]+$/.test(lemma) && counts.all >= LEAST_COUNT && !isNoun(counts))
    .map(([lemma]) => lemma)
    .filter((lemma) => !isStopWord(lemma));
  const stems = countStems(lemmas, light);
  return [...new Set(light.map(stem))].filter((term) => !isNoun(stems.get(term))).sort();
}
