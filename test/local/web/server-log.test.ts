import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createServerLog } from '../../../local/web/server-log.ts';

function written(all: boolean, event: string, fields: Readonly<Record<string, unknown>>): string {
  const errors = new PassThrough();
  createServerLog(errors, all)(event, fields);
  return errors.read()?.toString() ?? '';
}

const AWAY = { service: 'lex', error: 'RecapError', code: 'unreachable', cause: 'CredentialsProviderError' };

test.each<[why: string, event: string, fields: Readonly<Record<string, unknown>>, text: string]>([
  ['an answer is no news', 'turn', { outcome: 'answered', ms: 8 }, ''],
  [
    'a service away',
    'away',
    AWAY,
    'start: Lex does not answer, so our own understanding does (CredentialsProviderError).\n',
  ],
  [
    'the voice away',
    'away',
    { service: 'polly', error: 'RecapError' },
    "start: Polly does not answer, so the browser's own voice reads (RecapError).\n",
  ],
  ['a service that is left alone', 'away', { ...AWAY, cause: 'CircuitOpenError' }, ''],
  [
    'a bot that knows other notes',
    'unread',
    { pieces: 1 },
    'start: Lex answers from other notes than these, so our own understanding does: upload build/lex anew, or start with its notes.\n',
  ],
  [
    'a fault of ours',
    'failed',
    { step: 'answer', error: 'TypeError' },
    'start: something went wrong (TypeError); --log tells more.\n',
  ],
])('%s', (_, event, fields, text) => {
  expect(written(false, event, fields)).toBe(text);
});

test('all of it is a line of JSON for each event', () => {
  expect(JSON.parse(written(true, 'away', AWAY))).toEqual({ event: 'away', ...AWAY });
});
