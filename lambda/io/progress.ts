/** Where Alexa takes a word while somebody waits: from the request that is being answered. */
export type Waiting = { readonly endpoint: string; readonly token: string; readonly requestId: string };

export type ProgressOptions = {
  /** The word, as marked-up speech; asked for when it is to be said. */
  readonly speech: () => string;
  readonly send?: typeof fetch;
  /** Milliseconds before the word is said; an answer is here long before, but for a table that keeps it waiting. */
  readonly after?: number;
  readonly onFailed?: (error: unknown) => void;
};

const AFTER = 1000;
/** Alexa's own hosts: the address comes with the request, and no other is called. */
const HOST = /^api(?:\.[a-z]{2})?\.amazonalexa\.com$/;

function directivesAddress(endpoint: string): URL | undefined {
  if (!URL.canParse('/v1/directives', endpoint)) return undefined;
  const address = new URL('/v1/directives', endpoint);
  return address.protocol === 'https:' && HOST.test(address.hostname) ? address : undefined;
}

/**
 * Begins to wait with the listener: when the answer is not there after a while, a word is said ("One moment."). It is sent and
 * not waited for; whether it arrives changes nothing. Returns what stops the waiting.
 */
export function announceWait(waiting: Waiting, options: ProgressOptions): () => void {
  const { speech, send = fetch, after = AFTER, onFailed = () => {} } = options;
  const address = directivesAddress(waiting.endpoint);
  if (address === undefined) return () => {};
  const say = () => {
    const body = {
      header: { requestId: waiting.requestId },
      directive: { type: 'VoicePlayer.Speak', speech: speech() },
    };
    const headers = { authorization: `Bearer ${waiting.token}`, 'content-type': 'application/json' };
    send(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(onFailed);
  };
  const timer = setTimeout(say, after);
  return () => clearTimeout(timer);
}
