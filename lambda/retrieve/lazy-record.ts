import { once } from './lazily.ts';
import { findInTable, tableKeys } from './text-table.ts';

/** Values that were looked up are kept; beyond so many they are forgotten. */
const MOST_KEPT = 20_000;

/** The text that a record was made of, so that it can be stored again as it is. */
const texts = new WeakMap<object, string>();

export function textOfRecord(record: object): string | undefined {
  return texts.get(record);
}

/**
 * A table of text as the record that it stands for: each value is made when it is asked for. Whoever asks for all of them gets
 * all of them, as of any record; it cannot be changed.
 */
export function lazyRecord<T>(text: string, decode: (value: string) => T): Readonly<Record<string, T>> {
  const kept = new Map<string, { readonly value: T } | undefined>();
  const find = (key: string | symbol) => {
    if (typeof key === 'symbol') return undefined;
    if (kept.has(key)) return kept.get(key);
    const value = findInTable(text, key);
    const found = value === undefined ? undefined : { value: decode(value) };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, found);
    return found;
  };
  // whoever lists the keys is then asked of each whether it is one: that must not look up its value
  const keys = once(() => new Set(tableKeys(text)));
  let areListed = false;
  const isKey = (key: string) => (areListed ? keys().has(key) : find(key) !== undefined);
  const record = new Proxy<Record<string, T>>(
    {},
    {
      get: (_, key) => find(key)?.value,
      has: (_, key) => find(key) !== undefined,
      ownKeys: () => {
        areListed = true;
        return [...keys()];
      },
      getOwnPropertyDescriptor: (_, key) =>
        typeof key === 'string' && isKey(key)
          ? { get: () => find(key)?.value, enumerable: true, configurable: true }
          : undefined,
      set: () => false,
      deleteProperty: () => false,
      defineProperty: () => false,
    },
  );
  texts.set(record, text);
  return record;
}
