/** Values that were made are kept; beyond so many they are forgotten. */
const MOST_KEPT = 20_000;

/** Places of a list, as the language writes them. */
const PLACE = /^(?:0|[1-9]\d*)$/;

/**
 * A list whose values are made when they are asked for. Whoever goes through all of it makes all of them, as of any list; it cannot be
 * changed.
 */
export function lazyList<T>(length: number, make: (place: number) => T): readonly T[] {
  const kept = new Array<T | undefined>(length);
  let size = 0;
  const isPlace = (key: string | symbol): key is string =>
    typeof key === 'string' && PLACE.test(key) && Number(key) < length;
  const valueAt = (key: string) => {
    if (size >= MOST_KEPT) {
      kept.fill(undefined);
      size = 0;
    }
    size++;
    const place = Number(key);
    const value = make(place);
    kept[place] = value;
    return value;
  };
  return new Proxy(kept as T[], {
    get: (target, key) => Reflect.get(target, key) ?? (isPlace(key) ? valueAt(key) : undefined),
    has: (target, key) => isPlace(key) || Reflect.has(target, key),
    ownKeys: () => [...Array.from(kept, (_, place) => String(place)), 'length'],
    getOwnPropertyDescriptor: (target, key) =>
      isPlace(key)
        ? {
            value: target[Number(key)] ?? valueAt(key),
            enumerable: true,
            configurable: true,
            writable: true,
          }
        : Reflect.getOwnPropertyDescriptor(target, key),
    set: () => false,
    deleteProperty: () => false,
    defineProperty: () => false,
  });
}
