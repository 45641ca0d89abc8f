import type { Said, SaidItem } from './say-sentence.ts';
import type { Span, Style } from './script.ts';

export type NamedMark = { readonly name: string; readonly span: Span };

/** What flite speaks at once. */
export type Run = {
  readonly kind: 'run';
  readonly said: readonly Said[];
  readonly style: Style;
  /** Marks that stand before the word of this number. */
  readonly marks: readonly (NamedMark & { readonly before: number })[];
};

export type Step =
  | Run
  | { readonly kind: 'pause'; readonly ms: number }
  | (NamedMark & { readonly kind: 'mark' })
  | { readonly kind: 'sentence'; readonly span: Span };

/** Milliseconds of silence between two runs, by what divides them: much as flite's own pauses. */
const AFTER_CLAUSE = 180;
const AFTER_BREATH = 70;
const AFTER_STYLE = 40;
/** The first run is short, so that the voice begins soon; this many written words are heard within some 100 ms anyway. */
const MOST_WORDS_AT_FIRST = 12;
const FIRST_WORDS = 9;
const LEAST_WORDS = 3;
const MOST_WORDS = 30;
/** Words before which a speaker takes breath; and those before which one may, where there is no better place. */
const BREATH_BEFORE: ReadonlySet<string> = new Set(
  'and but so because which who that when while where or if after before then than'.split(' '),
);
const BREATH_POSSIBLE_BEFORE: ReadonlySet<string> = new Set(
  'in on at for with from over by into through across about between without within under since until'.split(
    ' ',
  ),
);

type Limits = { readonly most: number; readonly first: number };

/** A sentence as runs and pauses. `isFirst`: nothing was spoken before it. */
export function toRuns(items: readonly SaidItem[], isFirst: boolean): Step[] {
  const steps: Step[] = [];
  let limits: Limits = isFirst
    ? { most: MOST_WORDS_AT_FIRST, first: FIRST_WORDS }
    : { most: MOST_WORDS, first: MOST_WORDS };
  for (const step of byStyle(items)) {
    if (step.kind !== 'run') steps.push(step);
    else {
      if (steps.at(-1)?.kind === 'run') steps.push({ kind: 'pause', ms: pauseAfter(steps.at(-1)) });
      steps.push(...cutRun(step, limits));
      limits = { most: MOST_WORDS, first: MOST_WORDS };
    }
  }
  return steps;
}

function pauseAfter(step: Step | undefined): number {
  return step?.kind === 'run' && step.said.at(-1)?.isClauseEnd ? AFTER_CLAUSE : AFTER_STYLE;
}

/** Words of one style that no pause divides are one run. */
function byStyle(items: readonly SaidItem[]): Step[] {
  const steps: Step[] = [];
  let open: { said: Said[]; style: Style; marks: Run['marks'][number][] } | undefined;
  for (const item of items) {
    if (item.kind === 'said') {
      if (open === undefined || !isSameStyle(open.style, item.style)) {
        open = { said: [], style: item.style, marks: [] };
        steps.push({ kind: 'run', ...open });
      }
      open.said.push(item);
    } else if (item.kind === 'mark' && open !== undefined) {
      open.marks.push({ name: item.name, span: item.span, before: open.said.length });
    } else {
      steps.push(item);
      if (item.kind === 'pause') open = undefined;
    }
  }
  return steps;
}

function isSameStyle(a: Style, b: Style): boolean {
  return a.rate === b.rate && a.gain === b.gain && a.pitch === b.pitch;
}

function cutRun(run: Run, limits: Limits): Step[] {
  const steps: Step[] = [];
  let from = 0;
  let { first } = limits;
  while (run.said.length - from > (from === 0 ? limits.most : MOST_WORDS)) {
    const length = placeToCut(run.said.slice(from, from + first + 1), first === FIRST_WORDS);
    if (length === undefined) break;
    steps.push(partOf(run, from, from + length));
    const isClauseEnd = run.said[from + length - 1]?.isClauseEnd;
    steps.push({ kind: 'pause', ms: isClauseEnd ? AFTER_CLAUSE : AFTER_BREATH });
    from += length;
    first = MOST_WORDS;
  }
  return [...steps, partOf(run, from, run.said.length)];
}

/** After a clause that fits, else before the last word that begins one; undefined where a sentence has neither. */
function placeToCut(said: readonly Said[], isEarly: boolean): number | undefined {
  const places = said.map((_, at) => at).filter((at) => at >= LEAST_WORDS);
  const endsClause = (at: number) => said[at - 1]?.isClauseEnd;
  // to be heard early the first clause will do
  const clause = isEarly ? places.find(endsClause) : places.findLast(endsClause);
  const breath = places.findLast((at) => begins(said[at], BREATH_BEFORE));
  return clause ?? breath ?? places.findLast((at) => begins(said[at], BREATH_POSSIBLE_BEFORE));
}

function begins(said: Said | undefined, words: ReadonlySet<string>): boolean {
  const first = said?.words[0];
  return first !== undefined && 'word' in first && words.has(first.word);
}

function partOf(run: Run, from: number, to: number): Run {
  const marks = run.marks
    .filter(({ before }) => before >= from && (before < to || to === run.said.length))
    .map((mark) => ({ ...mark, before: mark.before - from }));
  return { ...run, said: run.said.slice(from, to), marks };
}
