import type { ApiError, TurnReply, TurnRequest } from '../../lambda/channels/web/api.ts';
import type { Failure } from './exchange.ts';
import { FAILURES } from './words.ts';

/** What a turn came to: a reply, a failure with its remedy, or nothing because it was stopped. */
export type TurnResult =
  | { readonly is: 'answered'; readonly reply: TurnReply }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'stopped' };

/** Milliseconds; the service behind the server ends a turn after 30 seconds, and a person gave up long before. */
const PATIENCE = 20_000;

/** Status codes and the codes of ApiError that say more than "refused". */
const KINDS = new Map<number | string, Failure['kind']>([
  ['busy', 'busy'],
  ['away', 'away'],
  [429, 'busy'],
  [502, 'away'],
  [503, 'away'],
  [504, 'slow'],
]);

/** Sends one turn to `server` ('' is the page's own). Never throws: whatever happens is a result. */
export async function takeTurn(
  server: string,
  request: TurnRequest,
  stopped: AbortSignal,
): Promise<TurnResult> {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(`${server}/api/turn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.any([stopped, patience]),
    });
    return await readResponse(response);
  } catch {
    if (stopped.aborted) return { is: 'stopped' };
    if (patience.aborted) return failed('slow');
    return failed(navigator.onLine ? 'unreachable' : 'offline');
  }
}

function failed(kind: Failure['kind'], message: string = FAILURES[kind]): TurnResult {
  return { is: 'failed', failure: { kind, message } };
}

async function readResponse(response: Response): Promise<TurnResult> {
  const value: unknown = await response.json().catch(() => undefined);
  if (response.ok) return isTurnReply(value) ? { is: 'answered', reply: value } : failed('broken');
  const error = (value as Partial<ApiError> | undefined)?.error;
  const kind = KINDS.get(error?.code ?? '') ?? KINDS.get(response.status);
  if (kind !== undefined) return failed(kind);
  return response.status < 500 ? failed('refused', error?.message) : failed('broken');
}

/** Whether a value can be shown as a reply: a server of another version, or a proxy's page, must not break the widget. */
export function isTurnReply(value: unknown): value is TurnReply {
  if (typeof value !== 'object' || value === null) return false;
  const { say, sources, choices, state, outcome } = value as Partial<Record<keyof TurnReply, unknown>>;
  return (
    Array.isArray(say) &&
    say.every((line) => typeof line?.text === 'string') &&
    Array.isArray(sources) &&
    sources.every((source) => typeof source?.title === 'string' && Array.isArray(source.around)) &&
    Array.isArray(choices) &&
    typeof state === 'string' &&
    typeof outcome === 'string'
  );
}
