import type { Catalogue, Talk } from '../retrieve/index-format.ts';
import type { Question } from './question.ts';
import type { Session } from './session.ts';

/** "Tell me about the other keynote", "what did he say in his other talk": none that was spoken of, and none that is named behind it. */
const OTHER =
  /\b(?:the|his|her|their) other (talk|keynote|session|chat)\b(?! (?:on|about|by|of|from|in|at|with|that|which|where|called) \S)/;
/** Any talk may be called a talk or a session. */
const OF_A_KIND: ReadonlySet<string | undefined> = new Set(['keynote', 'chat']);

/**
 * A question about another talk in words that name it: the other one of whoever spoke, else the only other one of the kind that was said.
 * @returns undefined for any other question; no words where it is not clear which talk is meant.
 */
export function ofOtherTalk({ turn }: Question, session: Session, { talks }: Catalogue): string | undefined {
  const [phrase, kind] = OTHER.exec(turn.words) ?? [];
  const spoken = session.subject?.talk ?? session.talk;
  if (phrase === undefined) return undefined;
  if (spoken === undefined) return '';
  const others = talks.filter((talk) => talk.id !== spoken && (!OF_A_KIND.has(kind) || talk.kind === kind));
  const { speaker } = session;
  const own = others.filter(({ speakers }) => speaker !== undefined && speakers.includes(speaker));
  const [one, ...more] = own.length > 0 ? own : others;
  return one === undefined || more.length > 0 ? '' : turn.words.replace(phrase, () => spokenNameOf(one));
}

/** As a listener would name it in the middle of a sentence. */
export function spokenNameOf({ title, aliases }: Talk): string {
  return aliases.find((alias) => alias.startsWith('the ')) ?? `the talk ${title}`;
}
