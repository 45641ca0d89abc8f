import type { Knowledge } from '../../lambda/retrieve/index-format.ts';
import { noteFiles } from './answer-line.ts';
import { withoutControls } from './wrap.ts';

/** One step on the way from words to answer, as it was noted. */
export type Step = { readonly step: string; readonly detail: unknown };

/** Rows of a list that are shown; what is left out is counted. */
const MOST_ROWS = 40;

/** Takes down the steps of one answer. `take` hands them over and starts anew. */
export function createTrace(): { note(step: string, detail: unknown): void; take(): Step[] } {
  let steps: Step[] = [];
  return {
    note: (step, detail) => {
      steps.push({ step, detail });
    },
    take: () => {
      const taken = steps;
      steps = [];
      return taken;
    },
  };
}

/** Where a passage stands, for a reader: "keynote.md:12". */
export type PlaceOf = (passage: number) => string | undefined;

/** Names passages by the file and the line of their first sentence. */
export function placesIn({ passages, notes }: Knowledge): PlaceOf {
  const files = noteFiles(notes);
  return (passage) => {
    const found = passages[passage];
    return found && `${files.get(found.note) ?? found.note}:${found.sentences[0]?.line ?? 1}`;
  };
}

/** Steps as lines to read: the step's name, then its detail, one row a line. */
export function showSteps(steps: readonly Step[], placeOf: PlaceOf): string[] {
  return steps.flatMap(({ step, detail }) => {
    const rows = rowsOf(detail, placeOf);
    if (rows.length === 1) return [`${step}: ${rows[0]}`];
    const left = rows.length - MOST_ROWS;
    const shown = rows.slice(0, MOST_ROWS).map((row) => `  ${row}`);
    return [`${step}:`, ...shown, ...(left > 0 ? [`  … and ${left} more`] : [])];
  });
}

function rowsOf(detail: unknown, placeOf: PlaceOf): string[] {
  if (!Array.isArray(detail)) return [cell(detail, placeOf)];
  return detail.length === 0 ? ['none'] : detail.map((row) => cell(row, placeOf));
}

function cell(value: unknown, placeOf: PlaceOf): string {
  if (!isPlainRecord(value)) return scalar(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return fields
    .map(([name, field]) => {
      const place = name === 'passage' && typeof field === 'number' ? placeOf(field) : undefined;
      return `${name} ${scalar(field)}${place === undefined ? '' : ` (${place})`}`;
    })
    .join(' · ');
}

function scalar(value: unknown): string {
  if (typeof value === 'number') return String(rounded(value));
  if (typeof value === 'string') return withoutControls(value);
  return withoutControls(JSON.stringify(value, (_, part) => rounded(part)) ?? 'nothing');
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

function isPlainRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
