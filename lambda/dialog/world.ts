import { fold, tokenize } from '../retrieve/analyze.ts';
import type { Knowledge, TalkId, Topic } from '../retrieve/index-format.ts';
import { createEvidenceBase, type EvidenceBase } from './evidence.ts';
import { rankTopics } from './examples.ts';
import { createNaming, type Naming } from './naming.ts';
import { en, type Phrases } from './phrases/en.ts';
import { createTranscripts, type Transcripts } from './transcripts.ts';

/** Takes down what was looked at and decided, for `--explain`. */
export type Trace = { note(step: string, detail: unknown): void };

/** What every wish works with: made once, at cold start. */
export type World = EvidenceBase & {
  readonly knowledge: Knowledge;
  readonly naming: Naming;
  readonly phrases: Phrases;
  readonly transcripts: Transcripts;
  /** Topics that tell the talks apart, best first. */
  readonly rankedTopics: () => readonly Topic[];
  /** Ids of a talk's passages, in the order of its notes. */
  readonly passagesOf: (talk: TalkId) => readonly number[];
  /** True for a word that opens sentences and is no name. */
  readonly isCommonWord: (word: string) => boolean;
};

function groupByTalk(knowledge: Knowledge): ReadonlyMap<TalkId, readonly number[]> {
  const groups = new Map<TalkId, number[]>();
  knowledge.passages.forEach((passage, id) => {
    const group = groups.get(passage.talk);
    if (group === undefined) groups.set(passage.talk, [id]);
    else group.push(id);
  });
  return groups;
}

export function createWorld(knowledge: Knowledge): World {
  let groups: ReadonlyMap<TalkId, readonly number[]> | undefined;
  const passagesOf = (talk: TalkId) => {
    groups ??= groupByTalk(knowledge);
    return groups.get(talk) ?? [];
  };
  let topics: readonly Topic[] | undefined;
  let names: ReadonlySet<string> | undefined;
  return {
    ...createEvidenceBase(knowledge),
    knowledge,
    naming: createNaming(knowledge.catalogue),
    phrases: en,
    transcripts: createTranscripts(knowledge, passagesOf),
    passagesOf,
    rankedTopics: () => {
      topics ??= rankTopics(knowledge.catalogue);
      return topics;
    },
    isCommonWord: (word) => {
      names ??= new Set([
        ...knowledge.names,
        ...knowledge.catalogue.speakers.flatMap(({ name }) => tokenize(name).map((token) => token.word)),
      ]);
      return !names.has(fold(word));
    },
  };
}
