import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

type Encoding = 'br' | 'gzip' | 'identity';
type PageFile = {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
};
type FindFile = (path: string, encodings: ReadonlySet<Encoding>) => Promise<PageFile | undefined>;

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.mp3', 'audio/mpeg'],
  ['.txt', 'text/plain; charset=utf-8'],
]);
const UNKNOWN = 'application/octet-stream';
/** The build lays a packed file beside each that is worth it. */
const ENDINGS = { br: '.br', gzip: '.gz' } as const;
/** Longer names are not made by the build, and no disk takes them at any length. */
const MOST_PATH = 200;
/** Names of letters, figures, dashes and single dots within: none of them leads out of the folder, or to a hidden file. */
const PATH = /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+$/;

type Read = { readonly changed: number; readonly bytes: Buffer; readonly etag: string };

/** Reads files once, and again when they have changed. */
function createReader() {
  const read = new Map<string, Read>();
  return (file: string): Read | undefined => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isFile() !== true) return undefined;
    const before = read.get(file);
    if (before?.changed === found.mtimeMs) return before;
    const bytes = readFileSync(file);
    const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    const now = { changed: found.mtimeMs, bytes, etag };
    read.set(file, now);
    return now;
  };
}

/** The files of a folder, by path; packed where the browser takes it and the build did it. A folder that is not there holds nothing. */
export function openPageFiles(folder: string): FindFile {
  const read = createReader();
  return async (path, encodings) => {
    const isPacked = Object.values(ENDINGS).some((ending) => path.endsWith(ending));
    if (path.length > MOST_PATH || !PATH.test(path) || isPacked) return undefined;
    const type = TYPES.get(extname(path)) ?? UNKNOWN;
    for (const encoding of ['br', 'gzip'] as const) {
      const file = encodings.has(encoding) ? read(join(folder, `${path}${ENDINGS[encoding]}`)) : undefined;
      if (file !== undefined) return { type, etag: file.etag, bytes: file.bytes, encoding };
    }
    const file = read(join(folder, path));
    return file && { type, etag: file.etag, bytes: file.bytes, encoding: 'identity' };
  };
}
