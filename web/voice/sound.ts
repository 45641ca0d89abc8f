/** A sound that is being fetched. */
export type Sound = {
  /** All of it, once it is there; undefined where it breaks off. */
  readonly whole: Promise<Blob | undefined>;
  /** All that has come: soon, again each time that it has become twice as much, and at last the whole. Ends where the sound breaks off. */
  growing(): AsyncIterable<Part>;
  /** An address to play it from: at once where the browser plays what is still coming, else when all is there. Fails where it breaks off. */
  open(): Promise<string>;
};

export type Part = { readonly audio: Blob; readonly isWhole: boolean };

/** Bytes that are worth a look: half a second of speech. */
const LEAST = 3_000;

type Pieces = {
  readonly type: string;
  readonly list: Uint8Array<ArrayBuffer>[];
  /** Settles with the next piece or the end, fails where the sound breaks off. */
  more: PromiseWithResolvers<void>;
  isWhole: boolean;
};

/** Reads a reply to its end, whether it is played or not. `alive` is called with each piece that comes. */
export function receiveSound(response: Response, alive: () => void): Sound {
  const type = response.headers.get('content-type') ?? '';
  const pieces: Pieces = { type, list: [], more: nextPiece(), isWhole: false };
  const reading = readAll(response, pieces, alive);
  const whole = reading.then(
    () => new Blob(pieces.list, { type }),
    () => undefined,
  );
  return {
    whole,
    growing: () => growing(pieces),
    open: async () => {
      if (!pieces.isWhole && canStream(type)) return openStream(pieces);
      const blob = await whole;
      if (blob === undefined) throw new Error('the sound broke off');
      return URL.createObjectURL(blob);
    },
  };
}

function nextPiece(): PromiseWithResolvers<void> {
  const next = Promise.withResolvers<void>();
  // where nobody plays it, nobody waits for it
  next.promise.catch(() => undefined);
  return next;
}

async function readAll({ body }: Response, pieces: Pieces, alive: () => void): Promise<void> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const next = await reader?.read();
      if (next === undefined || next.done) break;
      alive();
      pieces.list.push(next.value);
      pieces.more.resolve();
      pieces.more = nextPiece();
    }
    pieces.isWhole = true;
    pieces.more.resolve();
  } catch (error) {
    pieces.more.reject(error);
    throw error;
  }
}

async function* growing(pieces: Pieces): AsyncGenerator<Part> {
  for (let next = LEAST; ; ) {
    const { isWhole } = pieces;
    const audio = new Blob(pieces.list, { type: pieces.type });
    if (isWhole || audio.size >= next) {
      next = 2 * audio.size;
      yield { audio, isWhole };
    } else if (!(await hasMore(pieces))) return;
    if (isWhole) return;
  }
}

/** False where it broke off. */
function hasMore(pieces: Pieces): Promise<boolean> {
  return pieces.more.promise.then(
    () => true,
    () => false,
  );
}

/** Chrome, Edge and Safari on a computer take mp3 piece by piece; Firefox and iPhones do not, and wait for all of it. */
function canStream(type: string): boolean {
  return 'MediaSource' in globalThis && MediaSource.isTypeSupported(type);
}

function openStream(pieces: Pieces): string {
  const source = new MediaSource();
  source.addEventListener('sourceopen', () => void feed(source, pieces), { once: true });
  return URL.createObjectURL(source);
}

/** Hands over all that is there, then each piece as it comes. Whoever ends playing closes the source, and that ends it. */
async function feed(source: MediaSource, pieces: Pieces): Promise<void> {
  try {
    const buffer = source.addSourceBuffer(pieces.type);
    for (let at = 0; source.readyState === 'open'; ) {
      const piece = pieces.list[at];
      if (piece !== undefined) {
        at += 1;
        await append(buffer, piece);
      } else if (pieces.isWhole) return source.endOfStream();
      else await pieces.more.promise;
    }
  } catch {
    if (source.readyState === 'open') source.endOfStream('network');
  }
}

function append(buffer: SourceBuffer, piece: Uint8Array<ArrayBuffer>): Promise<void> {
  return new Promise((resolve) => {
    buffer.addEventListener('updateend', () => resolve(), { once: true });
    buffer.appendBuffer(piece);
  });
}
