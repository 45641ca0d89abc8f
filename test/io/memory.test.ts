import { createServer, type Server } from 'node:net';
import type { RequestEnvelope } from 'ask-sdk-model';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMemory } from '../../lambda/io/memory.ts';

const from = { context: { System: { user: { userId: 'somebody' } } } } as unknown as RequestEnvelope;
let server: Server | undefined;

/** A table's address behind which nobody answers. */
async function pretendTable(): Promise<void> {
  const silent = createServer(() => {});
  server = silent;
  await new Promise<void>((done) => {
    silent.listen(0, '127.0.0.1', done);
  });
  const address = silent.address();
  vi.stubEnv(
    'AWS_ENDPOINT_URL_DYNAMODB',
    `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
  );
}

afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
});

describe('the memory', () => {
  test('gives up on a table that does not answer before anybody gets impatient', async () => {
    await pretendTable();
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'x');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'y');
    const memory = createMemory({ table: 'keynote-recap', merge: (_, own) => own, now: Date.now });
    const since = Date.now();
    await expect(memory.getAttributes(from)).rejects.toMatchObject({ code: 'unreachable' });
    await expect(memory.saveAttributes(from, {})).rejects.toMatchObject({ code: 'unreachable' });
    expect(Date.now() - since).toBeLessThan(4500);
  });

  test('without a region or credentials it is an error as well', async () => {
    vi.stubEnv('AWS_REGION', '');
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    const memory = createMemory({ table: 'keynote-recap', merge: (_, own) => own, now: Date.now });
    await expect(memory.getAttributes(from)).rejects.toThrow();
  });
});
