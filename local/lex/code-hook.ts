import { randomUUID } from 'node:crypto';
import type { LexV2Event, LexV2Intent } from 'aws-lambda';
import { WireError } from '../wire/wire-error.ts';
import { type HookAnswer, readHookAnswer, refused } from './hook-answer.ts';
import type { ActiveContext, DialogAction, Interpretation, RuntimeHints } from './session-state.ts';

/** The event as the service sends it: the published type, and members that it lacks. */
export type CodeHookEvent = Omit<LexV2Event, 'interpretations' | 'proposedNextState' | 'sessionState'> & {
  readonly rawInputTranscript: string;
  readonly interpretations: (LexV2Event['interpretations'][number] & {
    readonly interpretationSource: 'Lex';
  })[];
  readonly proposedNextState: LexV2Event['proposedNextState'] & {
    readonly prompt: { readonly attempt: string };
  };
  readonly sessionState: LexV2Event['sessionState'] & { readonly runtimeHints?: RuntimeHints };
};

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

/** Who is talked to, and how. */
export type HookCaller = {
  readonly hook: CodeHook;
  readonly bot: LexV2Event['bot'];
  readonly sessionId: string;
  readonly inputMode: LexV2Event['inputMode'];
  readonly responseContentType: string;
  readonly transcript: string;
  readonly timeoutMs?: number;
};

export type HookQuestion = {
  readonly source: LexV2Event['invocationSource'];
  readonly intent: LexV2Intent;
  readonly interpretations: readonly Interpretation[];
  readonly proposed: { readonly dialogAction: DialogAction; readonly intent: LexV2Intent };
  readonly retries: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly contexts: readonly ActiveContext[];
  readonly hints: RuntimeHints | undefined;
  readonly requestAttributes: Readonly<Record<string, string>>;
  readonly requestId: string;
};

/**
 * Asks the code hook, and checks what it says.
 * @throws WireError DependencyFailedException when it fails or is silent for thirty seconds, BadGatewayException for an answer that
 *   the service would not take.
 */
export async function askCodeHook(caller: HookCaller, question: HookQuestion): Promise<HookAnswer> {
  // as it travels: what the hook does to its event stays with the hook
  const event = JSON.parse(JSON.stringify(toEvent(caller, question))) as CodeHookEvent;
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

function toEvent(caller: HookCaller, question: HookQuestion): CodeHookEvent {
  const { transcript, bot, sessionId, inputMode, responseContentType } = caller;
  const { intent, proposed, retries } = question;
  const filled = Object.entries(intent.slots).filter(([, slot]) => slot !== null);
  return {
    messageVersion: '1.0',
    invocationSource: question.source,
    inputMode,
    responseContentType,
    sessionId,
    inputTranscript: transcript,
    rawInputTranscript: transcript,
    bot,
    interpretations: question.interpretations.map((each) => ({
      intent: each.intent,
      ...(each.score !== undefined && { nluConfidence: each.score }),
      interpretationSource: 'Lex' as const,
    })),
    proposedNextState: {
      dialogAction: proposed.dialogAction as LexV2Event['proposedNextState']['dialogAction'],
      intent: proposed.intent,
      prompt: { attempt: retries === 0 ? 'Initial' : `Retry${retries}` },
    },
    requestAttributes: question.requestAttributes,
    sessionState: {
      intent,
      activeContexts: [...question.contexts],
      sessionAttributes: question.attributes,
      originatingRequestId: question.requestId,
      ...(question.hints && { runtimeHints: question.hints }),
    },
    transcriptions: [
      {
        transcription: transcript,
        transcriptionConfidence: 1,
        resolvedContext: { intent: intent.name },
        resolvedSlots: Object.fromEntries(filled),
      },
    ],
  };
}
