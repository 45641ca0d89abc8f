import { gunzipSync, gzipSync } from 'node:zlib';
import {
  LexRuntimeV2Client,
  type Message,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import type { LexAttributes, LexReply, LexSettings, LexTurn } from './lex.ts';
import { clientSettings } from './service-address.ts';

export type LexClient = { recognise(turn: LexTurn, signal: AbortSignal): Promise<LexReply> };

const SPEECH = 'audio/l16; rate=16000; channels=1';
/** Unpacked, a header of Lex is some kilobytes; more is not ours. */
const MOST_UNPACKED = 1_000_000;

/** Fields of speech turns travel as base64 of gzipped JSON, which the client leaves to its user. */
function pack(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

function unpack(field: string | undefined): unknown {
  if (field === undefined || field === '') return undefined;
  return JSON.parse(
    gunzipSync(Buffer.from(field, 'base64'), { maxOutputLength: MOST_UNPACKED }).toString('utf8'),
  );
}

type SessionState = { readonly sessionAttributes?: LexAttributes | undefined };

function payloadsOf(messages: readonly Pick<Message, 'contentType' | 'content'>[] | undefined): string[] {
  return (messages ?? []).flatMap(({ contentType, content }) =>
    contentType === 'CustomPayload' && content !== undefined ? [content] : [],
  );
}

function toReply(
  heard: string,
  messages: readonly Message[] | undefined,
  state: SessionState | undefined,
): LexReply {
  return { heard, payloads: payloadsOf(messages), attributes: state?.sessionAttributes ?? {} };
}

/** The client of one bot. It tries once: who calls it decides about the next try. */
export function createLexClient({ botId, botAliasId, localeId, address }: LexSettings): LexClient {
  const bot = { botId, botAliasId, localeId };
  const client = new LexRuntimeV2Client({ maxAttempts: 1, ...clientSettings(address) });
  const stateOf = ({ attributes }: LexTurn) => ({ sessionAttributes: { ...attributes } });

  const recogniseText = async (turn: LexTurn & { readonly text: string }, abortSignal: AbortSignal) => {
    const command = new RecognizeTextCommand({
      ...bot,
      sessionId: turn.conversation,
      text: turn.text,
      sessionState: stateOf(turn),
    });
    const { messages, sessionState } = await client.send(command, { abortSignal });
    return toReply(turn.text, messages, sessionState);
  };

  const recogniseSpeech = async (turn: LexTurn & { readonly audio: string }, abortSignal: AbortSignal) => {
    const command = new RecognizeUtteranceCommand({
      ...bot,
      sessionId: turn.conversation,
      requestContentType: SPEECH,
      responseContentType: 'text/plain; charset=utf-8',
      sessionState: pack(stateOf(turn)),
      inputStream: Buffer.from(turn.audio, 'base64'),
    });
    const { messages, sessionState, inputTranscript } = await client.send(command, { abortSignal });
    const heard = unpack(inputTranscript);
    return toReply(
      typeof heard === 'string' ? heard : '',
      unpack(messages) as Message[] | undefined,
      unpack(sessionState) as SessionState | undefined,
    );
  };

  return {
    recognise: (turn, signal) =>
      'text' in turn ? recogniseText(turn, signal) : recogniseSpeech(turn, signal),
  };
}
