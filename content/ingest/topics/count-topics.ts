import type { Passage, Topic } from '../../../lambda/retrieve/index-format.ts';
import { aliasesOf, type Merged } from './merge-candidates.ts';
import { readKeys } from './words.ts';

type Counted = {
  readonly topic: Merged;
  readonly aliases: readonly string[];
  readonly talks: Set<string>;
  passages: number;
  last: number;
};

/** A written form as keys, and what it stands for. */
type Pattern = { readonly keys: readonly string[]; readonly counted: Counted };

/** Finds each topic, by any of its names, in all passages: how many name it, and in which talks. Sorted by id. */
export function countTopics(topics: readonly Merged[], passages: readonly Passage[]): readonly Topic[] {
  const counted = topics.map(
    (topic): Counted => ({ topic, aliases: aliasesOf(topic), talks: new Set(), passages: 0, last: -1 }),
  );
  const byFirst = new Map<string, Pattern[]>();
  for (const one of counted) {
    for (const name of [one.topic.name, ...one.aliases]) {
      const keys = readKeys(name);
      const [first] = keys;
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { keys, counted: one }]);
    }
  }
  for (const [i, passage] of passages.entries()) countPassage(passage, i, byFirst);
  return toTopics(counted);
}

function countPassage(passage: Passage, at: number, byFirst: ReadonlyMap<string, readonly Pattern[]>): void {
  for (const text of [...passage.headings.slice(-1), ...passage.sentences.map((sentence) => sentence.text)]) {
    const keys = readKeys(text);
    for (let i = 0; i < keys.length; i++) {
      for (const { keys: wanted, counted } of byFirst.get(keys[i] ?? '') ?? []) {
        if (counted.last === at || !wanted.every((one, j) => keys[i + j] === one)) continue;
        counted.last = at;
        counted.passages++;
        counted.talks.add(passage.talk);
      }
    }
  }
}

function toTopics(counted: readonly Counted[]): readonly Topic[] {
  const ids = new Set<string>();
  const found: Topic[] = [];
  for (const { topic, aliases, talks, passages } of counted) {
    const id = topic.name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    if (id === '' || ids.has(id) || passages === 0) continue;
    ids.add(id);
    found.push({ id, name: topic.name, aliases, talks: [...talks].sort(), passages });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
