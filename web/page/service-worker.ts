/** The build's files, by their address from where this worker lies; the build fills them in. */
declare const KEPT_FILES: readonly string[];
/** Another one with every change of what was built. */
declare const BUILD_VERSION: string;

/** The parts of a worker's world that are used here; the compiler knows the world of pages only. */
type Worker = {
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
};
type Lasting = { waitUntil(work: Promise<unknown>): void };
type Fetching = { readonly request: Request; respondWith(response: Promise<Response>): void };

const worker = globalThis as unknown as Worker;

/** What was built, one cache a build; and what the server last told of itself. */
const BUILT = `keynote-recap-${BUILD_VERSION}`;
const TOLD = 'keynote-recap-told';
/** Milliseconds after which a page from the last visit is better than none. */
const PATIENCE = 4_000;

async function keepBuilt(): Promise<void> {
  const cache = await caches.open(BUILT);
  await cache.addAll(KEPT_FILES);
}

/** What the page asked for on this first visit before there was a worker to keep it. */
const askAgain = () => lastTold(new Request('api/about'));

/** Runs when no page of an earlier build is open any more: nobody needs its files. */
async function forgetEarlier(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter(
    (name) => name.startsWith('keynote-recap-') && name !== BUILT && name !== TOLD,
  );
  await Promise.all(earlier.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

const fromCache = async (request: Request | string) => (await caches.match(request)) ?? Response.error();

/** The page as it is now; as it was at the last visit when there is no network, or hardly any. */
async function freshPage(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? response : await fromCache('./');
  } catch {
    return fromCache('./');
  }
}

/** Files whose name tells what is in them never change. */
async function builtFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** What the server tells of itself now; what it told last when it cannot be reached. */
async function lastTold(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(TOLD)).put(request, response.clone());
    return response;
  } catch {
    return fromCache(request);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(Promise.all([keepBuilt(), askAgain()])));
worker.addEventListener('activate', (event) => event.waitUntil(forgetEarlier()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshPage(request));
  else if (pathname.endsWith('/api/about')) event.respondWith(lastTold(request));
  else if (pathname.includes('/assets/')) event.respondWith(builtFile(request));
});

export {};
