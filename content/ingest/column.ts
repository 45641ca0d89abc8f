/** Numbers from 0 to 2^32 - 1 one behind the other: they take four bytes each, and the garbage collector need not look at them. */
export type Column = { values: Uint32Array; length: number };

const FIRST_SIZE = 1024;

export function createColumn(): Column {
  return { values: new Uint32Array(FIRST_SIZE), length: 0 };
}

export function append(column: Column, value: number): void {
  if (column.length === column.values.length) {
    const grown = new Uint32Array(column.length * 2);
    grown.set(column.values);
    column.values = grown;
  }
  column.values[column.length++] = value;
}

/** What was appended, without the room that is left behind it. */
export function trimmed({ values, length }: Column): Uint32Array {
  return values.slice(0, length);
}
