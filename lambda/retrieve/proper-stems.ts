import type { Knowledge } from './index-format.ts';

const known = new WeakMap<Knowledge['proper'], ReadonlySet<string>>();

/** The stems that the notes write as names, made a set once. */
export function properStems({ proper }: Pick<Knowledge, 'proper'>): ReadonlySet<string> {
  const made = known.get(proper) ?? new Set(proper);
  known.set(proper, made);
  return made;
}
