/**
 * A table as one text: "key=value|key=value", sorted by key. It is read without being taken apart: a process that starts needs a
 * few of many thousand entries, and to make an object of each would cost more than the first answer.
 */

/** Between entries, between key and value; what keys may not have as they are. */
const ENTRY = '|';
const VALUE = '=';
const RESERVED = /[%|=,; ]/g;

/** A key, or a word in a value, with nothing in it that separates. */
export function toTableWord(word: string): string {
  return word.replace(RESERVED, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

export function fromTableWord(text: string): string {
  return text.includes('%')
    ? text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Entries to text; a value may hold anything but "|". */
export function writeTable(entries: Iterable<readonly [key: string, value: string]>): string {
  return [...entries]
    .map(([key, value]) => [toTableWord(key), value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}${VALUE}${value}`)
    .join(ENTRY);
}

/** The value of a key, by halving the text; undefined where there is none. */
export function findInTable(text: string, word: string): string | undefined {
  const key = toTableWord(word);
  let low = 0;
  let high = text.length;
  while (low < high) {
    const start = text.lastIndexOf(ENTRY, ((low + high) >>> 1) - 1) + 1;
    const equals = text.indexOf(VALUE, start);
    const next = text.indexOf(ENTRY, equals);
    const end = next === -1 ? text.length : next;
    const found = text.slice(start, equals);
    if (found === key) return text.slice(equals + 1, end);
    if (found < key) low = end + 1;
    else high = start;
  }
  return undefined;
}

/** Every key of a table, in its order. */
export function tableKeys(text: string): string[] {
  if (text === '') return [];
  return text.split(ENTRY).map((entry) => fromTableWord(entry.slice(0, entry.indexOf(VALUE))));
}
