import { letterPattern } from '../retrieve/analyze.ts';
import type { TalkId } from '../retrieve/index-format.ts';
import type { Chosen } from '../summarize/choose.ts';
import { isClause, lowerFirst } from '../summarize/embed.ts';
import { leadingFigure } from '../summarize/figure-first.ts';
import { unitAsked } from '../summarize/figure-fit.ts';
import { toStandAlone } from '../summarize/stand-alone.ts';
import { countWords } from '../summarize/words.ts';
import type { Spoken } from './make-answer.ts';
import { capital } from './phrases/en.ts';
import { toRef } from './session.ts';
import type { World } from './world.ts';

/** Whose words these are, and how much of that the listener knows already. */
export type Attribution = {
  /** The talk that was spoken of last: its sentences need no introduction. */
  readonly known?: TalkId;
  /** True when the listener asked what this talk's speaker said. */
  readonly bySpeaker: boolean;
  /** True when a point was asked (a figure, a name, a date): it is said before whose talk it was. */
  readonly pointFirst: boolean;
  /** The point is a figure or a time, which may be said before its sentence. */
  readonly isFigure?: boolean;
  /** The measure that was asked for: "fast", "memory". */
  readonly wanted?: string;
  readonly turn: number;
};

const OWN = { he: 'his', she: 'her', they: 'their' } as const;

/** Written like a name. */
const CAPITAL = letterPattern(String.raw`^\p{Lu}`);

/** True when the sentence tells of the one who took the notes rather than of the talk: nobody else said that. */
export function isNoteTakers(chosen: Pick<Chosen, 'passage' | 'text'>, world: World): boolean {
  const note = world.knowledge.passages[chosen.passage]?.note;
  const credit = world.knowledge.notes.find((one) => one.id === note)?.credit;
  const name = credit?.split(' ').at(-1);
  return (
    /\b(?:I|me|my|we|our)\b/.test(chosen.text) ||
    (name !== undefined && CAPITAL.test(name) && chosen.text.includes(name))
  );
}

/** "Werner's 2018 keynote asked…": the sentence tells itself where it is from. */
function namesTalk(text: string, talk: TalkId, world: World): boolean {
  const { naming } = world;
  const title = naming.talk(talk)?.title ?? '';
  const names = [
    naming.ownTalkName(talk).replace(/^the /, ''),
    naming.talkName(talk).replace(/^the (?:talk |chat |post )?/, ''),
    title,
  ];
  return names.some((name) => name !== '' && text.toLowerCase().includes(name.toLowerCase()));
}

/** A sentence of this length has no breath left for an introduction. */
const LONG_WORDS = 50;
/** "The talk looked in depth…": its subject is what an introduction would name. */
const TELLS_OF_TALK = /^(?:the|this) (?:talk|keynote|session|chat|panel|workshop|post|discussion) /i;

/** The sentence behind words that tell whose it is. */
function introduce(chosen: Chosen, attribution: Attribution, world: World): string {
  const { naming, phrases } = world;
  const talk = naming.talk(chosen.talk);
  const [speaker] = talk?.speakers ?? [];
  const rest = lowerFirst(chosen.text, world.isCommonWord);
  if (namesTalk(chosen.text, chosen.talk, world) || countWords(chosen.text) > LONG_WORDS) return chosen.text;
  if (speaker === undefined || talk === undefined || talk.speakers.length > 1)
    return phrases.inTalk(naming.talkName(chosen.talk), rest);
  const name = naming.shortName(speaker);
  const namesSpeaker = chosen.text.includes(name);
  if (!attribution.bySpeaker || namesSpeaker || isNoteTakers(chosen, world)) {
    return phrases.inTalk(
      namesSpeaker ? naming.talkName(chosen.talk) : naming.ownTalkName(chosen.talk),
      rest,
    );
  }
  if (!isClause(chosen.text)) return phrases.accordingTo(naming.ownTalkName(chosen.talk), rest);
  const pronoun = naming.pronoun(speaker);
  return pronoun === 'they'
    ? phrases.saidInThe(naming.talkName(chosen.talk), name, rest)
    : phrases.saidIn(OWN[pronoun], naming.bareTalkName(chosen.talk), name, rest);
}

/** The figure in front, unless the sentence says it at once. */
function withFigure(text: string, wanted: string | undefined): string {
  const figure = leadingFigure(text, unitAsked(wanted));
  return figure === undefined ? capital(text) : `${capital(figure)}. ${capital(text)}`;
}

/** The chosen sentences as they will be said: a point that was asked for first, and each talk named once. */
export function attribute(
  chosen: readonly Chosen[],
  attribution: Attribution,
  world: World,
): readonly Spoken[] {
  let known = attribution.known;
  return toStandAlone(chosen, world).flatMap((one, place) => {
    const ref = toRef(one.passage, one.sentence);
    const isNew = one.talk !== known;
    known = one.talk;
    const isPoint = attribution.pointFirst && place === 0;
    if (!isPoint && !TELLS_OF_TALK.test(one.text))
      return [{ ref, text: capital(isNew ? introduce(one, attribution, world) : one.text) }];
    const answer = {
      ref,
      text: isPoint && attribution.isFigure ? withFigure(one.text, attribution.wanted) : capital(one.text),
    };
    if (!isNew || namesTalk(one.text, one.talk, world)) return [answer];
    const talk = world.naming.ownTalkName(one.talk);
    return [answer, { text: isPoint ? world.phrases.thatWasIn(talk) : world.phrases.thatWas(talk) }];
  });
}
