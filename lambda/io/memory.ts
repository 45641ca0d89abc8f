import type { PersistenceAdapter } from 'ask-sdk-core';
import type { MergeAttributes } from './memory-table.ts';
import { within } from './within.ts';

export type MemoryOptions = {
  readonly table: string;
  /** What is kept of two records of one listener, when two devices wrote at once. */
  readonly merge: MergeAttributes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Longer nobody waits for what was before: milliseconds. A first connection to the table takes some 200. */
const LONGEST_WAIT = 1500;

/**
 * The memory between conversations, in DynamoDB. The client for it is loaded when it is first needed: most requests never
 * need it, and it would more than double the time of a cold start. No call takes longer than LONGEST_WAIT; a slow or missing
 * table is an error, never a wait.
 */
export function createMemory(options: MemoryOptions): PersistenceAdapter {
  let opened: Promise<PersistenceAdapter> | undefined;
  const open = () => {
    opened ??= import('./memory-table.ts').then(({ openMemoryTable }) => openMemoryTable(options));
    return opened;
  };
  return {
    getAttributes: (envelope) =>
      within(
        LONGEST_WAIT,
        open().then((table) => table.getAttributes(envelope)),
      ),
    saveAttributes: (envelope, attributes) =>
      within(
        LONGEST_WAIT,
        open().then((table) => table.saveAttributes(envelope, attributes)),
      ),
  };
}
