import { stem } from './analyze.ts';
import { once } from './lazily.ts';

/**
 * Verbs and nouns that carry a question rather than its subject, and the words that tie it together. They help to rank, and are not missed when absent.
 */
export const LIGHT_WORDS = once(
  () =>
    new Set(
      `use using used work works working make makes made making thing things stuff way ways happen happens happened go goes
  going come comes came take takes took taken need needs want wants like look looking new good great best important
  kind sort type example explain describe described mention mentions mentioned discuss discussed talk talks talked
  talking session keynote speaker presentation conference note notes point points part parts main key idea ideas
  different actually call called name named put show shows showed shown think thinks thought mean means meant people
  person guy guys folks someone anyone something anything everything lot lots number amount help helps helped try tries trying
  let lets letting see sees seen once fraction proportion
  recommend recommended suggest suggested advise advised suppose supposed able possible number percentage percent
  share figure long big fast quick quickly often high low much far exactly happening currently today now there
  according regarding concerning opinion view views claim claims claimed learn learned hear heard since still without within during before after between against through per via over
  under above below behind around across along among despite except toward towards until upon versus back away together
  instead again already almost always ever yet soon just perhaps maybe usually probably finally basically
  generally again only even both each every either neither other others another same most more less least sure`
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
