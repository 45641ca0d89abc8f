import type { Answer } from '../../dialog/answer.ts';
import type { Conversation } from '../../dialog/conversation.ts';
import type { Memory, Times } from '../../dialog/memory.ts';
import type { Opening } from '../../dialog/opening.ts';
import type { FollowUpWish, Question } from '../../dialog/question.ts';
import type { Recollection } from '../../dialog/recollection.ts';
import type { Session } from '../../dialog/session.ts';
import type { State } from './state.ts';

/** What is remembered of one listener beyond the conversation. Both may fail: the table is elsewhere. */
export type Remembering = {
  readonly load: () => Promise<unknown>;
  readonly save: (memory: Memory) => Promise<void>;
};

/** What a turn works with, besides the question. */
export type TurnDeps = {
  readonly opening: Opening;
  readonly recollection: Recollection;
  /** The rest of the conversation, loaded when it is first needed. */
  readonly converse: () => Promise<Conversation>;
  readonly remembering: Remembering | undefined;
  /** Seconds since 1970. */
  readonly now: number;
  /** Told when the memory could not be read or written; the listener is not. */
  readonly onForgotten: (error: unknown) => void;
};

export type Turn = { readonly answer: Answer; readonly state: State };

/** Only a recap can be meant. */
const OF_RECAPS: ReadonlySet<FollowUpWish> = new Set(['resume', 'remaining']);
/** A recap can only be meant where nothing was said yet: "ask keynote recap for the next part". */
const STEPS: ReadonlySet<FollowUpWish> = new Set(['next', 'previous', 'repeat', 'more']);

/** Wishes that mean more when it is known what was before. All others are answered without waiting for it. */
function wantsMemory(question: Question, { recap, turn }: Session): boolean {
  switch (question.kind) {
    case 'open':
    case 'save':
    case 'saved':
    case 'unsave':
    case 'news':
      return true;
    case 'skip':
      return recap === undefined;
    case 'follow-up':
      return (
        recap === undefined && (OF_RECAPS.has(question.wish) || (turn === 0 && STEPS.has(question.wish)))
      );
    default:
      return false;
  }
}

/** The state with what was remembered, when it can be had; without it the conversation goes on all the same. */
async function recalled(state: State, deps: TurnDeps): Promise<State> {
  const { recollection, remembering, onForgotten } = deps;
  if (remembering === undefined) return state;
  try {
    const memory = recollection.revive(await remembering.load());
    return { ...state, session: recollection.recall(memory, state.session), recalled: true };
  } catch (error) {
    onForgotten(error);
    return state;
  }
}

/** Keeps what outlasts the conversation. False when it should have been kept and could not be. */
export async function remember(
  state: State,
  deps: TurnDeps,
  unsaved: Times['unsaved'] = [],
): Promise<boolean> {
  const { recollection, remembering, now, onForgotten } = deps;
  const { session, recalled: told, movedAt } = state;
  if (remembering === undefined || session.turn === 0) return true;
  try {
    const times = { at: now, recalled: told, unsaved, ...(movedAt !== undefined && { movedAt }) };
    await remembering.save(recollection.keep(session, times));
    return true;
  } catch (error) {
    onForgotten(error);
    return false;
  }
}

/** What is to be deleted beyond this conversation; a session forgets by itself what is too much for it. */
function unsavedBy(question: Question, before: Session, after: Session): NonNullable<Times['unsaved']> {
  if (question.kind !== 'unsave') return [];
  return question.all ? 'all' : before.saved.filter((ref) => !after.saved.includes(ref));
}

/** A welcome needs nothing but the opening. */
async function respond(question: Question, session: Session, deps: TurnDeps): Promise<Answer> {
  const greeting = question.kind === 'open' ? deps.opening.greet(session) : undefined;
  return greeting ?? (await deps.converse()).respond(question, session);
}

/** One question answered: what is remembered first where it matters, kept where the answer promises it or ends. */
export async function takeTurn(question: Question, before: State, deps: TurnDeps): Promise<Turn> {
  const { opening, now } = deps;
  const isMissing = !before.recalled && wantsMemory(question, before.session);
  const known = isMissing ? await recalled(before, deps) : before;
  const answer = await respond(question, known.session, deps);
  const { session } = answer;
  const hasMoved = JSON.stringify(session.recap) !== JSON.stringify(known.session.recap);
  const state: State = {
    ...known,
    session,
    ...(hasMoved && session.recap !== undefined && { movedAt: now }),
  };
  const unsaved = unsavedBy(question, known.session, session);
  const hasChanged = unsaved.length > 0 || session.saved.length > known.session.saved.length;
  if (!hasChanged && answer.next.do === 'listen') return { answer, state };
  const isKept = await remember(state, deps, unsaved);
  return { answer: hasChanged && !isKept ? opening.answerNotSaved(answer) : answer, state };
}
