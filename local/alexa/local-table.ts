import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

/** A table on this computer, and what tells the AWS SDK to use it. */
export type LocalTable = {
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

const TABLE = 'keynote-recap-memory';
/** Nobody checks them, but the SDK signs nothing without. */
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Opens the table of memories; kept in `folder` where one is given, else forgotten at the end. */
export async function openLocalTable(folder?: string): Promise<LocalTable> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const server = dynalite({ createTableMs: 0, ...(folder !== undefined && { path: folder }) });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await createTable(endpoint);
  return {
    environment: {
      MEMORY_TABLE: TABLE,
      TABLE_NAME: TABLE,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The table that infrastructure/ makes in the cloud. */
async function createTable(endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: CREDENTIALS });
  try {
    await client.send(
      new CreateTableCommand({
        TableName: TABLE,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    );
  } catch (error) {
    // it is there from an earlier run
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
}
