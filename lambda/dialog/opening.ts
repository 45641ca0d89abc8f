import type { Knowledge } from '../retrieve/index-format.ts';
import type { Answer } from './answer.ts';
import { type Memory, mergeMemories, recall, type Times, toMemory } from './memory.ts';
import { createOutline } from './outline.ts';
import { en } from './phrases/en.ts';
import { reviveMemory } from './revive-memory.ts';
import { reviveSession } from './revive-session.ts';
import type { Session } from './session.ts';
import { answerNotSaved, answerTrouble, answerUnheard } from './trouble.ts';
import { answerWelcome } from './welcome.ts';

/** A stored record, unchecked. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** The part of a conversation that neither understands nor searches: enough for the first answer, and little to load. */
export type Opening = {
  /** Tells one index from another: what was remembered by places in one means nothing in another. */
  readonly index: string;
  readonly reviveSession: (value: unknown) => Session;
  /** The answer to an opening without a question; undefined where there is more to say than a welcome. */
  readonly greet: (session: Session) => Answer | undefined;
  /** What outlasts the conversation. */
  readonly memory: {
    readonly revive: (value: unknown) => Memory;
    /** Two stored records of one listener as one; fields that are not ours stay. */
    readonly mergeRecords: (stored: StoredRecord, own: StoredRecord) => StoredRecord;
    readonly recall: (memory: Memory, session: Session) => Session;
    readonly keep: (session: Session, times: Times) => Memory;
  };
  readonly answerTrouble: (session?: Session) => Answer;
  readonly answerNotSaved: (answer: Answer) => Answer;
  /** Something was said aloud where nobody can listen. */
  readonly answerUnheard: (session: Session) => Answer;
  /** Said while somebody waits. */
  readonly oneMoment: string;
};

/** Made once, at cold start. */
export function createOpening(knowledge: Knowledge): Opening {
  const outline = createOutline(knowledge);
  return {
    index: knowledge.contentHash.slice(0, 12),
    reviveSession,
    // a recap to go on with has to be planned, and new talks are told of
    greet: (session) =>
      session.recap === undefined && session.fresh === undefined
        ? answerWelcome(session, outline)
        : undefined,
    memory: {
      revive: reviveMemory,
      mergeRecords: (stored, own) => ({
        ...stored,
        ...mergeMemories(reviveMemory(stored), reviveMemory(own)),
      }),
      recall: (memory, session) => recall(memory, session, knowledge),
      keep: (session, times) => toMemory(session, knowledge, times),
    },
    answerTrouble,
    answerNotSaved,
    answerUnheard,
    oneMoment: en.oneMoment,
  };
}
