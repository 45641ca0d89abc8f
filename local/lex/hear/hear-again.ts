import { analyze } from '../../../lambda/retrieve/analyze.ts';
import { createUnderstand } from '../../../lambda/understand/understand.ts';
import { weighedSentences } from './build-network.ts';
import type { Dictionary } from './dictionary.ts';
import { createNearNetwork } from './near-network.ts';
import { contentStems, createNearPassages } from './near-passages.ts';
import { type Decoded, openDecoder } from './open-decoder.ts';
import { type SlotWords, slotWords } from './slot-words.ts';
import { plainWords } from './spoken-words.ts';
import type { Listened } from './thread-messages.ts';

/** What fits worse was no question: of 50 scripted questions one fits as badly, of 20 strange sentences four fit better. */
export const LEAST_FIT = -50;
/**
 * What was rejected the first time counts when it fits the second time and this much of it stands in one passage. Of 24 strange sentences ten
 * fitted the second time, with at most 0.43 of their words together; questions had 0.5.
 */
const LEAST_TOGETHER = 0.45;

/** What was heard first, heard once more where that may be wrong. */
export type HearAgain = (first: Decoded, sound: Float32Array) => Promise<Decoded>;

type Knowing = {
  /** Of the words of everything that is listened for. */
  readonly dictionary: Dictionary;
  readonly isWord: (word: string) => boolean;
  /** How much the network counts beside the sounds. */
  readonly weight: number;
};

/**
 * Free words, and what was rejected, are heard twice: the first time says which passages they may be about, the second listens for the words of these. The sentences of the
 * model are not heard again, whatever they are about: their likelihoods are right the first time. Where only small words differ, the first hearing
 * stays, whose network has more of them.
 */
export async function openHearAgain(listened: Listened, knowing: Knowing): Promise<HearAgain> {
  const { patterns, knowledge } = listened;
  const slots = slotWords(patterns, knowledge.catalogue);
  const isFree = createIsFree(listened, slots);
  const { near, shareTogether } = createNearPassages(knowledge.passages);
  const network = createNearNetwork({ sentences: weighedSentences(patterns), slots, isWord: knowing.isWord });
  const decoder = await openDecoder(knowing.dictionary, knowing.weight);
  return async (first, sound) => {
    const words = plainWords(first.words).split(' ');
    const isRejected = first.fit < LEAST_FIT;
    const passages = isRejected || isFree(words.join(' ')) ? near(words) : [];
    if (passages.length === 0) return first;
    const decode = await decoder.listenFor(network(passages));
    const second = decode(sound);
    const heard = plainWords(second.words).split(' ');
    if (sayTheSame(words, heard)) return first;
    return isRejected && shareTogether(heard) < LEAST_TOGETHER ? first : second;
  };
}

/** Whether two hearings differ in small words at most. */
function sayTheSame(one: readonly string[], other: readonly string[]): boolean {
  const [here, there] = [contentStems(one), contentStems(other)];
  return here.size === there.size && [...here].every((each) => there.has(each));
}

/** Tells questions in free words: understanding finds no wish in them but to know something that is no topic of the notes. */
function createIsFree(
  { patterns, knowledge: { catalogue, passages } }: Listened,
  slots: SlotWords,
): (words: string) => boolean {
  const texts = passages.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const vocabulary = new Set(texts.flatMap(analyze));
  const understand = createUnderstand({ patterns, catalogue, vocabulary });
  const topics = new Set(['', ...(slots.get('topic') ?? []).map(plainWords)]);
  return (words) => {
    const question = understand(words);
    return question.kind === 'both' || (question.kind === 'ask' && !topics.has(question.about));
  };
}
