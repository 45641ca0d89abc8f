import type { Question } from '../../dialog/question.ts';
import type { AlexaRequest } from './envelope.ts';
import { ALEXA_INTENTS } from './intents.ts';

/** What is written to the log, by name: harmless fields only. Never what was said, nothing that tells who said it. */
export type LogFields = {
  /** Alexa's id of the request, to find it again when somebody reports trouble. */
  readonly id?: string;
  readonly request?: string;
  readonly intent?: string;
  /** The kind of question it was understood as. */
  readonly wish?: string;
  readonly outcome?: string;
  readonly locale?: string;
  /** "1.4", "none" */
  readonly screen?: string;
  /** Why a session ended, and Alexa's word for what was wrong. */
  readonly reason?: string;
  readonly fault?: string;
  /** Of an error: its class, our code for it, and where it came from. */
  readonly error?: string;
  readonly code?: string;
  readonly from?: readonly string[];
  readonly ms?: number;
};

export type Log = (event: 'turn' | 'event' | 'forgotten' | 'failed', fields: LogFields) => void;

/** How many places of a stack are kept. */
const MOST_PLACES = 4;

/** Words of the platform's own; anything else that stands in their place is not repeated. */
function known(word: string | undefined): string {
  return word !== undefined && /^[\w.:-]{1,120}$/.test(word) ? word : 'other';
}

/** What a request is, without what was said in it. */
export function requestFields(request: AlexaRequest): LogFields {
  const { type, id, locale, intent, reason, fault, device } = request;
  return {
    id: known(id),
    request: known(type),
    locale: known(locale),
    screen: device.screen?.join('.') ?? 'none',
    ...(intent && { intent: ALEXA_INTENTS.has(intent.name) ? intent.name : 'other' }),
    ...(reason !== undefined && { reason: known(reason) }),
    ...(fault !== undefined && { fault: known(fault) }),
  };
}

/** A question by its kind, a follow-up by what it wishes. */
export function wishOf(question: Question): string {
  return question.kind === 'follow-up' ? question.wish : question.kind;
}

/** An error by class, code and place. Its message stays out: it may hold what was said. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: known(error.name.replaceAll(' ', '-')),
    ...('code' in error && typeof error.code === 'string' && { code: known(error.code) }),
    from: places.slice(0, MOST_PLACES).map((line) => line.trim()),
  };
}
