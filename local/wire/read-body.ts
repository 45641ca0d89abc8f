import type { IncomingMessage } from 'node:http';
import type { Http2ServerRequest } from 'node:http2';
import { WireError } from './wire-error.ts';

/** An event stream ends when the conversation does: who waits for its end never answers. */
const EVENT_STREAM = 'application/vnd.amazon.eventstream';

/**
 * The whole body; undefined when the client hung up in the middle; empty for an event stream.
 * @throws WireError RequestTooLargeException, once more than `mostBytes` came. What still comes is thrown away.
 */
export async function readBody(
  request: IncomingMessage | Http2ServerRequest,
  mostBytes: number,
): Promise<Buffer | undefined> {
  if (request.headers['content-type']?.startsWith(EVENT_STREAM)) {
    request.resume();
    return Buffer.alloc(0);
  }
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= mostBytes) pieces.push(piece);
      else {
        pieces.length = 0;
        reject(new WireError(413, 'RequestTooLargeException', `The body is longer than ${mostBytes} bytes.`));
      }
    });
    request.on('end', () => resolve(Buffer.concat(pieces)));
    request.on('close', () => resolve(undefined));
  });
}
