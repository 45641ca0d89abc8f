import { createSynthesizer } from '../../local/polly/synthesize.ts';
import type { Client } from './client.ts';

export type SpokenFigures = {
  /** Milliseconds from sending the sound of a question to its answer. */
  readonly answerMs: readonly number[];
  /** And to the first byte of the answer's sound. */
  readonly soundMs: readonly number[];
  /** Questions of which every word was heard. */
  readonly heardRight: number;
};

const wordsOf = (text: string) => (text.toLowerCase().match(/[a-z0-9']+/g) ?? []).join(' ');

/** Questions spoken by the voice of the stand-in, heard, answered, and spoken back. */
export async function timeSpokenTurns(client: Client, questions: readonly string[]): Promise<SpokenFigures> {
  const voice = await createSynthesizer();
  const answerMs: number[] = [];
  const soundMs: number[] = [];
  let heardRight = 0;
  try {
    for (const [at, text] of questions.entries()) {
      const { pcm } = await voice.synthesize({ text });
      const audio = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64');
      const { reply, ms } = await client.turn({ conversation: `spoken-${at}`, audio });
      if (wordsOf(reply.heard) === wordsOf(text)) heardRight += 1;
      const sound = reply.speech === null ? undefined : await client.get(`/api/speech/${reply.speech}`);
      answerMs.push(ms);
      if (sound?.status === 200) soundMs.push(ms + sound.firstMs);
    }
  } finally {
    await voice.close();
  }
  return { answerMs, soundMs, heardRight };
}
