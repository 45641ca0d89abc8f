import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Answer } from '../lambda/dialog/answer.ts';
import type { Conversation } from '../lambda/dialog/conversation.ts';
import { newSession } from '../lambda/dialog/session.ts';
import { RATE } from '../local/lex/hear/clean-sound.ts';
import type { Recogniser } from '../local/lex/hear/create-recogniser.ts';
import type { Synthesizer } from '../local/polly/synthesize.ts';
import { createRandom } from './random.ts';

/** Of 16-bit samples: what is softer is no speech. */
const WHISPER = 200;

/** A conversation to be spoken: why it is here, and what is said, turn by turn. */
const GROUPS = z.array(z.strictObject({ why: z.string().min(1), say: z.array(z.string().min(1)).min(1) }));
export type Group = z.infer<typeof GROUPS>[number];

/** A question that was spoken: what was said and heard (nothing where it was rejected), and whether the answer is the one to the typed words. */
export type Spoken = {
  readonly said: string;
  readonly heard: string | undefined;
  readonly isSameAnswer: boolean;
  readonly edits: number;
  readonly words: number;
  readonly seconds: number;
  readonly hearMs: number;
};

export type Parties = {
  readonly conversation: Conversation;
  readonly synthesizer: Synthesizer;
  readonly recogniser: Recogniser;
};

export function readGroups(file: URL): readonly Group[] {
  return GROUPS.parse(parse(readFileSync(file, 'utf8')));
}

/** Speaks every question of a group, has it recognised, and answers both what was said and what was heard, in the conversation as typed. */
export async function speakGroup(
  group: Group,
  voiceId: string,
  parties: Parties,
): Promise<readonly Spoken[]> {
  const { conversation, synthesizer, recogniser } = parties;
  const spoken: Spoken[] = [];
  let session = newSession();
  for (const said of group.say) {
    const { pcm, sampleRate } = await synthesizer.synthesize({ text: said, voiceId });
    const began = performance.now();
    const heard = (await recogniser.hear(pcm))?.text;
    const hearMs = performance.now() - began;
    const typed = conversation.respond(conversation.understand(said), session);
    const answer = conversation.respond(conversation.understand(heard ?? ''), session);
    const [one, other] = [said, heard ?? ''].map((words) => words.split(' ').filter((word) => word !== ''));
    spoken.push({
      said,
      heard,
      isSameAnswer: contentOf(typed) === contentOf(answer),
      edits: editsBetween(one ?? [], other ?? []),
      words: one?.length ?? 0,
      seconds: pcm.length / sampleRate,
      hearMs,
    });
    session = typed.session;
  }
  return spoken;
}

/** Where somebody speaks: quiet before and after, in seconds, and noise of the room, `below` speech in dB; no noise where it is not given. */
export type Room = { readonly quiet: number; readonly below?: number };

/** What is said as a microphone in a room hears it. The noise is white, and the same every time. */
export function inRoom(pcm: Int16Array, { quiet, below }: Room): Int16Array {
  const around = Math.floor(quiet * RATE);
  const sound = new Int16Array(pcm.length + 2 * around);
  sound.set(pcm, around);
  if (below === undefined) return sound;
  const spoken = pcm.filter((sample) => Math.abs(sample) > WHISPER);
  const level = Math.sqrt(spoken.reduce((sum, sample) => sum + sample * sample, 0) / spoken.length);
  const most = level * 10 ** (-below / 20) * Math.sqrt(3);
  const random = createRandom(1);
  return sound.map((sample) => clamp(sample + (random() * 2 - 1) * most));
}

function clamp(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample)));
}

/** Outcome and sentences: two answers with the same are the same to a listener. */
export function contentOf({ outcome, say }: Answer): string {
  return [outcome, ...say.map(({ text }) => text)].join('\n');
}

/** Words to exchange, add or take away (Levenshtein, 1966). */
function editsBetween(one: readonly string[], other: readonly string[]): number {
  let row = [...other.keys(), other.length];
  for (const [i, word] of one.entries()) {
    const next = [i + 1];
    for (const [j, heard] of other.entries())
      next.push(
        Math.min((row[j] ?? 0) + (word === heard ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

export type VoiceFigures = {
  readonly questions: number;
  readonly sameAnswers: number;
  /** Share of words heard right, 0 to 1: 1 less the word error rate. */
  readonly wordAccuracy: number;
  /** Milliseconds of listening for a second of speech. */
  readonly msPerSecond: number;
};

export function figuresOf(spoken: readonly Spoken[]): VoiceFigures {
  const sum = (of: (each: Spoken) => number) => spoken.reduce((total, each) => total + of(each), 0);
  return {
    questions: spoken.length,
    sameAnswers: sum((each) => (each.isSameAnswer ? 1 : 0)),
    wordAccuracy:
      1 -
      sum((each) => each.edits) /
        Math.max(
          1,
          sum((each) => each.words),
        ),
    msPerSecond:
      sum((each) => each.hearMs) /
      Math.max(
        1,
        sum((each) => each.seconds),
      ),
  };
}
