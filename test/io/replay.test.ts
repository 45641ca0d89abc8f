import { describe, expect, test, vi } from 'vitest';
import { createReplay } from '../../lambda/io/replay.ts';

/** A source that gives a piece whenever it is told to. */
function openSource() {
  const waiting: (() => void)[] = [];
  const given: (string | Error | undefined)[] = [];
  const give = (piece: string | Error | undefined) => {
    given.push(piece);
    waiting.shift()?.();
  };
  async function* source() {
    for (;;) {
      if (given.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      const piece = given.shift();
      if (piece === undefined) return;
      if (piece instanceof Error) throw piece;
      yield Buffer.from(piece);
    }
  }
  return { source: source(), give };
}

async function read(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += Buffer.from(piece).toString();
  return text;
}

describe('bytes that come once', () => {
  test('are read by many, whenever they begin', async () => {
    const { source, give } = openSource();
    const replay = createReplay(source);
    const early = read(replay.pieces());
    give('one ');
    await Promise.resolve();
    const middle = read(replay.pieces());
    give('two ');
    give(undefined);
    expect(await Promise.all([early, middle])).toEqual(['one two ', 'one two ']);
    expect(await read(replay.pieces())).toBe('one two ');
    expect(Buffer.from(await replay.whole()).toString()).toBe('one two ');
  });

  test('are given on before the last has come', async () => {
    const { source, give } = openSource();
    const pieces = createReplay(source).pieces()[Symbol.asyncIterator]();
    give('first');
    expect(Buffer.from((await pieces.next()).value ?? []).toString()).toBe('first');
  });

  test('that stop coming fail for everybody', async () => {
    vi.useFakeTimers();
    const { source, give } = openSource();
    const replay = createReplay(source);
    const whole = expect(replay.whole()).rejects.toMatchObject({ code: 'unreachable' });
    give('some');
    await vi.advanceTimersByTimeAsync(9_000);
    give('more');
    await vi.advanceTimersByTimeAsync(11_000);
    await whole;
    await expect(read(replay.pieces())).rejects.toMatchObject({ code: 'unreachable' });
    vi.useRealTimers();
  });

  test('that break off fail for everybody, after what had come', async () => {
    const { source, give } = openSource();
    const replay = createReplay(source);
    const heard: string[] = [];
    const listening = (async () => {
      for await (const piece of replay.pieces()) heard.push(Buffer.from(piece).toString());
    })();
    give('some');
    give(new Error('cut off'));
    await expect(listening).rejects.toThrow('cut off');
    await expect(replay.whole()).rejects.toThrow('cut off');
    await expect(read(replay.pieces())).rejects.toThrow('cut off');
    expect(heard).toEqual(['some']);
  });
});
