import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Speaks one job after the other. */
export type Flite = { run(job: FliteJob): Promise<FliteResult> };

/**
 * An instance of flite's program serves one run: it ends with it. Making one copies 20 MB, so the next is made before it is asked for.
 */
export function createFlite({ module, folder }: Place): Flite {
  let spare = prepare(module);
  return {
    run: async (job) => {
      const { instance, bind } = await spare;
      try {
        return runOnce(instance, bind, { folder, job });
      } finally {
        spare = afterwards(() => prepare(module));
      }
    },
  };
}

type Prepared = { readonly instance: WebAssembly.Instance; bind(wasi: WASI): void };

/** An instance that gets its arguments and files later, when there is something to say. */
async function prepare(module: WebAssembly.Module): Promise<Prepared> {
  let bound: WASI | undefined;
  const imports = new WASI({ version: 'preview1' }).wasiImport;
  const later = Object.keys(imports).map((name) => [
    name,
    (...values: unknown[]) => bound?.wasiImport[name](...values),
  ]);
  const instance = await WebAssembly.instantiate(module, {
    wasi_snapshot_preview1: Object.fromEntries(later),
  });
  return {
    instance,
    bind: (wasi) => {
      bound = wasi;
    },
  };
}

/** Once the answer is on its way. */
async function afterwards<Result>(begin: () => Promise<Result>): Promise<Result> {
  await new Promise((resolve) => setImmediate(resolve));
  return begin();
}

function runOnce(
  instance: WebAssembly.Instance,
  bind: Prepared['bind'],
  { folder, job }: { readonly folder: string; readonly job: FliteJob },
): FliteResult {
  // folders in /tmp are tidied away under programs that run for days
  mkdirSync(folder, { recursive: true });
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
    bind(wasi);
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
