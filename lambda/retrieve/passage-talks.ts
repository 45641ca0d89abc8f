import type { Knowledge, TalkId } from './index-format.ts';

const known = new WeakMap<Knowledge['spans'], readonly TalkId[]>();

/** The talk of each passage, by its id: told by the spans, so that no passage has to be read for it. */
export function talksOfPassages({ spans }: Pick<Knowledge, 'spans'>): readonly TalkId[] {
  const made = known.get(spans);
  if (made !== undefined) return made;
  const talks = spans.flatMap(([talk, passages]) => new Array<TalkId>(passages).fill(talk));
  known.set(spans, talks);
  return talks;
}

/** Neighbouring passages of one talk as one span. */
export function toSpans(passages: readonly { readonly talk: TalkId }[]): Knowledge['spans'] {
  return joinNeighbours(passages.map(({ talk }) => [talk, 1]));
}

/** The spans of passages that stand behind each other. */
export function joinSpans(parts: readonly Knowledge['spans'][]): Knowledge['spans'] {
  return joinNeighbours(parts.flat());
}

function joinNeighbours(all: Knowledge['spans']): Knowledge['spans'] {
  const spans: [talk: TalkId, passages: number][] = [];
  for (const [talk, passages] of all) {
    const last = spans.at(-1);
    if (last?.[0] === talk) last[1] += passages;
    else spans.push([talk, passages]);
  }
  return spans;
}
