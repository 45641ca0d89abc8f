import { analyze } from '../retrieve/analyze.ts';
import type { Query } from '../retrieve/query.ts';
import type { SoughtFocus } from './focus-fit.ts';

type Counted = {
  readonly query: Query;
  readonly focus: SoughtFocus;
  readonly wanted?: string;
  readonly attribute?: string;
};

/** Words of measure: what they ask for is shown by a unit, not by themselves. */
let measure: ReadonlySet<string> | undefined;
function isMeasure(term: string): boolean {
  measure ??= new Set(
    analyze(
      'many much long fast quick quickly often big large high low number percentage percent amount size far old share version',
    ),
  );
  return measure.has(term);
}

/** How far a sentence names what is to be counted: the best match of each wanted word in it, averaged; 1 when none is. */
export function namesAsked(terms: ReadonlySet<string>, sought: Counted): number {
  const counted = sought.focus === 'figures' ? analyze(sought.wanted ?? '') : [];
  const wanted = new Set([...counted, ...analyze(sought.attribute ?? '')].filter((term) => !isMeasure(term)));
  const asked = sought.query.terms.filter((term) => wanted.has(term.stem));
  if (asked.length === 0) return 1;
  const best = (matches: ReadonlyMap<string, number>) =>
    Math.max(0, ...[...matches].map(([match, share]) => (terms.has(match) ? share : 0)));
  return asked.reduce((sum, term) => sum + best(term.matches), 0) / asked.length;
}
