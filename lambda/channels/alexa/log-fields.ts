import { type ErrorFields, known } from '../log-fields.ts';
import type { AlexaRequest } from './envelope.ts';
import { ALEXA_INTENTS } from './intents.ts';

export { errorFields, wishOf } from '../log-fields.ts';

/** What is written to the log, by name. */
export type LogFields = Partial<ErrorFields> & {
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
  readonly ms?: number;
};

export type Log = (event: 'turn' | 'event' | 'forgotten' | 'failed', fields: LogFields) => void;

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
