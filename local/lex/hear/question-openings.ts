import { SCALES } from '../../../lambda/understand/focus-words.ts';
import type { Corpus } from './word-pairs.ts';

/** Begins a question's verb; after it the verb has its plain form: "does aurora recover". */
export const AUXILIARIES = 'does do did is are was were can could should would will has have had'.split(' ');
const QUESTION_WORDS = 'what how why where when who which'.split(' ');
/** Scales that count things, which are named next: "how many nodes". After the others the verb follows: "how fast does". */
const COUNTING: ReadonlySet<string> = new Set(['many', 'much']);
const KINDS = 'kind sort type percentage number part name'.split(' ');

/** What an opening with one of the many scales counts for beside the others. */
const SCALED = 0.1;

/** The words by which free questions open: they begin with these, not as the sentences of the notes do. */
export function questionOpenings(): readonly Corpus[] {
  const plain = [
    ...QUESTION_WORDS.flatMap((word) => AUXILIARIES.map((verb) => [word, verb])),
    ...KINDS.map((kind) => ['what', kind, 'of']),
    ...AUXILIARIES.map((verb) => [verb, 'the']),
  ];
  const scaled = [...SCALES].flatMap((scale) =>
    AUXILIARIES.map((verb) => (COUNTING.has(scale) ? ['how', scale] : ['how', scale, verb])),
  );
  return [
    { rows: plain, weight: 1, lacks: 'end' },
    { rows: scaled, weight: SCALED, lacks: 'end' },
  ];
}
