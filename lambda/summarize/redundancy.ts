/** Two sentences that share this much of the shorter one's terms say the same. Two people noted the same keynote. */
const SAME_SHARE = 0.7;

/** Share of the smaller set's terms that the other one has too, 0..1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared / small.size;
}

/** "19 seconds for 3 gigabytes" and "126 seconds for 30" share their words, and are two facts. */
function bringsFigure(terms: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const term of terms) if (/^\d/.test(term) && !other.has(term)) return true;
  return false;
}

/** True when a sentence's terms add too little to those already chosen. */
export function isRepeated(terms: ReadonlySet<string>, chosen: readonly ReadonlySet<string>[]): boolean {
  return chosen.some((other) => !bringsFigure(terms, other) && overlap(terms, other) >= SAME_SHARE);
}
