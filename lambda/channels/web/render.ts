import type { AnswerRecord } from '../../dialog/answer-record.ts';
import type { ReplyLine, ReplySource, TurnReply } from './api.ts';
import type { FindSource } from './sources.ts';

/** The part of a reply that an answer decides; the rest is the turn's. */
export type Rendered = Pick<
  TurnReply,
  'outcome' | 'title' | 'say' | 'prompt' | 'sources' | 'choices' | 'chapters'
>;

const placeOf = (note: string, line: number) => `${note}:${line}`;

/** An answer for the eye: every place once, in the order of the record, and with each sentence the place that it is from. */
export function render(record: AnswerRecord, find: FindSource): Rendered {
  const cited = record.say.flatMap((said) => (typeof said === 'string' ? [] : [[said[1], said[2]] as const]));
  const sources: ReplySource[] = [];
  const places = new Map<string, number>();
  for (const [note, line] of [...record.sources, ...cited]) {
    const source = places.has(placeOf(note, line)) ? undefined : find(note, line);
    if (source !== undefined) places.set(placeOf(note, line), sources.push(source) - 1);
  }
  const say = record.say.map((said): ReplyLine => {
    if (typeof said === 'string') return { text: said };
    const source = places.get(placeOf(said[1], said[2]));
    return { text: said[0], ...(source !== undefined && { source }) };
  });
  return {
    outcome: record.outcome,
    ...(record.title !== undefined && record.title !== '' && { title: record.title }),
    say,
    prompt: record.prompt,
    sources,
    choices: record.choices ?? [],
    ...(record.chapters && { chapters: record.chapters }),
  };
}

/** What is said aloud, in its order: the lines, then the question. */
export function partsOf({ say, prompt }: Pick<TurnReply, 'say' | 'prompt'>): readonly string[] {
  return [...say.map(({ text }) => text), ...(prompt === null ? [] : [prompt])];
}
