import type { Knowledge, NoteId, TalkId } from '../retrieve/index-format.ts';
import {
  addRefs,
  fromRef,
  MOST_HEARD,
  MOST_SAVED,
  type RecapPlace,
  type SentenceRef,
  type Session,
  toRef,
} from './session.ts';

/** A sentence kept by what the note says, so that it is found again when the index was built anew. */
export type SavedSentence = { readonly note: NoteId; readonly line: number; readonly text: string };

/** Where a recap was left, and when, in seconds since 1970. */
export type KeptPlace = RecapPlace & { readonly at: number };

/** What outlasts a conversation. Plain data, a few kilobytes. */
export type Memory = {
  readonly version: 1;
  readonly saved: readonly SavedSentence[];
  /** What is to be kept no longer of what older memories saved. */
  readonly unsaved?: readonly SavedSentence[] | 'all';
  readonly recap?: KeptPlace;
  /** Talks that something was told of. */
  readonly heard: readonly TalkId[];
  /** Talks that the notes had at the last visit; empty when it never came to tell what is new. */
  readonly known: readonly TalkId[];
  /** The last visit, in seconds since 1970. */
  readonly at: number;
};

const MOST_KEPT = 200;
const MOST_KNOWN = 2000;

/** What is remembered of somebody who was never here. */
export function emptyMemory(): Memory {
  return { version: 1, saved: [], heard: [], known: [], at: 0 };
}

const keyOf = ({ note, line, text }: SavedSentence): string => JSON.stringify([note, line, text]);

function union<T>(one: readonly T[], other: readonly T[], key: (value: T) => string): readonly T[] {
  return [...new Map([...one, ...other].map((value) => [key(value), value])).values()];
}

/** What the older of two memories saved and the newer did not delete. */
function kept(older: Memory, { unsaved = [] }: Memory): readonly SavedSentence[] {
  if (unsaved === 'all') return [];
  const gone = new Set(unsaved.map(keyOf));
  return older.saved.filter((sentence) => !gone.has(keyOf(sentence)));
}

/** Two memories of one listener: nothing saved or heard is lost but what was deleted, and the recap that was left last counts. */
export function mergeMemories(one: Memory, other: Memory): Memory {
  const [older, newer] = one.at <= other.at ? [one, other] : [other, one];
  const places = [older.recap, newer.recap].filter((place) => place !== undefined);
  const recap = places.toSorted((a, b) => a.at - b.at).at(-1);
  const same = (id: string) => id;
  return {
    version: 1,
    saved: union(kept(older, newer), newer.saved, keyOf).slice(-MOST_KEPT),
    ...(recap && { recap }),
    heard: union(older.heard, newer.heard, same).slice(-MOST_KNOWN),
    known: newer.known.length > 0 ? newer.known : older.known,
    at: newer.at,
  };
}

function findSaved({ note, line, text }: SavedSentence, knowledge: Knowledge): SentenceRef | undefined {
  let inNote: SentenceRef | undefined;
  for (const [id, passage] of knowledge.passages.entries()) {
    if (passage.note !== note) continue;
    for (const [at, sentence] of passage.sentences.entries()) {
      if (sentence.text !== text) continue;
      if (sentence.line === line) return toRef(id, at);
      inNote ??= toRef(id, at);
    }
  }
  return inNote;
}

function toSaved(ref: SentenceRef, knowledge: Knowledge): readonly SavedSentence[] {
  const place = fromRef(ref);
  const passage = place && knowledge.passages[place.passage];
  const sentence = passage?.sentences[place?.sentence ?? -1];
  if (passage === undefined || sentence === undefined) return [];
  return [{ note: passage.note, line: sentence.line, text: sentence.text }];
}

/** True when the recap can still be gone on with: what it walks through is in the notes. */
function stillThere(place: KeptPlace, { catalogue }: Knowledge): boolean {
  const has = (list: readonly { readonly id: string }[], id: string | undefined) =>
    id === undefined || list.some((one) => one.id === id);
  return (
    has(catalogue.talks, place.talk) &&
    has(catalogue.speakers, place.speaker) &&
    has(catalogue.days, place.day)
  );
}

function withoutTime({ at: _at, ...place }: KeptPlace): RecapPlace {
  return place;
}

/**
 * A session that knows what was remembered. What the conversation itself brought stays: its own recap, and what it saved.
 * A saved sentence that the notes no longer have is passed over here and kept in the memory.
 */
export function recall(memory: Memory, session: Session, knowledge: Knowledge): Session {
  const refs = memory.saved.flatMap((sentence) => findSaved(sentence, knowledge) ?? []);
  const known = new Set(memory.known);
  const fresh = known.size === 0 ? [] : knowledge.catalogue.talks.filter((talk) => !known.has(talk.id));
  const { recap: kept } = memory;
  return {
    ...session,
    saved: addRefs(refs, session.saved, MOST_SAVED),
    heard: union(memory.heard, session.heard ?? [], (id) => id).slice(-MOST_HEARD),
    ...(fresh.length > 0 && { fresh: fresh.map((talk) => talk.id).slice(0, MOST_HEARD) }),
    ...(session.recap === undefined &&
      kept !== undefined &&
      stillThere(kept, knowledge) && { recap: withoutTime(kept) }),
  };
}

/** When things were done in a conversation, in seconds since 1970. */
export type Times = {
  readonly at: number;
  /** When the recap last moved; absent when it stands where it was remembered. */
  readonly movedAt?: number;
  /** False when the memory was not at hand in this conversation: then the listener was not told what is new. */
  readonly recalled?: boolean;
  /** Deleted with the last answer; all, also what is too old to be read back. */
  readonly unsaved?: readonly SentenceRef[] | 'all';
};

/** What is to be remembered after a conversation. A recap that did not move is left to what the memory has. */
export function toMemory(
  session: Session,
  knowledge: Knowledge,
  { at, movedAt, recalled = true, unsaved = [] }: Times,
): Memory {
  return {
    version: 1,
    saved: session.saved.flatMap((ref) => toSaved(ref, knowledge)),
    ...(unsaved.length > 0 && {
      unsaved: unsaved === 'all' ? unsaved : unsaved.flatMap((ref) => toSaved(ref, knowledge)),
    }),
    ...(session.recap && movedAt !== undefined && { recap: { ...session.recap, at: movedAt } }),
    heard: session.heard ?? [],
    known: recalled ? knowledge.catalogue.talks.map((talk) => talk.id).slice(-MOST_KNOWN) : [],
    at,
  };
}
