import type { Context } from './context.ts';
import type { Reply } from './make-answer.ts';
import { count, listOf } from './phrases/en.ts';
import type { Doubt, Filters } from './question.ts';
import type { Choice, Offer, Subject } from './session.ts';
import type { World } from './world.ts';

/** Days named in one breath. */
const MOST_DAYS = 3;

/** What is asked while a name is in doubt: about what, and what answering it with a name comes to. */
export type Doubtful = { readonly subject: Subject; readonly offer: (named: Filters) => Offer };

/** A question about a subject, in doubt. */
export function doubtful(subject: Subject): Doubtful {
  return { subject, offer: (named) => ({ do: 'ask', ...subject, ...named }) };
}

/** One reading of a doubtful name, as a choice that answers the question with it. */
function toChoice(
  reading: Doubt['readings'][number],
  { subject, offer }: Doubtful,
  { naming }: World,
): Choice {
  switch (reading.kind) {
    case 'speaker':
      return { name: naming.fullName(reading.id), offer: offer({ speaker: reading.id }) };
    case 'talk':
      return { name: naming.talkName(reading.id), offer: offer({ talk: reading.id }) };
    default:
      return {
        name: reading.text,
        offer: { do: 'ask', ...subject, about: `${reading.text} ${subject.about}`.trim() },
      };
  }
}

/** A speaker or a day that is not in the notes: says so, and offers those that are. */
function replyUnknown(
  { said, of }: Doubt,
  subject: Subject,
  { world: { phrases, knowledge, naming } }: Context,
): Reply {
  const { speakers, days } = knowledge.catalogue;
  const about = subject.about.replace(said, '').replace(/\s+/g, ' ').trim();
  const say =
    of === 'days'
      ? [
          phrases.nothingFrom(said),
          phrases.theyCover(listOf(days.slice(0, MOST_DAYS).map((day) => naming.dayName(day.id)))),
        ]
      : [phrases.noSuchName(said), phrases.theyName(count(speakers.length, 'speaker'))];
  return {
    outcome: 'not-found',
    say: say.map((text) => ({ text })),
    prompt: of === 'days' ? phrases.offerList : phrases.offerSpeakers,
    yes: { do: 'list', what: of === 'days' ? 'talks' : 'speakers' },
    // "no, I meant Werner" is about the same
    ...(about !== '' && { session: { subject: { ...subject, about } } }),
  };
}

/**
 * Asks back when a name could mean several, or is nobody's in the notes.
 * @returns undefined when there is no doubt.
 */
export function askBack(doubt: Doubt | undefined, asked: Doubtful, context: Context): Reply | undefined {
  if (doubt === undefined) return undefined;
  // where nobody is known to have spoken, the notes may still tell of whom was asked about
  if (
    doubt.readings.length === 0 &&
    doubt.of === undefined &&
    context.world.knowledge.catalogue.speakers.length === 0
  )
    return undefined;
  if (doubt.readings.length === 0) return replyUnknown(doubt, asked.subject, context);
  const { phrases } = context.world;
  const choices = doubt.readings.slice(0, 3).map((reading) => toChoice(reading, asked, context.world));
  const names = choices.map((choice) => choice.name);
  const [only] = choices;
  return {
    outcome: 'ask-back',
    say: [{ text: choices.length === 1 ? phrases.mightHaveMisheard : phrases.notSure }],
    prompt: phrases.didYouMean(names),
    choices,
    ...(choices.length === 1 && only && { yes: only.offer }),
  };
}

/** "There are two keynotes by Werner: 2017 and 2018. Which one?" */
export function askWhichTalk(talks: readonly string[], subject: Subject, context: Context): Reply {
  const { phrases, naming } = context.world;
  const choices = talks
    .slice(0, 3)
    .map((id) => ({ name: naming.talkName(id), offer: { do: 'ask' as const, ...subject, talk: id } }));
  const names = choices.map((choice) => choice.name);
  const who = subject.speaker === undefined ? undefined : naming.shortName(subject.speaker);
  const intro =
    who === undefined
      ? phrases.listIntro(count(talks.length, 'talk'))
      : phrases.several(count(talks.length, 'talk'), who, names);
  return {
    outcome: 'ask-back',
    say: [{ text: intro }],
    prompt: phrases.whichOne(names),
    choices,
    session: { subject },
  };
}
