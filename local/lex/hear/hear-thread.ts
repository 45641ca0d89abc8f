import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildNetwork } from './build-network.ts';
import { RATE } from './clean-sound.ts';
import { readDictionary } from './dictionary.ts';
import { buildFixedNetwork } from './fixed-network.ts';
import { LEAST_FIT, openHearAgain } from './hear-again.ts';
import { MODEL, openDecoder } from './open-decoder.ts';
import { guessByFlite, pronounce } from './pronounce.ts';
import { isSounds } from './sounds.ts';
import type { Heard, Listened, Preparation, Ready } from './thread-messages.ts';

/** A sentence without slots is over by then, with the quiet around it; looking for one in what is longer would only take time. In samples. */
const LONGEST = 2 * RATE;
/** How much the network counts beside the sounds. Of few sentences it may say more; too much of it makes the search drop words that it expects least. */
const WEIGHTS = { fixed: 10, all: 6.5 };

type Decide = (sound: Float32Array) => Promise<string>;
type Prepared = { readonly decide: Decide; readonly preparation: Preparation };

/**
 * First the sentences without slots, which is soon done and surest for short answers; what is none of them is looked for everywhere, and free
 * words once more in the passages that they point to.
 */
async function prepare(listened: Listened): Promise<Prepared> {
  const began = performance.now();
  const known = readDictionary(readFileSync(join(MODEL, 'en-us/dict.txt'), 'utf8'));
  const isWord = (word: string) => known.has(word);
  const network = buildNetwork(listened, isWord);
  const fixed = buildFixedNetwork(listened.patterns);
  const dictionary = await pronounce(new Set([...network.words(), ...fixed.words()]), known, guessByFlite);
  const built = performance.now();
  const inFixed = new Map([...dictionary].filter(([word]) => fixed.words().has(word)));
  const decodeFixed = await (await openDecoder(inFixed, WEIGHTS.fixed)).listenFor(fixed);
  const decodeAll = await (await openDecoder(dictionary, WEIGHTS.all)).listenFor(network);
  const hearAgain = await openHearAgain(listened, { dictionary, isWord, weight: WEIGHTS.all });
  const done = performance.now();
  const times = { networkMs: built - began, decoderMs: done - built };
  return {
    decide: async (sound) => {
      const sentence = sound.length > LONGEST ? '' : decodeFixed(sound).words;
      if (sentence !== '' && !isSounds(sentence)) return sentence;
      const { words, fit } = await hearAgain(decodeAll(sound), sound);
      return fit < LEAST_FIT ? '' : words;
    },
    preparation: { words: dictionary.size, ...network.size(), ...times },
  };
}

const { decide, preparation } = await prepare(workerData);
parentPort?.on('message', async (sound: Float32Array) => {
  parentPort?.postMessage({ heard: await decide(sound) } satisfies Heard);
});
parentPort?.postMessage({ ready: preparation } satisfies Ready);
