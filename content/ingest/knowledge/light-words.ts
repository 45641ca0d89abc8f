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
  const light = [...countLemmas(senses)]
    .filter(
      ([lemma, { nouns, all }]) =>
        /^[a-z]+$/.test(lemma) && all >= LEAST_COUNT && nouns / all <= MOST_NOUN_SHARE,
    )
    .map(([lemma]) => lemma)
    .filter((lemma) => !isStopWord(lemma));
  return [...new Set(light.map(stem))].sort();
}
