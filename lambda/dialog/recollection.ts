import type { Knowledge } from '../retrieve/index-format.ts';
import { type Memory, mergeMemories, recall, type Times, toMemory } from './memory.ts';
import { reviveMemory } from './revive-memory.ts';
import type { Session } from './session.ts';

/** A stored record, unchecked. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** What outlasts a conversation, for channels that have somewhere to keep it. */
export type Recollection = {
  readonly revive: (value: unknown) => Memory;
  /** Two stored records of one listener as one; fields that are not ours stay. */
  readonly mergeRecords: (stored: StoredRecord, own: StoredRecord) => StoredRecord;
  readonly recall: (memory: Memory, session: Session) => Session;
  readonly keep: (session: Session, times: Times) => Memory;
};

/** Made once, at cold start. */
export function createRecollection(knowledge: Knowledge): Recollection {
  return {
    revive: reviveMemory,
    mergeRecords: (stored, own) => ({
      ...stored,
      ...mergeMemories(reviveMemory(stored), reviveMemory(own)),
    }),
    recall: (memory, session) => recall(memory, session, knowledge),
    keep: (session, times) => toMemory(session, knowledge, times),
  };
}
