import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PersistenceAdapter } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import { RecapError } from '../errors.ts';

export type Attributes = Readonly<Record<string, unknown>>;
/** One record of two: the one that is stored and the one that is to be. */
export type MergeAttributes = (stored: Attributes, own: Attributes) => Attributes;

export type TableOptions = {
  readonly table: string;
  readonly merge: MergeAttributes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly client?: DynamoDBClient;
};

/** A record that nobody came back to is deleted by the table after a year, in seconds. */
const KEPT_FOR = 365 * 24 * 60 * 60;
/** Two devices of one household write at once at most now and then; more tries than that mean that something is wrong. */
const MOST_TRIES = 12;
/** Before the next try: milliseconds, growing with the tries, apart by chance. */
const PAUSE = 8;

type Stored = { readonly attributes: Attributes; readonly revision: number | undefined };

function userOf(envelope: RequestEnvelope): string {
  const id = envelope.context?.System?.user?.userId ?? envelope.session?.user?.userId;
  if (typeof id === 'string' && id !== '') return id;
  throw new RecapError('bad-input', 'the request names no user: there is nobody to remember');
}

function isRecord(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The client keeps its connection for the next request, and gives up soon: somebody is waiting. */
function createClient(): DynamoDBClient {
  return new DynamoDBClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1000, throwOnRequestTimeout: true },
  });
}

/** Writes only when nobody else wrote since: the record is still absent, or still of the revision that was read. */
function unchanged(read: Stored | undefined) {
  if (read === undefined)
    return { ConditionExpression: 'attribute_not_exists(#id)', ExpressionAttributeNames: { '#id': 'id' } };
  const names = { '#attributes': 'attributes', '#revision': 'revision' };
  return read.revision === undefined
    ? { ConditionExpression: 'attribute_not_exists(#attributes.#revision)', ExpressionAttributeNames: names }
    : {
        ConditionExpression: '#attributes.#revision = :revision',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':revision': read.revision },
      };
}

/** Reads one record; undefined when there is none. */
async function readRecord(documents: DynamoDBDocumentClient, key: Key): Promise<Stored | undefined> {
  const { Item } = await documents.send(new GetCommand({ ...key, ConsistentRead: true }));
  if (Item === undefined) return undefined;
  const attributes = isRecord(Item.attributes) ? Item.attributes : {};
  const { revision } = attributes;
  return { attributes, revision: typeof revision === 'number' ? revision : undefined };
}

type Key = { readonly TableName: string; readonly Key: { readonly id: string } };

/** Writes until nobody came between reading and writing. */
async function persist(write: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || attempt === MOST_TRIES) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * PAUSE * attempt));
    }
  }
}

/**
 * A table with one record a listener, in the shape of the kit's own adapter: `{ id, attributes }`, and `expires` for the
 * table's time to live. Records are merged, not replaced: what another device wrote in between is kept.
 */
export function openMemoryTable({
  table,
  merge,
  now,
  client = createClient(),
}: TableOptions): PersistenceAdapter {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const keyOf = (envelope: RequestEnvelope): Key => ({ TableName: table, Key: { id: userOf(envelope) } });
  const write = async (key: Key, own: Attributes): Promise<void> => {
    const stored = await readRecord(documents, key);
    const attributes = stored === undefined ? own : merge(stored.attributes, own);
    const Item = {
      ...key.Key,
      attributes: { ...attributes, revision: (stored?.revision ?? 0) + 1 },
      expires: Math.floor(now() / 1000) + KEPT_FOR,
    };
    await documents.send(new PutCommand({ TableName: table, Item, ...unchanged(stored) }));
  };
  return {
    getAttributes: async (envelope) => ({ ...(await readRecord(documents, keyOf(envelope)))?.attributes }),
    saveAttributes: async (envelope, attributes) => {
      const key = keyOf(envelope);
      await persist(() => write(key, attributes));
    },
    deleteAttributes: async (envelope) => {
      await documents.send(new DeleteCommand(keyOf(envelope)));
    },
  };
}
