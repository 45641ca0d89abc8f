import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import createModule from 'soundswallower';
import { RATE } from './clean-sound.ts';
import { type Dictionary, writeDictionary } from './dictionary.ts';
import type { Network } from './network.ts';

/** The folder of the acoustic models. */
export const MODEL = fileURLToPath(new URL('./model/', import.meta.resolve('soundswallower')));
/**
 * Narrower beams are quicker and lose the right words early. Silence costs nothing (`silprob`): where it did, a quiet second before a short
 * word was cheaper as a row of sounds. Every sound state is scored (`compallsen`), so that the fit of two utterances can be compared. Ways of a
 * word are arcs of the network already (network.ts). A little noise (`dither`) keeps digital silence from looking like a sound.
 */
const SEARCH = {
  beam: 1e-60,
  pbeam: 1e-50,
  wbeam: 1e-30,
  maxhmmpf: 5_000,
  silprob: 1,
  compallsen: true,
  fsgusealtpron: false,
  dither: true,
  seed: 7,
};
/** Samples of a hundredth of a second, which is what the recogniser scores at once. */
const FRAME = RATE / 100;
const INT_BYTES = 4;
const ROW_BYTES = 8;

/**
 * The words of the best way through a network, empty where there is none, and how well they fit: the log likelihood, in units of the
 * recogniser, of a hundredth of a second. 0 would be perfect.
 */
export type Decoded = { readonly words: string; readonly fit: number };

export type Decode = (sound: Float32Array) => Decoded;

/**
 * `weight`: how much the likelihoods of the network count beside the sounds. The recogniser reads its dictionary and grammar as files;
 * they are gone as soon as it has.
 */
export async function openDecoder(network: Network, dictionary: Dictionary, weight: number): Promise<Decode> {
  const folder = mkdtempSync(join(tmpdir(), 'recap-hear-'));
  try {
    const [dict, fsg] = [join(folder, 'words.dict'), join(folder, 'network.fsg')];
    writeFileSync(dict, wholeRows(writeDictionary(dictionary)));
    writeFileSync(fsg, wholeRows(network.toText(dictionary)));
    const program = await createModule({ modelBase: MODEL });
    const settings = { loglevel: 'FATAL', samprate: RATE, lw: weight, ...SEARCH, dict, fsg };
    const decoder = new program.Decoder(settings);
    await decoder.initialize();
    const score = program._malloc(INT_BYTES);
    return (sound) => {
      decoder.start();
      try {
        decoder.process_audio(sound, false, true);
      } finally {
        decoder.stop();
      }
      program._decoder_hyp(decoder.cdecoder, score);
      const total = program.HEAP32[score / INT_BYTES] ?? 0;
      return { words: decoder.get_text() ?? '', fit: (total * FRAME) / sound.length };
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reading a file of 8n + 3 bytes, the recogniser writes one byte behind its memory, and breaks: texts are filled up with empty lines. */
export function wholeRows(text: string): string {
  const over = Buffer.byteLength(text) % ROW_BYTES;
  return over === 0 ? text : text + '\n'.repeat(ROW_BYTES - over);
}
