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

/** Listens for one network after the other. */
export type Decoder = { readonly listenFor: (network: Network) => Promise<Decode> };

/** `weight`: how much the likelihoods of a network count beside the sounds. The dictionary has the words of all networks. */
export async function openDecoder(dictionary: Dictionary, weight: number): Promise<Decoder> {
  const program = await createModule({ modelBase: MODEL });
  const decoder = await asFile(writeDictionary(dictionary), async (dict) => {
    const opened = new program.Decoder({ loglevel: 'FATAL', samprate: RATE, lw: weight, ...SEARCH, dict });
    await opened.initialize();
    return opened;
  });
  const score = program._malloc(INT_BYTES);
  const decode: Decode = (sound) => {
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
  return {
    listenFor: async (network) => {
      await asFile(network.toText(dictionary), async (fsg) => {
        decoder.set_config('fsg', fsg);
        await decoder.init_grammar();
      });
      return decode;
    },
  };
}

/** The recogniser reads its dictionary and its networks as files; they are gone as soon as it has. */
async function asFile<T>(text: string, read: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'recap-hear-'));
  try {
    const path = join(folder, 'read');
    writeFileSync(path, wholeRows(text));
    return await read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reading a file of 8n + 3 bytes, the recogniser writes one byte behind its memory, and breaks: texts are filled up with empty lines. */
export function wholeRows(text: string): string {
  const over = Buffer.byteLength(text) % ROW_BYTES;
  return over === 0 ? text : text + '\n'.repeat(ROW_BYTES - over);
}
