import type { Answer } from '../../../dialog/answer.ts';
import type { Part } from './part.ts';

/** How an answer is said on a screen: what the voice says first, and what is read along with the sentences lit. */
export type ReadAlong = {
  /** How many sentences are said before the screen takes over: the direct answer is heard whatever the screen does. */
  readonly first: number;
  /** True when the rest, and the question, are read along. */
  readonly follows: boolean;
};

const SAID_AT_ONCE: ReadAlong = { first: Number.POSITIVE_INFINITY, follows: false };

/**
 * Answers of several sentences from the notes are read along: up to the first of those the voice alone, then sentence by
 * sentence. A greeting, a list or a single sentence is said at once.
 */
export function planReadAlong({ say, next }: Answer): ReadAlong {
  const told = say.findIndex((line) => line.evidence !== undefined);
  const follows = told >= 0 && told < say.length - 1 && next.do === 'listen';
  return follows ? { first: told + 1, follows } : SAID_AT_ONCE;
}

/** The commands that read the rest along: each sentence lit while it is said, then the question, then all at rest. */
export function readAlongCommands(plan: ReadAlong, sentences: number): readonly Part[] {
  const light = (at: number): Part => ({ type: 'SetValue', componentId: 'page', property: 'at', value: at });
  const speak = (componentId: string): Part => ({
    type: 'SpeakItem',
    componentId,
    highlightMode: 'line',
    align: 'center',
  });
  const lines = Array.from({ length: Math.max(0, sentences - plan.first) }, (_, at) => at + plan.first);
  return [
    {
      type: 'Sequential',
      commands: [...lines.flatMap((at) => [light(at), speak(`line${at}`)]), light(-1), speak('prompt')],
      finally: [light(-1)],
    },
  ];
}
