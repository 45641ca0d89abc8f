import { analyze } from '../retrieve/analyze.ts';
import { LIGHT_WORDS } from '../retrieve/asking-words.ts';
import { hasFilters } from '../retrieve/filters.ts';
import type { Knowledge, TalkId } from '../retrieve/index-format.ts';
import { SCALES } from '../understand/focus-words.ts';
import { lastRefs } from './last-answer.ts';
import { lightStems } from './nominal.ts';
import { type Ask, type Focus, isMerit, kindWanted } from './question.ts';
import { fromRef, type Session, type Subject } from './session.ts';
import type { World } from './world.ts';

/**
 * A question that leans on the answer before: it says nothing of its own ("why does that matter"), or nothing but what kind of
 * answer is wanted ("how many seconds", "which book").
 */
export type Leaning = {
  readonly subject: Subject;
  /** What the subject is about without the words that only ask. */
  readonly about: string;
  /** The talks that the answer before told of: what is asked of it stands there. */
  readonly talks: ReadonlySet<TalkId>;
  /** True for a question without any word: "why?" */
  readonly isBareWord: boolean;
  /** True for "which one was longer": only what was told could tell, and nobody compares it. */
  readonly isOneOf: boolean;
  /** True for a question that may also be asked by itself. */
  readonly standsAlone: boolean;
  /** True when it asks something of its own that the notes have words for: what was told already may be the answer. */
  readonly asksOfTold: boolean;
  /** Stems that an answer must have: "limits" of "what are the limits". */
  readonly must: readonly string[];
};

/** The verb of a pronoun asks of what the pronoun stands for, and is no subject of its own. */
const PRONOUNS_VERB =
  /\b(?:does|did|do|would|should|can|could|will|is|was) (?:it|that|this|they|he|she) (\S+)(?: |$)/;
/** Kinds of answer that "which book", "how many seconds" ask for. */
const POINTS: ReadonlySet<Focus> = new Set(['figures', 'time', 'place', 'person', 'resources']);
/** Kinds of answer that are asked for without another word only of what was told: "since when", "why so many". */
const ASKED_ALONE: ReadonlySet<Focus> = new Set([
  'figures',
  'time',
  'place',
  'person',
  'reason',
  'benefits',
  'drawbacks',
]);
/** What every talk may have, and a listener asks of the one that is spoken of: "what were the takeaways". */
export const OF_A_TALK: ReadonlySet<Focus> = new Set(['takeaways', 'announcements', 'resources']);
/** "which books were recommended" is a question of its own; "like which book" is none. */
const MOST_WORDS = 3;

/** The words of a follow-up that say what it is about, and those that only ask: the notes may have some of these. */
function wordsOf(
  question: Ask,
  knowledge: Knowledge,
): { readonly own: readonly string[]; readonly asking: readonly string[] } {
  const light = lightStems(knowledge);
  const verb = new Set(analyze(PRONOUNS_VERB.exec(question.turn.words)?.[1] ?? ''));
  const isKnown = (term: string) => Object.hasOwn(knowledge.vocabulary, term);
  const isAsking = (term: string) =>
    light.has(term) || LIGHT_WORDS().has(term) || (verb.has(term) && !isKnown(term));
  const words = question.about.split(' ');
  return {
    own: words.filter((word) => analyze(word).some((term) => !isAsking(term))),
    asking: words.filter((word) => analyze(word).some((term) => isAsking(term) && isKnown(term))),
  };
}

/** Kinds of answer that are asked for in words of any kind. */
const BROAD: ReadonlySet<Focus> = new Set(['anything', 'definition']);

/** True for words of which none says what is asked about: "the main idea". */
function isLightOnly(about: string): boolean {
  const terms = analyze(about);
  return terms.length > 0 && terms.every((term) => LIGHT_WORDS().has(term));
}

/** True for a question that no word of its own says what it is about: "how does it work", "what is the main idea". */
export function saysNothing(question: Ask, knowledge: Knowledge): boolean {
  return (
    question.doubt === undefined && !hasFilters(question) && wordsOf(question, knowledge).own.length === 0
  );
}

/** True for "how many seconds": the kind of answer, and nothing of what it is about. */
function isBare(question: Ask): boolean {
  const wanted = new Set(analyze(question.wanted ?? ''));
  return (
    POINTS.has(question.focus) &&
    wanted.size > 0 &&
    question.about !== '' &&
    analyze(question.about).every((term) => wanted.has(term) || LIGHT_WORDS().has(term)) &&
    (question.focus !== 'resources' || question.turn.words.split(' ').length <= MOST_WORDS)
  );
}

/** "What are the limits", "give me the numbers": one noun, as if it were known of what. */
const THE_NOUN = /(?:^| )(?:the|any|its|their) (\S+)$/;
/** Figures of any kind: what is wanted, and no word that must be said. */
const FIGURES: ReadonlySet<string> = new Set(analyze('numbers figures statistics stats'));

/** The limits of what was spoken of. Undefined for a question with more in it than one noun. */
function limitsOf(question: Ask, before: Subject): Pick<Leaning, 'subject' | 'must'> | undefined {
  const [noun, ...others] = analyze(THE_NOUN.exec(question.turn.words)?.[1] ?? '');
  const asked = analyze(question.about);
  // "and the understanding" after "which service does the speaking": which service, too
  if (question.carries?.includes('talk') && kindWanted(before) !== undefined) return undefined;
  const known = new Set(analyze(before.about));
  if (noun === undefined || others.length > 0 || known.size === 0 || known.has(noun)) return undefined;
  if (!asked.every((term) => term === noun) || OF_A_TALK.has(question.focus) || isMerit(question.focus))
    return undefined;
  const { wanted: _wanted, ...rest } = before;
  return FIGURES.has(noun)
    ? { subject: { ...rest, focus: 'figures' }, must: [] }
    : { subject: { ...rest, about: `${question.about} ${before.about}`, focus: 'anything' }, must: [noun] };
}

/** "Which one was longer", "which has the most": one of what was just told. */
const ONE_OF =
  /^(?:(?:(?:which|what) )?ones?|which(?: of (?:them|these|those|the \w+))?) (?:is|are|was|were|has|had) (?:the )?(?:most|least|more|less|better|best|worse|worst|\w{2,}er|\w{2,}est)$/;

/** The talks that the last answer told of. */
export function toldTalks(session: Session, world: World): ReadonlySet<TalkId> {
  const talks = lastRefs({ session }).flatMap((ref) => {
    const passage = fromRef(ref)?.passage;
    return passage === undefined ? [] : (world.knowledge.passages[passage]?.talk ?? []);
  });
  return new Set(talks.length > 0 || session.talk === undefined ? talks : [session.talk]);
}

/** "Seconds" of "how many seconds" stands in what answers; "long" of "how long" does not, which is told in hours. */
function mustHave(wanted: string, { vocabulary }: Knowledge): readonly string[] {
  const named = wanted.split(' ').filter((word) => !SCALES.has(word));
  return analyze(named.join(' ')).filter((term) => Object.hasOwn(vocabulary, term));
}

/** What a question leans on; undefined for one with a subject of its own, and where nothing was told. */
export function leaningOf(question: Ask, session: Session, world: World): Leaning | undefined {
  const before = session.subject;
  const { own, asking } = wordsOf(question, world.knowledge);
  const talks = toldTalks(session, world);
  const isWordless = analyze(question.about).length === 0 && ASKED_ALONE.has(question.focus);
  // words that any question may have cannot be searched for
  const isLight = BROAD.has(question.focus) && isLightOnly(question.about);
  const carriesTopic = (question.carries?.includes('topic') ?? false) || isWordless || isLight;
  const isOneOf = ONE_OF.test(question.turn.words);
  if (before === undefined || talks.size === 0 || hasFilters(question) || question.doubt !== undefined)
    return undefined;
  // "what about it?" names nothing: the subject goes on as it was
  const says = question.focus !== 'anything' || analyze(question.about).length > 0;
  const limits = isOneOf ? undefined : limitsOf(question, before);
  const whole = { isOneOf: false, isBareWord: false, standsAlone: true, asksOfTold: true };
  if (limits !== undefined) return { ...limits, ...whole, about: before.about, talks };
  const bare = isBare(question);
  if (!bare && !(isOneOf || (carriesTopic && says && own.length === 0))) return undefined;
  const { focus, wanted = before.wanted } = question;
  const about = [...(bare ? [] : asking), before.about].filter((part) => part !== '').join(' ');
  return {
    subject: { ...before, about, focus, ...(wanted !== undefined && { wanted }) },
    about: before.about,
    talks,
    isOneOf,
    isBareWord: analyze(question.about).length === 0,
    standsAlone: bare,
    asksOfTold: asking.length > 0 || question.focus === 'definition' || isMerit(question.focus),
    must: bare ? mustHave(question.wanted ?? '', world.knowledge) : [],
  };
}
