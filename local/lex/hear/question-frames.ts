import { expand, type WeightedPattern } from './sentence-tree.ts';
import type { SlotWords } from './slot-words.ts';
import { joined } from './spoken-words.ts';
import type { Corpus } from './word-pairs.ts';

/** Slots that are filled alike are one class of names. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['other_speaker', 'speaker'],
  ['other_talk', 'talk'],
  ['other_topic', 'topic'],
  ['other_year', 'year'],
  ['about', 'topic'],
]);
const OWNERS: ReadonlySet<string> = new Set(['speaker', 'talk', 'day', 'year']);
/** What the sentences of the model count for beside those of the notes, in sentences. */
const WEIGHT = 1500;

/** The sentences of the model with a class of names for each slot: of them, too, free questions are made. */
export function frameCorpora(patterns: readonly WeightedPattern[]): readonly Corpus[] {
  return patterns.map(({ pattern, weight }) => {
    const rows = expand(pattern).map((row) => row.map(classOf));
    return { rows, weight: (weight * WEIGHT) / rows.length };
  });
}

function classOf(piece: string): string {
  return piece.replace(/\{(\w+)\}/, (_, name: string) => `{${CLASSES.get(name) ?? name}}`);
}

/** The names of each class ("{speaker}", "{speaker}'s"), as words of the recogniser. */
export function classNames(slots: SlotWords): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...slots]
      .filter(([name]) => !CLASSES.has(name))
      .flatMap(([name, forms]) => {
        const owners = OWNERS.has(name) ? ["'s"] : [];
        return ['', ...owners].map((owner): [string, readonly string[]] => [
          `{${name}}${owner}`,
          [...new Set(forms)].map((form) => joined(`${form}${owner}`)),
        ]);
      }),
  );
}
