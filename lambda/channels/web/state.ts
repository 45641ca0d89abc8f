import type { Session } from '../../dialog/session.ts';
import type { Attributes, WebDeps } from './ports.ts';

const KIND = 'state';

type Memories = Pick<WebDeps, 'opening' | 'seal'>;

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The session attributes that the function behind Lex reads: the session, and the index whose places it speaks of. */
export function toAttributes(session: Session, { opening }: Memories): Attributes {
  return { index: opening.index, session: JSON.stringify(session) };
}

/** The session that came back; undefined when there is none, or one of another index than ours. */
export function readAttributes({ index, session }: Attributes, { opening }: Memories): Session | undefined {
  const isOurs = session !== undefined && (index ?? opening.index) === opening.index;
  return isOurs ? opening.reviveSession(parse(session)) : undefined;
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
