import { emptyMemory, type KeptPlace, type Memory, type SavedSentence } from './memory.ts';
import { isRecapPlace } from './revive-session.ts';
import { type Check, isCount, isRecord, shape, text } from './shape.ts';

const LONGEST = 2000;
const isText = text(LONGEST);
const isSaved = shape({ note: isText, line: isCount, text: isText });
const isKept: Check = (value) => isRecapPlace(value) && shape({ at: isCount })(value);

function those<T>(value: unknown, check: Check): readonly T[] {
  return Array.isArray(value) ? (value.filter(check) as T[]) : [];
}

/**
 * The memory in a stored record, which other versions and other programs may have written: what has the shape is taken,
 * the rest is passed over, field by field. Never fails.
 */
export function reviveMemory(value: unknown): Memory {
  if (!isRecord(value)) return emptyMemory();
  return {
    version: 1,
    saved: those<SavedSentence>(value.saved, isSaved),
    ...(value.unsaved !== undefined && {
      unsaved: value.unsaved === 'all' ? value.unsaved : those<SavedSentence>(value.unsaved, isSaved),
    }),
    ...(isKept(value.recap) && { recap: value.recap as KeptPlace }),
    heard: those<string>(value.heard, isText),
    known: those<string>(value.known, isText),
    at: isCount(value.at) ? Number(value.at) : 0,
  };
}
