import { isStopWord, stem } from '../../../lambda/retrieve/analyze.ts';
import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import { spokenStretches } from './spoken-words.ts';

export type NearPassages = {
  /** The passages that what was heard may be about, the nearest first: those that share the words that few passages have. */
  readonly near: (words: readonly string[]) => readonly Passage[];
  /** How much of what was heard stands together in one passage, 0 to 1: rare words count for more. 0 where nothing was said. */
  readonly shareTogether: (words: readonly string[]) => number;
};

/** Passages that are looked at once more: enough that the right one is among them when a few words were misheard. */
const MOST = 8;
/** How little a long passage is held back, which shares words with anything. */
const LENGTH = 0.2;

export function createNearPassages(passages: readonly Passage[]): NearPassages {
  const held = passages.map((passage) => ({ passage, stems: contentStems(wordsOf(passage)) }));
  const counts = new Map<string, number>();
  for (const { stems } of held) for (const each of stems) counts.set(each, (counts.get(each) ?? 0) + 1);
  const rarity = (each: string) => Math.log(1 + passages.length / (counts.get(each) ?? 1));
  const weigh = (stems: readonly string[]) => stems.reduce((sum, each) => sum + rarity(each), 0);
  const sharedBy = (words: readonly string[]) => {
    const heard = [...contentStems(words)];
    return held.map(({ passage, stems }) => ({
      passage,
      size: stems.size,
      shared: weigh(heard.filter((each) => stems.has(each))),
    }));
  };
  return {
    near: (words) =>
      sharedBy(words)
        .map(({ passage, size, shared }) => ({ passage, score: shared / (1 + LENGTH * Math.log(1 + size)) }))
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score)
        .slice(0, MOST)
        .map(({ passage }) => passage),
    shareTogether: (words) => {
      const most = sharedBy(words).reduce((best, { shared }) => Math.max(best, shared), 0);
      return most === 0 ? 0 : most / weigh([...contentStems(words)]);
    },
  };
}

function wordsOf({ headings, sentences }: Passage): string[] {
  return [...headings, ...sentences.map(({ text }) => text)].flatMap(spokenStretches).flat();
}

/** The words that say what a sentence is about, as stems. */
export function contentStems(words: readonly string[]): ReadonlySet<string> {
  const content = words.filter((word) => word !== '' && !isStopWord(word));
  return new Set(content.map((word) => stem(word.replace(/'s$/, ''))));
}
