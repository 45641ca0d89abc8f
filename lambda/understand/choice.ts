import type { Question } from '../dialog/question.ts';
import type { Heard } from './heard.ts';
import { numberOf } from './numbers.ts';
import { meantBy, said } from './slots.ts';

/** One of the things offered: by its place, its age, or a word of its name. */
export function toChoice({ slots, words, turn }: Heard): Question {
  const position = Number(
    slots.ordinal?.ids?.[0] ??
      numberOf(said(slots, 'ordinal')) ??
      numberOf(said(slots, 'count')) ??
      Number.NaN,
  );
  if (Number.isInteger(position)) return { kind: 'choose', position, turn };
  const age = meantBy(slots, 'age');
  if (age === 'older' || age === 'newer') return { kind: 'choose', age, turn };
  const name = said(slots, 'year') || said(slots, 'about');
  if (name !== '') return { kind: 'choose', name, turn };
  // "the other one" is the second of what was told; "that one", "either" the first
  return { kind: 'choose', position: words.includes('other') ? 2 : 1, turn };
}
