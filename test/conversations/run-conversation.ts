import type { Answer } from '../../lambda/dialog/answer.ts';
import { newSession, type Session } from '../../lambda/dialog/session.ts';
import type { TalkId } from '../../lambda/retrieve/index-format.ts';
import type { Conversation, Expect } from './conversation.ts';

/** Whoever can hold a conversation: words and what is remembered in, answer out. */
export type Hear = (heard: string, session: Session) => Answer;

type Turn = {
  readonly answer: Answer;
  readonly expect: Expect;
  /** Sentences of the notes in the answer, by note and words. */
  readonly told: readonly string[];
  readonly before: readonly string[];
  readonly ever: ReadonlySet<string>;
};

/** The sentences of the notes in an answer, whatever stands in front of them: note, line and last words. */
function toldIn(answer: Answer): readonly string[] {
  return answer.say.flatMap(({ text, evidence }) =>
    evidence === undefined
      ? []
      : [`${evidence.note}:${evidence.line} … ${text.split(' ').slice(-4).join(' ').toLowerCase()}`],
  );
}

function wordFaults({ answer, expect }: Turn): readonly string[] {
  const said = answer.say.map((line) => line.text).join(' ');
  const prompt = answer.next.do === 'listen' ? answer.next.prompt : '';
  return [
    ...(expect.mentions ?? [])
      .filter((pattern) => !new RegExp(pattern, 'i').test(said))
      .map((pattern) => `must say /${pattern}/`),
    ...(expect.not ?? [])
      .filter((pattern) => new RegExp(pattern, 'i').test(`${said} ${prompt}`))
      .map((pattern) => `must not say /${pattern}/`),
    ...(expect.asks !== undefined && !new RegExp(expect.asks, 'i').test(prompt)
      ? [`must ask /${expect.asks}/, asks "${prompt}"`]
      : []),
  ];
}

function repeatFaults({ expect, told, before, ever }: Turn): readonly string[] {
  if (expect.repeats === true && (told.length === 0 || told.some((one) => !before.includes(one))))
    return ['must say again what was said'];
  if (expect.repeats === false && told.some((one) => ever.has(one))) return ['must not say a sentence twice'];
  return [];
}

function faultsOf(turn: Turn, talkOf: (note: string) => TalkId | undefined): readonly string[] {
  const { answer, expect } = turn;
  const note = answer.say.find((line) => line.evidence !== undefined)?.evidence?.note;
  const talk = note === undefined ? undefined : talkOf(note);
  return [
    ...(answer.outcome === expect.outcome ? [] : [`must be ${expect.outcome}, is ${answer.outcome}`]),
    ...((answer.outcome === 'done') === (answer.next.do === 'end') ? [] : ['is open without being asked on']),
    ...wordFaults(turn),
    ...(expect.talk === undefined || expect.talk === talk
      ? []
      : [`must be from ${expect.talk}, is from ${talk}`]),
    ...repeatFaults(turn),
  ];
}

/**
 * Holds a conversation, the session going through JSON between turns as on every platform.
 * @returns what is wrong, a line for each fault; empty when all is as expected.
 */
export function runConversation(
  conversation: Conversation,
  hear: Hear,
  talkOf: (note: string) => TalkId | undefined,
): readonly string[] {
  const ever = new Set<string>();
  let before: readonly string[] = [];
  let session = newSession();
  return conversation.turns.flatMap(({ say, expect }, place) => {
    const answer = hear(say, session);
    const told = toldIn(answer);
    const faults = faultsOf({ answer, expect, told, before, ever }, talkOf);
    for (const one of told) ever.add(one);
    if (told.length > 0) before = told;
    session = JSON.parse(JSON.stringify(answer.session));
    const said = answer.say.map((line) => line.text).join(' ');
    return faults.map((fault) => `turn ${place + 1}, "${say}": ${fault}; said: ${said}`);
  });
}
