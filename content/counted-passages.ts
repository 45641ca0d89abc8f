import type { Passage, Speaker, Talk } from '../lambda/retrieve/index-format.ts';
import { packRelated } from '../lambda/retrieve/packed-index.ts';
import { packPieces } from '../lambda/retrieve/packed-passages.ts';
import { toSpans } from '../lambda/retrieve/passage-talks.ts';
import { transcriptsOf } from './ingest/knowledge/build-knowledge.ts';
import { countPassages } from './ingest/knowledge/count-passages.ts';
import { findNameWords } from './ingest/knowledge/name-words.ts';
import type { PassagesToRead } from './ingest/knowledge/passage-words.ts';
import { relateCounts } from './ingest/knowledge/relate-counts.ts';
import { createRuns, readSentenceRuns } from './ingest/runs.ts';
import type { Spelling } from './ingest/spelling/spelling.ts';
import { countTopics, type TopicNames } from './ingest/topics/count-topics.ts';
import { chooseTopics, samplePlaces } from './ingest/topics/topics.ts';
import { createWordReader } from './ingest/topics/word-reader.ts';
import { loadLightWords, loadWordnet } from './load-wordnet.ts';
import type { CountedPart, CountPart, NotesPart } from './part-steps.ts';

/** The passages of a part once they were counted, and what is asked of them after that. */
export type CountedPassages = Pick<NotesPart, 'relate' | 'countTopics'> & {
  readonly counted: CountedPart;
  /** What the topics of all passages may be. */
  chooseTopics(input: TopicsInput): readonly TopicNames[];
};

export type TopicsInput = {
  /** Of all parts; this one's are at the end. */
  readonly passages: readonly Passage[];
  readonly talks: readonly Talk[];
  readonly speakers: readonly Speaker[];
};

export function createCountedPassages(
  passages: readonly Passage[],
  spelling: Spelling,
  input: CountPart,
): CountedPassages {
  const runs = createRuns();
  const sentenceRuns = readSentenceRuns(passages, runs);
  const { own, ...counted } = countPart({ passages, read: { runs, sentenceRuns } }, spelling, input);
  const reader = createWordReader(runs);
  return {
    counted: input.relates ? counted : { ...counted, related: own },
    async relate(others) {
      const [wordnet, light] = await Promise.all([loadWordnet(), loadLightWords()]);
      const { related, proper } = relateCounts([own, ...others], wordnet);
      return { related: packRelated(related), proper, light };
    },
    chooseTopics({ passages: all, ...named }) {
      const before = all.length - passages.length;
      const sample = samplePlaces(all.length).flatMap((at) => passages[at - before] ?? all[at] ?? []);
      return chooseTopics({ ...named, spelling, sample, passages: all.length, reader });
    },
    async countTopics(topics) {
      return countTopics({ topics, passages, reader, sentenceRuns });
    },
  };
}

type PassagesRead = Pick<PassagesToRead, 'passages' | 'read'>;

function countPart(input: PassagesRead, spelling: Spelling, { base, talks }: CountPart) {
  const { passages } = input;
  const titles = new Map(talks.map(({ id, title }) => [id, title]));
  const { terms, ...own } = countPassages({ ...input, titleOf: (talk) => titles.get(talk) ?? '' }, base);
  return {
    pieces: [...packPieces(passages)],
    spans: toSpans(passages),
    transcripts: transcriptsOf(passages),
    names: findNameWords(passages, spelling),
    terms,
    own,
  };
}
