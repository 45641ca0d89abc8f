import MiniSearch from 'minisearch';
import { stripFillers } from '../../lambda/summarize/transcript/fillers.ts';
import { rankTurns } from '../../lambda/summarize/transcript/rank-turns.ts';
import { type PreparedTranscript, summarizePrepared } from '../../lambda/summarize/transcript/summarize.ts';
import { leadWithTopic } from '../../lambda/summarize/transcript/topic-lead.ts';
import type { Chosen } from '../../lambda/summarize/transcript/types.ts';
import { namedSpeakers } from './named.ts';
import type { Meeting, Query } from './read.ts';

/** Words to speak, chosen on a part of the training split. */
const BUDGET = { specific: 90, general: 140 } as const;

export type Asked = {
  readonly meeting: Meeting;
  readonly prepared: PreparedTranscript;
  readonly search: MiniSearch;
  readonly query: Query;
};

export type Method = { readonly name: string; readonly answer: (asked: Asked) => string };

export function toSearch(meeting: Meeting): MiniSearch {
  const search = new MiniSearch({ idField: 'ref', fields: ['text'] });
  search.addAll(meeting.sentences);
  return search;
}

/** Sentences in the order given until the words are used up, then in the order they were said. */
function upTo(meeting: Meeting, refs: readonly number[], words: number): string {
  const chosen: number[] = [];
  let used = 0;
  for (const ref of refs) {
    const length = meeting.sentences[ref]?.text.split(' ').length ?? 0;
    if (used > 0 && used + length > words) continue;
    chosen.push(ref);
    used += length;
    if (used >= words) break;
  }
  return chosen
    .sort((a, b) => a - b)
    .map((ref) => meeting.sentences[ref]?.text ?? '')
    .join(' ');
}

function ours({ prepared, query }: Asked): readonly Chosen[] {
  const speakers = namedSpeakers(query.query, prepared.transcript.speakers);
  return summarizePrepared(prepared, {
    query: query.query,
    speakers,
    words: BUDGET[query.kind],
    tense: 'past',
  });
}

/** The meeting's turns, the likeliest to answer first. */
export function turnsOf({ prepared, query }: Asked): number[] {
  return rankTurns(prepared, {
    query: query.query,
    speakers: namedSpeakers(query.query, prepared.transcript.speakers),
  });
}

function sourceOf({ meeting }: Asked, chosen: Chosen): string {
  return meeting.sentences[chosen.ref]?.text ?? '';
}

function join(texts: readonly string[]): string {
  return texts.join(' ');
}

/** The baselines and our own, step by step. The last is what would be spoken. */
export const METHODS: readonly Method[] = [
  {
    name: 'lead',
    answer: ({ meeting, query }) => upTo(meeting, [...meeting.sentences.keys()], BUDGET[query.kind]),
  },
  {
    name: 'MiniSearch defaults, best sentences',
    answer: ({ meeting, search, query }) =>
      upTo(
        meeting,
        search.search(query.query).map((hit) => hit.id),
        BUDGET[query.kind],
      ),
  },
  {
    name: 'ours: sentences as they were said',
    answer: (asked) => join(ours(asked).map((chosen) => sourceOf(asked, chosen))),
  },
  {
    name: '… fillers out',
    answer: (asked) => join(ours(asked).map((chosen) => stripFillers(sourceOf(asked, chosen)))),
  },
  {
    name: '… statements cut, reported speech',
    answer: (asked) => join(ours(asked).map((chosen) => chosen.text)),
  },
  {
    name: '… behind the topic of the question',
    answer: (asked) =>
      join(leadWithTopic(asked.query.query, asked.prepared, ours(asked)).map(({ text }) => text)),
  },
];
