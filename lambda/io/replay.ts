import { within } from './within.ts';

/** Bytes that come once and are read by many, each from the beginning, as far as they have come. */
export type Replay = {
  /** The pieces in their order. Fails where the source failed. */
  pieces(): AsyncIterable<Uint8Array>;
  /** Settles with all of them. */
  whole(): Promise<Uint8Array>;
};

/** A source that says nothing for so long, in milliseconds, is taken for broken off. */
const LONGEST_SILENCE = 10_000;

/** Begins to read `source` at once, whether anybody listens or not. Fails with RecapError `unreachable` where it falls silent. */
export function createReplay(source: AsyncIterable<Uint8Array>): Replay {
  const known: Uint8Array[] = [];
  let more = Promise.withResolvers<void>();
  let isDone = false;
  const wake = () => {
    more.resolve();
    more = Promise.withResolvers();
    more.promise.catch(() => undefined);
  };
  more.promise.catch(() => undefined);
  const read = async () => {
    const iterator = source[Symbol.asyncIterator]();
    for (;;) {
      const next = await within(LONGEST_SILENCE, iterator.next());
      if (next.done === true) break;
      known.push(next.value);
      wake();
    }
    isDone = true;
    wake();
  };
  const finished = read();
  finished.catch((error: unknown) => more.reject(error));
  async function* pieces() {
    for (let at = 0; ; ) {
      const piece = known[at];
      if (piece !== undefined) {
        at += 1;
        yield piece;
      } else if (isDone) return;
      else await more.promise;
    }
  }
  return { pieces, whole: () => finished.then(() => Buffer.concat(known)) };
}
