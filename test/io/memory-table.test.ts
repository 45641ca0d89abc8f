import { CreateTableCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { RequestEnvelope } from 'ask-sdk-model';
import dynalite from 'dynalite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeMemories, type SavedSentence } from '../../lambda/dialog/memory.ts';
import { reviveMemory } from '../../lambda/dialog/revive-memory.ts';
import { type Attributes, openMemoryTable } from '../../lambda/io/memory-table.ts';

const TABLE = 'keynote-recap-test';
const NOW = Date.UTC(2026, 10, 20);
const server = dynalite({ createTableMs: 0 });
let client: DynamoDBClient;

beforeAll(async () => {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
  });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
});

afterAll(async () => {
  client.destroy();
  await new Promise((done) => server.close(done));
});

const merge = (stored: Attributes, own: Attributes) => ({
  ...stored,
  ...mergeMemories(reviveMemory(stored), reviveMemory(own)),
});
const open = () => openMemoryTable({ table: TABLE, merge, now: () => NOW, client });
const from = (userId: string) =>
  ({ context: { System: { user: { userId } } } }) as unknown as RequestEnvelope;

function sentence(line: number): SavedSentence {
  return { note: 'a-note.md', line, text: `Sentence ${line}.` };
}

function memory(at: number, lines: readonly number[]) {
  return { version: 1, saved: lines.map(sentence), heard: [], known: ['a-talk'], at };
}

async function linesOf(userId: string): Promise<number[]> {
  const { saved } = reviveMemory(await open().getAttributes(from(userId)));
  return saved.map((one) => one.line).sort((one, other) => one - other);
}

describe('the memory table', () => {
  test('knows nothing of somebody new', async () => {
    expect(await open().getAttributes(from('nobody'))).toEqual({});
  });

  test('gives back what was kept, in the shape of the kit’s own adapter, with a day on which it goes', async () => {
    await open().saveAttributes(from('one'), memory(100, [1, 2]));
    expect(await open().getAttributes(from('one'))).toMatchObject(memory(100, [1, 2]));
    const { Item } = await client.send(new GetItemCommand({ TableName: TABLE, Key: { id: { S: 'one' } } }));
    expect(Object.keys(Item ?? {}).sort()).toEqual(['attributes', 'expires', 'id']);
    expect(Item?.attributes?.M?.saved?.L).toHaveLength(2);
    expect(Number(Item?.expires?.N)).toBe(NOW / 1000 + 365 * 24 * 60 * 60);
  });

  test('keeps what two devices saved one after the other, each knowing nothing of the other', async () => {
    await open().saveAttributes(from('two'), memory(100, [1]));
    await open().saveAttributes(from('two'), memory(101, [2]));
    expect(await linesOf('two')).toEqual([1, 2]);
  });

  test('loses nothing when ten devices write at once', async () => {
    const lines = Array.from({ length: 10 }, (_, at) => at + 1);
    await Promise.all(lines.map((line) => open().saveAttributes(from('ten'), memory(100 + line, [line]))));
    expect(await linesOf('ten')).toEqual(lines);
  });

  test('takes over a record that the kit’s own adapter wrote, and keeps what else is in it', async () => {
    const { DynamoDBDocumentClient, PutCommand } = await import('@aws-sdk/lib-dynamodb');
    const documents = DynamoDBDocumentClient.from(client);
    await documents.send(
      new PutCommand({ TableName: TABLE, Item: { id: 'old', attributes: { colour: 'blue' } } }),
    );
    await open().saveAttributes(from('old'), memory(100, [7]));
    expect(await open().getAttributes(from('old'))).toMatchObject({ colour: 'blue', revision: 1 });
    expect(await linesOf('old')).toEqual([7]);
  });

  test('forgets on demand', async () => {
    await open().saveAttributes(from('gone'), memory(100, [1]));
    await open().deleteAttributes?.(from('gone'));
    expect(await open().getAttributes(from('gone'))).toEqual({});
  });

  test('remembers nobody who is not named', async () => {
    await expect(open().saveAttributes({} as RequestEnvelope, memory(1, []))).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  test('a table that is not there is an error, not a wait', async () => {
    const missing = openMemoryTable({ table: 'not-there', merge, now: () => NOW, client });
    await expect(missing.getAttributes(from('one'))).rejects.toThrow();
  });
});
