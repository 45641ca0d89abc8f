import type { Answer } from '../../dialog/answer.ts';
import type { AnswerRecord } from '../../dialog/answer-record.ts';
import type { Session } from '../../dialog/session.ts';
import type { TurnReply, TurnRequest } from './api.ts';
import { faultOf } from './log-fields.ts';
import type { Heard, WebDeps } from './ports.ts';
import { partsOf, render } from './render.ts';
import type { FindSource } from './sources.ts';
import { beginToSpeak, speechToken } from './speech.ts';
import { readAttributes, readState, toAttributes, writeState } from './state.ts';

/** A turn answered, whoever did it. */
type Answered = {
  readonly heard: string;
  readonly record: AnswerRecord;
  readonly session: Session;
  readonly via: TurnReply['via'];
};

export type TurnDeps = WebDeps & { readonly findSource: FindSource };

const OPENING = { kind: 'open', turn: { heard: '', words: '' } } as const;

type MakeAnswer = () => Answer | Promise<Answer>;

/** Our own answer; when that fails too, an apology that leaves the conversation where it was. */
async function answerHere(
  make: MakeAnswer,
  session: Session,
  deps: WebDeps,
): Promise<Omit<Answered, 'via' | 'heard'>> {
  let answer: Answer;
  try {
    answer = await make();
  } catch (error) {
    deps.log('failed', { step: 'answer', ...faultOf(error) });
    answer = deps.opening.answerTrouble(session);
  }
  return { record: deps.records.write(answer), session: answer.session };
}

async function understandHere(heard: string, session: Session, deps: WebDeps): Promise<Answered> {
  const make = async () => {
    const { understand, respond } = await deps.converse();
    return respond(understand(heard), session);
  };
  return { heard, ...(await answerHere(make, session, deps)), via: 'here' };
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
async function readHeard(reply: Heard, session: Session, deps: WebDeps): Promise<Answered> {
  const record = readPieces(reply.payloads, deps);
  const after = readAttributes(reply.attributes, deps);
  if (record !== undefined && after !== undefined)
    return { heard: reply.heard, record, session: after, via: 'lex' };
  deps.log('unread', { pieces: reply.payloads.length });
  return understandHere(reply.heard, session, deps);
}

/** What was said, through Lex where it answers; what was typed otherwise by our own understanding. */
async function hear(turn: TurnRequest, session: Session, deps: WebDeps): Promise<Answered> {
  const { conversation, text, audio } = turn;
  const input = audio === undefined ? { text: text ?? '' } : { audio };
  if (deps.lex !== undefined) {
    try {
      const reply = await deps.lex.hear({ conversation, attributes: toAttributes(session, deps), ...input });
      return await readHeard(reply, session, deps);
    } catch (error) {
      deps.log('away', { service: 'lex', spoken: audio !== undefined, ...faultOf(error) });
    }
  }
  if (audio === undefined) return understandHere(text ?? '', session, deps);
  const make = () => deps.opening.answerUnheard(session);
  return { heard: '', ...(await answerHere(make, session, deps)), via: 'here' };
}

/** Nothing was said yet: the welcome, for which nobody else is needed. */
async function open(session: Session, deps: WebDeps): Promise<Answered> {
  const make = async () => deps.opening.greet(session) ?? (await deps.converse()).respond(OPENING, session);
  const isThere = deps.lex !== undefined && !deps.lex.isAway();
  return { heard: '', ...(await answerHere(make, session, deps)), via: isThere ? 'lex' : 'here' };
}

/** One turn of a conversation: from what came to what is sent. */
export async function takeTurn(turn: TurnRequest, deps: TurnDeps): Promise<TurnReply> {
  const began = deps.now();
  const before = readState(turn.state, deps);
  const isOpening = turn.text === undefined && turn.audio === undefined;
  const { heard, record, session, via } = await (isOpening ? open(before, deps) : hear(turn, before, deps));
  const shown = render(record, deps.findSource);
  const parts = partsOf(shown);
  const speech = speechToken(parts, deps);
  if (deps.speaksAhead && turn.audio !== undefined && speech !== null) beginToSpeak(parts, deps);
  const ms = deps.now() - began;
  deps.log('turn', { outcome: shown.outcome, via, spoken: turn.audio !== undefined, opening: isOpening, ms });
  return {
    conversation: turn.conversation,
    heard,
    ...shown,
    state: writeState(session, deps),
    speech,
    via,
  };
}
