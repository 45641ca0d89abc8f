/**
 * Boosted regression trees as plain data. All trees have the same depth and are full: node `i` of a tree has the
 * children `2i+1` and `2i+2`, the leaves follow the nodes.
 */
export type Trees = {
  readonly depth: number;
  /** The value before any tree. */
  readonly base: number;
  /** Per tree 2^depth-1 feature numbers; -1 sends everything to the left. */
  readonly features: readonly number[];
  /** Per tree 2^depth-1 thresholds: a value above goes right. */
  readonly thresholds: readonly number[];
  /** Per tree 2^depth values. */
  readonly leaves: readonly number[];
};

/** The value that the trees give to one row of features. */
export function evaluateTrees(trees: Trees, row: Float64Array): number {
  const nodes = 2 ** trees.depth - 1;
  const count = trees.leaves.length / (nodes + 1);
  let sum = trees.base;
  for (let tree = 0; tree < count; tree++) {
    let node = 0;
    const from = tree * nodes;
    while (node < nodes) {
      const feature = trees.features[from + node] ?? -1;
      const right = feature >= 0 && (row[feature] ?? 0) > (trees.thresholds[from + node] ?? 0);
      node = 2 * node + (right ? 2 : 1);
    }
    sum += trees.leaves[tree * (nodes + 1) + node - nodes] ?? 0;
  }
  return sum;
}
