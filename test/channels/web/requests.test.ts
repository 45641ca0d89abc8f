import { describe, expect, test } from 'vitest';
import { eventOf, openOwnWeb, readEvent } from './own-web.ts';

const seconds = (count: number) => Buffer.alloc(count * 32_000).toString('base64');
const turn = (body: unknown) => ({ body: typeof body === 'string' ? body : JSON.stringify(body) });

/** What is sent instead of a turn, and what it is answered with. */
const REFUSED: readonly [
  why: string,
  change: Parameters<typeof eventOf>[1],
  status: number,
  code: string,
  says: RegExp,
][] = [
  ['another type', { headers: { 'content-type': 'text/plain' } }, 415, 'unsupported', /application\/json/],
  ['no type', { headers: { 'content-type': '' } }, 415, 'unsupported', /application\/json/],
  [
    'a type that only begins alike',
    { headers: { 'content-type': 'application/jsonp' } },
    415,
    'unsupported',
    /json/,
  ],
  ['no JSON', turn('{"conversation":'), 400, 'bad-request', /not JSON/],
  ['nothing', turn(''), 400, 'bad-request', /not JSON/],
  ['a list', turn('[]'), 400, 'bad-request', /not an object/],
  ['null', turn('null'), 400, 'bad-request', /not an object/],
  ['no conversation', turn({ text: 'x' }), 400, 'bad-request', /conversation is missing/],
  ['a conversation of one letter', turn({ conversation: 'c' }), 400, 'bad-request', /2 to 100/],
  ['a conversation that Lex refuses', turn({ conversation: 'c/../d' }), 400, 'bad-request', /2 to 100/],
  ['a conversation too long', turn({ conversation: 'c'.repeat(101) }), 400, 'bad-request', /2 to 100/],
  [
    'a text that is a number',
    turn({ conversation: 'cc', text: 7 }),
    400,
    'bad-request',
    /text is not a text/,
  ],
  ['a text of blanks', turn({ conversation: 'cc', text: ' \n' }), 400, 'bad-request', /text is empty/],
  [
    'a text too long',
    turn({ conversation: 'cc', text: 'x'.repeat(1001) }),
    400,
    'too-long',
    /1000 characters/,
  ],
  ['text and audio', turn({ conversation: 'cc', text: 'x', audio: 'AAA=' }), 400, 'bad-request', /not both/],
  ['audio that is no base64', turn({ conversation: 'cc', audio: 'AAA*' }), 400, 'bad-request', /not base64/],
  ['no audio', turn({ conversation: 'cc', audio: '' }), 400, 'bad-request', /not base64/],
  ['half a sample', turn({ conversation: 'cc', audio: 'AAAA' }), 400, 'bad-request', /16-bit/],
  ['audio too long', turn({ conversation: 'cc', audio: seconds(16) }), 400, 'too-long', /15 seconds/],
  ['a body too large', turn({ conversation: 'cc', audio: seconds(30) }), 413, 'too-large', /longer than/],
  [
    'a state that is an object',
    turn({ conversation: 'cc', state: {} }),
    400,
    'bad-request',
    /state is not a text/,
  ],
  [
    'a state too long',
    turn({ conversation: 'cc', state: 'x'.repeat(16_001) }),
    400,
    'too-long',
    /state is longer/,
  ],
];

describe('what is no turn', () => {
  test.each(REFUSED)('%s', async (_, change, status, code, says) => {
    const web = await openOwnWeb();
    const reply = await web.ask(eventOf('turn-text', change));
    const { error } = JSON.parse(reply.text);
    expect({ status: reply.status, code: error.code }).toEqual({ status, code });
    expect(error.message).toMatch(says);
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['the longest text', { conversation: 'cc', text: `${'x'.repeat(999)}?` }],
    ['fifteen seconds', { conversation: 'cc', audio: seconds(15) }],
    ['a field that we do not know', { conversation: 'cc', text: 'list the talks', mood: 'good' }],
    ['letters of any kind', { conversation: 'A.b_c:d-9', text: 'größe 😀 \u0000 wie' }],
  ])('but this is one: %s', async (_, body) => {
    const web = await openOwnWeb();
    expect((await web.ask(eventOf('turn-text', turn(body)))).status).toBe(200);
  });
});

describe('addresses', () => {
  test.each([
    ['/api/nothing', 'GET', 404, 'not-found'],
    ['/api', 'GET', 404, 'not-found'],
    ['/api/turn/', 'POST', 404, 'not-found'],
    ['/api/turn', 'GET', 405, 'not-allowed'],
    ['/api/about', 'POST', 405, 'not-allowed'],
    ['/', 'POST', 405, 'not-allowed'],
    ['/nothing.html', 'GET', 404, 'not-found'],
    ['/../package.json', 'GET', 404, 'not-found'],
    ['/%2e%2e/package.json', 'GET', 404, 'not-found'],
    ['/%', 'GET', 404, 'not-found'],
    ['', 'GET', 404, 'not-found'],
  ])('%s by %s is %i %s', async (path, method, status, code) => {
    const web = await openOwnWeb();
    const event = eventOf('page', { path });
    event.requestContext.http.method = method;
    const reply = await web.ask(event);
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.text).error.code).toBe(code);
  });

  test('whoever uses another method is told which there are', async () => {
    const web = await openOwnWeb();
    const event = readEvent('turn-text');
    event.requestContext.http.method = 'DELETE';
    expect((await web.ask(event)).headers.allow).toBe('POST, OPTIONS');
  });
});

describe('pages of other sites', () => {
  const ALLOWED = { origins: new Set(['https://example.org']) };

  test.each([
    ['our own page', 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com', {}, 200],
    ['no page', undefined, {}, 200],
    ['a page of the list', 'https://example.org', ALLOWED, 200],
    ['a page of no list', 'https://example.org', {}, 403],
    ['another port', 'https://example.org:8443', ALLOWED, 403],
    ['another scheme', 'http://example.org', ALLOWED, 403],
    ['a name that ends alike', 'https://evil-example.org', ALLOWED, 403],
    ['a page without a name', 'null', ALLOWED, 403],
    ['no address', 'https://', ALLOWED, 403],
  ])('%s', async (_, origin, changes, status) => {
    const web = await openOwnWeb(changes);
    const event = readEvent('turn-text');
    const { origin: _own, ...headers } = event.headers;
    const reply = await web.ask({
      ...event,
      headers: { ...headers, ...(origin !== undefined && { origin }) },
    });
    expect(reply.status).toBe(status);
    expect(reply.headers['access-control-allow-origin']).toBe(
      status === 200 && changes === ALLOWED && origin !== undefined ? origin : undefined,
    );
  });

  test('may ask before they send', async () => {
    const web = await openOwnWeb(ALLOWED);
    const { status, headers, text } = await web.ask(readEvent('turn-preflight'));
    expect({ status, text }).toEqual({ status: 204, text: '' });
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://example.org',
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type, range',
      vary: 'origin',
    });
    expect((await (await openOwnWeb()).ask(readEvent('turn-preflight'))).status).toBe(403);
  });

  test('load the widget in any case: it is the same for everybody', async () => {
    const web = await openOwnWeb();
    const { status, headers } = await web.ask(readEvent('script'));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });
});

describe('the page', () => {
  test('is asked for again each time; files with a fingerprint never', async () => {
    const web = await openOwnWeb();
    const [page, script] = await Promise.all(['page', 'script'].map((name) => web.ask(readEvent(name))));
    expect(page?.text).toMatch(/^<!doctype html>/);
    expect(page?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
    });
    expect(script?.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('is not sent twice when nothing changed', async () => {
    const web = await openOwnWeb();
    const { headers } = await web.ask(readEvent('page'));
    const again = await web.ask(eventOf('page', { headers: { 'if-none-match': `"x", W/${headers.etag}` } }));
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await web.ask(eventOf('page', { headers: { 'if-none-match': '"x"' } }))).status).toBe(200);
  });

  test('has a head without a body', async () => {
    const web = await openOwnWeb();
    const { status, text, headers } = await web.ask(readEvent('page-head'));
    expect([status, text, headers['content-type']]).toEqual([200, '', 'text/html; charset=utf-8']);
  });

  test('may load nothing but its own files, and every reply says so', async () => {
    const web = await openOwnWeb();
    for (const name of ['page', 'script', 'health', 'turn-text', 'speech', 'turn-other-site']) {
      const { headers } = await web.ask(readEvent(name));
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('microphone=(self)'),
      });
    }
  });
});

describe('health', () => {
  test.each([
    [{}, { status: 'ok', lex: 'ok', polly: 'ok' }],
    [
      { lex: { isAway: () => true, hear: async () => Promise.reject() } },
      { status: 'degraded', lex: 'away', polly: 'ok' },
    ],
    [
      {
        voice: {
          isAway: () => true,
          record: () => ({ audio: async () => Promise.reject(), marks: async () => Promise.reject() }),
        },
      },
      { status: 'degraded', lex: 'ok', polly: 'away' },
    ],
  ])('%#', async (changes, expected) => {
    const web = await openOwnWeb(changes);
    const { text, headers } = await web.ask(readEvent('health'));
    expect(JSON.parse(text)).toEqual({ ...expected, index: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(headers['cache-control']).toBe('no-store');
  });
});
