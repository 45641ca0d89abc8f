import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { RecapError } from '../errors.ts';
import { now } from './clock.ts';

/** How much patience a service is given. Times in milliseconds. */
export type Patience = {
  /** For people: "Lex". */
  readonly name: string;
  /** One try, connecting included. */
  readonly attempt: number;
  /** Tries after the first, for failures that a moment may mend; never after a try that took too long. */
  readonly retries: number;
  /** So many failures in a row and nobody is asked any more… */
  readonly failures: number;
  /** …for so long; then one call tries. */
  readonly rest: number;
  /** Calls at once, and calls that wait for their turn. */
  readonly atOnce: number;
  readonly waiting: number;
};

export type Guard = {
  /**
   * Calls the service within its patience.
   * @throws RecapError `unreachable` when it is away, `busy` when too many are waiting, `bad-input` when it refused this one request.
   */
  run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** True while nobody is to be asked. */
  isAway(): boolean;
};

/** Before the first repetition and at most, milliseconds; apart by chance, so that those who failed together do not return together. */
const FIRST_PAUSE = 40;
const LONGEST_PAUSE = 400;

/** The service is well and refused what was asked: the next request may be fine. */
const REFUSALS = new Set([
  'ValidationException',
  'InvalidSsmlException',
  'TextLengthExceededException',
  'MarksNotSupportedForFormatException',
  'SsmlMarksNotSupportedForTextTypeException',
]);

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');
const isRefusal = (error: unknown) => REFUSALS.has(nameOf(error));
const isLate = (error: unknown) => error instanceof TaskCancelledError;

/** What a moment may mend: a broken connection, a throttled call, a fault of the service's own. */
function isPassing(error: unknown): boolean {
  if (isLate(error) || isRefusal(error) || error instanceof BrokenCircuitError) return false;
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: unknown };
  const status = $metadata?.httpStatusCode;
  if (status === undefined) return typeof code === 'string' && /^(?:E|ERR_HTTP2)/.test(code);
  return status >= 500 || status === 429 || status === 424 || status === 409;
}

/** The library's own errors have no names that a log could show. */
function withName(error: unknown): unknown {
  const name = isLate(error)
    ? 'TimeoutError'
    : error instanceof BrokenCircuitError
      ? 'CircuitOpenError'
      : undefined;
  return name === undefined ? error : Object.assign(new Error(String(error)), { name });
}

function toOurs(error: unknown, name: string): RecapError {
  if (error instanceof BulkheadRejectedError)
    return new RecapError('busy', `too many wait for ${name}: try again in a moment`, { cause: error });
  if (isRefusal(error)) return new RecapError('bad-input', `${name} refused the request`, { cause: error });
  return new RecapError('unreachable', `${name} does not answer`, { cause: withName(error) });
}

/** One guard a service: bulkhead around retry around breaker around timeout, so that every try counts. */
export function createGuard(patience: Patience): Guard {
  const breaker = circuitBreaker(
    handleWhen((error) => !isRefusal(error)),
    { halfOpenAfter: patience.rest, breaker: new ConsecutiveBreaker(patience.failures) },
  );
  let until = 0;
  breaker.onBreak(() => {
    until = now() + patience.rest;
  });
  const policy = wrap(
    bulkhead(patience.atOnce, patience.waiting),
    retry(handleWhen(isPassing), {
      maxAttempts: patience.retries,
      // the default generator is the decorrelated jitter of Polly, the .NET library
      backoff: new ExponentialBackoff({ initialDelay: FIRST_PAUSE, maxDelay: LONGEST_PAUSE }),
    }),
    breaker,
    // an answer may still be on its way when the call returns: its stream must not be cut off
    timeout(patience.attempt, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false }),
  );
  return {
    run: async (call) => {
      try {
        return await policy.execute(({ signal }) => call(signal));
      } catch (error) {
        throw toOurs(error, patience.name);
      }
    },
    // once the rest is over the next call may try, so the service counts as back until that call says otherwise
    isAway: () => breaker.state === CircuitState.Open && now() < until,
  };
}
