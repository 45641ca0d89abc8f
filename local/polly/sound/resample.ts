/** Changes the rate of samples piece by piece: `push` gives what can be told so far, `end` the rest. */
export type Resampler = {
  push(samples: Int16Array): Float32Array<ArrayBuffer>;
  end(): Float32Array<ArrayBuffer>;
};

/** Zeros of the sinc on either side of the middle: enough that what is folded back cannot be heard. */
const ZEROS = 16;
const FULL = 32_768;

type State = {
  buffer: Float32Array;
  /** Where the buffer begins and the next sample is due, in samples of the input. */
  begin: number;
  due: number;
};

/**
 * Band-limited interpolation by a windowed sinc (J. O. Smith, "Digital Audio Resampling"). Rates in Hz; results from -1 to 1.
 */
export function createResampler(from: number, to: number): Resampler {
  if (from === to) return { push: toFloats, end: () => new Float32Array(0) };
  const step = from / to;
  const filter = filterFor(from, to);
  const { reach } = filter;
  const state: State = { buffer: new Float32Array(reach), begin: -reach, due: 0 };
  const take = (samples: Float32Array, most = Number.POSITIVE_INFINITY) => {
    state.buffer = joined(state.buffer, samples);
    const known = Math.min(most, state.begin + state.buffer.length - reach);
    const found = new Float32Array(Math.max(0, Math.ceil(known / step) - state.due));
    for (let at = 0; at < found.length; at++, state.due++) {
      found[at] = sampleAt(state, state.due * step, filter);
    }
    const unused = Math.max(0, Math.floor(state.due * step) - reach - state.begin);
    state.buffer = state.buffer.slice(unused);
    state.begin += unused;
    return found;
  };
  return {
    push: (samples) => take(toFloats(samples)),
    end: () => take(new Float32Array(2 * reach), state.begin + state.buffer.length),
  };
}

type Filter = { readonly reach: number; readonly kernels: readonly Float32Array[] };

/** Made once for two rates. */
const filters = new Map<string, Filter>();

function filterFor(from: number, to: number): Filter {
  const known = filters.get(`${from} ${to}`);
  if (known !== undefined) return known;
  const cutoff = Math.min(1, to / from);
  const reach = Math.ceil(ZEROS / cutoff);
  const phases = to / greatestDivisor(from, to);
  const kernels = Array.from({ length: phases }, (_, phase) => kernelAt(phase / phases, { reach, cutoff }));
  filters.set(`${from} ${to}`, { reach, kernels });
  return { reach, kernels };
}

type Kernel = { readonly reach: number; readonly cutoff: number };

function kernelAt(share: number, { reach, cutoff }: Kernel): Float32Array {
  const taps = Float32Array.from({ length: 2 * reach }, (_, tap) => {
    const distance = tap - reach + 1 - share;
    const x = Math.PI * distance * cutoff;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    return Math.abs(distance) >= reach ? 0 : (x === 0 ? 1 : Math.sin(x) / x) * window;
  });
  const sum = taps.reduce((all, tap) => all + tap, 0);
  return taps.map((tap) => tap / sum);
}

/** The value at a place of the input, in samples. */
function sampleAt({ buffer, begin }: State, place: number, { kernels, reach }: Filter): number {
  const whole = Math.floor(place + 1e-9);
  const kernel = kernels[Math.round((place - whole) * kernels.length) % kernels.length];
  return kernel === undefined ? 0 : product(kernel, buffer, whole - reach + 1 - begin);
}

/** The product of a kernel with as many samples from `first` on, all of which are there: nearly all the time is spent here. */
function product(kernel: Float32Array, samples: Float32Array, first: number): number {
  let even = 0;
  let odd = 0;
  // two sums at a time, since each addition would wait for the one before
  for (let tap = 0; tap < kernel.length; tap += 2) {
    even += (kernel[tap] as number) * (samples[first + tap] as number);
    odd += (kernel[tap + 1] as number) * (samples[first + tap + 1] as number);
  }
  return even + odd;
}

function toFloats(samples: Int16Array): Float32Array<ArrayBuffer> {
  const floats = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) floats[at] = (samples[at] as number) / FULL;
  return floats;
}

/** From -1 to 1 to samples of 16 bits; what is louder is cut off. */
export function toSamples(floats: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(floats, (value) => Math.max(-FULL, Math.min(FULL - 1, Math.round(value * FULL))));
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const all = new Float32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
