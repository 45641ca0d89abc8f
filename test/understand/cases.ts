/** A sentence, and what it must be understood as: the fields given, and no filter, carry or doubt that is not given. */
export type SentenceCase = {
  readonly say: string;
  readonly means: Expected;
  readonly why: string;
};

/** Fields of a question; `doubt` is the number of its readings, or "none". */
export type Expected = Readonly<Record<string, unknown>>;

const FILTERS = ['speaker', 'talk', 'day', 'year'] as const;

/** The part of a question that a case speaks of, in a form that can be compared. */
export function meaningOf(
  question: Readonly<Record<string, unknown>>,
  expected: Expected,
): Record<string, unknown> {
  const given = Object.keys(expected).filter((key) => key !== 'doubt' && key !== 'carries');
  return {
    ...Object.fromEntries(
      given.map((key) => [key, key === 'sides' ? sidesOf(question[key]) : question[key]]),
    ),
    ...Object.fromEntries(FILTERS.map((key) => [key, question[key]])),
    ...(expected.carries === undefined ? {} : { carries: sorted(question.carries) }),
    ...(expected.doubt === undefined ? {} : { doubt: doubtOf(question.doubt) }),
  };
}

/** Sides of a comparison without the words that a side with a name alone lacks. */
function sidesOf(sides: unknown): unknown {
  if (!Array.isArray(sides)) return sides;
  return sides.map((side) => Object.fromEntries(Object.entries(side).filter(([, value]) => value !== '')));
}

function sorted(carries: unknown): unknown {
  return Array.isArray(carries) ? [...carries].sort() : [];
}

function doubtOf(doubt: unknown): unknown {
  if (doubt === undefined || doubt === 'none') return 'none';
  return typeof doubt === 'number' ? doubt : (doubt as { readings: readonly unknown[] }).readings.length;
}
