import type { Knowledge } from '../retrieve/index-format.ts';
import type { PatternTable } from '../understand/pattern-table.ts';
import { createReadIntent, type ReadIntent } from '../understand/read-intent.ts';
import { createUnderstanding } from '../understand/understand.ts';
import type { Answer } from './answer.ts';
import { type Memory, mergeMemories, recall, type Times, toMemory } from './memory.ts';
import { en } from './phrases/en.ts';
import type { Question } from './question.ts';
import { createRespond, type Respond } from './respond.ts';
import { reviveMemory } from './revive-memory.ts';
import { reviveSession } from './revive-session.ts';
import { MOST_HEARD, type Session } from './session.ts';
import { answerNotSaved, answerTrouble } from './trouble.ts';

/** A stored record, unchecked. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** The whole conversation as a channel sees it: words or intents in, answers out, and what is remembered in between. */
export type Conversation = {
  /** Tells one index from another: what was remembered by places in one means nothing in another. */
  readonly index: string;
  readonly understand: (heard: string) => Question;
  readonly readIntent: ReadIntent;
  readonly respond: Respond;
  readonly reviveSession: (value: unknown) => Session;
  /** What outlasts the conversation. */
  readonly memory: {
    readonly revive: (value: unknown) => Memory;
    /** Two stored records of one listener as one; fields that are not ours stay. */
    readonly mergeRecords: (stored: StoredRecord, own: StoredRecord) => StoredRecord;
    readonly recall: (memory: Memory, session: Session) => Session;
    readonly keep: (session: Session, times: Times) => Memory;
  };
  readonly answerTrouble: (session?: Session) => Answer;
  readonly answerNotSaved: (answer: Answer) => Answer;
  /** Said while somebody waits. */
  readonly oneMoment: string;
};

/** The session with the talks that the answer told of. */
function withHeard(answer: Answer, before: Session): Answer {
  const told = answer.say.some((line) => line.evidence !== undefined);
  const talks = told ? (answer.show?.sources ?? []).map((source) => source.talk) : [];
  const heard = [...new Set([...(before.heard ?? []), ...talks])].slice(-MOST_HEARD);
  return heard.length === 0 ? answer : { ...answer, session: { ...answer.session, heard } };
}

/** Made once, at cold start. Throws `bad-model` for a pattern table of another shape. */
export function createConversation(deps: {
  readonly knowledge: Knowledge;
  readonly patterns: PatternTable;
}): Conversation {
  const { knowledge, patterns } = deps;
  const { catalogue } = knowledge;
  const vocabulary = new Set(Object.keys(knowledge.vocabulary));
  const understanding = createUnderstanding({ patterns, catalogue, vocabulary });
  const respond = createRespond({ knowledge });
  return {
    index: knowledge.contentHash.slice(0, 12),
    understand: understanding.understand,
    readIntent: createReadIntent(understanding, catalogue),
    respond: (question, session, trace) => withHeard(respond(question, session, trace), session),
    reviveSession,
    memory: {
      revive: reviveMemory,
      mergeRecords: (stored, own) => ({
        ...stored,
        ...mergeMemories(reviveMemory(stored), reviveMemory(own)),
      }),
      recall: (memory, session) => recall(memory, session, knowledge),
      keep: (session, times) => toMemory(session, knowledge, times),
    },
    answerTrouble,
    answerNotSaved,
    oneMoment: en.oneMoment,
  };
}
