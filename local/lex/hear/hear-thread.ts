import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import createModule, { type Decoder } from 'soundswallower';
import { buildNetwork } from './build-network.ts';
import { readDictionary, writeDictionary } from './dictionary.ts';
import { guessByFlite, pronounce } from './pronounce.ts';
import type { Heard, Listened, Preparation, Ready } from './thread-messages.ts';

const MODEL = fileURLToPath(new URL('./model/', import.meta.resolve('soundswallower')));
/**
 * Narrower beams are quicker and lose the right words early; a larger weight of the network over the sounds (`lw`) makes up for it in time.
 * Ways of a word are arcs of the network already (network.ts). A little noise (`dither`) keeps digital silence from looking like a sound.
 */
const SEARCH = {
  beam: 1e-60,
  pbeam: 1e-50,
  wbeam: 1e-30,
  maxhmmpf: 20_000,
  lw: 10,
  fsgusealtpron: false,
  dither: true,
  seed: 7,
};

type Prepared = { readonly decoder: Decoder; readonly preparation: Preparation };

/** The recogniser reads its dictionary and grammar as files; they are gone as soon as it has. */
async function prepare(listened: Listened): Promise<Prepared> {
  const began = performance.now();
  const known = readDictionary(readFileSync(join(MODEL, 'en-us/dict.txt'), 'utf8'));
  const network = buildNetwork(listened, (word) => known.has(word));
  const dictionary = await pronounce(network.words(), known, guessByFlite);
  const built = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'recap-hear-'));
  try {
    const [dict, fsg] = [join(folder, 'words.dict'), join(folder, 'network.fsg')];
    writeFileSync(dict, writeDictionary(dictionary));
    writeFileSync(fsg, network.toText(dictionary));
    const { Decoder } = await createModule({ modelBase: MODEL });
    const decoder = new Decoder({ loglevel: 'FATAL', samprate: 16_000, ...SEARCH, dict, fsg });
    await decoder.initialize();
    const done = performance.now();
    const times = { networkMs: built - began, decoderMs: done - built };
    return { decoder, preparation: { words: dictionary.size, ...network.size(), ...times } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function decode(decoder: Decoder, sound: Float32Array): string {
  decoder.start();
  try {
    decoder.process_audio(sound, false, true);
  } finally {
    decoder.stop();
  }
  return decoder.get_text() ?? '';
}

const { decoder, preparation } = await prepare(workerData);
parentPort?.on('message', (sound: Float32Array) => {
  parentPort?.postMessage({ heard: decode(decoder, sound) } satisfies Heard);
});
parentPort?.postMessage({ ready: preparation } satisfies Ready);
