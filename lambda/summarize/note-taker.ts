import { analyze } from '../retrieve/analyze.ts';
import type { Knowledge } from '../retrieve/index-format.ts';
import type { Query } from '../retrieve/query.ts';

/** Who took notes is called so, or by name; what was written has one who wrote it. */
const WRITER = /^(?:blog|wr[io]t|author|note|attend|report)/;

const creditsOf = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function creditOf(note: string, knowledge: Knowledge): string | undefined {
  const known =
    creditsOf.get(knowledge) ?? new Map(knowledge.notes.map(({ id, credit = '' }) => [id, credit]));
  creditsOf.set(knowledge, known);
  return known.get(note);
}

/** "Scott Baldwin was less familiar with it": what somebody felt who took the notes, where nobody asks about them. */
export function isTakersOwn(
  text: string,
  note: string,
  { knowledge, query }: { knowledge: Knowledge; query: Query },
): boolean {
  const credit = creditOf(note, knowledge) ?? '';
  if (credit === '' || !text.startsWith(`${credit} `)) return false;
  const name = new Set(analyze(credit));
  return !query.terms.some(({ stem, word }) => name.has(stem) || WRITER.test(word));
}
