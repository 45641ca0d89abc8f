/** 16-bit samples out of the base64 that a turn is sent with. */
export const samplesOf = (audio: string): Int16Array =>
  new Int16Array(Uint8Array.from(Buffer.from(audio, 'base64')).buffer);

/** Samples looked at to find the place roughly: 10 ms at 16 kHz. */
const STEP = 160;

function levels(samples: Int16Array): Float64Array {
  return Float64Array.from({ length: Math.floor(samples.length / STEP) }, (_, at) =>
    Math.hypot(...samples.subarray(at * STEP, (at + 1) * STEP)),
  );
}

type Numbers = Int16Array | Float64Array;

/** Pearson's without the means: sound has none. `lag`: where in `whole` the part begins; it may begin before it. */
function correlation(whole: Numbers, part: Numbers, lag: number): number {
  let [product, ofWhole, ofPart] = [0, 0, 0];
  for (let at = 0; at < part.length; at += 1) {
    const [one, other] = [whole[lag + at] ?? 0, part[at] ?? 0];
    product += one * other;
    ofWhole += one * one;
    ofPart += other * other;
  }
  return product / Math.sqrt(ofWhole * ofPart || 1);
}

function bestLag(whole: Numbers, part: Numbers, [from, to]: readonly [number, number]): number {
  let [best, most] = [from, Number.NEGATIVE_INFINITY];
  for (let lag = from; lag <= to; lag += 1) {
    const likeness = correlation(whole, part, lag);
    if (likeness > most) [best, most] = [lag, likeness];
  }
  return best;
}

/** How alike what was sent is to what was said, wherever it begins in it: 1 is the same; with a piece missing it is far less. */
export function likenessOf(sent: Int16Array, said: Int16Array): number {
  const [ofSent, ofSaid] = [levels(sent), levels(said)];
  const rough = bestLag(ofSent, ofSaid, [-ofSaid.length, ofSent.length]) * STEP;
  return correlation(sent, said, bestLag(sent, said, [rough - 2 * STEP, rough + 2 * STEP]));
}
