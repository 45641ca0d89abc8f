import type { Question } from '../dialog/question.ts';
import type { Heard } from './heard.ts';
import { numberOf } from './numbers.ts';
import { meantBy, type Slots, said } from './slots.ts';

/** The place that slots name, from 1; -1 is the last. Undefined where they name none. */
function placeOf(slots: Slots): number | undefined {
  const last = Number(slots.ordinal?.ids?.[0]);
  return Number.isInteger(last) ? last : (numberOf(said(slots, 'ordinal')) ?? numberOf(said(slots, 'count')));
}

/** Another part of a recap: by its place, or by what it tells of. */
export function toSkip({ slots, turn }: Heard): Question {
  const part = placeOf(slots);
  return { kind: 'skip', to: said(slots, 'about'), ...(part !== undefined && { part }), turn };
}

/** One of the things offered: by its place, its age, or a word of its name. */
export function toChoice({ slots, words, turn }: Heard): Question {
  const position = placeOf(slots);
  if (position !== undefined) return { kind: 'choose', position, turn };
  const age = meantBy(slots, 'age');
  if (age === 'older' || age === 'newer') return { kind: 'choose', age, turn };
  const name = said(slots, 'year') || said(slots, 'about');
  if (name !== '') return { kind: 'choose', name, turn };
  // "the other one" is the second of what was told; "that one", "either" the first
  return { kind: 'choose', position: words.includes('other') ? 2 : 1, turn };
}

/** A saved sentence that is no longer wanted: by its place, or the one told last. */
export function toUnsave({ slots, turn }: Heard): Question {
  const position = placeOf(slots);
  return { kind: 'unsave', ...(position !== undefined && { position }), turn };
}
