/** Zero crossings of the sinc on each side, counted at the lower of the two rates: about 80 dB down from 8.6 kHz on. */
const ZERO_CROSSINGS = 12;
/** The fraction between two input samples is rounded to one of these; the error is below that of 16-bit samples for speech. */
const PHASES = 256;
/** The pass band ends at this share of the lower rate's half, so that the slope ends near it. */
const PASS = 0.93;

/**
 * Changes the rate of samples that come piece by piece: takes any number of samples at the one rate, gives those that are
 * complete at the other. A band-limited interpolation by a windowed sinc (J. O. Smith, "Digital Audio Resampling", CCRMA).
 * Safari and Firefox cannot open a microphone at 16 kHz; so no browser is asked to, and all take this path.
 */
export function createResampler(from: number, to: number): (input: Float32Array) => Float32Array {
  const step = from / to;
  const half = Math.ceil(ZERO_CROSSINGS * Math.max(1, step));
  const kernels = Array.from({ length: PHASES + 1 }, (_, phase) => kernel(phase / PHASES, half, step));
  // silence before the first sample: the first output stands at the first input
  let held = new Float32Array(half - 1);
  let position = half - 1;
  return (input) => {
    const samples = join(held, input);
    const output: number[] = [];
    for (; position + half < samples.length; position += step) output.push(at(samples, position));
    const used = Math.floor(position) - half + 1;
    held = samples.slice(used);
    position -= used;
    return Float32Array.from(output);
  };

  function at(samples: Float32Array, place: number): number {
    const whole = Math.floor(place);
    const taps = kernels[Math.round((place - whole) * PHASES)] ?? [];
    let sum = 0;
    for (let tap = 0; tap < taps.length; tap++)
      sum += (taps[tap] ?? 0) * (samples[whole - half + 1 + tap] ?? 0);
    return sum;
  }
}

/** The weights of the samples around a place that lies `fraction` after the middle one; together they are 1. */
function kernel(fraction: number, half: number, step: number): Float32Array {
  const cutoff = PASS / Math.max(1, step);
  const taps = Float32Array.from({ length: 2 * half }, (_, tap) => {
    const away = tap - half + 1 - fraction;
    return sinc(away * cutoff) * blackman(away / half);
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** The window over -1 to 1. */
function blackman(x: number): number {
  if (Math.abs(x) >= 1) return 0;
  return 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
}

function join(first: Float32Array, second: Float32Array): Float32Array<ArrayBuffer> {
  const joined = new Float32Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
