import * as z from 'zod/mini';
import type { TurnRequest } from './api.ts';
import type { WebReply, WebRequest } from './http.ts';
import { problem } from './json.ts';

/** A question is no essay, and Lex takes no more than 1,024 characters. */
const MOST_TEXT = 1000;
/** Lex listens no longer, in seconds. */
const MOST_SECONDS = 15;
/** 16-bit samples at 16 kHz, mono. */
const BYTES_A_SECOND = 2 * 16_000;
const MOST_AUDIO = Math.ceil((MOST_SECONDS * BYTES_A_SECOND) / 3) * 4;
/** A state of ours is far shorter. */
const MOST_STATE = 16_000;
/** Characters of the whole body: half as much again as the longest turn, so that who talks a little too long hears of that. */
const MOST_BODY = 1_000_000;

/** What a field that is too large is answered with; all other faults are a bad request. */
const TOO_LONG = 'too_big';

const TURN = z
  .object(
    {
      conversation: z
        .string('conversation is missing: send a name for it that you made')
        .check(
          z.regex(/^[0-9a-zA-Z._:-]{2,100}$/, 'conversation takes 2 to 100 letters, figures and . _ : -'),
        ),
      text: z.optional(
        z
          .string('text is not a text')
          .check(
            z.maxLength(MOST_TEXT, `text is longer than ${MOST_TEXT} characters: ask in fewer words`),
            z.regex(/\S/, 'text is empty: leave it out to begin a conversation'),
          ),
      ),
      audio: z.optional(
        z.string('audio is not a text').check(
          z.maxLength(MOST_AUDIO, `audio is longer than ${MOST_SECONDS} seconds: ask in fewer words`),
          z.refine(isBase64, 'audio is not base64'),
          z.refine((audio) => byteLength(audio) % 2 === 0, 'audio is not made of 16-bit samples'),
        ),
      ),
      state: z.optional(
        z
          .string('state is not a text')
          .check(z.maxLength(MOST_STATE, 'state is longer than any of ours: leave it out to begin anew')),
      ),
    },
    'the body is not an object',
  )
  .check(
    z.refine(({ text, audio }) => text === undefined || audio === undefined, 'send text or audio, not both'),
  );

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]{2,}={0,2}$/.test(text);
}

/** Bytes that a text in base64 stands for. */
function byteLength(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

export type ReadTurn =
  | { readonly turn: TurnRequest; readonly refused?: never }
  | { readonly turn?: never; readonly refused: WebReply };

/** The turn that a request asks for, or why it is none. */
export function readTurn({ headers, body }: WebRequest): ReadTurn {
  const type = headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    return { refused: problem('unsupported', 'send the turn as application/json') };
  if (body.length > MOST_BODY)
    return { refused: problem('too-large', `the body is longer than ${MOST_BODY} characters`) };
  const value = parseJson(body);
  if (value === undefined) return { refused: problem('bad-request', 'the body is not JSON') };
  const { success, data, error } = TURN.safeParse(value);
  if (success) return { turn: withoutUndefined(data) };
  const [issue] = error.issues;
  const code = issue?.code === TOO_LONG ? 'too-long' : 'bad-request';
  return { refused: problem(code, issue?.message ?? 'the body is not a turn') };
}

function withoutUndefined({ conversation, text, audio, state }: z.infer<typeof TURN>): TurnRequest {
  return {
    conversation,
    ...(text !== undefined && { text }),
    ...(audio !== undefined && { audio }),
    ...(state !== undefined && { state }),
  };
}
