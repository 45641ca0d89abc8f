import { existsSync, readFileSync } from 'node:fs';
import type { TranscriptSentence } from '../../lambda/summarize/transcript/types.ts';

/** Where the QMSum splits lie beside the project; they are not part of it. */
export const QMSUM_FOLDER = new URL('../../../shared/eval/qmsum/', import.meta.url);

export type Query = {
  readonly kind: 'general' | 'specific';
  readonly query: string;
  readonly reference: string;
  /** Turns that answer, as the annotators marked them; empty for general queries. */
  readonly gold: ReadonlySet<number>;
};

export type Meeting = {
  readonly id: string;
  readonly turns: readonly { readonly speaker: string; readonly text: string }[];
  /** `ref` is the sentence's place in this list. */
  readonly sentences: readonly TranscriptSentence[];
  readonly queries: readonly Query[];
};

type RawQuery = { query: string; answer: string; relevant_text_span?: [string, string][] };
type RawMeeting = {
  meeting_transcripts: { speaker: string; content: string }[];
  general_query_list: RawQuery[];
  specific_query_list: RawQuery[];
};

/** The meetings of a split, or undefined where the file is not there. General queries come first, as the scorer numbers them. */
export function readQmsum(
  split: 'train' | 'val' | 'test',
  folder: URL = QMSUM_FOLDER,
): Meeting[] | undefined {
  const file = new URL(`${split}.jsonl`, folder);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line, index) => toMeeting(String(index), JSON.parse(line)));
}

function toMeeting(id: string, raw: RawMeeting): Meeting {
  const turns = raw.meeting_transcripts.map((turn) => ({
    speaker: turn.speaker.trim(),
    text: cleanMarks(turn.content),
  }));
  const sentences = turns.flatMap((turn, index) =>
    splitSentences(turn.text).map((text) => ({ text, by: turn.speaker, turn: index })),
  );
  const toQuery = (kind: Query['kind']) => (query: RawQuery) => toOneQuery(kind, query, turns.length);
  return {
    id,
    turns,
    sentences: sentences.map((sentence, ref) => ({ ref, ...sentence })),
    queries: [
      ...raw.general_query_list.map(toQuery('general')),
      ...raw.specific_query_list.map(toQuery('specific')),
    ],
  };
}

function toOneQuery(kind: Query['kind'], raw: RawQuery, turns: number): Query {
  const gold = new Set<number>();
  for (const [from, to] of raw.relevant_text_span ?? []) {
    for (let turn = Number(from); turn <= Number(to) && turn < turns; turn++) gold.add(turn);
  }
  return { kind, query: raw.query.trim(), reference: cleanMarks(raw.answer), gold };
}

/** The corpus' own mark-up made plain: a broken-off word group becomes a dash, noises go, "T_V_" is "TV", "it 's" is "it's". */
export function cleanMarks(text: string): string {
  return text
    .replace(/\{\s*disfmarker\s*\}/g, ' -- ')
    .replace(/\{\s*[a-z]+\s*\}/g, ' ')
    .replace(
      /\b((?:[A-Za-z]_)+)([A-Za-z]?)/g,
      (_, letters: string, last: string) => letters.replaceAll('_', '') + last,
    )
    .replace(/\s+([.,?!;:])/g, '$1')
    .replace(/\s+'\s?(s|t|re|ve|ll|d|m)\b/gi, "'$1")
    .replace(/([a-z]) - (?=[a-z])/gi, '$1-')
    .replace(/\s+/g, ' ')
    .trim();
}

const ABBREVIATION = /\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|St|vs|etc|No|Sen|Rep|Gen)\.$/;

/** Sentences of a cleaned turn; one without any letter or digit is left out. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of text.split(/(?<=[.?!])\s+/)) {
    open = open === '' ? piece : `${open} ${piece}`;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
