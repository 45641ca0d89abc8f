import type { Passage, Speaker, Talk, Topic } from '../../../lambda/retrieve/index-format.ts';
import { createRuns, readSentenceRuns } from '../runs.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { collectCandidates } from './candidates.ts';
import { countTopics, type TopicNames, toTopics } from './count-topics.ts';
import { aliasesOf, type Merged, mergeCandidates } from './merge-candidates.ts';
import { isEmptyEnd, isNoTopic } from './not-topics.ts';
import { findPeople } from './people.ts';
import { createWordReader, type WordReader } from './word-reader.ts';

export type ChoiceInput = {
  /** The passages to look at, of so many as there are. */
  readonly sample: readonly Passage[];
  readonly passages: number;
  readonly talks: readonly Talk[];
  readonly speakers: readonly Speaker[];
  readonly spelling: Spelling;
  readonly reader: WordReader;
};

export type TopicInput = Omit<ChoiceInput, 'sample' | 'passages' | 'reader'> & {
  readonly passages: readonly Passage[];
};

/** More topics than these nobody looks through. */
const MOST_TOPICS = 300;
/** Candidates are looked for in at most so many passages, spread evenly; the topics found are counted in all. */
const SAMPLE = 10_000;
/** A part of a longer topic that comes up alone less often than this says less than the whole. */
const ALONE = 0.2;

/**
 * What the notes are about: names of products and techniques, short headings, phrases and nouns that come up in several
 * passages. Written as the notes mostly write them, their other forms as aliases. Sorted by id.
 */
export function findTopics({ passages, ...input }: TopicInput): readonly Topic[] {
  const runs = createRuns();
  const reader = createWordReader(runs);
  const sample = samplePlaces(passages.length).flatMap((at) => passages[at] ?? []);
  const topics = chooseTopics({ ...input, sample, passages: passages.length, reader });
  const sentenceRuns = readSentenceRuns(passages, runs);
  return toTopics(topics, [countTopics({ topics, passages, reader, sentenceRuns })]);
}

/** Chooses what to count, the weightiest first. */
export function chooseTopics(input: ChoiceInput): readonly TopicNames[] {
  const { sample, passages, talks, speakers, spelling, reader } = input;
  const collected = collectCandidates({ passages: sample, spelling, reader });
  const merged = mergeCandidates(collected, spelling);
  const isPerson = findPeople(merged, speakers, spelling);
  const events = new Set(talks.flatMap(eventWords));
  const least = leastPassages(Math.min(passages, SAMPLE));
  const kept = merged.filter(
    (one) => isFrequent(one, least) && !isGeneric(one) && !isPerson(one.name) && !isEvent(one.name, events),
  );
  const chosen = dropParts(kept).sort((a, b) => weigh(b) - weigh(a) || (a.name < b.name ? -1 : 1));
  return chosen.slice(0, MOST_TOPICS).map((topic) => ({ name: topic.name, aliases: aliasesOf(topic) }));
}

/** The places of the passages to look at, of so many. */
export function samplePlaces(passages: number): readonly number[] {
  const step = Math.max(1, passages / SAMPLE);
  const places: number[] = [];
  for (let at = 0; at < passages; at += step) places.push(Math.floor(at));
  return places;
}

/** Words with such an ending are nouns wherever they stand. */
const NOUN_ENDING = /(?:ity|ities|tion|tions|ment|ments|ness|ance|ence|ency|ism|ture|ures)$/;

/** A noun that stands where nouns stand is counted wherever else it stands. */
function isFrequent(
  { kind, name, passages, mentions }: Merged,
  least: Readonly<Record<Merged['kind'], number>>,
): boolean {
  if (kind === 'name' || kind === 'phrase') return passages >= least[kind];
  return mentions >= least[kind] && passages >= (NOUN_ENDING.test(name) ? 1 : 2);
}

/** Names come up at least twice, what is written small more often, and the more notes there are the more often. */
function leastPassages(passages: number): Readonly<Record<Merged['kind'], number>> {
  const base = Math.max(2, Math.round(Math.log10(Math.max(passages, 1))));
  return { name: base, heading: base + 1, phrase: base + 1, noun: base + 3 };
}

/** A file's name, or nothing but words that are no topic, also behind the maker's name ("AWS services"). */
function isGeneric({ name, kind }: Merged): boolean {
  const words = name.toLowerCase().split(/[\s-]+/);
  const last = words.at(-1) ?? '';
  if (/-.*-|\.\p{Ll}{2,4}$/u.test(name) || words.every(isNoTopic)) return true;
  if (words.length > 1 && kind !== 'name' && isEmptyEnd(last)) return true;
  return (
    words.length === 2 && isNoTopic(last) && /^(?:aws|amazon|azure|google|microsoft)$/.test(words[0] ?? '')
  );
}

/** What a talk's own facts name: the conference, the place, the session's code. */
function eventWords({ conference = '', place = '', code = '' }: Talk): readonly string[] {
  return `${conference} ${place} ${code}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

function isEvent(name: string, events: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const known = words.every((word) => events.has(word) || /^(?:19|20)\d\d$/.test(word));
  return known && (words.length > 1 || /\d/.test(name));
}

const KIND_WEIGHT = { name: 1.6, heading: 1.2, phrase: 1.1, noun: 1 } as const;

function weigh({ mentions, talks, kind }: Merged): number {
  return KIND_WEIGHT[kind] * Math.log2(1 + mentions) * (1 + Math.log2(talks) / 2);
}

function dropParts(topics: readonly Merged[]): Merged[] {
  const byName = new Map(topics.map((one) => [one.name.toLowerCase(), one]));
  const dropped = new Set<string>();
  for (const { name, passages } of topics) {
    for (const part of partsOf(name.toLowerCase())) {
      const whole = byName.get(part);
      if (whole !== undefined && passages >= whole.passages * (1 - ALONE)) dropped.add(whole.name);
    }
  }
  return topics.filter(({ name }) => !dropped.has(name));
}

/** Every run of words of a name but the whole. */
function partsOf(name: string): readonly string[] {
  const words = name.split(' ');
  return words
    .flatMap((_, from) => words.map((__, to) => words.slice(from, to + 1).join(' ')))
    .filter((part) => part !== '' && part !== name);
}
