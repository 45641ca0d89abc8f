import { countWords } from '../summarize/words.ts';
import type { Answer, Line, Outcome, Show, Source } from './answer.ts';
import type { Outline } from './outline.ts';
import {
  addRefs,
  type Choice,
  fromRef,
  MOST_SAID,
  type Offer,
  type SentenceRef,
  type Session,
  type Told,
} from './session.ts';

/** A sentence to say: ours, or one of the notes with its place. */
export type Spoken = { readonly text: string; readonly ref?: SentenceRef };

/** What a wish decided; the rest of an answer follows from it. */
export type Reply = {
  readonly outcome: Outcome;
  readonly say: readonly Spoken[];
  /** The question or offer that keeps the conversation open; absent: whether to go on, or what else is wished. */
  readonly prompt?: string;
  readonly title?: string;
  readonly yes?: Offer;
  readonly choices?: readonly Choice[];
  /** More sentences for the eye: what the spoken ones rest on. */
  readonly also?: readonly SentenceRef[];
  /** Lines of front matter that tell what was said of a talk. */
  readonly heads?: readonly Source[];
  /** Changes to the session beyond the bookkeeping. */
  readonly session?: Partial<Session>;
  /** A part of a recap: "more" and "next" go on with it. */
  readonly inRecap?: boolean;
  readonly chapters?: NonNullable<Show['chapters']>;
  /** Keep what "repeat" repeats: for answers about the last answer. */
  readonly keepTold?: boolean;
};

function toLine(spoken: Spoken, world: Outline): Line {
  const place = spoken.ref === undefined ? undefined : fromRef(spoken.ref);
  const passage = place && world.knowledge.passages[place.passage];
  const sentence = passage?.sentences[place?.sentence ?? -1];
  if (passage === undefined || sentence === undefined) return { text: spoken.text };
  return { text: spoken.text, evidence: { note: passage.note, line: sentence.line } };
}

/** The note's own line behind a sentence; undefined for a reference that this index does not have. */
export function toSource(ref: SentenceRef, world: Outline): Source | undefined {
  const place = fromRef(ref);
  const passage = place && world.knowledge.passages[place.passage];
  const sentence = passage?.sentences[place?.sentence ?? -1];
  if (passage === undefined || sentence === undefined) return undefined;
  const talk = world.naming.talk(passage.talk);
  const note = world.knowledge.notes.find((one) => one.id === passage.note);
  return {
    note: passage.note,
    talk: passage.talk,
    title: talk?.title ?? passage.talk,
    speakers: (talk?.speakers ?? []).map(world.naming.fullName),
    line: sentence.line,
    text: sentence.written ?? sentence.text,
    ...(note?.credit !== undefined && { credit: note.credit }),
    ...(talk?.date !== undefined && { date: talk.date }),
  };
}

function tell(reply: Reply): Told {
  return {
    lines: reply.say.map((spoken) =>
      spoken.ref === undefined ? spoken.text : { ref: spoken.ref, text: spoken.text },
    ),
    prompt: reply.prompt ?? '',
    outcome: reply.outcome,
    ...(reply.inRecap && { inRecap: true as const }),
  };
}

/** The session after this answer: offers hold for one turn, what was said is not said again. */
function remember(reply: Reply, before: Session): Session {
  const { yes: _yes, choices: _choices, ...kept } = before;
  const refs = reply.say.flatMap((spoken) => (spoken.ref === undefined ? [] : [spoken.ref]));
  return {
    ...kept,
    turn: before.turn + 1,
    misses: reply.outcome === 'ask-back' || reply.outcome === 'not-found' ? before.misses + 1 : 0,
    ...(!reply.keepTold && { told: tell(reply) }),
    ...(reply.yes && { yes: reply.yes }),
    ...(reply.choices && reply.choices.length > 0 && { choices: reply.choices }),
    ...reply.session,
    said: addRefs(reply.session?.said ?? before.said, refs, MOST_SAID),
  };
}

/** Ears cannot scroll back: no more than this is said before the listener is asked, whatever was planned. */
const MOST_WORDS = 75;

/** The sentences that fit before the question; at least the first. */
function withinBreath(say: readonly Spoken[], prompt: string): readonly Spoken[] {
  let words = countWords(prompt);
  const fits = say.findIndex((spoken) => {
    words += countWords(spoken.text);
    return words > MOST_WORDS;
  });
  return fits < 0 ? say : say.slice(0, Math.max(1, fits));
}

/** What is asked where nothing else is: only a farewell asks nothing. */
function openEnd({ outcome, yes }: Reply, { turn }: Session, { phrases }: Outline): string | undefined {
  if (outcome === 'done') return undefined;
  return yes === undefined ? phrases.anythingElse(turn) : phrases.shallIGoOn(turn);
}

/** Makes an answer of what a wish decided: lines with evidence, sources for the eye, the session for the next turn. */
export function makeAnswer(
  planned: Reply,
  { session: before, world }: { readonly session: Session; readonly world: Outline },
): Answer {
  const prompt = planned.prompt ?? openEnd(planned, before, world);
  const reply: Reply = {
    ...planned,
    say: withinBreath(planned.say, prompt ?? ''),
    ...(prompt !== undefined && { prompt }),
  };
  const refs = reply.say.flatMap((spoken) => (spoken.ref === undefined ? [] : [spoken.ref]));
  const sources = [
    ...[...new Set([...refs, ...(reply.also ?? [])])].flatMap((ref) => toSource(ref, world) ?? []),
    ...(reply.heads ?? []),
  ];
  const lines = reply.say.map((spoken) => toLine(spoken, world));
  const choices = reply.choices?.map((choice) => choice.name);
  return {
    outcome: reply.outcome,
    say: lines,
    show: {
      title: reply.title ?? '',
      lines,
      sources,
      ...(choices && choices.length > 0 && { choices }),
      ...(reply.chapters && { chapters: reply.chapters }),
    },
    next: reply.prompt === undefined ? { do: 'end' } : { do: 'listen', prompt: reply.prompt },
    session: remember(reply, before),
  };
}
