import { afterEach, describe, expect, test } from 'vitest';
import { createPolly } from '../../lambda/io/polly.ts';
import { fakeAudio, type SpokenBehaviour, type Synthesis, startFakePolly } from './fake-polly.ts';

const SSML = '<speak><mark name="0"/><s>In Aurora, the log is the database.</s></speak>';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function open(behave?: (asked: Synthesis, count: number) => SpokenBehaviour, patience = {}) {
  const service = await startFakePolly(behave);
  stops.push(service.stop);
  const settings = { voiceId: 'Joanna', address: { endpoint: service.url } };
  return { service, voice: createPolly(settings, { patience }) };
}

describe('a recording', () => {
  test('is spoken by a neural voice, as mp3', async () => {
    const { service, voice } = await open();
    const audio = await voice.record(SSML).audio();
    expect(Buffer.from(await audio.whole())).toEqual(fakeAudio(SSML));
    expect(service.asked).toEqual([{ format: 'mp3', ssml: SSML, voice: 'Joanna', engine: 'neural' }]);
  });

  test('has marks for parts and words, asked for when they are wanted', async () => {
    const { service, voice } = await open();
    const marks = await voice.record(SSML).marks();
    expect(service.asked).toHaveLength(1);
    expect(marks.slice(0, 2)).toEqual([
      { time: 0, type: 'ssml', value: '0', start: 7, end: 23 },
      { time: 0, type: 'word', value: 'In', start: 26, end: 28 },
    ]);
    expect(service.asked[0]).toMatchObject({ format: 'json', marks: ['ssml', 'word'] });
  });

  test('is made once, however often and at once it is asked for', async () => {
    const { service, voice } = await open(() => ({ delayMs: 20 }));
    const recordings = Array.from({ length: 20 }, () => voice.record(SSML));
    await Promise.all(recordings.flatMap(({ audio, marks }) => [audio(), marks()]));
    await voice.record(SSML).marks();
    expect(service.asked.map(({ format }) => format).sort()).toEqual(['json', 'mp3']);
  });

  test('is not kept for ever', async () => {
    const { service, voice } = await open();
    const texts = Array.from({ length: 210 }, (_, at) => `<speak>${at}</speak>`);
    for (const text of texts) await voice.record(text).audio();
    await voice.record(texts[209] ?? '').audio();
    expect(service.asked).toHaveLength(210);
    await voice.record(texts[0] ?? '').audio();
    expect(service.asked).toHaveLength(211);
  });
});

describe('a voice that is away', () => {
  test('is told from one that refused a text', async () => {
    const { voice } = await open(({ ssml }) =>
      ssml === 'x' ? { fails: [400, 'InvalidSsmlException'] } : { fails: [500, 'ServiceFailureException'] },
    );
    await expect(voice.record('x').audio()).rejects.toMatchObject({ code: 'bad-input' });
    await expect(voice.record(SSML).audio()).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('is not kept as a recording: the next request tries again', async () => {
    const { voice } = await open((_, count) =>
      count <= 2 ? { fails: [500, 'ServiceFailureException'] } : {},
    );
    await expect(voice.record(SSML).audio()).rejects.toMatchObject({ code: 'unreachable' });
    await expect(voice.record(SSML).audio()).resolves.toBeDefined();
  });

  test('is known to be away after three failures, and comes back', async () => {
    let isWell = false;
    const { voice } = await open(() => (isWell ? {} : { fails: [503, 'ServiceUnavailable'] }), { rest: 100 });
    await voice
      .record(SSML)
      .audio()
      .catch(() => undefined);
    await voice
      .record(SSML)
      .audio()
      .catch(() => undefined);
    expect(voice.isAway()).toBe(true);
    isWell = true;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(voice.isAway()).toBe(false);
    await expect(voice.record(SSML).audio()).resolves.toBeDefined();
  });

  test('is given up when it does not begin to speak', async () => {
    const { voice } = await open(() => ({ delayMs: 500 }), { attempt: 50 });
    await expect(voice.record(SSML).audio()).rejects.toMatchObject({ code: 'unreachable' });
  });
});
