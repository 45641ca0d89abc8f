import { hasFilters } from '../retrieve/filters.ts';
import type { Findings } from './evidence.ts';
import { describeNotes, mainTopics } from './examples.ts';
import type { Reply } from './make-answer.ts';
import { listOf } from './phrases/en.ts';
import type { Session, Subject } from './session.ts';
import type { World } from './world.ts';

/** The words to name what is not there: the missing ones where they are few, else the listener's own. */
function whatIsMissing(findings: Findings, subject: Subject): string | undefined {
  const { missing } = findings.verdict;
  if (missing.length === 0 || missing.length > 3) return undefined;
  const words = subject.about.split(/\s+/);
  const ordered = words.filter((word) =>
    missing.includes(word.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '')),
  );
  return ordered.length > 0 &&
    ordered.every((word, i) => i === 0 || words.indexOf(word) === words.indexOf(ordered[i - 1] ?? '') + 1)
    ? ordered.join(' ')
    : listOf([...missing], 'or');
}

function notesOf(subject: Subject, world: World): string {
  const { naming, knowledge } = world;
  if (subject.talk !== undefined) return naming.talkName(subject.talk);
  if (subject.speaker !== undefined) {
    const talks = naming.speaker(subject.speaker)?.talks ?? [];
    return talks.length === 1 && talks[0] !== undefined
      ? naming.ownTalkName(talks[0])
      : `${naming.shortName(subject.speaker)}'s talks`;
  }
  const year = subject.year === undefined ? '' : ` of ${subject.year}`;
  return knowledge.catalogue.talks.length === 1 ? 'this talk' : `the talks${year}`;
}

/** The notes do have it, but not from the one who was asked for: say who does, and offer to go there. */
function nearMiss(subject: Subject, session: Session, world: World): Reply | undefined {
  const { speaker: _speaker, talk: _talk, day: _day, year: _year, ...open } = subject;
  const elsewhere = world.gather(open);
  const [best] = elsewhere.rated;
  if (!elsewhere.verdict.answerable || best === undefined) return undefined;
  const talk = world.naming.talk(best.talk);
  const name = world.naming.ownTalkName(best.talk);
  const { phrases } = world;
  return {
    outcome: 'not-found',
    say: [
      { text: phrases.notMentionedBy(notesOf(subject, world), world.naming.asWritten(subject.about)) },
      { text: phrases.talkDoes(name) },
    ],
    prompt:
      talk?.speakers[0] === undefined
        ? phrases.shallIGoOn(0)
        : phrases.offerTalk(world.naming.shortName(talk.speakers[0]), session.turn),
    yes: { do: 'ask', ...open, talk: best.talk },
    session: { subject },
  };
}

/**
 * An honest no: what is not there, the nearest thing that is, and an offer.
 * After several misses in a row the way out is offered in place of another guess.
 */
export function replyNotFound(
  subject: Subject,
  findings: Findings,
  context: { readonly session: Session; readonly world: World },
): Reply {
  const { session, world } = context;
  const { phrases } = world;
  const near = hasFilters(subject) ? nearMiss(subject, session, world) : undefined;
  if (near !== undefined) return near;
  const what = whatIsMissing(findings, subject);
  const no = what === undefined ? phrases.notInNotes(session.turn) : phrases.notMentioned(what);
  return {
    outcome: 'not-found',
    say: [{ text: no }, { text: phrases.notesAreAbout(describeNotes(world), mainTopics(world, 3)) }],
    prompt: session.misses >= 2 ? phrases.wayOut : phrases.offerList,
    yes: { do: 'list', what: 'talks' },
  };
}
