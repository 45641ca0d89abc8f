import { stem } from './analyze.ts';
import { once } from './lazily.ts';

/**
 * Verbs and nouns that carry a question rather than its subject, and the words that tie it together, each in one of
 * its forms. They help to rank, and are not missed when absent.
 */
export const LIGHT_WORDS = once(
  () =>
    new Set(
      `use work make thing stuff way happen go goes come take need want like look new good great best important kind sort type example
      explain describe mention discuss talk session keynote speaker presentation conference note point part main key idea different
      actually call name put show think mean people person guy folks someone anyone something anything everything lot number amount help
      try tries let see once fraction proportion recommend suggest advise suppose able possible percentage percent share figure long big
      fast quick quickly often high low much far exactly currently today now there according regarding concerning opinion view claim
      offer provide learn hear since still without within during before after between against through per via over under above below behind around
      across along among despite except toward until upon versus back away together instead again already almost always ever yet soon
      just perhaps maybe usually probably finally basically generally only even both each every either neither other another few several same most
      more less least sure
      aboard alongside amid amongst atop beneath beside besides beyond inside outside onto throughout till underneath unlike
      whether although though unless whilst whereas because somebody anybody everybody everyone none theirs
      otherwise somewhat anyway anyhow indeed simply bunch`
        .split(/\s+/)
        .filter(Boolean)
        .map(stem),
    ),
);

/** "hardest", "safer": Porter's stemmer leaves comparison alone, so a word that is unknown is tried without it. */
const COMPARISONS: readonly (readonly [ending: RegExp, bare: string])[] = [
  [/i(?:er|est)$/, 'y'],
  [/([b-df-hj-np-tv-z])\1(?:er|est)$/, '$1'],
  [/(?:er|est)$/, ''],
  [/(?:er|est)$/, 'e'],
];

/** The terms that a compared word may have without its comparison; none for a short one. */
export function uncompared(word: string): readonly string[] {
  return word.length < 5
    ? []
    : COMPARISONS.filter(([ending]) => ending.test(word)).map(([ending, bare]) =>
        stem(word.replace(ending, bare)),
      );
}
