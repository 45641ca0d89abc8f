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
const LEAST_WORDS = 3;
const MOST_WORDS = 30;
/**
 * The first run is short, so that the voice begins soon. Counted as they are spoken, which takes some 8 ms a word: with more than
 * these it ends with its first clause; with many more where breath may be taken, if possible within this many written words.
 */
const LONG_AT_FIRST = 8;
const TOO_LONG_AT_FIRST = 14;
const FIRST_WORDS = 9;
/** Words before which a speaker takes breath; and those before which one may, where there is no better place. */
const BREATH_BEFORE: ReadonlySet<string> = new Set(
  'and but so because which who that when while where or if after before then than'.split(' '),
);
const BREATH_POSSIBLE_BEFORE: ReadonlySet<string> = new Set(
  'in on at for with from over by into through across about between without within under since until'.split(
    ' ',
  ),
);

/** A sentence as runs and pauses. `isFirst`: nothing was spoken before it. */
export function toRuns(items: readonly SaidItem[], isFirst: boolean): Step[] {
  const steps: Step[] = [];
  let isOpening = isFirst;
  for (const step of byStyle(items)) {
    if (step.kind !== 'run') steps.push(step);
    else {
      if (steps.at(-1)?.kind === 'run') steps.push({ kind: 'pause', ms: pauseAfter(steps.at(-1)) });
      steps.push(...cutRun(step, isOpening));
      isOpening = false;
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

function cutRun(run: Run, isOpening: boolean): Step[] {
  const steps: Step[] = [];
  for (let from = 0; ; ) {
    const left = run.said.slice(from);
    const length = isOpening && from === 0 ? placeForOpening(left) : placeToCut(left);
    if (length === undefined) return [...steps, partOf(run, from, run.said.length)];
    steps.push(partOf(run, from, from + length));
    const isClauseEnd = run.said[from + length - 1]?.isClauseEnd;
    steps.push({ kind: 'pause', ms: isClauseEnd ? AFTER_CLAUSE : AFTER_BREATH });
    from += length;
  }
}

const endsClause = (said: readonly Said[]) => (at: number) => said[at - 1]?.isClauseEnd === true;
const beginsWith = (said: readonly Said[], words: ReadonlySet<string>) => (at: number) =>
  begins(said[at], words);

/** How many words are spoken at once; undefined for all. After a clause that fits, else before the last word that begins one. */
function placeToCut(said: readonly Said[]): number | undefined {
  if (said.length <= MOST_WORDS) return undefined;
  return breathWithin(said, MOST_WORDS, endsClause(said));
}

function breathWithin(
  said: readonly Said[],
  most: number,
  isBest: (at: number) => boolean,
): number | undefined {
  const places = placesIn(said).filter((at) => at <= most);
  const tests = [isBest, beginsWith(said, BREATH_BEFORE), beginsWith(said, BREATH_POSSIBLE_BEFORE)];
  return tests.map((test) => places.findLast(test)).find((at) => at !== undefined);
}

/** The same for the words with which the voice begins: to be heard early the first clause will do. */
function placeForOpening(said: readonly Said[]): number | undefined {
  const spoken = said.flatMap(({ words }) => words).length;
  if (spoken <= LONG_AT_FIRST) return undefined;
  const places = placesIn(said);
  const clause = places.find((at) => at <= FIRST_WORDS && endsClause(said)(at));
  if (clause !== undefined || spoken <= TOO_LONG_AT_FIRST) return clause;
  const never = () => false;
  const later = [endsClause(said), beginsWith(said, BREATH_BEFORE), beginsWith(said, BREATH_POSSIBLE_BEFORE)];
  return breathWithin(said, FIRST_WORDS, never) ?? places.find((at) => later.some((test) => test(at)));
}

/** Where a run may end: neither it nor what is left is a word or two. */
function placesIn(said: readonly Said[]): readonly number[] {
  return said.map((_, at) => at).filter((at) => at >= LEAST_WORDS && said.length - at >= LEAST_WORDS);
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
