import type { Network } from './network.ts';

/** Sounds of English, each a word of its own in the way by which anything else is rejected. */
const PHONES =
  'AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH'.split(
    ' ',
  );

/** How a row of sounds is weighed: the likelihood of each, and the fewest that there are. */
export type SoundRow = { readonly each: number; readonly fewest: number };

/** A row of any sounds between two places: it fits what nobody could mean better than the sentences do. */
export function laySounds(
  network: Network,
  [from, to]: readonly [from: number, to: number],
  row: SoundRow,
): void {
  let at = from;
  for (let sounds = 0; sounds < row.fewest; sounds += 1) {
    const next = network.place();
    layAny(network, [at, next], row.each);
    at = next;
  }
  layAny(network, [at, at], row.each);
  network.arc(at, to, 1);
}

function layAny(network: Network, [from, to]: readonly [number, number], each: number): void {
  for (const phone of PHONES) network.arc(from, to, each, `_${phone.toLowerCase()}`);
}

/** Whether what was heard is bare sounds rather than words. */
export function isSounds(text: string): boolean {
  return text.includes('_');
}
