import type { Answer } from '../../dialog/answer.ts';
import type { AnswerRecord } from '../../dialog/answer-record.ts';
import type { Session } from '../../dialog/session.ts';
import type { TurnReply, TurnRequest } from './api.ts';
import { faultOf } from './log-fields.ts';
import type { Heard, WebDeps } from './ports.ts';
import { partsOf, render } from './render.ts';
import type { FindSource } from './sources.ts';
import { speechToken } from './speech.ts';
import { readState, reviveText, writeState } from './state.ts';

/** A turn answered, whoever did it. */
type Answered = {
  readonly heard: string;
  readonly record: AnswerRecord;
  readonly session: Session;
  readonly via: TurnReply['via'];
};

export type TurnDeps = WebDeps & { readonly findSource: FindSource };

const OPENING = { kind: 'open', turn: { heard: '', words: '' } } as const;

/** Our own answer; when that fails too, an apology that leaves the conversation where it was. */
function answerHere(make: () => Answer, session: Session, deps: WebDeps): Omit<Answered, 'via' | 'heard'> {
  let answer: Answer;
  try {
    answer = make();
  } catch (error) {
    deps.log('failed', { step: 'answer', ...faultOf(error) });
    answer = deps.conversation.answerTrouble(session);
  }
  return { record: deps.records.write(answer), session: answer.session };
}

function understandHere(text: string, session: Session, deps: WebDeps): Omit<Answered, 'via'> {
  const { conversation } = deps;
  const make = () => conversation.respond(conversation.understand(text), session);
  return { heard: text, ...answerHere(make, session, deps) };
}

/** The pieces of a record put together again; undefined for anything else. */
function readPieces(payloads: readonly string[], { records }: WebDeps): AnswerRecord | undefined {
  try {
    return records.read(JSON.parse(payloads.join('')));
  } catch {
    return undefined;
  }
}

/** The answer that came through Lex; where it cannot be read, our own to what Lex heard. */
function readHeard(reply: Heard, session: Session, deps: WebDeps): Answered {
  const record = readPieces(reply.payloads, deps);
  if (record !== undefined && reply.session !== undefined)
    return { heard: reply.heard, record, session: reviveText(reply.session, deps), via: 'lex' };
  deps.log('unread', { pieces: reply.payloads.length });
  return { ...understandHere(reply.heard, session, deps), via: 'here' };
}

/** What was said, through Lex where it answers; what was typed otherwise by our own understanding. */
async function hear(turn: TurnRequest, session: Session, deps: WebDeps): Promise<Answered> {
  const { conversation, text, audio } = turn;
  const input = audio === undefined ? { text: text ?? '' } : { audio };
  if (deps.lex !== undefined) {
    try {
      const reply = await deps.lex.hear({ conversation, session: JSON.stringify(session), ...input });
      return readHeard(reply, session, deps);
    } catch (error) {
      deps.log('away', { service: 'lex', spoken: audio !== undefined, ...faultOf(error) });
    }
  }
  if (audio === undefined) return { ...understandHere(text ?? '', session, deps), via: 'here' };
  const make = () => deps.conversation.answerUnheard(session);
  return { heard: '', ...answerHere(make, session, deps), via: 'here' };
}

/** Nothing was said yet: the welcome, for which nobody else is needed. */
function open(session: Session, deps: WebDeps): Answered {
  const isThere = deps.lex !== undefined && !deps.lex.isAway();
  const made = answerHere(() => deps.conversation.respond(OPENING, session), session, deps);
  return { heard: '', ...made, via: isThere ? 'lex' : 'here' };
}

/** One turn of a conversation: from what came to what is sent. */
export async function takeTurn(turn: TurnRequest, deps: TurnDeps): Promise<TurnReply> {
  const began = deps.now();
  const before = readState(turn.state, deps);
  const isOpening = turn.text === undefined && turn.audio === undefined;
  const { heard, record, session, via } = isOpening ? open(before, deps) : await hear(turn, before, deps);
  const shown = render(record, deps.findSource);
  const ms = deps.now() - began;
  deps.log('turn', { outcome: shown.outcome, via, spoken: turn.audio !== undefined, opening: isOpening, ms });
  return {
    conversation: turn.conversation,
    heard,
    ...shown,
    state: writeState(session, deps),
    speech: speechToken(partsOf(shown), deps),
    via,
  };
}
