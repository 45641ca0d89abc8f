import { isStopWord } from '../retrieve/analyze.ts';
import type { Demands } from '../summarize/telling.ts';
import { AUXILIARIES, PREPOSITIONS } from '../understand/word-lists.ts';

const HOW_TO = /^(?:(?:and|so|but) )?how (?:(?:do|can|could|would|should) (?:i|you|we|one)|to) (\S+)/;
/** What somebody wants to come about: the notes say by what other means. */
const WISHES =
  /^(?:keep|stop|stay|avoid|prevent|cut|reduce|lower|limit|raise|increase|improve|speed|reach|achieve|know|find|check|tell|ensure|guarantee|deal|handle|manage|cope|treat|approach|tackle|solve|protect|start|begin|switch|lead|bring|give)$/;

/** "What did they pay for it": what is paid is told with the paying, and with who paid. */
const PAYS =
  /^what (?:do|does|did|would|will) (?:.* )?(?!(?:i|you|we|one|they|people) )(\S+) (pay|charge|earn|spend|owe)\b/;
/** "How do I get a job": what is done says nothing, but of what. Whatever it is got to or into is what is to be had. */
const GETS =
  /^(?:(?:and|so|but) )?how (?:(?:do|can|could|would|should) (?:i|you|we|one)|to) get (?:(?:to|in|into|on|onto) )?(.+)$/;

const CLAUSES = /^(?:when|if|while|once|because|that|which|who|so|and|or|to)$/;

const SAID = /^what (?:do|does|did) (.+?) (?:says?|thinks?|writes?|tell(?: us)?) (?:about|of|on) (.+)$/;

/** Questions for a thing as such, whose name stands between: "a warm pool for…", and not "the target of…". */
const THINGS: readonly RegExp[] = [
  /^(?:what|how) do(?:es)? (.+?) (?:do|mean|work)$/,
  /(?:^tell me|\b(?:any|some)thing) (?:about|on) (.+)$/,
  /^(?:explain|define|what is meant by) (.+?)(?: to me)?$/,
  /^what (?:is|are) (.+?)(?: (?:good|used|there))?(?: for)?$/,
  /^what (?:is|are) (?!the )(.+?) (?:for|of|in|on|at)\b/,
  /^(?:why (?:would|should|do)|how (?:do|can)) (?:i|you|we|one) (?:need|use|want|do) (.+)$/,
];
const ARTICLE = /^(?:the|an?) /;
/** Other words than a name's; "infrastructure as code" is one. */
const NO_NAME = /\b(?:more|most|other)\b|'s\b/;
/** Of one thing a number is part of its name: "a two pizza team". */
const SEVERAL = /^(?!an? ).*\b(?:two|three|four|five|\d+)\b/;
const MOST_WORDS = 3;

function isName(said: string): boolean {
  const words = said.replace(ARTICLE, '').replace(' as ', ' ').split(' ');
  if (SEVERAL.test(said)) return false;
  return words.length > 1 && words.length <= MOST_WORDS && !words.some(isStopWord) && !NO_NAME.test(said);
}

/** "Per day", "a day": a number without it is another. */
const RATE =
  /\bhow (?:many|much|often)\b.*? (?:(?:per|each|every) (\S+)|an? (second|minute|hour|day|night|week|month|year)\b)/;
const LETTERS = /^what (?:do|does) (?:the )?(\S+)(?: \S+)? stand for$/;
/** "The bug with sails in a gale": a sail is no part of the gale. A number is told without being called one. */
const PART =
  /^what (?:is|are|was|were) the (?:(?!\S+ (?:with|for|on|about|from) )\S+ ){0,2}?(?!(?:count|number|amount|size|total|length|age)s? )(\S+) (?:of|at|in) /;
/** "Scale up" is nothing that scales down. */
const WAY = /\b(\w{3,}) (up|down|on|off)\b/;
const OTHER_WAY: ReadonlyMap<string, string> = new Map([
  ['up', 'down'],
  ['down', 'up'],
  ['on', 'off'],
  ['off', 'on'],
]);
/** "Is the tool free": that is said of it. */
const SO = /^(?:is|are) (?!there |it |.* to ).+ (\S+)$/;
/** What happened has a cause; what somebody or something was has none. */
const CAUSE =
  /^(?:(?:and|so|but) )?(?:what caused |why (?:did |(?:was|were) .*(?:[^e]ed|ken|ven|ten|own|built|made|held|sold|left|lost)$))/;

/** "How long did the outage last": that of something else lasted otherwise. */
const LASTS =
  /\bhow long (?:do|does|did|is|was|will) (?:the |an? )?(.+?) (?:(?:going|allowed|able|supposed) to )?(?:last|take|go on|run)\b/;

/** "The best tool for it": one is said to be, or to be better; a best case is a case. */
const MOST = /^(?:what|which|who)\b.* (?:best|worst|hardest|easiest|favou?rite)\b(?! (?:case|practice))/;

/** "When is the next one": what is over is not asked for. */
const COMING = /^(?:when|where) .*\b(?:next|upcoming) (?!to\b)(.+)$/;
/** What the name of something to come ends before: "the next summit in june", "the next release coming out". */
const BEHIND_NAME =
  /^(?:take|happen|start|begin|open|leave|come|go|schedule|plan|hold|held|due)(?:s|ing|ed|d)?$/;
/** "Is Fargate a service". */
const IS_ONE = /^(?:is|was) (?!there |it |that |this |he |she )(?:the |an? )?(.+?) (?:an?|the) (\S+)$/;
/** "Does it this or that": one of them is enough. */
const EITHER = /^(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have) .* or /;

/** "Does anything go wrong when teams get too big": of teams, whatever goes wrong elsewhere. */
const WHILE =
  /^(?:(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had) |what (?:happens|happened|goes wrong) ).*?\b(?:when|if|while|once|after|during) (.+)$/;

/** The noun that is to come, if one is: the last word of its name. */
function comingIn(words: string): string | undefined {
  const name = COMING.exec(words)?.[1]?.split(' ');
  const ends = name?.findIndex(
    (word) => [PREPOSITIONS, AUXILIARIES].some((list) => list.has(word)) || BEHIND_NAME.test(word),
  );
  return ends === undefined || ends < 0 ? name?.at(-1) : name?.[Math.max(0, ends - 1)];
}

/** What stands before the next preposition or clause. */
function nounAt(words: string | undefined): string | undefined {
  const said = words?.split(' ');
  const end = said?.findIndex((word, at) => at > 0 && (PREPOSITIONS.has(word) || CLAUSES.test(word))) ?? -1;
  return said?.slice(0, end < 0 ? undefined : end).join(' ');
}

/** What the words of a question demand of a sentence that answers. @returns nothing where they demand nothing. */
export function demandsOf(words: string, stranger?: string): { readonly demands?: Demands } {
  const [, act] = HOW_TO.exec(words) ?? [];
  const [, payer, pays] = PAYS.exec(words) ?? [];
  const [, by, on] = SAID.exec(words) ?? [];
  const [, each, time] = RATE.exec(words) ?? [];
  const [, verb, way = ''] = WAY.exec(words) ?? [];
  const [, what, kind = ''] = IS_ONE.exec(words) ?? [];
  const said: Demands = {
    act: WISHES.test(act ?? '') ? undefined : (act ?? pays),
    by,
    on,
    got: nounAt(GETS.exec(words)?.[1]),
    asOne: THINGS.map((form) => form.exec(words)?.[1] ?? '')
      .find(isName)
      ?.replace(ARTICLE, ''),
    rate: each ?? time,
    lasts: LASTS.exec(words)?.[1],
    letters: LETTERS.exec(words)?.[1],
    part: PART.exec(words)?.[1] ?? payer,
    not: verb === undefined ? undefined : `${verb} ${OTHER_WAY.get(way)}`,
    so: SO.exec(words)?.[1],
    cause: CAUSE.test(words) ? true : undefined,
    isOne: what === undefined ? undefined : [what, kind],
    stranger,
    either: EITHER.test(words) ? true : undefined,
    says: MOST.test(words) ? 'rank' : undefined,
    coming: comingIn(words),
    during: WHILE.exec(words)?.[1],
  };
  const demands = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return Object.keys(demands).length > 0 ? { demands } : {};
}
