import type { Conversation } from '../../dialog/conversation.ts';
import type { Session } from '../../dialog/session.ts';

/** The session attributes in which a conversation is kept: what it remembers as JSON, and of which index it speaks. */
const SESSION = 'session';
const INDEX = 'index';
/** Attributes travel in base64, of which Lex takes 12 KB. */
const MOST_BYTES = 9 * 1024;

type Memories = Pick<Conversation, 'index' | 'reviveSession'>;
type Attributes = ReadonlyMap<string, string>;

function parse(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What the conversation remembers. Damaged, of another version or of another index: a new conversation. */
export function readSession(attributes: Attributes, { index, reviveSession }: Memories): Session {
  const isOurs = (attributes.get(INDEX) ?? index) === index;
  return reviveSession(isOurs ? parse(attributes.get(SESSION)) : undefined);
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/**
 * The session attributes to give back: ours, and those of others as long as there is room. A session that is larger than Lex
 * takes is forgotten: the conversation goes on without it rather than not at all.
 */
export function writeAttributes(
  session: Session,
  before: Attributes,
  { index }: Memories,
): Record<string, string> {
  const own = { [INDEX]: index, [SESSION]: JSON.stringify(session) };
  const others = Object.fromEntries([...before].filter(([name]) => name !== SESSION && name !== INDEX));
  const ways = [{ ...others, ...own }, own];
  return ways.find((way) => bytesOf(way) <= MOST_BYTES) ?? {};
}
