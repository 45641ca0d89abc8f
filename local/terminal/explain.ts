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

/** Steps as lines to read: the step's name, then its detail, one row a line. */
export function showSteps(steps: readonly Step[]): string[] {
  return steps.flatMap(({ step, detail }) => {
    const rows = rowsOf(detail);
    if (rows.length === 1) return [`${step}: ${rows[0]}`];
    const left = rows.length - MOST_ROWS;
    const shown = rows.slice(0, MOST_ROWS).map((row) => `  ${row}`);
    return [`${step}:`, ...shown, ...(left > 0 ? [`  … and ${left} more`] : [])];
  });
}

function rowsOf(detail: unknown): string[] {
  if (Array.isArray(detail)) return detail.length === 0 ? ['none'] : detail.map(cell);
  return [cell(detail)];
}

function cell(value: unknown): string {
  if (!isPlainRecord(value)) return scalar(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return fields.map(([name, field]) => `${name} ${scalar(field)}`).join(' · ');
}

function scalar(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (typeof value === 'string') return withoutControls(value);
  return withoutControls(JSON.stringify(value) ?? 'nothing');
}

function isPlainRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
