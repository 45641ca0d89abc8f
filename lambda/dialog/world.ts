import { fold, tokenize } from '../retrieve/analyze.ts';
import type { Knowledge } from '../retrieve/index-format.ts';
import { createEvidenceBase, type EvidenceBase } from './evidence.ts';
import { createOutline, type Outline } from './outline.ts';
import { createTranscripts, type Transcripts } from './transcripts.ts';

/** Takes down what was looked at and decided, for `--explain`. */
export type Trace = { note(step: string, detail: unknown): void };

/** What every wish works with: made once, at cold start. */
export type World = Outline &
  EvidenceBase & {
    readonly transcripts: Transcripts;
    /** True for a word that opens sentences and is no name. */
    readonly isCommonWord: (word: string) => boolean;
  };

export function createWorld(knowledge: Knowledge): World {
  const outline = createOutline(knowledge);
  let names: ReadonlySet<string> | undefined;
  return {
    ...outline,
    ...createEvidenceBase(knowledge),
    transcripts: createTranscripts(knowledge, outline.passagesOf),
    isCommonWord: (word) => {
      names ??= new Set([
        ...knowledge.names,
        ...knowledge.catalogue.speakers.flatMap(({ name }) => tokenize(name).map((token) => token.word)),
      ]);
      return !names.has(fold(word));
    },
  };
}
