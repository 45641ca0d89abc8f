import { analyze, letterPattern } from '../retrieve/analyze.ts';
import { hasFilters, talksFor } from '../retrieve/filters.ts';
import type { Rated } from '../summarize/rate.ts';
import { conferenceCalled } from './conference.ts';
import type { Context } from './context.ts';
import type { Findings } from './evidence.ts';
import { describeNotes, mainTopics } from './examples.ts';
import type { Reply } from './make-answer.ts';
import { offerNearPart } from './near-part.ts';
import { isNominal } from './nominal.ts';
import { LIST_OF_TALKS, type Subject } from './session.ts';
import { allOf, filtersOf } from './subject.ts';
import { talksTitled, WEIGHTY } from './titled.ts';
import { askedFor, isMentioned, termAsked, whatIsMissing } from './what-is-missing.ts';
import type { World } from './world.ts';

/** The talks that were asked: by name where it is one, else by what they share. */
function notesOf(subject: Subject, world: World): string {
  const { naming, knowledge, phrases } = world;
  const talks = [
    ...(talksFor(knowledge.catalogue, subject) ?? knowledge.catalogue.talks.map((talk) => talk.id)),
  ];
  const [only] = talks;
  if (talks.length === 1 && only !== undefined) return naming.ownTalkName(only);
  const when = naming.occasion(subject);
  if (when !== '') return phrases.theTalksOf(when);
  return subject.speaker === undefined
    ? phrases.allTalks
    : phrases.talksBy(naming.shortName(subject.speaker));
}

/** The best sentence of the talk that has the most on it: three good sentences tell more than one that names it by the way. */
function mostOn(rated: readonly Rated[]): Rated | undefined {
  const talks = Map.groupBy(rated, (one) => one.talk);
  const worth = (ones: readonly Rated[]) => ones.slice(0, 3).reduce((sum, one) => sum + one.value, 0);
  return [...talks.values()].toSorted((a, b) => worth(b) - worth(a))[0]?.[0];
}

/** The notes do have it, but not from the one who was asked for: say who does, and offer to go there. */
function nearMiss(
  subject: Subject,
  what: string | undefined,
  { session, world }: Pick<Context, 'session' | 'world'>,
): Reply | undefined {
  const { speaker, talk: _talk, day: _day, year: _year, ...open } = subject;
  // The same speaker's other talks are nearer than anybody else's.
  const own = speaker === undefined ? undefined : world.gather({ ...open, speaker });
  const elsewhere = own?.verdict.answerable ? own : world.gather(open);
  const best = mostOn(elsewhere.rated);
  if (!elsewhere.verdict.answerable || best === undefined) return undefined;
  // "Werner's talks don't say that. Werner's 2018 keynote does." would be no help.
  if (talksFor(world.knowledge.catalogue, subject)?.has(best.talk)) return undefined;
  const talk = world.naming.talk(best.talk);
  const name = world.naming.ownTalkName(best.talk);
  const { phrases } = world;
  return {
    outcome: 'not-found',
    say:
      what === undefined
        ? [{ text: phrases.notToldBy(notesOf(subject, world)) }, { text: phrases.talkHas(name) }]
        : [{ text: phrases.notMentionedBy(notesOf(subject, world), what) }, { text: phrases.talkDoes(name) }],
    prompt:
      talk?.speakers[0] === undefined
        ? phrases.shallIGoOn(0)
        : phrases.offerTalk(world.naming.shortName(talk.speakers[0]), session.turn),
    yes: { do: 'ask', ...open, talk: best.talk },
    session: { subject },
  };
}

/** Written like a name, somewhere. */
export const HAS_CAPITAL = letterPattern(String.raw`\p{Lu}`);

/** The topic with a name of its own that the question names, the most telling where it names several. */
function namedTopic({ query }: Findings, world: World): string | undefined {
  const asked = new Map(query.terms.map((term) => [term.stem, term.weight]));
  const weigh = (name: string) => {
    const terms = analyze(name);
    return terms.length > 0 && terms.every((term) => asked.has(term))
      ? terms.reduce((sum, term) => sum + (asked.get(term) ?? 0), 0)
      : 0;
  };
  const named = world
    .rankedTopics()
    .filter(({ name }) => HAS_CAPITAL.test(name))
    .map(({ name }) => ({ name, weight: weigh(name) }))
    .filter(({ weight }) => weight > WEIGHTY * query.heaviest);
  return named.toSorted((a, b) => b.weight - a.weight)[0]?.name;
}

/** The notes speak of what was asked about, but do not say that of it: say who speaks of it, and offer to go there. */
function otherwiseOn(
  asked: Subject,
  { findings, what }: { readonly findings: Findings; readonly what: string | undefined },
  context: Pick<Context, 'session' | 'world'>,
): Reply | undefined {
  const { session, world } = context;
  const topic = namedTopic(findings, world);
  if (topic === undefined) return undefined;
  const subject: Subject = { about: topic, focus: 'anything' };
  const { verdict, rated } = world.gather(subject);
  const best = mostOn(rated);
  if (!verdict.answerable || best === undefined) return undefined;
  const { naming, phrases } = world;
  const from = naming.ownTalkName(best.talk);
  return {
    outcome: 'not-found',
    say:
      what === undefined
        ? [{ text: phrases.notToldOf(topic, session.turn) }, { text: phrases.otherwiseFrom(from) }]
        : [{ text: phrases.notMentioned(what) }, { text: phrases.otherwiseOn(topic, from) }],
    prompt: phrases.shallITell(session.turn),
    yes: { do: 'ask', ...subject, talk: best.talk },
    // "what about Aurora?" asks the same of it
    session: { subject: asked },
  };
}

/** Where the conference itself was, which its talks' halls do not tell. */
function onConference({ about, focus }: Subject, { session, world }: Pick<Context, 'session' | 'world'>) {
  const name = focus === 'place' ? conferenceCalled(about, world) : undefined;
  if (name === undefined) return undefined;
  return {
    outcome: 'not-found',
    say: [{ text: world.phrases.dontSayWhere(name) }],
    prompt: world.phrases.offerList,
    yes: LIST_OF_TALKS,
    session: { misses: session.misses },
  } as const;
}

/** A name that stands in a talk's title and in none of its sentences: the talk is offered. */
function inTitle(
  subject: Subject,
  findings: Findings,
  { session, world }: Pick<Context, 'session' | 'world'>,
): Reply | undefined {
  const { naming, phrases } = world;
  const [talk] = talksTitled(findings, subject, world);
  if (talk === undefined) return undefined;
  return {
    outcome: 'not-found',
    say: [{ text: phrases.notInNotes(session.turn) }, { text: phrases.talkHas(naming.ownTalkName(talk.id)) }],
    prompt: phrases.shallITell(session.turn),
    yes: { do: 'ask', ...allOf({ talk: talk.id }) },
  };
}

/** A no that nothing in the notes comes near to: the one talk that was asked for is offered, else the list. */
function replyNone(
  no: readonly string[],
  subject: Subject,
  { session, world }: Pick<Context, 'session' | 'world'>,
): Reply {
  const { phrases, naming, knowledge } = world;
  const [only, ...others] = talksFor(knowledge.catalogue, subject) ?? [];
  const isLost = session.misses >= 2;
  const reply = { outcome: 'not-found', say: no.map((text) => ({ text })), session: { subject } } as const;
  if (only !== undefined && others.length === 0 && !isLost)
    return {
      ...reply,
      prompt: phrases.shallISumUp(naming.ownTalkName(only)),
      yes: { do: 'ask', ...allOf({ talk: only }) },
    };
  return {
    ...reply,
    prompt: isLost ? phrases.wayOut : phrases.offerList,
    yes: { do: 'list', what: 'talks', ...(!isLost && filtersOf(subject)) },
  };
}

/** What is said of those who were asked for, and of nobody else. */
function noneOf(subject: Subject, findings: Findings, world: World): string {
  const what = isMentioned(findings) ? undefined : askedFor(subject, undefined, world);
  const notes = notesOf(subject, world);
  return what === undefined ? world.phrases.notToldBy(notes) : world.phrases.notMentionedBy(notes, what);
}

/**
 * An honest no: what is not there, the nearest thing that is, and an offer.
 * After several misses in a row the way out is offered in place of another guess.
 */
export function replyNotFound(
  subject: Subject,
  findings: Findings,
  context: Pick<Context, 'session' | 'world'>,
): Reply {
  const { session, world } = context;
  const { phrases } = world;
  const conference = onConference(subject, context);
  if (conference !== undefined) return conference;
  const missing = whatIsMissing(findings, subject);
  // a conference is not missing from its own notes, whatever they call it
  const isThing = missing !== undefined && isNominal(missing, world.knowledge);
  const what = isThing && conferenceCalled(missing, world) === undefined ? missing : undefined;
  const near = hasFilters(subject) ? nearMiss(subject, askedFor(subject, what, world), context) : undefined;
  if (near !== undefined) return near;
  const otherwise = otherwiseOn(subject, { findings, what }, context);
  if (otherwise !== undefined) return otherwise;
  const titled = hasFilters(subject) ? undefined : inTitle(subject, findings, context);
  if (titled !== undefined) return titled;
  const no = what === undefined ? phrases.notInNotes(session.turn) : phrases.notMentioned(what);
  const first = hasFilters(subject) ? noneOf(subject, findings, world) : no;
  const part = session.misses < 2 ? offerNearPart(first, { subject, findings }, context) : undefined;
  if (part !== undefined) return part;
  if (hasFilters(subject)) return replyNone([first], subject, context);
  const term = termAsked(subject, findings, world);
  const about = phrases.notesAreAbout(describeNotes(world), mainTopics(world, 3));
  const unexplained = what === undefined && term !== undefined ? phrases.notExplained(term) : no;
  return replyNone([unexplained, about], subject, context);
}
