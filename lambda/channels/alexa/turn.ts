import type { Answer } from '../../dialog/answer.ts';
import type { Conversation } from '../../dialog/conversation.ts';
import type { Memory } from '../../dialog/memory.ts';
import type { Question } from '../../dialog/question.ts';
import type { Session } from '../../dialog/session.ts';
import type { State } from './state.ts';

/** What is remembered of one listener beyond the conversation. Both may fail: the table is elsewhere. */
export type Remembering = {
  readonly load: () => Promise<unknown>;
  readonly save: (memory: Memory) => Promise<void>;
};

/** What a turn works with, besides the question. */
export type TurnDeps = {
  readonly conversation: Conversation;
  readonly remembering: Remembering | undefined;
  /** Seconds since 1970. */
  readonly now: number;
  /** Told when the memory could not be read or written; the listener is not. */
  readonly onForgotten: (error: unknown) => void;
};

export type Turn = { readonly answer: Answer; readonly state: State };

/** Wishes that mean more when it is known what was before. All others are answered without waiting for it. */
function wantsMemory(question: Question, { recap }: Session): boolean {
  switch (question.kind) {
    case 'open':
    case 'save':
    case 'saved':
    case 'news':
      return true;
    case 'follow-up':
      return recap === undefined && (question.wish === 'resume' || question.wish === 'remaining');
    default:
      return false;
  }
}

/** The state with what was remembered, when it can be had; without it the conversation goes on all the same. */
async function recalled(state: State, deps: TurnDeps): Promise<State> {
  const { conversation, remembering, onForgotten } = deps;
  if (remembering === undefined) return state;
  try {
    const memory = conversation.memory.revive(await remembering.load());
    return { ...state, session: conversation.memory.recall(memory, state.session), recalled: true };
  } catch (error) {
    onForgotten(error);
    return state;
  }
}

/** Keeps what outlasts the conversation. False when it should have been kept and could not be. */
export async function remember(state: State, deps: TurnDeps): Promise<boolean> {
  const { conversation, remembering, now, onForgotten } = deps;
  const { session, recalled: told, movedAt } = state;
  if (remembering === undefined || session.turn === 0) return true;
  try {
    const times = { at: now, recalled: told, ...(movedAt !== undefined && { movedAt }) };
    await remembering.save(conversation.memory.keep(session, times));
    return true;
  } catch (error) {
    onForgotten(error);
    return false;
  }
}

/** One question answered: what is remembered first where it matters, kept where the answer promises it or ends. */
export async function takeTurn(question: Question, before: State, deps: TurnDeps): Promise<Turn> {
  const { conversation, now } = deps;
  const isMissing = !before.recalled && wantsMemory(question, before.session);
  const known = isMissing ? await recalled(before, deps) : before;
  const answer = conversation.respond(question, known.session);
  const { session } = answer;
  const hasMoved = JSON.stringify(session.recap) !== JSON.stringify(known.session.recap);
  const state: State = {
    ...known,
    session,
    ...(hasMoved && session.recap !== undefined && { movedAt: now }),
  };
  const hasSaved = session.saved.length > known.session.saved.length;
  if (!hasSaved && answer.next.do === 'listen') return { answer, state };
  const isKept = await remember(state, deps);
  return { answer: hasSaved && !isKept ? conversation.answerNotSaved(answer) : answer, state };
}
