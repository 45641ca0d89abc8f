import type { LexV2Event, LexV2Result } from 'aws-lambda';
import type { Answer } from '../../lambda/dialog/answer.ts';
import { type AnswerRecord, readRecord } from '../../lambda/dialog/answer-record.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { type OwnHook, readRecorded, typed } from '../channels/lex/own-hook.ts';
import { payloadOf } from '../channels/lex/response-checker.ts';
import type { Conversation } from './conversation.ts';

/** A turn of a script as it went through the code hook. */
export type LexTurn = { readonly say: string; readonly response: LexV2Result; readonly record: AnswerRecord };

/** How a client asks: it shows what it gets, or plays it. */
export type Client = 'text' | 'sound';

/** Words as Lex hands them over when no intent took them; empty words are a silence. */
function toEvent(words: string, client: Client, attributes: Record<string, string>): LexV2Event {
  if (client === 'text') return typed(words, attributes);
  const silence = readRecorded('speech-silence');
  return {
    ...silence,
    inputTranscript: words,
    transcriptions: [],
    sessionState: { ...silence.sessionState, sessionAttributes: attributes },
  };
}

/** Holds a scripted conversation with the code hook, which remembers by the session attributes alone. */
export async function playConversation(
  { turns }: Conversation,
  { ask }: OwnHook,
  client: Client,
): Promise<readonly LexTurn[]> {
  const played: LexTurn[] = [];
  let attributes: Record<string, string> = {};
  for (const { say } of turns) {
    const response = JSON.parse(JSON.stringify(await ask(toEvent(say, client, attributes)))) as LexV2Result;
    const record = readRecord(payloadOf(response));
    if (record === undefined) throw new Error(`"${say}" brought no record`);
    played.push({ say, response, record });
    attributes = response.sessionState.sessionAttributes ?? {};
  }
  return played;
}

/** The answer that a turn was rendered from, as its record has it. */
export function toAnswer({ record }: LexTurn): Answer {
  return {
    outcome: record.outcome,
    say: record.say.map((said) =>
      typeof said === 'string'
        ? { text: said }
        : { text: said[0], evidence: { note: said[1], line: said[2] } },
    ),
    next: record.prompt === null ? { do: 'end' } : { do: 'listen', prompt: record.prompt },
    session: newSession(),
  };
}
