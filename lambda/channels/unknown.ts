/** Reading of values that come from outside, of any shape: nothing here fails, and work stays bounded. */

export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined as soon as one is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (!isRecord(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** The first `most` elements of a list; none of what is no list. */
export function list(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** The first `most` characters of a text; '' for what is no text. */
export function text(value: unknown, most: number): string {
  return typeof value === 'string' ? value.slice(0, most) : '';
}
