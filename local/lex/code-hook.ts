import { randomUUID } from 'node:crypto';
import { WireError } from '../wire/wire-error.ts';
import { type Addressed, type CodeHookEvent, type HookQuestion, toCodeHookEvent } from './code-hook-event.ts';
import { type HookAnswer, readHookAnswer, refused } from './hook-answer.ts';

/** What Lambda gives a function beside its event, as far as a code hook may want it. */
export type CodeHookContext = {
  readonly awsRequestId: string;
  readonly functionName: string;
  getRemainingTimeInMillis(): number;
};

/** The function behind the bot. */
export type CodeHook = (event: CodeHookEvent, context: CodeHookContext) => Promise<unknown>;

/** The service waits no longer for its code hook. */
const TIMEOUT_MS = 30_000;
/** What it takes back, in bytes. */
const MOST_ANSWER_BYTES = 25 * 1024;

/** A code hook, and for whom it is asked. */
export type HookCaller = Addressed & { readonly hook: CodeHook; readonly timeoutMs?: number };

/**
 * Asks the code hook, and checks what it says.
 * @throws WireError DependencyFailedException when it fails or is silent for thirty seconds, BadGatewayException for an answer that
 *   the service would not take.
 */
export async function askCodeHook(caller: HookCaller, question: HookQuestion): Promise<HookAnswer> {
  // as it travels: what the hook does to its event stays with the hook
  const event = JSON.parse(JSON.stringify(toCodeHookEvent(caller, question))) as CodeHookEvent;
  const answer = JSON.stringify((await run(caller, event)) ?? null);
  const bytes = Buffer.byteLength(answer);
  if (bytes > MOST_ANSWER_BYTES)
    throw refused(`it is ${bytes} bytes long; at most ${MOST_ANSWER_BYTES} are taken`);
  return readHookAnswer(JSON.parse(answer));
}

async function run({ hook, timeoutMs = TIMEOUT_MS }: HookCaller, event: CodeHookEvent): Promise<unknown> {
  const deadline = performance.now() + timeoutMs;
  const context: CodeHookContext = {
    awsRequestId: randomUUID(),
    functionName: 'code-hook',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failed(`gave no answer in ${timeoutMs / 1000} seconds`)), timeoutMs);
  });
  try {
    return await Promise.race([hook(event, context), silence]);
  } catch (error) {
    if (error instanceof WireError) throw error;
    throw failed(`failed with ${error instanceof Error ? error.name : 'an error'}; its own log says why`);
  } finally {
    clearTimeout(timer);
  }
}

function failed(how: string): WireError {
  return new WireError(424, 'DependencyFailedException', `The code hook ${how}.`);
}
