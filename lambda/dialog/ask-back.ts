import type { Context } from './ask.ts';
import type { Reply } from './make-answer.ts';
import { count } from './phrases/en.ts';
import type { Doubt, Filters } from './question.ts';
import type { Choice, Offer, Subject } from './session.ts';
import type { World } from './world.ts';

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

/**
 * Asks back when a name could mean several, or is nobody's in the notes.
 * @returns undefined when there is no doubt.
 */
export function askBack(doubt: Doubt | undefined, asked: Doubtful, context: Context): Reply | undefined {
  if (doubt === undefined) return undefined;
  const { subject } = asked;
  const { phrases, knowledge } = context.world;
  if (doubt.readings.length === 0) {
    const about = subject.about.replace(doubt.said, '').replace(/\s+/g, ' ').trim();
    return {
      outcome: 'not-found',
      say: [
        { text: phrases.noSuchName(doubt.said) },
        { text: phrases.theyName(count(knowledge.catalogue.speakers.length, 'speaker')) },
      ],
      prompt: phrases.offerSpeakers,
      yes: { do: 'list', what: 'speakers' },
      // "no, I meant Werner" is about the same
      ...(about !== '' && { session: { subject: { ...subject, about } } }),
    };
  }
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
