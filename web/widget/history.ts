import type { Exchange } from './exchange.ts';
import { isTurnReply } from './turn-client.ts';

/** What outlives the page: the exchanges, oldest first, and the server's state after the last of them. */
export type Saved = { readonly exchanges: readonly Exchange[]; readonly state?: string };

/** Goes up when the shape changes; what another version saved is left alone. */
const VERSION = 1;
/** Older ones are forgotten: a long evening of questions, and far below what a browser keeps for a site (5 MB). */
const MOST_EXCHANGES = 40;
/** Characters of JSON. */
const MOST_CHARACTERS = 300_000;

/** Where a widget keeps its history: what a tab asked stays its own, and a visitor who comes back finds what was asked last. */
export type History = { load(): Saved; save(saved: Saved): void; clear(): void };

/** `key` tells widgets from each other. Without storage (private windows, blocked cookies) nothing is kept and nothing fails. */
export function openHistory(key: string): History {
  const name = `keynote-recap:${VERSION}:${key}`;
  return {
    load: () => readSaved(attempt(() => sessionStorage.getItem(name) ?? localStorage.getItem(name))),
    save: (saved) => {
      const text = bounded(saved);
      for (const storage of [() => sessionStorage, () => localStorage])
        attempt(() => storage().setItem(name, text));
    },
    clear: () => {
      for (const storage of [() => sessionStorage, () => localStorage])
        attempt(() => storage().removeItem(name));
    },
  };
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The newest exchanges, as many as may be kept. */
function bounded({ exchanges, state }: Saved): string {
  // nobody waits for an answer any more when the page is read again
  const ended = exchanges
    .map((one) => (one.outcome.is === 'waiting' ? { ...one, outcome: { is: 'stopped' } as const } : one))
    .slice(-MOST_EXCHANGES);
  for (let from = 0; ; from += 1) {
    const text = JSON.stringify({ exchanges: ended.slice(from), state });
    if (text.length <= MOST_CHARACTERS || from >= ended.length) return text;
  }
}

function readSaved(text: string | null | undefined): Saved {
  const value = attempt(() => JSON.parse(text ?? '') as Partial<Saved>);
  if (!Array.isArray(value?.exchanges)) return { exchanges: [] };
  const exchanges = value.exchanges.filter(isExchange);
  return typeof value.state === 'string' ? { exchanges, state: value.state } : { exchanges };
}

function isExchange(value: unknown): value is Exchange {
  const { id, asked, outcome } = (value ?? {}) as Partial<Exchange>;
  if (typeof id !== 'string' || typeof asked !== 'string') return false;
  if (outcome?.is === 'answered') return isTurnReply(outcome.reply);
  return (
    outcome?.is === 'stopped' || (outcome?.is === 'failed' && typeof outcome.failure?.message === 'string')
  );
}
