import type { Marker } from './line-shapes.ts';

/** An open bullet: where it is indented to, what mark it has, and its depth. */
export type OpenItem = { readonly indent: number; readonly marker: Marker; readonly depth: number };

/** White space of one column between siblings is carelessness, of two a new level. */
const NEXT_LEVEL = 2;
/** Nobody nests deeper; what does is remembered no further out. */
const MAX_OPEN = 20;

/**
 * The bullets still open once one with this mark and indent is added; the last is the new one.
 * Bullets that stand under a number at the same indent are its children, an arrow is a child of what it follows from.
 */
export function openItem(
  open: readonly OpenItem[],
  bullet: { readonly indent: number; readonly marker: Marker },
  base: number,
): OpenItem[] {
  const { indent, marker } = bullet;
  let length = open.length;
  for (let last = open[length - 1]; last !== undefined && closes(last, bullet, open[length - 2]); ) {
    length--;
    last = open[length - 1];
  }
  const kept = open.slice(Math.max(0, length - MAX_OPEN), length);
  const parent = kept.at(-1);
  return [...kept, { indent, marker, depth: parent === undefined ? base : parent.depth + 1 }];
}

function closes(
  last: OpenItem,
  next: { indent: number; marker: Marker },
  above: OpenItem | undefined,
): boolean {
  if (next.marker === 'arrow') return last.marker === 'arrow' || last.indent >= next.indent + NEXT_LEVEL;
  if (last.indent >= next.indent + NEXT_LEVEL) return true;
  if (next.indent >= last.indent + NEXT_LEVEL) return last.marker === 'arrow';
  if (last.marker === next.marker) return true;
  if (last.marker === 'ordered') return false;
  return last.marker === 'arrow' || next.marker !== 'ordered' || above?.marker === 'ordered';
}
