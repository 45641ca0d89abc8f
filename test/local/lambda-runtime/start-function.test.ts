import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  type FunctionSettings,
  type RunningFunction,
  startFunction,
} from '../../../local/lambda-runtime/start-function.ts';

const running: RunningFunction[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function start(source: string, settings: Partial<FunctionSettings> = {}): Promise<RunningFunction> {
  const folder = mkdtempSync(join(tmpdir(), 'function-'));
  folders.push(folder);
  writeFileSync(join(folder, 'index.mjs'), source);
  const started = await startFunction({ folder, ...settings });
  running.push(started);
  return started;
}

test('a handler is loaded once and answers event after event', async () => {
  const { initMs, call } = await start(
    'let calls = 0; export const handler = async (event) => ({ said: event.say, calls: ++calls });',
  );
  expect(await initMs).toBeGreaterThan(0);
  expect(await call({ say: 'one' })).toMatchObject({ kind: 'answered', payload: { said: 'one', calls: 1 } });
  expect(await call({ say: 'two' })).toMatchObject({ kind: 'answered', payload: { said: 'two', calls: 2 } });
});

test('calls that come at once are taken one by one', async () => {
  const { call } = await start(
    `let busy = 0, most = 0;
     export const handler = async () => {
       most = Math.max(most, ++busy); await new Promise((end) => setTimeout(end, 20)); busy--; return most; };`,
  );
  const ends = await Promise.all([call({}), call({}), call({})]);
  expect(ends.map((end) => end.kind === 'answered' && end.payload)).toEqual([1, 1, 1]);
});

test('the context has what a handler asks for', async () => {
  const { call } = await start(
    `export const handler = async (event, context) => ({
       id: context.awsRequestId.length, left: context.getRemainingTimeInMillis(), arn: context.invokedFunctionArn });`,
  );
  const end = await call({});
  const { id, left, arn } = (end.kind === 'answered' ? end.payload : {}) as Record<string, number | string>;
  expect(id).toBe(36);
  expect(left).toBeGreaterThan(6000);
  expect(left).toBeLessThanOrEqual(8000);
  expect(arn).toContain(':function:keynote-recap');
});

test('the function sees its own variables and Lambda’s, and nothing of these surroundings', async () => {
  const { call } = await start(
    'export const handler = async () => ({ ...process.env, PATH: process.env.PATH ?? "none" });',
    { environment: { TABLE_NAME: 'memory' } },
  );
  const end = await call({});
  expect(end.kind === 'answered' && end.payload).toMatchObject({
    TABLE_NAME: 'memory',
    AWS_REGION: 'us-east-1',
    _HANDLER: 'index.handler',
    PATH: 'none',
  });
});

test.each([
  {
    why: 'nodejs24.x refuses callbacks',
    source: 'export const handler = (event, context, callback) => callback(null, 1);',
    type: 'Runtime.CallbackHandlerDeprecated',
  },
  { why: 'no such export', source: 'export const other = 1;', type: 'Runtime.HandlerNotFound' },
  { why: 'it throws while loading', source: 'throw new TypeError("broken");', type: 'TypeError' },
])('a handler that cannot be loaded fails every call: $why', async ({ source, type }) => {
  const { initMs, call } = await start(source);
  await expect(initMs).rejects.toThrow(type);
  expect(await call({})).toMatchObject({ kind: 'failed', failure: { type } });
  expect(await call({})).toMatchObject({ kind: 'failed' });
});

test('a handler that throws fails that call alone', async () => {
  const { call } = await start(
    'export const handler = async (event) => { if (event.bad) throw new RangeError("too bad"); return 1; };',
  );
  expect(await call({ bad: true })).toMatchObject({
    kind: 'failed',
    failure: { type: 'RangeError', message: 'too bad' },
  });
  expect(await call({})).toMatchObject({ kind: 'answered', payload: 1 });
});

test('a handler that takes too long is ended', async () => {
  const { call } = await start(
    'export const handler = () => new Promise(() => setInterval(() => 0, 1000));',
    {
      timeoutMs: 300,
    },
  );
  expect(await call({})).toMatchObject({ kind: 'failed', failure: { type: 'Sandbox.Timedout' } });
});

test('a start that takes too long is ended', async () => {
  const { call } = await start(
    'await new Promise(() => setInterval(() => 0, 1000)); export const handler = 1;',
    {
      initTimeoutMs: 500,
    },
  );
  expect(await call({})).toMatchObject({ kind: 'failed', failure: { type: 'Sandbox.Timedout' } });
});

test('a process that ends in the middle of a call fails it, and what it wrote is kept', async () => {
  const { call, log } = await start(
    'export const handler = () => { console.log("last words"); process.exit(3); };',
  );
  expect(await call({})).toMatchObject({ kind: 'failed', failure: { type: 'Runtime.ExitError' } });
  expect(log()).toContain('last words');
});
