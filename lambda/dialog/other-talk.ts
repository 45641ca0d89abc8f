import type { Catalogue, Talk } from '../retrieve/index-format.ts';
import type { Question } from './question.ts';
import type { Session } from './session.ts';

/** "Tell me about the other keynote", "what did he say in his other talk": none that was named, and none that was spoken of. */
const OTHER = /\b(?:the|his|her|their) other (talk|keynote|session|chat)\b/;

/**
 * A question about another talk in words that name it: the other one of whoever spoke, else the only other one of its kind.
 * @returns undefined for any other question, and where several may be meant.
 */
export function ofOtherTalk({ turn }: Question, session: Session, { talks }: Catalogue): string | undefined {
  const [phrase, kind] = OTHER.exec(turn.words) ?? [];
  const spoken = session.subject?.talk ?? session.talk;
  if (phrase === undefined || spoken === undefined) return undefined;
  const others = talks.filter((talk) => talk.id !== spoken && (kind !== 'keynote' || talk.kind === kind));
  const { speaker } = session;
  const own = others.filter(({ speakers }) => speaker !== undefined && speakers.includes(speaker));
  const [one, ...more] = own.length > 0 ? own : others;
  return one === undefined || more.length > 0
    ? undefined
    : turn.words.replace(phrase, () => spokenNameOf(one));
}

/** As a listener would name it in the middle of a sentence. */
export function spokenNameOf({ title, aliases }: Talk): string {
  return aliases.find((alias) => alias.startsWith('the ')) ?? `the talk ${title}`;
}
