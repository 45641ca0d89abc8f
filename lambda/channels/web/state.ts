import type { Session } from '../../dialog/session.ts';
import type { WebDeps } from './ports.ts';

const KIND = 'state';

type Memories = Pick<WebDeps, 'opening' | 'seal'>;

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A session as it came from elsewhere; of another shape: a new one. */
export function reviveText(text: string | undefined, { opening }: Memories): Session {
  return opening.reviveSession(parse(text));
}

/** What the browser keeps between two turns: the session, and the index whose places it speaks of. */
export function writeState(session: Session, { opening, seal }: Memories): string {
  return seal.seal(KIND, JSON.stringify({ index: opening.index, session }));
}

/** The session of a state that was given back. Changed on the way, or of another index: a new conversation. */
export function readState(state: string | undefined, memories: Memories): Session {
  const { opening, seal } = memories;
  const kept = parse(state === undefined ? undefined : seal.open(KIND, state));
  const { index, session } = (kept ?? {}) as { index?: unknown; session?: unknown };
  return opening.reviveSession(index === opening.index ? session : undefined);
}
