import { countWords } from '../summarize/words.ts';
import type { Answer } from './answer.ts';
import { answerNothingYet } from './asides.ts';
import type { Context } from './context.ts';
import { replyTalkFact } from './fact.ts';
import { keepOffers } from './keep-offers.ts';
import { makeAnswer, type Spoken, toSource } from './make-answer.ts';
import { capital, listOf } from './phrases/en.ts';
import { fromRef, type SentenceRef } from './session.ts';
import { timePhrase } from './told-points.ts';

/** The sentences of the notes in the last answer. */
export function lastRefs({ session }: Pick<Context, 'session'>): readonly SentenceRef[] {
  return (session.told?.lines ?? []).flatMap((line) => (typeof line === 'string' ? [] : [line.ref]));
}

/** The same sentences again, and the same question. */
export function respondRepeat(context: Context): Answer {
  const { session } = context;
  const { told } = session;
  // without a question there was an end: nothing can be said again that would keep the conversation open
  if (told === undefined || told.prompt === '') return answerNothingYet(context);
  const say = told.lines.map((line) => (typeof line === 'string' ? { text: line } : line));
  return makeAnswer(
    {
      outcome: told.outcome,
      say,
      prompt: told.prompt,
      ...keepOffers(session),
    },
    context,
  );
}

/** The first sentence unless another says something in half its words. */
function inShort(
  lines: readonly { readonly ref: SentenceRef; readonly text: string }[],
): { readonly ref: SentenceRef; readonly text: string } | undefined {
  const [lead] = lines;
  const [shortest] = lines.toSorted((a, b) => countWords(a.text) - countWords(b.text));
  if (lead === undefined || shortest === undefined) return undefined;
  return countWords(shortest.text) * 2 < countWords(lead.text) ? shortest : lead;
}

/** "Shorter": one sentence of the last answer. */
export function respondShorter(context: Context): Answer {
  const { session } = context;
  const { told } = session;
  const short = inShort((told?.lines ?? []).flatMap((line) => (typeof line === 'string' ? [] : [line])));
  if (short === undefined || told === undefined) return respondRepeat(context);
  const go = told.inRecap ? { inRecap: true, ...keepOffers(session) } : { yes: { do: 'more' as const } };
  return makeAnswer({ outcome: 'answered', say: [short], ...go }, context);
}

/**
 * The first sentence of the last answer that tells what is asked now ("when was that", "why"), with that in front.
 * @param find what stands in front; '' where the sentence is enough, undefined where it does not tell.
 */
export function toldPoint(
  { session, world }: Pick<Context, 'session' | 'world'>,
  find: (sentence: string) => string | undefined,
): readonly Spoken[] {
  const sentences = lastRefs({ session }).flatMap((ref) => {
    const place = fromRef(ref);
    const text = place && world.knowledge.passages[place.passage]?.sentences[place.sentence]?.text;
    const point = text === undefined ? undefined : find(text);
    return point === undefined
      ? []
      : [{ ref, text: point === '' ? (text ?? '') : `${capital(point)}. ${text}` }];
  });
  return sentences.slice(0, 1);
}

/** Whose notes the last answer stands in. */
export function creditsTold({ session, world }: Pick<Context, 'session' | 'world'>): readonly string[] {
  return [...new Set(lastRefs({ session }).flatMap((ref) => toSource(ref, world)?.credit ?? []))];
}

/** "Who noted that?": of the last answer, whoever took the notes in which it stands; where nothing was told, of the talk. */
export function respondNoted(context: Context): Answer {
  const { session, world } = context;
  const credits = creditsTold(context);
  if (credits.length === 0)
    return session.talk === undefined
      ? answerNothingYet(context)
      : makeAnswer(replyTalkFact(['credit'], session.talk, context), context);
  const say = [{ text: world.phrases.creditOf('that', credits) }];
  const also = lastRefs(context);
  return makeAnswer({ outcome: 'answered', say, ...keepOffers(session), keepTold: true, also }, context);
}

/** Where the last answer stands: whose talk, which one, whose notes. */
export function respondSource(wish: 'source' | 'who' | 'when' | 'where', context: Context): Answer {
  const { session, world } = context;
  const { phrases, naming } = world;
  const refs = lastRefs(context);
  const [first] = refs.flatMap((ref) => toSource(ref, world) ?? []);
  const talk = first?.talk ?? session.talk;
  if (talk === undefined) return answerNothingYet(context);
  const go = {
    ...keepOffers(session),
    keepTold: true,
    also: refs,
  };
  if (wish === 'when' || wish === 'where') {
    // what was offered before is still on offer
    const { prompt: _prompt, yes: _yes, ...reply } = replyTalkFact([wish], talk, context);
    const happened = wish === 'when' ? toldPoint(context, timePhrase) : [];
    // the subject stays what it was
    return makeAnswer({ ...reply, say: [...happened, ...reply.say], ...go, session: {} }, context);
  }
  const speakers = (naming.talk(talk)?.speakers ?? []).map(naming.fullName);
  const credit = first?.credit === undefined ? '' : phrases.fromTheNotes(first.credit);
  const text =
    wish === 'who' && speakers.length === 0
      ? phrases.saidInTalk(naming.talkName(talk))
      : phrases.source(listOf(speakers), naming.talkName(talk), credit);
  return makeAnswer({ outcome: 'answered', say: [{ text }], ...go }, context);
}
