/** Spellings of the same sound made one, so that distance counts what is heard: "flicks" and "flix" are both "fliks". */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/^kn|^gn|^pn/, 'n'],
  [/^eye/, 'i'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/tch/g, 'ch'],
  [/ck|cq/g, 'k'],
  [/qu/g, 'kw'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/e$/, ''],
];

const cache = new Map<string, string>();
const CACHE_LIMIT = 20_000;

/** Letters a to z as they are heard. */
export function spelledByEar(letters: string): string {
  const cached = cache.get(letters);
  if (cached !== undefined) return cached;
  const heard = SAME_SOUND.reduce((text, [spelling, sound]) => text.replace(spelling, sound), letters);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(letters, heard);
  return heard;
}
