import type { QuestionOf } from '../../../lambda/dialog/question.ts';
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
  const doubtfulFrom = createDoubtfulFrom(listened, slots);
  const { near, shareTogether } = createNearPassages(knowledge.passages);
  const network = createNearNetwork({ sentences: weighedSentences(patterns), slots, isWord: knowing.isWord });
  const decoder = await openDecoder(knowing.dictionary, knowing.weight);
  return async (first, sound) => {
    const words = plainWords(first.words).split(' ');
    const isRejected = first.fit < LEAST_FIT;
    const from = isRejected ? 0 : doubtfulFrom(words);
    const passages = from === undefined ? [] : near(words);
    if (passages.length === 0) return first;
    const decode = await decoder.listenFor(network(passages));
    const again = decode(sound);
    const heard = replaceFrom(from ?? 0, words, plainWords(again.words).split(' '));
    if (sayTheSame(words, heard)) return first;
    const second = { ...again, words: from === 0 ? again.words : heard.join(' ') };
    return isRejected && shareTogether(heard) < LEAST_TOGETHER ? first : second;
  };
}

/** Whether two hearings differ in small words at most. */
function sayTheSame(one: readonly string[], other: readonly string[]): boolean {
  const [here, there] = [contentStems(one), contentStems(other)];
  return here.size === there.size && [...here].every((each) => there.has(each));
}

/** What was heard first up to a place, and what the second hearing has behind the word before it; the first where that lacks the word. */
export function replaceFrom(
  place: number,
  first: readonly string[],
  second: readonly string[],
): readonly string[] {
  if (place === 0) return second;
  const before = second.lastIndexOf(first[place - 1] ?? '');
  return before === -1 ? first : [...first.slice(0, place), ...second.slice(before + 1)];
}

/**
 * From which word on words may be wrong; undefined where all are sure. Understanding finds no wish in free words but to know something that is no topic of the
 * notes: any of them may be. Of a comparison only the sides, where they are no topics.
 */
function createDoubtfulFrom(
  { patterns, knowledge: { catalogue, passages } }: Listened,
  slots: SlotWords,
): (words: readonly string[]) => number | undefined {
  const texts = passages.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const vocabulary = new Set(texts.flatMap(analyze));
  const understand = createUnderstand({ patterns, catalogue, vocabulary });
  const topics = new Set(['', ...(slots.get('topic') ?? []).map(plainWords)]);
  return (words) => {
    const question = understand(words.join(' '));
    switch (question.kind) {
      case 'both':
        return 0;
      case 'ask':
        return topics.has(question.about) ? undefined : 0;
      case 'compare':
        return startOfSides(question.sides, words, topics);
      default:
        return undefined;
    }
  };
}

function startOfSides(
  sides: QuestionOf<'compare'>['sides'],
  words: readonly string[],
  topics: ReadonlySet<string>,
): number | undefined {
  const abouts = sides.map(({ about = '' }) => about);
  if (abouts.every((about) => topics.has(about))) return undefined;
  const start = words.indexOf(abouts[0]?.split(' ')[0] ?? '');
  return start === -1 ? undefined : start;
}
