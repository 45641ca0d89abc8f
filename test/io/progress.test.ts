import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announceWait } from '../../lambda/io/progress.ts';

const WAITING = { endpoint: 'https://api.amazonalexa.com', token: 'secret', requestId: 'request-1' };
const SPEECH = '<speak>One moment.</speak>';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listener() {
  return vi.fn<typeof fetch>(() => Promise.resolve(new Response(null, { status: 204 })));
}

describe('a word while somebody waits', () => {
  test('is said only when the answer takes long', async () => {
    const send = listener();
    announceWait(WAITING, { speech: () => SPEECH, send });
    await vi.advanceTimersByTimeAsync(900);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(send).toHaveBeenCalledOnce();
    const [address, request] = send.mock.calls[0] ?? [];
    expect(String(address)).toBe('https://api.amazonalexa.com/v1/directives');
    expect(request).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer secret' } });
    expect(JSON.parse(String(request?.body))).toEqual({
      header: { requestId: 'request-1' },
      directive: { type: 'VoicePlayer.Speak', speech: SPEECH },
    });
  });

  test('is not said when the answer is there', async () => {
    const send = listener();
    const stop = announceWait(WAITING, { speech: () => SPEECH, send });
    await vi.advanceTimersByTimeAsync(500);
    stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(send).not.toHaveBeenCalled();
  });

  test('goes to Alexa and to nobody else, whatever address the request gives', async () => {
    const send = listener();
    const endpoints = [
      'http://api.amazonalexa.com',
      'https://example.com',
      'https://api.amazonalexa.com.example.com',
      'file:///etc/passwd',
      'nonsense',
      '',
    ];
    for (const endpoint of endpoints) announceWait({ ...WAITING, endpoint }, { speech: () => SPEECH, send });
    await vi.advanceTimersByTimeAsync(5000);
    expect(send).not.toHaveBeenCalled();
    announceWait({ ...WAITING, endpoint: 'https://api.eu.amazonalexa.com' }, { speech: () => SPEECH, send });
    await vi.advanceTimersByTimeAsync(5000);
    expect(send).toHaveBeenCalledOnce();
  });

  test('that cannot be sent troubles nobody', async () => {
    const onFailed = vi.fn();
    const send = vi.fn<typeof fetch>(() => Promise.reject(new Error('no network')));
    announceWait(WAITING, { speech: () => SPEECH, send, onFailed });
    await vi.advanceTimersByTimeAsync(5000);
    expect(onFailed).toHaveBeenCalledOnce();
  });
});
