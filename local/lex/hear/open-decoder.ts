import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import createModule from 'soundswallower';
import { type Dictionary, writeDictionary } from './dictionary.ts';
import type { Network } from './network.ts';

/** The folder of the acoustic models. */
export const MODEL = fileURLToPath(new URL('./model/', import.meta.resolve('soundswallower')));
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

/** Looks for the best way through a network, and gives its words; nothing where there is none. */
export type Decode = (sound: Float32Array) => string;

/** The recogniser reads its dictionary and grammar as files; they are gone as soon as it has. */
export async function openDecoder(
  network: Network,
  dictionary: Dictionary,
  beams: Partial<Pick<typeof SEARCH, 'wbeam'>> = {},
): Promise<Decode> {
  const folder = mkdtempSync(join(tmpdir(), 'recap-hear-'));
  try {
    const [dict, fsg] = [join(folder, 'words.dict'), join(folder, 'network.fsg')];
    writeFileSync(dict, writeDictionary(dictionary));
    writeFileSync(fsg, network.toText(dictionary));
    const { Decoder } = await createModule({ modelBase: MODEL });
    const decoder = new Decoder({ loglevel: 'FATAL', samprate: 16_000, ...SEARCH, ...beams, dict, fsg });
    await decoder.initialize();
    return (sound) => {
      decoder.start();
      try {
        decoder.process_audio(sound, false, true);
      } finally {
        decoder.stop();
      }
      return decoder.get_text() ?? '';
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
