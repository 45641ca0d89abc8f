import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  contentOf,
  figuresOf,
  inRoom,
  type Room,
  readGroups,
  type Spoken,
  speakGroup,
} from '../../bench/voice-round-trip.ts';
import { type Conversation, createConversation } from '../../lambda/dialog/conversation.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { loadKnowledge } from '../../lambda/io/load-index.ts';
import { loadPatterns } from '../../lambda/io/load-patterns.ts';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';
import { createRecogniser, type Recogniser } from '../../local/lex/hear/create-recogniser.ts';
import { createSynthesizer, type Synthesizer } from '../../local/polly/synthesize.ts';

/**
 * Spoken, recognised, answered, spoken back. Where everything is checked (CI) all questions in both voices, as `node bench/voice.ts` does;
 * elsewhere every fifth turn in each.
 */
const TIME = 1_200_000;
const EVERY = process.env.CI === undefined ? 5 : 1;
const groups = readGroups(new URL('voice-questions.yaml', import.meta.url));

let conversation: Conversation;
let synthesizer: Synthesizer;
let recogniser: Recogniser;
beforeAll(async () => {
  ensureBuilt([INDEX, PATTERNS], console.log);
  const knowledge = await loadKnowledge(artefactPath(INDEX));
  const patterns = await loadPatterns(artefactPath(PATTERNS));
  conversation = createConversation({ knowledge, patterns });
  synthesizer = await createSynthesizer();
  recogniser = createRecogniser({ knowledge, patterns }, { timeoutMs: TIME });
  await recogniser.warm();
}, TIME);
afterAll(async () => {
  await recogniser.close();
  await synthesizer.close();
});

test('at least a hundred questions are scripted', () => {
  expect(groups.flatMap(({ say }) => say).length).toBeGreaterThanOrEqual(100);
});

/** The aim of all questions: 95 of 100. Of the few that are sampled one may be missed more. */
const SHARE = EVERY === 1 ? 0.95 : 0.9;
test.each(['Joanna', 'Matthew'])(
  'what %s asks is answered as if it had been typed',
  { timeout: TIME },
  async (voice) => {
    const parties = { conversation, synthesizer, recogniser };
    const spoken: Spoken[] = [];
    let turn = 0;
    for (const { say, why } of groups) {
      const some = say.filter(() => turn++ % EVERY === 0);
      spoken.push(...(await speakGroup({ why, say: some }, voice, parties)));
    }
    const { questions, sameAnswers, wordAccuracy } = figuresOf(spoken);
    console.log(
      `${voice}: ${sameAnswers} of ${questions} as if typed, words ${(100 * wordAccuracy).toFixed(1)} %`,
    );
    expect(sameAnswers / questions).toBeGreaterThanOrEqual(SHARE);
  },
);

/** What people say in one word, and most often into a room: each must be answered as if typed, whatever quiet is around it. */
const WORDS = ['yes', 'no', 'next', 'more', 'help', 'stop', 'repeat'];
const ROOMS: readonly { readonly room: Room; readonly least: number; readonly why: string }[] = [
  { room: { quiet: 0 }, least: 12, why: 'a press as the word begins' },
  { room: { quiet: 0.5 }, least: 12, why: 'half a second of quiet' },
  { room: { quiet: 1 }, least: 12, why: 'a second of quiet' },
  { room: { quiet: 0.5, below: 30 }, least: 11, why: 'a room that is not still' },
];
test.each(ROOMS)('of 14 single words $least are heard: $why', { timeout: TIME }, async ({ room, least }) => {
  const missed: string[] = [];
  for (const voiceId of ['Joanna', 'Matthew'])
    for (const text of WORDS) {
      const { pcm } = await synthesizer.synthesize({ text, voiceId });
      const heard = (await recogniser.hear(inRoom(pcm, room)))?.text ?? '';
      if (answerTo(heard) !== answerTo(text)) missed.push(`${voiceId}: "${text}" as "${heard}"`);
    }
  expect(2 * WORDS.length - missed.length, missed.join(', ')).toBeGreaterThanOrEqual(least);
});

/** What is answered at the beginning of a conversation. */
function answerTo(words: string): string {
  return contentOf(conversation.respond(conversation.understand(words), newSession()));
}

const STRANGE = [
  'my neighbour painted his old bicycle purple yesterday',
  'the weather will be lovely in barcelona tomorrow',
  'pour two cups of flour into the bowl and stir',
];
test.each(STRANGE)(
  '"%s" is not taken for a question that the notes answer',
  { timeout: TIME },
  async (text) => {
    const { pcm } = await synthesizer.synthesize({ text, voiceId: 'Matthew' });
    const heard = await recogniser.hear(pcm);
    const answer = conversation.respond(conversation.understand(heard?.text ?? ''), newSession());
    expect(answer.say.filter((line) => line.evidence !== undefined)).toEqual([]);
  },
);

test('an answer is spoken back, and is not silence', { timeout: TIME }, async () => {
  const answer = conversation.respond(conversation.understand('what is a quorum'), newSession());
  const text = answer.say.map((line) => line.text).join(' ');
  const { pcm, sampleRate } = await synthesizer.synthesize({ text, voiceId: 'Joanna' });
  expect(pcm.length / sampleRate).toBeGreaterThan(text.split(' ').length / 5);
  expect(pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeGreaterThan(3_000);
});
