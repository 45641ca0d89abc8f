import { letterPattern, stem, tokenize } from '../retrieve/analyze.ts';
import type { Knowledge } from '../retrieve/index-format.ts';
import { properStems } from '../retrieve/proper-stems.ts';

const stemsOf = (words: string) => tokenize(words).map(({ word }) => stem(word));

const namesOf = new WeakMap<Knowledge, readonly (readonly string[])[]>();

/** "Lambda Layers", "aurora global database": of two words both have a capital, or it is a name with what it has: "lambda functions". */
const IS_NAME = letterPattern(String.raw`^(?:\p{Lu}\S* \p{Lu}\S*|\S+ \S+ .+)$`);

/** Topics whose name has several words, one of them a name by itself: "Aurora Global Database". Longest first. */
function namesIn(knowledge: Knowledge): readonly (readonly string[])[] {
  const proper = properStems(knowledge);
  const known =
    namesOf.get(knowledge) ??
    knowledge.catalogue.topics
      .filter(({ name }) => IS_NAME.test(name))
      .map(({ name }) => stemsOf(name))
      .filter((stems) => stems.length > 1 && stems.some((one) => proper.has(one)))
      .toSorted((a, b) => b.length - a.length);
  namesOf.set(knowledge, known);
  return known;
}

/** The words of a question that are the name of one topic: what the notes say of Aurora is nothing of Aurora Global Database. */
export function calledIn(about: string, knowledge: Knowledge): string | undefined {
  const words = tokenize(about).map(({ word }) => word);
  const stems = words.map(stem);
  for (const name of namesIn(knowledge)) {
    const at = stems.findIndex((_, from) => name.every((one, place) => stems[from + place] === one));
    if (at >= 0) return words.slice(at, at + name.length).join(' ');
  }
  return undefined;
}
