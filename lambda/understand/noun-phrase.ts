import { MEASURES } from './focus-words.ts';
import { AUXILIARIES, PREPOSITIONS } from './word-lists.ts';

/** What stands between "which" and its verb, and the rest. */
export type NounPhrase = { readonly head: readonly string[]; readonly rest: readonly string[] };

const MAX_WORDS = 4;
const VERBS: ReadonlySet<string> = new Set(
  `gave made got took went came ran wrote let cost grew kept led built sold bought held brought lost won meant sent spent fell rose
  run use become became began begin saw said say`.split(/\s+/),
);
/** "how much faster redshift got": the comparison alone is wanted. */
const COMPARATIVE = /^(more|less|fewer|better|worse|longer|\w{3,}er)$/;

/** "inserts", "people". */
const PLURAL = /[^s]s$|^(?:people|men|women|children)$/;

/** Cuts words where their verb seems to begin: "bank | runs kubernetes", "inserts per second | were no issue". */
export function nounPhrase(words: readonly string[]): NounPhrase {
  const near = words.slice(0, MAX_WORDS + 1);
  const auxiliary = near.findIndex((word) => AUXILIARIES.has(word));
  const end = COMPARATIVE.test(near[0] ?? '') ? 1 : auxiliary >= 0 ? auxiliary : verbIn(near);
  return { head: words.slice(0, end), rest: words.slice(end) };
}

/** The words that name what is wanted: "percentage" of "percentage of queries". */
export function wantedOf(head: readonly string[]): string | undefined {
  const of = MEASURES.has(head[0] ?? '') ? head.indexOf('of') : -1;
  const words = of > 0 ? head.slice(0, of) : head;
  return words.length === 0 ? undefined : words.join(' ');
}

/** Without an auxiliary: "regions | support", "amazon service | turns". */
function verbIn(words: readonly string[]): number {
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const plural = PLURAL.test(words[at - 1] ?? '');
    // "leadership principles of amazon", and not "speakers spoke of chaos"
    if (words[at + 1] === 'of' && !plural && PLURAL.test(word)) continue;
    if (VERBS.has(word) || PREPOSITIONS.has(word) || plural || (/([^su]s|ed)$/.test(word) && word.length > 3))
      return at;
  }
  return Math.min(1, words.length);
}
