import { describe, expect, test } from 'vitest';
import type { SpeechMarks } from '../../../lambda/channels/web/api.ts';
import { RecapError } from '../../../lambda/errors.ts';
import { eventOf, openOwnWeb, VOICE } from './own-web.ts';

const QUESTION = { text: 'what did werner say about databases' };

async function openSpoken(changes: Parameters<typeof openOwnWeb>[0] = {}) {
  const web = await openOwnWeb(changes);
  const reply = await web.turn(QUESTION);
  const ask = (suffix = '', headers: Record<string, string> = {}) =>
    web.ask(eventOf('health', { path: `/api/speech/${reply.speech}${suffix}`, headers }));
  return { web, reply, ask };
}

describe('a reply as speech', () => {
  test('is sound that never changes', async () => {
    const { ask } = await openSpoken();
    const { status, headers, text } = await ask();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'audio/mpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
    });
    expect(text.length).toBeGreaterThan(1000);
  });

  test('has marks for every word of every part', async () => {
    const { reply, ask } = await openSpoken();
    const { headers, text } = await ask('/marks');
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers['cache-control']).toMatch(/immutable/);
    const { parts } = JSON.parse(text) as SpeechMarks;
    expect(parts.map((part) => part.text)).toEqual([...reply.say.map((line) => line.text), reply.prompt]);
    for (const part of parts) {
      const words = part.words.map(({ start, end }) => part.text.slice(start, end));
      expect(words.join(' ')).toBe((part.text.match(/[\p{L}\p{N}']+/gu) ?? []).join(' '));
      expect(part.words[0]?.time).toBe(part.time);
    }
    expect(parts.map(({ time }) => time)).toEqual(parts.map(({ time }) => time).toSorted((a, b) => a - b));
  });

  test('is logged without its words', async () => {
    const { web, ask } = await openSpoken();
    await ask();
    await ask('/marks');
    expect(web.log.slice(1)).toEqual([
      { event: 'speech', fields: { what: 'sound', ms: 0 } },
      { event: 'speech', fields: { what: 'marks', ms: 0 } },
    ]);
  });

  test('can be had in parts', async () => {
    const { ask } = await openSpoken();
    const whole = await ask();
    const length = Number((await ask('', { range: 'bytes=0-1' })).headers['content-range']?.split('/')[1]);
    const cases: readonly [range: string, status: number, contentRange: string | undefined][] = [
      ['bytes=0-1', 206, `bytes 0-1/${length}`],
      ['bytes=100-', 206, `bytes 100-${length - 1}/${length}`],
      ['bytes=-10', 206, `bytes ${length - 10}-${length - 1}/${length}`],
      [`bytes=0-${length + 99}`, 206, `bytes 0-${length - 1}/${length}`],
      [`bytes=${length}-`, 416, `bytes */${length}`],
      ['bytes=5-2', 416, `bytes */${length}`],
      ['bytes=0-1,4-5', 200, undefined],
      ['lines=0-1', 200, undefined],
      ['bytes=-', 416, `bytes */${length}`],
    ];
    for (const [range, status, contentRange] of cases) {
      const reply = await ask('', { range });
      expect([range, reply.status, reply.headers['content-range']]).toEqual([range, status, contentRange]);
      if (status === 200) expect(reply.text).toBe(whole.text);
    }
  });

  test('is had by nobody for a text of their own', async () => {
    const { web, reply, ask } = await openSpoken();
    const changed = `${reply.speech?.slice(0, -1)}${reply.speech?.endsWith('A') ? 'B' : 'A'}`;
    for (const token of [changed, reply.state, 'x', encodeURIComponent('../../x'), 'x'.repeat(9000)]) {
      const { status, text } = await web.ask(eventOf('health', { path: `/api/speech/${token}` }));
      expect([status, JSON.parse(text).error.code]).toEqual([
        token.includes('%') ? 404 : 403,
        token.includes('%') ? 'not-found' : 'forbidden',
      ]);
    }
    expect((await ask()).status).toBe(200);
  });
});

describe('an answer that will be asked for at once', () => {
  const AUDIO = Buffer.alloc(32_000).toString('base64');
  const count = (changes: object = {}) => {
    const spoken: string[] = [];
    const record: typeof VOICE.record = (ssml) => {
      spoken.push(ssml);
      return VOICE.record(ssml);
    };
    return { spoken, changes: { voice: { ...VOICE, record }, ...changes } };
  };

  test.each([
    ['a spoken question where that is wanted', { speaksAhead: true }, { audio: AUDIO }, 1],
    ['a typed question, whose answer few have read', { speaksAhead: true }, QUESTION, 0],
    ['a function of which there are several', {}, { audio: AUDIO }, 0],
  ])('%s', async (_, settings, turn, times) => {
    const { spoken, changes } = count(settings);
    const web = await openOwnWeb(changes);
    const reply = await web.turn(turn);
    expect(spoken).toHaveLength(times);
    await web.ask(eventOf('health', { path: `/api/speech/${reply.speech}` }));
    expect(new Set(spoken).size).toBe(1);
  });

  test('a voice that is away then is asked again by who listens', async () => {
    const audio = async () => Promise.reject(new RecapError('unreachable', 'no'));
    const voice = { ...VOICE, record: (ssml: string) => ({ ...VOICE.record(ssml), audio }) };
    const web = await openOwnWeb({ speaksAhead: true, voice });
    expect((await web.turn({ audio: AUDIO })).speech).not.toBeNull();
    expect(web.log.filter(({ event }) => event === 'away')).toEqual([]);
  });
});

describe('a voice that is away', () => {
  test('is not promised: the browser reads', async () => {
    const { reply } = await openSpoken({ voice: { ...VOICE, isAway: () => true } });
    expect(reply.speech).toBeNull();
  });

  test.each([
    ['unreachable', 503, 'away'],
    ['bad-input', 503, 'away'],
    ['busy', 503, 'busy'],
  ] as const)('%s is %i %s', async (code, status, expected) => {
    const fail = async () => Promise.reject(new RecapError(code, 'no'));
    const voice = { isAway: () => false, record: () => ({ audio: fail, marks: fail }) };
    const { web, ask } = await openSpoken({ voice });
    for (const suffix of ['', '/marks']) {
      const { status: given, headers, text } = await ask(suffix);
      expect([given, JSON.parse(text).error.code]).toEqual([status, expected]);
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '5' });
    }
    expect(web.log.filter(({ event }) => event === 'away')).toHaveLength(2);
  });
});
