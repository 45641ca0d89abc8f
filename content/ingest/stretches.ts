/**
 * Numbers stretches of texts: equal ones have one number, from 0 without a gap. A stretch that was seen before is recognized by its letters
 * where it stands: for the words of 27 MB of notes a Map takes three times as long, since every word is cut out of its text first, and
 * the strings to compare it with lie all over the memory.
 */
export type Stretches = {
  /** The number of what stands in a text from one place up to another. */
  numberOf(text: string, from: number, to: number): number;
  /** How many different ones there are. */
  size(): number;
};

const EMPTY = -1;
const FIRST_PLACES = 4096;

export function createStretches(): Stretches {
  const letters = createLetters();
  let places = new Int32Array(FIRST_PLACES).fill(EMPTY);
  let hashes = new Int32Array(FIRST_PLACES);
  let size = 0;
  const add = (text: string, from: number, to: number) => {
    letters.add(text, from, to);
    if (size === hashes.length) hashes = doubled(hashes);
    hashes[size] = hashOf(text, from, to);
    // half of the places stay empty, so that few stretches meet
    if (2 * size >= places.length) places = spread(hashes.subarray(0, size), 2 * places.length);
    places[freePlace(places, hashes[size] ?? 0)] = size;
    return size++;
  };
  return {
    numberOf(text, from, to) {
      const hash = hashOf(text, from, to);
      let place = placeOf(hash, places.length);
      for (;;) {
        const number = places[place] ?? EMPTY;
        if (number === EMPTY) return add(text, from, to);
        if (
          hashes[number] === hash &&
          letters.lengthOf(number) === to - from &&
          letters.isAt(number, text, from)
        )
          return number;
        place = (place + 1) & (places.length - 1);
      }
    },
    size: () => size,
  };
}

/** FNV-1a over the characters (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** @param count of places, a power of two. */
function placeOf(hash: number, count: number): number {
  return (hash ^ (hash >>> 15)) & (count - 1);
}

function freePlace(places: Int32Array, hash: number): number {
  let place = placeOf(hash, places.length);
  while (places[place] !== EMPTY) place = (place + 1) & (places.length - 1);
  return place;
}

function spread(hashes: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const places = new Int32Array(count).fill(EMPTY);
  for (const [number, hash] of hashes.entries()) places[freePlace(places, hash)] = number;
  return places;
}

/** The letters of numbered stretches, one behind the other. */
type Letters = {
  add(text: string, from: number, to: number): void;
  lengthOf(number: number): number;
  /** Whether a text has the stretch's letters from a place on. */
  isAt(number: number, text: string, from: number): boolean;
};

function createLetters(): Letters {
  let letters = new Uint16Array(FIRST_PLACES);
  /** Where each stretch begins, and where the next will. */
  let starts = new Int32Array(FIRST_PLACES);
  let count = 0;
  return {
    add(text, from, to) {
      let end = starts[count++] ?? 0;
      while (end + to - from > letters.length) letters = doubled(letters);
      for (let at = from; at < to; at++) letters[end++] = text.charCodeAt(at);
      if (count === starts.length) starts = doubled(starts);
      starts[count] = end;
    },
    lengthOf: (number) => (starts[number + 1] ?? 0) - (starts[number] ?? 0),
    isAt(number, text, from) {
      const start = starts[number] ?? 0;
      const end = starts[number + 1] ?? 0;
      for (let at = start; at < end; at++)
        if (letters[at] !== text.charCodeAt(from + at - start)) return false;
      return true;
    },
  };
}

function doubled<T extends Int32Array | Uint16Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length);
  larger.set(array);
  return larger;
}
