import { tokenize } from '../retrieve/analyze.ts';
import type { Knowledge, TalkId } from '../retrieve/index-format.ts';
import { createEvidenceBase, type EvidenceBase } from './evidence.ts';
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
  /** Ids of a talk's passages, in the order of its notes. */
  readonly passagesOf: (talk: TalkId) => readonly number[];
  /** True for a word that the notes write small somewhere: it is no name. */
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

/** So many passages tell which words are written small. */
const PASSAGES_READ = 1500;

function readSmallWords(knowledge: Knowledge): ReadonlySet<string> {
  const words = new Set<string>();
  const step = Math.max(1, knowledge.passages.length / PASSAGES_READ);
  for (let at = 0; at < knowledge.passages.length; at += step) {
    for (const { text } of knowledge.passages[Math.floor(at)]?.sentences ?? []) {
      for (const { word, start } of tokenize(text)) if (/\p{Ll}/u.test(text[start] ?? '')) words.add(word);
    }
  }
  return words;
}

export function createWorld(knowledge: Knowledge): World {
  let groups: ReadonlyMap<TalkId, readonly number[]> | undefined;
  const passagesOf = (talk: TalkId) => {
    groups ??= groupByTalk(knowledge);
    return groups.get(talk) ?? [];
  };
  let smallWords: ReadonlySet<string> | undefined;
  return {
    ...createEvidenceBase(knowledge),
    knowledge,
    naming: createNaming(knowledge.catalogue),
    phrases: en,
    transcripts: createTranscripts(knowledge, passagesOf),
    passagesOf,
    isCommonWord: (word) => {
      smallWords ??= readSmallWords(knowledge);
      return smallWords.has(word);
    },
  };
}
