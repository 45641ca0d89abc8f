import type { Opening } from '../../dialog/opening.ts';
import type { Session } from '../../dialog/session.ts';

/** What a conversation leaves in the session attributes: Alexa hands it back with the next request. */
export type State = {
  readonly session: Session;
  /** What was remembered from earlier conversations is in the session already. */
  readonly recalled: boolean;
  /** When the recap last moved in this conversation, in seconds since 1970. */
  readonly movedAt?: number;
};

/** Raised when the shape changes: what another version left is not read. */
const VERSION = 1;
const KEY = 'recap';

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

type Memories = Pick<Opening, 'index' | 'reviveSession'>;

/** The state in session attributes. Of another version, of another index, or damaged: a new conversation. */
export function readState(attributes: unknown, { index, reviveSession }: Memories): State {
  const kept = field(attributes, KEY);
  const isOurs = field(kept, 'version') === VERSION && field(kept, 'index') === index;
  if (!isOurs) return { session: reviveSession(undefined), recalled: false };
  const movedAt = field(kept, 'movedAt');
  return {
    session: reviveSession(field(kept, 'session')),
    recalled: field(kept, 'recalled') === true,
    ...(Number.isSafeInteger(movedAt) && Number(movedAt) >= 0 && { movedAt: Number(movedAt) }),
  };
}

/** The session attributes for a state: plain JSON. */
export function writeState(state: State, { index }: Memories): Record<string, unknown> {
  return { [KEY]: { version: VERSION, index, ...state } };
}
