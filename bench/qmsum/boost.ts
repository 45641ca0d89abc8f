import type { Trees } from '../../lambda/summarize/transcript/trees.ts';

/** Gradient-boosted regression trees on squared error with histograms (Friedman 2001; Ke et al. 2017). Deterministic. */
export type BoostOptions = {
  readonly trees: number;
  readonly depth: number;
  /** Share of each tree's answer that is kept. */
  readonly rate: number;
  /** Rows that each side of a split must hold. */
  readonly minRows: number;
  /** Added to the row count of a leaf: small leaves say less. */
  readonly ridge: number;
  /** Share of the features that a tree may look at, taken in turn. */
  readonly features: number;
};

const BINS = 48;

export type Rows = { readonly columns: readonly Float32Array[]; readonly target: Float32Array };

export function boost(rows: Rows, options: BoostOptions): Trees {
  const { columns, target } = rows;
  const edges = columns.map(binEdges);
  const bins = columns.map((column, feature) => toBins(column, edges[feature] as Float32Array));
  const base = target.reduce((sum, value) => sum + value, 0) / target.length;
  const residual = target.map((value) => value - base);
  const out = { features: [] as number[], thresholds: [] as number[], leaves: [] as number[] };
  for (let tree = 0; tree < options.trees; tree++) growTree({ bins, edges, residual, options, tree }, out);
  return { depth: options.depth, base, ...out };
}

function binEdges(column: Float32Array): Float32Array {
  const sample = Float32Array.from(
    { length: 20_000 },
    (_, index) => column[Math.floor((index * column.length) / 20_000)] ?? 0,
  ).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) edges.add(sample[Math.floor((bin * sample.length) / BINS)] ?? 0);
  return Float32Array.from([...edges].map((edge) => Number(edge.toPrecision(4)))).sort();
}

function toBins(column: Float32Array, edges: Float32Array): Uint8Array {
  return Uint8Array.from(column, (value) => {
    let bin = 0;
    while (bin < edges.length && value > (edges[bin] ?? 0)) bin++;
    return bin;
  });
}

type Growing = {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly Float32Array[];
  readonly residual: Float32Array;
  readonly options: BoostOptions;
  readonly tree: number;
};

function growTree(
  growing: Growing,
  out: { features: number[]; thresholds: number[]; leaves: number[] },
): void {
  const { residual, options } = growing;
  const place = new Uint16Array(residual.length);
  for (let level = 0; level < options.depth; level++) {
    const splits = splitLevel(growing, place, level);
    for (const split of splits) {
      out.features.push(split.feature);
      out.thresholds.push(
        split.feature < 0 ? 0 : Number((growing.edges[split.feature]?.[split.bin] ?? 0).toPrecision(4)),
      );
    }
    for (let row = 0; row < place.length; row++) {
      const split = splits[place[row] ?? 0];
      const right =
        split !== undefined && split.feature >= 0 && (growing.bins[split.feature]?.[row] ?? 0) > split.bin;
      place[row] = 2 * (place[row] ?? 0) + (right ? 1 : 0);
    }
  }
  out.leaves.push(...settle(residual, place, options));
}

type Split = { readonly feature: number; readonly bin: number };

function splitLevel({ bins, residual, options, tree }: Growing, place: Uint16Array, level: number): Split[] {
  const nodes = 2 ** level;
  const best = Array.from({ length: nodes }, () => ({ feature: -1, bin: 0, gain: 1e-9 }));
  bins.forEach((column, feature) => {
    if ((((feature + 1) * 7919 + tree * 104_729) % 1000) / 1000 >= options.features) return;
    const sums = new Float64Array(nodes * BINS);
    const counts = new Uint32Array(nodes * BINS);
    for (let row = 0; row < column.length; row++) {
      const slot = (place[row] as number) * BINS + (column[row] as number);
      sums[slot] = (sums[slot] as number) + (residual[row] as number);
      counts[slot] = (counts[slot] as number) + 1;
    }
    for (let node = 0; node < nodes; node++)
      scanNode({ sums, counts, from: node * BINS, options, feature }, best[node] as Best);
  });
  return best;
}

type Best = { feature: number; bin: number; gain: number };

function scanNode(
  scan: { sums: Float64Array; counts: Uint32Array; from: number; options: BoostOptions; feature: number },
  best: Best,
): void {
  const { sums, counts, from, options } = scan;
  let all = 0;
  let rows = 0;
  for (let bin = 0; bin < BINS; bin++) {
    all += sums[from + bin] ?? 0;
    rows += counts[from + bin] ?? 0;
  }
  let left = 0;
  let leftRows = 0;
  for (let bin = 0; bin < BINS - 1; bin++) {
    left += sums[from + bin] ?? 0;
    leftRows += counts[from + bin] ?? 0;
    if (leftRows < options.minRows || rows - leftRows < options.minRows) continue;
    const gain =
      left ** 2 / (leftRows + options.ridge) +
      (all - left) ** 2 / (rows - leftRows + options.ridge) -
      all ** 2 / (rows + options.ridge);
    if (gain > best.gain) Object.assign(best, { feature: scan.feature, bin, gain });
  }
}

/** The leaves' values; what they explain is taken off the residual. */
function settle(residual: Float32Array, place: Uint16Array, options: BoostOptions): number[] {
  const sums = new Float64Array(2 ** options.depth);
  const counts = new Float64Array(2 ** options.depth);
  for (let row = 0; row < place.length; row++) {
    const leaf = place[row] ?? 0;
    sums[leaf] = (sums[leaf] ?? 0) + (residual[row] ?? 0);
    counts[leaf] = (counts[leaf] ?? 0) + 1;
  }
  const leaves = Array.from(sums, (sum, leaf) =>
    Number(((options.rate * sum) / ((counts[leaf] ?? 0) + options.ridge)).toPrecision(3)),
  );
  for (let row = 0; row < place.length; row++)
    residual[row] = (residual[row] ?? 0) - (leaves[place[row] ?? 0] ?? 0);
  return leaves;
}
