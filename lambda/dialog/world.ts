import { RecapError } from '../errors.ts';
import { fold, tokenize } from '../retrieve/analyze.ts';
import type { Knowledge, TalkId } from '../retrieve/index-format.ts';
import { createEvidenceBase, type EvidenceBase } from './evidence.ts';
import { createOutline, type Outline } from './outline.ts';
import type { createTranscripts, Transcripts } from './transcripts.ts';

/** Takes down what was looked at and decided, for `--explain`. */
export type Trace = { note(step: string, detail: unknown): void };

/** What every wish works with: made once, at cold start. */
export type World = Outline &
  EvidenceBase & {
    readonly transcripts: Transcripts;
    /** True for a word that opens sentences and is no name. */
    readonly isCommonWord: (word: string) => boolean;
  };

/** What makes a talk's transcript ready to be retold. */
export type OpenTranscripts = typeof createTranscripts;

/** For notes without transcripts: the code that retells them is as large as all the rest, and a start does well without it. */
const openNoTranscripts: OpenTranscripts = (knowledge, passagesOf) => {
  const summarize = (talk: TalkId): undefined => {
    if (!passagesOf(talk).some((id) => knowledge.passages[id]?.kind === 'turn')) return undefined;
    throw new RecapError(
      'bad-config',
      'The notes hold transcripts: createRespond has to be given what opens them.',
    );
  };
  return { summarize, stretch: ({ talk }) => summarize(talk) };
};

export function createWorld(knowledge: Knowledge, openTranscripts = openNoTranscripts): World {
  const outline = createOutline(knowledge);
  let names: ReadonlySet<string> | undefined;
  return {
    ...outline,
    ...createEvidenceBase(knowledge),
    transcripts: openTranscripts(knowledge, outline.passagesOf),
    isCommonWord: (word) => {
      names ??= new Set([
        // "Nordstrom's" is known as it stands at the start of a sentence; asked is the name alone
        ...knowledge.names.map((name) => name.replace(/['’]s$/, '')),
        ...knowledge.catalogue.speakers.flatMap(({ name }) => tokenize(name).map((token) => token.word)),
      ]);
      return !names.has(fold(word));
    },
  };
}
