/** A word of a Hunspell dictionary that people say: letters only, no abbreviation written in capitals. */
const ENTRY = /^([A-Z]?[a-z]{2,})(?:\/|$)/;

/**
 * The words of a Hunspell `.dic` file as it writes them, a name with its capital, without their affixes' forms ("bake", not "baked").
 * Its first line is a count; a word is followed by "/" and its flags.
 */
export function readDictionary(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => ENTRY.exec(line)?.[1] ?? []);
}
