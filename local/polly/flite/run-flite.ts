import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import type { FliteJob, FliteResult, Sound } from './flite-job.ts';

type Place = {
  readonly module: WebAssembly.Module;
  /** A folder of its own, where flite reads pronunciations and writes sound. */
  readonly folder: string;
};

/** What flite sees the folder as. */
const INSIDE = '/here';
const SOUND = 'sound.wav';
const WORDS = 'pronunciations.txt';
const PRINTED = 'printed.txt';

/** Speaks once. An instance of flite's program serves one run: it ends with it. */
export async function runFlite({ module, folder }: Place, job: FliteJob): Promise<FliteResult> {
  writePronunciations(folder, job);
  const printed = openSync(join(folder, PRINTED), 'w+');
  try {
    const wasi = new WASI({
      version: 'preview1',
      args: ['flite', ...argumentsOf(job)],
      preopens: { [INSIDE]: folder },
      stdout: printed,
      returnOnExit: true,
    });
    const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
    const exitCode = wasi.start(instance);
    if (exitCode !== 0) throw new Error(`flite ended with ${exitCode}`);
    return {
      sounds: readSounds(readFileSync(join(folder, PRINTED), 'utf8')),
      pcm: job.isAudible ? readWave(readFileSync(join(folder, SOUND))) : new Int16Array(0),
    };
  } finally {
    closeSync(printed);
  }
}

function writePronunciations(folder: string, { pronunciations }: FliteJob): void {
  if (pronunciations.size === 0) return;
  const lines = [...pronunciations].map(([word, sounds]) => `${word} 0 : ${sounds}\n`);
  writeFileSync(join(folder, WORDS), lines.join(''));
}

/** flite's own markup mode is never used: there `<prosody>` makes it run without end. */
function argumentsOf({ voice, text, pronunciations, stretch, pitch, isAudible }: FliteJob): string[] {
  return [
    ...['-voice', voice],
    ...(pronunciations.size > 0 ? ['-add_lex', `${INSIDE}/${WORDS}`] : []),
    ...(stretch === 1 ? [] : ['--setf', `duration_stretch=${stretch.toFixed(4)}`]),
    ...(pitch === 1 ? [] : ['--setf', `f0_shift=${pitch.toFixed(4)}`]),
    ...['-psdur', '-t', text],
    ...['-o', isAudible ? `${INSIDE}/${SOUND}` : 'none'],
  ];
}

/** "pau:0.223 ih:0.291 " */
function readSounds(printed: string): Sound[] {
  return [...printed.matchAll(/(\w+):(\d+(?:\.\d+)?)/g)].map(([, name = '', end]) => ({
    name,
    end: Number(end),
  }));
}

/** The samples of a RIFF file; flite writes the plainest kind, with one head of 44 bytes. */
function readWave(file: Buffer): Int16Array<ArrayBuffer> {
  const begin = file.indexOf('data') + 8;
  const pcm = new Int16Array((file.length - begin) >> 1);
  for (let at = 0; at < pcm.length; at++) pcm[at] = file.readInt16LE(begin + 2 * at);
  return pcm;
}
