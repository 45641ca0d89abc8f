/** A source of numbers from 0 to below 1 that gives the same ones for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(values: readonly [T, ...T[]] | readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** What nobody would send. */
const JUNK: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  'x',
  '\u0000',
  '😀'.repeat(50),
  '\ud800 alone',
  'a'.repeat(20_000),
  '<speak>&"\'</speak>',
  ['$', '{payload} {slot} %s'].join(''),
  '__proto__',
  'AMAZON.StopIntent',
  'IntentRequest',
  'ER_SUCCESS_MATCH',
  [[[[[[]]]]]],
  { length: 5, 0: 'x' },
  JSON.parse('{"__proto__":{"type":"IntentRequest"}}'),
  Array.from({ length: 500 }, (_, at) => at),
];

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** Every field and element of a value. */
function placesOf(value: unknown): readonly Place[] {
  const places: Place[] = [];
  const waiting: unknown[] = [value];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    for (const key of Object.keys(one)) {
      const holder = one as Record<string, unknown>;
      places.push({ holder, key });
      if (holder[key] !== undefined) waiting.push(holder[key]);
    }
  }
  return places;
}

/** A copy with some fields gone, replaced by junk, or by what stands elsewhere in it. */
export function mutate(value: unknown, random: () => number): unknown {
  const copy = structuredClone(value);
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change += 1) {
    const places = placesOf(copy);
    if (places.length === 0) return pick(JUNK, random);
    const { holder, key } = pick(places, random);
    const other = pick(places, random);
    const way = random();
    if (way < 0.3) delete holder[key];
    else if (way < 0.8) holder[key] = structuredClone(pick(JUNK, random));
    else holder[key] = structuredClone(other.holder[other.key]);
  }
  return copy;
}
