/** Bytes that come once and are read by many, each from the beginning, as far as they have come. */
export type Replay = {
  /** The pieces in their order. Fails where the source failed. */
  pieces(): AsyncIterable<Uint8Array>;
  /** Settles with all of them. */
  whole(): Promise<Uint8Array>;
};

/** Begins to read `source` at once, whether anybody listens or not. */
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
    for await (const piece of source) {
      known.push(piece);
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
