import type { LexV2Event, LexV2Intent, LexV2Transcription } from 'aws-lambda';
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

/** Who is talked to, and how. */
export type Addressed = {
  readonly bot: LexV2Event['bot'];
  readonly sessionId: string;
  readonly inputMode: LexV2Event['inputMode'];
  readonly responseContentType: string;
  readonly transcript: string;
};

/** What the code hook is asked about. `proposed`: what the bot would do by its own definition. */
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

/** The event as JSON will have it. */
export function toCodeHookEvent(addressed: Addressed, question: HookQuestion): CodeHookEvent {
  const { transcript, bot, sessionId, inputMode, responseContentType } = addressed;
  const { intent, proposed, retries } = question;
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
    transcriptions: [toTranscription(transcript, intent)],
  };
}

/** The one reading that the stand-in has of what was said. */
function toTranscription(transcription: string, { name, slots }: LexV2Intent): LexV2Transcription {
  const filled = Object.entries(slots).filter(([, slot]) => slot !== null);
  return {
    transcription,
    transcriptionConfidence: 1,
    resolvedContext: { intent: name },
    resolvedSlots: Object.fromEntries(filled),
  };
}
