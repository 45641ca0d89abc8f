import { type ErrorFields, known } from '../log-fields.ts';
import type { LexRequest } from './event.ts';

/** What is written to the log, by name. */
export type LogFields = Partial<ErrorFields> & {
  /** Lex's id of the request, to find it again when somebody reports trouble. */
  readonly id?: string;
  readonly source?: string;
  readonly mode?: string;
  readonly sound?: boolean;
  readonly intent?: string;
  /** The kind of question it was understood as. */
  readonly wish?: string;
  readonly outcome?: string;
  readonly locale?: string;
  readonly ms?: number;
};

export type Log = (event: 'turn' | 'failed', fields: LogFields) => void;

/** What a request is, without what was said in it. */
export function requestFields({ id, source, mode, wantsSound, locale, intent }: LexRequest): LogFields {
  return {
    id: known(id),
    source,
    mode,
    sound: wantsSound,
    locale: known(locale),
    ...(intent && { intent: known(intent.name) }),
  };
}
