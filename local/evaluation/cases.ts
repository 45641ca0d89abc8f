import { z } from 'zod';
import { RecapError } from '../../lambda/errors.ts';

/** A question and what its spoken answer must be. */
export type Case = {
  readonly question: string;
  readonly outcome: 'answered' | 'not-found' | 'ask-back' | 'done';
  /** The answer's sentences, joined by blanks, must match every one. */
  readonly all: readonly RegExp[];
  readonly why?: string;
  /** 1-based line of the file it stands in. */
  readonly line: number;
};

const CASE = z
  .strictObject({
    q: z.string().trim().min(1),
    all: z.array(z.string().min(1)).min(1).optional(),
    outcome: z.enum(['answered', 'not-found', 'ask-back', 'done']).optional(),
    why: z.string().optional(),
  })
  .refine(({ all, outcome }) => all !== undefined || outcome !== undefined, 'needs "all" or "outcome"');

/** Reads one line of a file of questions: JSON with `q`, and `all`, `outcome` or both. Throws bad-input naming the place. */
export function readCase(text: string, place: { readonly file: string; readonly line: number }): Case {
  const parsed = CASE.safeParse(parseJson(text, place));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.');
    throw refusal(place, `${field ? `${field}: ` : ''}${issue?.message}`);
  }
  const { q, all = [], outcome = 'answered', why } = parsed.data;
  return {
    question: q,
    outcome,
    all: all.map((pattern) => readPattern(pattern, place)),
    ...(why !== undefined && { why }),
    line: place.line,
  };
}

type Place = { readonly file: string; readonly line: number };

function parseJson(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refusal(place, `this is no JSON (${(cause as Error).message})`);
  }
}

function readPattern(pattern: string, place: Place): RegExp {
  try {
    return new RegExp(pattern, 'i');
  } catch (cause) {
    throw refusal(place, (cause as Error).message);
  }
}

function refusal({ file, line }: Place, what: string): RecapError {
  const shape = '{"q": "…", "all": ["…"]} or {"q": "…", "outcome": "not-found"}';
  return new RecapError('bad-input', `${file}:${line}: ${what}. A line looks like ${shape}.`);
}
