import type { Knowledge, TalkId, Topic } from '../retrieve/index-format.ts';
import { rankTopics } from './examples.ts';
import { createNaming, type Naming } from './naming.ts';
import { en, type Phrases } from './phrases/en.ts';

/** What there is to talk about, and how it is called: what an answer needs that nothing has to be searched for. */
export type Outline = {
  readonly knowledge: Knowledge;
  readonly naming: Naming;
  readonly phrases: Phrases;
  /** Topics that tell the talks apart, best first. */
  readonly rankedTopics: () => readonly Topic[];
  /** Ids of a talk's passages, in the order of its notes. */
  readonly passagesOf: (talk: TalkId) => readonly number[];
};

function groupByTalk({ spans }: Knowledge): ReadonlyMap<TalkId, readonly number[]> {
  const groups = new Map<TalkId, number[]>();
  let next = 0;
  for (const [talk, passages] of spans) {
    const ids = Array.from({ length: passages }, (_, place) => next + place);
    groups.set(talk, [...(groups.get(talk) ?? []), ...ids]);
    next += passages;
  }
  return groups;
}

export function createOutline(knowledge: Knowledge): Outline {
  let groups: ReadonlyMap<TalkId, readonly number[]> | undefined;
  let topics: readonly Topic[] | undefined;
  return {
    knowledge,
    naming: createNaming(knowledge.catalogue),
    phrases: en,
    passagesOf: (talk) => {
      groups ??= groupByTalk(knowledge);
      return groups.get(talk) ?? [];
    },
    rankedTopics: () => {
      topics ??= rankTopics(knowledge.catalogue);
      return topics;
    },
  };
}
