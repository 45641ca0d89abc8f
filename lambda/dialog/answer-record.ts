import type { Answer } from './answer.ts';
import { type Check, isCount, listOf, oneOf, shape, text } from './shape.ts';

/**
 * An answer in few bytes, for a channel that passes it through somebody else's service: evidence and sources by place (note and line),
 * because whoever reads it back has the notes. JSON survives the way there and back unchanged.
 */
export type AnswerRecord = {
  readonly version: 1;
  readonly outcome: Answer['outcome'];
  /** A sentence of ours, or one with the note and line it is from. */
  readonly say: readonly (string | readonly [text: string, note: string, line: number])[];
  readonly prompt: string | null;
  readonly title?: string;
  readonly sources: readonly (readonly [note: string, line: number])[];
  readonly choices?: readonly string[];
  readonly chapters?: { readonly titles: readonly string[]; readonly at: number };
};

/**
 * An answer as a record of at most `most` characters of JSON: what does not fit is left out, sources from the end first, then the
 * chapters, then choices from the end. The sentences and the question stay, whatever they take. What the session remembers
 * travels apart from it.
 */
export function toRecord(answer: Answer, most = Number.POSITIVE_INFINITY): AnswerRecord {
  let record = wholeRecord(answer);
  for (const shorter of SHORTER)
    for (;;) {
      if (JSON.stringify(record).length <= most) return record;
      const next = shorter(record);
      if (next === undefined) break;
      record = next;
    }
  return record;
}

function wholeRecord({ outcome, say, show, next }: Answer): AnswerRecord {
  return {
    version: 1,
    outcome,
    say: say.map(({ text, evidence }) => (evidence ? [text, evidence.note, evidence.line] : text)),
    prompt: next.do === 'listen' ? next.prompt : null,
    ...(show?.title && { title: show.title }),
    sources: (show?.sources ?? []).map(({ note, line }) => [note, line]),
    ...(show?.choices && { choices: show.choices }),
    ...(show?.chapters && { chapters: show.chapters }),
  };
}

/** Ways to make a record shorter, the least missed first; undefined where one has nothing left to take. */
const SHORTER: readonly ((record: AnswerRecord) => AnswerRecord | undefined)[] = [
  (record) => (record.sources.length === 0 ? undefined : { ...record, sources: record.sources.slice(0, -1) }),
  ({ chapters, ...record }) => (chapters === undefined ? undefined : record),
  ({ choices = [], ...record }) => {
    if (choices.length === 0) return undefined;
    return choices.length === 1 ? record : { ...record, choices: choices.slice(0, -1) };
  },
];

/** More of anything is in no answer of ours. */
const LONGEST_TEXT = 4000;
const MOST_ITEMS = 200;

const isText = text(LONGEST_TEXT);
const isPlace: Check = (value) =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && isCount(value[1]);
const isSaid: Check = (value) =>
  isText(value) ||
  (Array.isArray(value) && value.length === 3 && isText(value[0]) && isPlace(value.slice(1)));

const isAnswerRecord = shape(
  {
    version: oneOf(1),
    outcome: oneOf('answered', 'not-found', 'ask-back', 'done'),
    say: listOf(isSaid, MOST_ITEMS),
    prompt: (value) => value === null || isText(value),
    sources: listOf(isPlace, MOST_ITEMS),
  },
  {
    title: isText,
    choices: listOf(isText, MOST_ITEMS),
    chapters: shape({ titles: listOf(isText, MOST_ITEMS), at: isCount }),
  },
);

/** A record that came back from elsewhere; undefined for any other value. Checked by shape, never throws. */
export function readRecord(value: unknown): AnswerRecord | undefined {
  return isAnswerRecord(value) ? (value as AnswerRecord) : undefined;
}
