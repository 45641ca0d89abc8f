import type { WebReply, WebRequest } from './http.ts';
import { problem } from './json.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One file of the page, as it is sent. */
export type PageFile = {
  readonly type: string;
  /** A fingerprint of the bytes, without quotes. */
  readonly etag: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
};

/** The files of the page by their path from its root, without a slash in front: "index.html". Undefined for what is none. */
export type FindFile = (path: string, encodings: ReadonlySet<Encoding>) => Promise<PageFile | undefined>;

/** The build puts a fingerprint into the names of files that never change: "widget-5TJ2QK4A.js". */
const HAS_FINGERPRINT = /-(?:[A-Z0-9]{8}|[0-9a-f]{8})\.[a-z0-9]+$/;
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** The encodings that a browser takes, by name; one with q=0 is refused. */
function encodingsOf(header = ''): ReadonlySet<Encoding> {
  const taken = header
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(?:\.0*)?$/.test(one))
    .map((one) => one.split(';')[0]?.trim());
  return new Set((['br', 'gzip'] as const).filter((name) => taken.includes(name)));
}

function hasSame(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === `"${etag}"` || one.trim() === '*');
}

/** A file of the page, or that there is none. Scripts and styles may be used by pages of other sites: that is how one embeds them. */
export async function servePage({ path, headers }: WebRequest, find: FindFile): Promise<WebReply> {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const file = await find(name, encodingsOf(headers.get('accept-encoding')));
  if (file === undefined) return problem('not-found', 'there is no such page; the assistant is at /');
  const about = {
    etag: `"${file.etag}"`,
    'cache-control': HAS_FINGERPRINT.test(name) ? FOREVER : ASK_EACH_TIME,
    vary: 'accept-encoding',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (hasSame(headers.get('if-none-match'), file.etag)) return { status: 304, headers: about, body: '' };
  const encoding = file.encoding === 'identity' ? {} : { 'content-encoding': file.encoding };
  return { status: 200, headers: { ...about, 'content-type': file.type, ...encoding }, body: file.bytes };
}
