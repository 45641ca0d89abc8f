import { WireError } from '../wire/wire-error.ts';
import type { Standing } from './session-state.ts';

/** Sessions by a key that names bot, alias, locale and session. */
export type Sessions = {
  /** Undefined for one that there is not, or not any more. */
  read(key: string): Standing | undefined;
  write(key: string, standing: Standing): void;
  /** False where there was none. */
  remove(key: string): boolean;
  /**
   * Does something that nobody else may do with the session meanwhile.
   * @throws WireError ConflictException while another request has it.
   */
  alone<T>(key: string, work: () => Promise<T>): Promise<T>;
};

export type SessionSettings = {
  readonly idleSeconds: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Beyond this number the session that rested longest is forgotten. */
  readonly most?: number;
};

type Kept = { readonly standing: Standing; readonly usedAt: number };

const MOST_SESSIONS = 10_000;

/** Sessions in memory. Those whose time is over go when anything is asked for; no timer keeps the process alive. */
export function createSessions({ idleSeconds, now, most = MOST_SESSIONS }: SessionSettings): Sessions {
  // in the order of their last use, so that those to forget come first
  const kept = new Map<string, Kept>();
  const isOver = ({ usedAt }: Kept) => now() - usedAt > idleSeconds * 1000;
  const sweep = () => {
    for (const [key, session] of kept) {
      if (kept.size <= most && !isOver(session)) return;
      kept.delete(key);
    }
  };
  return {
    read: (key) => {
      sweep();
      return kept.get(key)?.standing;
    },
    write: (key, standing) => {
      kept.delete(key);
      kept.set(key, { standing, usedAt: now() });
      sweep();
    },
    remove: (key) => {
      sweep();
      return kept.delete(key);
    },
    alone: createAlone(),
  };
}

function createAlone(): Sessions['alone'] {
  const busy = new Set<string>();
  return async (key, work) => {
    if (busy.has(key))
      throw new WireError(
        409,
        'ConflictException',
        'Another request is using this session: wait for its answer.',
      );
    busy.add(key);
    try {
      return await work();
    } finally {
      busy.delete(key);
    }
  };
}
