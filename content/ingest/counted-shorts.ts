/** No short form is longer, in characters. */
const LONGEST = 4;

/**
 * Short forms that count letters, each with every word that it may stand for: "k8s" for "kubernetes". In time linear in the words.
 * @param form how a short form is written: its first letter, how many stand between, its last letter.
 */
export function countedShorts(
  words: readonly string[],
  form: RegExp,
): readonly (readonly [short: string, full: string])[] {
  const shorts = new Map<string, string[]>();
  for (const short of words) {
    const [, first = '', count = '', last = ''] = (short.length <= LONGEST && form.exec(short)) || [];
    if (first === '') continue;
    const key = `${first}${Number(count)}${last}`;
    shorts.set(key, [...(shorts.get(key) ?? []), short]);
  }
  if (shorts.size === 0) return [];
  return words.flatMap((full) => (shorts.get(shortOf(full)) ?? []).map((short) => [short, full] as const));
}

function shortOf(word: string): string {
  return `${word.charAt(0)}${word.length - 2}${word.charAt(word.length - 1)}`;
}
