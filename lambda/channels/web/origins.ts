import type { WebReply, WebRequest } from './http.ts';

/** Pages of other sites that may hold the widget, as browsers name them: "https://example.org". */
export type Origins = ReadonlySet<string>;

/** Seconds that a browser may remember what it may do: two hours is the longest that any keeps. */
const PREFLIGHT_AGE = '7200';

/** True for a page of ours, for one of the list, and for what is no page of a browser at all. */
export function isAllowed({ headers }: WebRequest, allowed: Origins): boolean {
  const origin = headers.get('origin');
  if (origin === undefined || allowed.has(origin)) return true;
  const host = headers.get('host');
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** What lets a page of another site read a reply. */
function sharing({ headers }: WebRequest, allowed: Origins): Readonly<Record<string, string>> {
  const origin = headers.get('origin');
  if (origin === undefined || !allowed.has(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'content-length, content-range, retry-after',
    'cross-origin-resource-policy': 'cross-origin',
  };
}

/** A reply that a page of an allowed site can read; caches keep it apart by who asked. */
export function share(reply: WebReply, request: WebRequest, allowed: Origins): WebReply {
  return { ...reply, headers: { ...reply.headers, ...sharing(request, allowed), vary: 'origin' } };
}

/** What a browser asks before it sends JSON from a page of another site. */
export function preflight(): WebReply {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type, range',
      'access-control-max-age': PREFLIGHT_AGE,
    },
    body: '',
  };
}
