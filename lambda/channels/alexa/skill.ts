import type {
  ErrorHandler,
  HandlerInput,
  PersistenceAdapter,
  RequestHandler,
  RequestInterceptor,
  Skill,
} from 'ask-sdk-core';
// the kit's own entry loads all of it at every start: half of that, and Node's https, serves nothing here
import { SkillBuilders } from 'ask-sdk-core/dist/skill/SkillBuilders.js';
import type { canfulfill, Response } from 'ask-sdk-model';
import type { Conversation } from '../../dialog/conversation.ts';
import type { Opening } from '../../dialog/opening.ts';
import type { Recollection } from '../../dialog/recollection.ts';
import type { PronunciationLexicon } from '../../speech/lexicon.ts';
import { elicitSlot } from './elicit.ts';
import { type AlexaRequest, readEnvelope } from './envelope.ts';
import type { ExpectNames } from './expect-names.ts';
import { errorFields, type Log, requestFields, wishOf } from './log-fields.ts';
import { type Heard, mayBeAnswered, readRequest, readWordless } from './read.ts';
import { render, sizeOf } from './render.ts';
import { readState, type State, writeState } from './state.ts';
import { type Remembering, remember, type Turn, type TurnDeps, takeTurn } from './turn.ts';

/** Everything the skill works with, made once at cold start. */
export type SkillDeps = {
  /** Enough to welcome somebody, and to say that something went wrong. */
  readonly opening: Opening;
  readonly recollection: Recollection;
  /** The whole conversation, loaded when it is first needed: a welcome does without. */
  readonly converse: () => Promise<Conversation>;
  readonly lexicon: PronunciationLexicon;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Requests for another skill are refused. Absent: not checked. */
  readonly skillId?: string;
  /** Absent: nothing is remembered between conversations. */
  readonly memory?: PersistenceAdapter;
  /** Says a word when an answer takes long; returns what stops it. */
  readonly announce?: (waiting: NonNullable<AlexaRequest['waiting']>) => () => void;
  /** Absent: Alexa listens for all names alike. */
  readonly expectNames?: ExpectNames;
};

/** What is known of a request on its way through the handlers. */
type Visit = {
  readonly request: AlexaRequest;
  readonly state: State;
  readonly heard: Heard;
  readonly since: number;
};

const VISIT = 'visit';

function visitOf(input: HandlerInput): Visit | undefined {
  return input.attributesManager.getRequestAttributes()[VISIT] as Visit | undefined;
}

/** Session attributes in: every request is read once, before any handler. */
function createReader({ opening, converse, now }: SkillDeps): RequestInterceptor {
  return {
    process: async ({ requestEnvelope, attributesManager }) => {
      const since = now();
      const request = readEnvelope(requestEnvelope);
      const state = readState(request.attributes, opening);
      const heard = readWordless(request) ?? readRequest(request, await converse());
      const visit: Visit = { request, state, heard, since };
      attributesManager.setRequestAttributes({ [VISIT]: visit });
    },
  };
}

function toTurnDeps(
  input: HandlerInput,
  { opening, recollection, converse, memory, log, now }: SkillDeps,
): TurnDeps {
  const { attributesManager } = input;
  const remembering: Remembering = {
    load: () => attributesManager.getPersistentAttributes(),
    save: (kept) => {
      attributesManager.setPersistentAttributes({ ...kept });
      return attributesManager.savePersistentAttributes();
    },
  };
  return {
    opening,
    recollection,
    converse,
    remembering: memory && remembering,
    now: Math.floor(now() / 1000),
    onForgotten: (error) => log('forgotten', errorFields(error)),
  };
}

/** The answer for this device; the session attributes go out with it. */
function respondWith({ answer, state }: Turn, input: HandlerInput, deps: SkillDeps): Response {
  const { device, hasSession, intent } = visitOf(input)?.request ?? readEnvelope(input.requestEnvelope);
  const attributes = writeState(state, deps.opening);
  if (hasSession) input.attributesManager.setSessionAttributes(attributes);
  const before = visitOf(input)?.state.session ?? state.session;
  const names = deps.expectNames?.(state.session, before, answer.next.do === 'end');
  const elicit = intent && elicitSlot(answer, intent);
  return render(answer, {
    device,
    lexicon: deps.lexicon,
    ...(names && { names }),
    ...(elicit && { elicit }),
    taken: sizeOf(attributes),
  });
}

/** A handler for one kind of request. */
function handlerFor<K extends Heard['do']>(
  kind: K,
  handle: (
    heard: Extract<Heard, { do: K }>,
    visit: Visit,
    input: HandlerInput,
  ) => Response | Promise<Response>,
): RequestHandler {
  return {
    canHandle: (input) => visitOf(input)?.heard.do === kind,
    handle: (input) => {
      const visit = visitOf(input) as Visit;
      return handle(visit.heard as Extract<Heard, { do: K }>, visit, input);
    },
  };
}

/** Would we have an answer? Tried on an empty session, said to nobody. */
function tellIfAble(
  heard: Extract<Heard, { do: 'tell-if-able' }>,
  { respond, reviveSession }: Conversation,
): Response {
  const { outcome } = respond(heard.question, reviveSession(undefined));
  const able: canfulfill.CanFulfillIntentValues =
    outcome === 'answered' ? 'YES' : outcome === 'ask-back' ? 'MAYBE' : 'NO';
  const slot = { canUnderstand: able, canFulfill: able === 'YES' ? ('YES' as const) : ('NO' as const) };
  return {
    canFulfillIntent: {
      canFulfill: able,
      slots: Object.fromEntries(heard.slots.map((name) => [name, slot])),
    },
  };
}

function createHandlers(deps: SkillDeps): readonly RequestHandler[] {
  const { converse, log, now } = deps;
  return [
    handlerFor('answer', async ({ question }, { request, state, since }, input) => {
      const stopAnnouncing = request.waiting && deps.announce?.(request.waiting);
      try {
        const turn = await takeTurn(question, state, toTurnDeps(input, deps));
        const { outcome } = turn.answer;
        log('turn', { ...requestFields(request), wish: wishOf(question), outcome, ms: now() - since });
        return respondWith(turn, input, deps);
      } finally {
        stopAnnouncing?.();
      }
    }),
    handlerFor('tell-if-able', async (heard) => tellIfAble(heard, await converse())),
    handlerFor('remember', async (_heard, { request, state }, input) => {
      log('event', requestFields(request));
      await remember(state, toTurnDeps(input, deps));
      return {};
    }),
    handlerFor('note', (_heard, { request }) => {
      log('event', requestFields(request));
      return {};
    }),
  ];
}

/** After so many answers in a row that did not help, the conversation may itself be what is wrong: it starts afresh. */
const MOST_MISSES = 3;

/** Whatever went wrong: an apology and an open session, and the place is kept. */
function createErrorHandler(deps: SkillDeps): ErrorHandler {
  const { opening, log } = deps;
  return {
    canHandle: () => true,
    handle: (input, error) => {
      const visit = visitOf(input);
      const request = visit?.request ?? readEnvelope(input.requestEnvelope);
      log('failed', { ...requestFields(request), ...errorFields(error) });
      if (!mayBeAnswered(request.type)) return {};
      const before = visit?.state ?? readState(undefined, opening);
      const isStuck = before.session.misses >= MOST_MISSES;
      const session = isStuck ? opening.reviveSession(undefined) : before.session;
      const state = { ...before, session: { ...session, misses: session.misses + 1 } };
      return respondWith({ answer: opening.answerTrouble(state.session), state }, input, deps);
    },
  };
}

/** The skill, put together once. */
export function createSkill(deps: SkillDeps): Skill {
  const builder = SkillBuilders.custom()
    .addRequestInterceptors(createReader(deps))
    .addRequestHandlers(...createHandlers(deps))
    .addErrorHandlers(createErrorHandler(deps));
  if (deps.skillId !== undefined) builder.withSkillId(deps.skillId);
  if (deps.memory !== undefined) builder.withPersistenceAdapter(deps.memory);
  return builder.create();
}
