/** Ways to let a sentence hear its neighbours. All are linear in the length of the column. */

/** Each value spread over its neighbours, halving every `halfLife` places in both directions. */
export function smooth(column: Float64Array, halfLife: number): Float64Array {
  const decay = 0.5 ** (1 / halfLife);
  const smoothed = Float64Array.from(column);
  let carried = 0;
  for (let index = 0; index < column.length; index++) {
    carried *= decay;
    smoothed[index] = (smoothed[index] ?? 0) + carried;
    carried += column[index] ?? 0;
  }
  carried = 0;
  for (let index = column.length - 1; index >= 0; index--) {
    carried *= decay;
    smoothed[index] = (smoothed[index] ?? 0) + carried;
    carried += column[index] ?? 0;
  }
  return smoothed;
}

/** The mean of the values within `reach` places. */
export function windowed(column: Float64Array, reach: number): Float64Array {
  const sums = new Float64Array(column.length + 1);
  for (let index = 0; index < column.length; index++)
    sums[index + 1] = (sums[index] ?? 0) + (column[index] ?? 0);
  return column.map((_, index) => {
    const from = Math.max(0, index - reach);
    const to = Math.min(column.length, index + reach + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
}

/** How far it is to the next place with a value above 0, in either direction; the column's length where there is none. */
export function spread(column: Float64Array): Float64Array {
  const distance = new Float64Array(column.length).fill(column.length);
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < column.length; index++) {
    if ((column[index] ?? 0) > 0) last = index;
    distance[index] = Math.min(column.length, index - last);
  }
  last = Number.POSITIVE_INFINITY;
  for (let index = column.length - 1; index >= 0; index--) {
    if ((column[index] ?? 0) > 0) last = index;
    distance[index] = Math.min(distance[index] ?? 0, last - index);
  }
  return distance;
}
