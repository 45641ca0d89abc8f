import type { Knowledge, SpeakerId, TalkId } from '../retrieve/index-format.ts';
import type { Chosen } from '../summarize/choose.ts';
import { tellStretch } from '../summarize/transcript/stretch.ts';
import {
  type PreparedTranscript,
  prepareTranscript,
  summarizePrepared,
} from '../summarize/transcript/summarize.ts';
import type { TranscriptSentence } from '../summarize/transcript/types.ts';
import type { Subject } from './session.ts';

type Place = { readonly passage: number; readonly sentence: number };
type Transcript = {
  readonly prepared: PreparedTranscript;
  readonly sentences: readonly TranscriptSentence[];
  readonly places: readonly Place[];
  readonly labels: ReadonlySet<string>;
};

/** What was said in so many words, as reported speech; undefined for a talk that is noted, not transcribed. */
export type Transcripts = {
  summarize(talk: TalkId, subject: Subject, words: number): readonly Chosen[] | undefined;
  /** What was said from a sentence on. */
  stretch(from: Place & { readonly talk: TalkId }): readonly Chosen[] | undefined;
};

/** Longer transcripts are answered passage by passage, as notes are. */
const MOST_SENTENCES = 6000;
/** Transcripts made ready are kept for the conversation; few are asked about in one. */
const MOST_KEPT = 8;

function readSentences(
  passages: readonly number[],
  knowledge: Knowledge,
): { readonly sentences: readonly TranscriptSentence[]; readonly places: readonly Place[] } {
  const sentences: TranscriptSentence[] = [];
  const places: Place[] = [];
  passages.forEach((id, turn) => {
    knowledge.passages[id]?.sentences.forEach((sentence, place) => {
      sentences.push({ ref: places.length, text: sentence.text, by: sentence.by ?? '', turn });
      places.push({ passage: id, sentence: place });
    });
  });
  return { sentences, places };
}

/** The labels under which a transcript names a speaker: the name, or a part of it. */
function labelsOf(
  speaker: SpeakerId | undefined,
  labels: ReadonlySet<string>,
  knowledge: Knowledge,
): readonly string[] {
  const name = knowledge.catalogue.speakers.find((one) => one.id === speaker)?.name;
  if (name === undefined) return [];
  const words = new Set(name.toLowerCase().split(/\s+/));
  return [...labels].filter((label) =>
    label
      .toLowerCase()
      .split(/\s+/)
      .some((word) => words.has(word)),
  );
}

/** A talk's transcript made ready; undefined where most of the talk is noted, or it is too long to be read as one. */
function readTranscript(passages: readonly number[], knowledge: Knowledge): Transcript | undefined {
  const turns = passages.filter((id) => knowledge.passages[id]?.kind === 'turn');
  const { sentences, places } = readSentences(turns, knowledge);
  const isTranscribed = turns.length * 2 >= passages.length;
  if (!isTranscribed || sentences.length === 0 || sentences.length > MOST_SENTENCES) return undefined;
  return {
    prepared: prepareTranscript(sentences),
    sentences,
    places,
    labels: new Set(sentences.map((sentence) => sentence.by)),
  };
}

/** @returns a function that makes a talk's transcript ready once. */
function keepTranscripts(
  knowledge: Knowledge,
  passagesOf: PassagesOf,
): (talk: TalkId) => Transcript | undefined {
  const kept = new Map<TalkId, Transcript | undefined>();
  return (talk) => {
    if (kept.has(talk)) return kept.get(talk);
    if (kept.size >= MOST_KEPT) kept.clear();
    const transcript = readTranscript(passagesOf(talk), knowledge);
    kept.set(talk, transcript);
    return transcript;
  };
}

type PassagesOf = (talk: TalkId) => readonly number[];

/** @param passagesOf the passages of a talk, in order. */
export function createTranscripts(knowledge: Knowledge, passagesOf: PassagesOf): Transcripts {
  const open = keepTranscripts(knowledge, passagesOf);
  return {
    summarize: (talk, subject, words) => {
      const transcript = open(talk);
      if (transcript === undefined) return undefined;
      const { prepared, places, labels } = transcript;
      const speakers = labelsOf(subject.speaker, labels, knowledge);
      return summarizePrepared(prepared, { query: subject.about, speakers, words }).flatMap((one) => {
        const place = places[one.ref];
        return place === undefined ? [] : [{ ...place, talk, text: one.text, value: one.score }];
      });
    },
    stretch: ({ talk, passage, sentence }) => {
      const transcript = open(talk);
      if (transcript === undefined) return undefined;
      const { prepared, sentences, places } = transcript;
      const from = places.findIndex((place) => place.passage === passage && place.sentence === sentence);
      if (from < 0) return undefined;
      return tellStretch(sentences, from, prepared.tense).flatMap(({ ref, text }) => {
        const place = places[ref];
        return place === undefined ? [] : [{ ...place, talk, text, value: 1 }];
      });
    },
  };
}
