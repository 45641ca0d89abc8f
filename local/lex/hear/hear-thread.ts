import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildNetwork } from './build-network.ts';
import { RATE } from './clean-sound.ts';
import { readDictionary } from './dictionary.ts';
import { buildFixedNetwork } from './fixed-network.ts';
import { type Decode, MODEL, openDecoder } from './open-decoder.ts';
import { guessByFlite, pronounce } from './pronounce.ts';
import { isSounds } from './sounds.ts';
import type { Heard, Listened, Preparation, Ready } from './thread-messages.ts';

/** A sentence without slots is over by then, with the quiet around it; looking for one in what is longer would only take time. In samples. */
const LONGEST = 2 * RATE;
/** Bare sounds fall far behind a sentence that only begins as what was said, and must still be there at its end. */
const FIXED_BEAMS = { wbeam: 1e-60 };

type Prepared = { readonly decode: Decode; readonly preparation: Preparation };

/** First the sentences without slots, which is soon done and surest for short answers; what is none of them is looked for everywhere. */
async function prepare(listened: Listened): Promise<Prepared> {
  const began = performance.now();
  const known = readDictionary(readFileSync(join(MODEL, 'en-us/dict.txt'), 'utf8'));
  const network = buildNetwork(listened, (word) => known.has(word));
  const fixed = buildFixedNetwork(listened.patterns);
  const dictionary = await pronounce(new Set([...network.words(), ...fixed.words()]), known, guessByFlite);
  const built = performance.now();
  const inFixed = new Map([...dictionary].filter(([word]) => fixed.words().has(word)));
  const decodeFixed = await openDecoder(fixed, inFixed, FIXED_BEAMS);
  const decodeAll = await openDecoder(network, dictionary);
  const done = performance.now();
  const times = { networkMs: built - began, decoderMs: done - built };
  return {
    decode: (sound) => {
      const sentence = sound.length > LONGEST ? '' : decodeFixed(sound);
      return sentence === '' || isSounds(sentence) ? decodeAll(sound) : sentence;
    },
    preparation: { words: dictionary.size, ...network.size(), ...times },
  };
}

const { decode, preparation } = await prepare(workerData);
parentPort?.on('message', (sound: Float32Array) => {
  parentPort?.postMessage({ heard: decode(sound) } satisfies Heard);
});
parentPort?.postMessage({ ready: preparation } satisfies Ready);
