import type { Sound } from './flite/flite-job.ts';

/** The shapes of the mouth in Polly's table for American English, by flite's sounds. */
const VISEMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: 'p',
    p: 'p',
    m: 'p',
    d: 't',
    t: 't',
    n: 't',
    l: 't',
    dh: 'T',
    th: 'T',
    f: 'f',
    v: 'f',
    g: 'k',
    k: 'k',
    ng: 'k',
    hh: 'k',
    s: 's',
    z: 's',
    sh: 'S',
    zh: 'S',
    ch: 'S',
    jh: 'S',
    r: 'r',
    w: 'u',
    y: 'i',
    aa: 'a',
    ae: 'a',
    ay: 'a',
    aw: 'a',
    ah: 'E',
    eh: 'E',
    er: 'E',
    ey: 'e',
    ax: '@',
    ao: 'O',
    oy: 'O',
    ow: 'o',
    uh: 'u',
    uw: 'u',
    ih: 'i',
    iy: 'i',
  }),
);
const SILENT = 'sil';

/** Each change of the mouth's shape in a run, with its second; at the end the mouth closes. */
export function visemes(
  sounds: readonly (Sound & { readonly begin: number })[],
  end: number,
): { readonly time: number; readonly value: string }[] {
  const shapes = sounds.map(({ name, begin }) => ({ time: begin, value: VISEMES.get(name) ?? SILENT }));
  const changes = shapes.filter(({ value }, at) => value !== shapes[at - 1]?.value);
  return changes.length === 0 ? [] : [...changes, { time: sounds.at(-1)?.end ?? end, value: SILENT }];
}
