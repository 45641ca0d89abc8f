import type { Postings } from './index-format.ts';

/** Where a term stands in one field: the passages, in their order, and how often in each. */
export type Places = { readonly passages: readonly number[]; readonly counts: readonly number[] };

/** "0:a,1f*2;1:c": in field 0 once in passage a and twice in 1f (in base 36), in field 1 in passage c. */
export function writePostings(fields: Iterable<readonly [field: string | number, places: Places]>): string {
  let text = '';
  for (const [field, { passages, counts }] of fields) {
    if (passages.length === 0) continue;
    text += `${text === '' ? '' : ';'}${field}:`;
    for (let at = 0; at < passages.length; at++) {
      const count = counts[at] ?? 0;
      const place = (passages[at] ?? 0).toString(36);
      text += `${at === 0 ? '' : ','}${count === 1 ? place : `${place}*${count}`}`;
    }
  }
  return text;
}

export function readPostings(text: string): Postings {
  const fields = text.split(';').map((part) => {
    const [field = '', passages = ''] = part.split(':');
    const counts = passages.split(',').map((entry) => {
      const [place = '', count = '1'] = entry.split('*');
      return [Number.parseInt(place, 36), Number(count)] as const;
    });
    return [field, Object.fromEntries(counts)] as const;
  });
  return Object.fromEntries(fields);
}
