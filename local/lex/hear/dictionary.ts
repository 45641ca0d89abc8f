/** Words and the ways they are pronounced, in the sounds of the acoustic model: "data" is ["D EY T AH", "D AE T AH"]. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/** Reads a dictionary in the form of CMU's: "data D EY T AH", further ways as "data(2)". */
export function readDictionary(text: string): Dictionary {
  const words = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [, word = '', sounds = ''] = /^([^\s(]+)(?:\(\d+\))?\s+(.+?)\s*$/.exec(line) ?? [];
    if (word === '') continue;
    const ways = words.get(word);
    if (ways === undefined) words.set(word, [sounds]);
    else ways.push(sounds);
  }
  return words;
}

/** The text of a dictionary. */
export function writeDictionary(words: Dictionary): string {
  const lines = [...words].flatMap(([word, ways]) =>
    ways.map((sounds, at) => `${word}${at === 0 ? '' : `(${at + 1})`} ${sounds}`),
  );
  return `${lines.join('\n')}\n`;
}
