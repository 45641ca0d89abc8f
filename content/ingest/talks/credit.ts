import type { Block } from '../document.ts';
import { isFullName } from '../people/person-names.ts';
import { dateIn, type FoundDate } from './dates.ts';

/** Who took the notes, and when they say so. */
export type Credit = { readonly name: string; readonly date?: FoundDate; readonly block: Block };

const BY =
  /^[\s*_–—-]*(?:(?:this (?:post|recap|summary) (?:was|is) )?(?:written|posted|published|noted|notes|notes taken|captured|recorded|transcribed|scribed|summari[sz]ed|compiled)(?: (?:was|were))? by|author|notes? by|note-?taker)\s*:?\s+(.{2,80})$/i;
/** Such a line stands among the first or the last of a document. */
const EDGE = 6;

export function creditIn(blocks: readonly Block[]): Credit | undefined {
  const edges = blocks.length <= EDGE * 2 ? blocks : [...blocks.slice(0, EDGE), ...blocks.slice(-EDGE)];
  for (const block of edges) {
    const credit = creditOf(block);
    if (credit !== undefined) return credit;
  }
  return undefined;
}

function creditOf(block: Block): Credit | undefined {
  if (!('text' in block) || block.text.length > 200) return undefined;
  const rest = BY.exec(block.text.replace(/\n/g, ' ').trim())?.[1];
  if (rest === undefined) return undefined;
  const name = rest.split(/\s+on\s+|[,(|]|\s+[-–—]\s+|\s+@/)[0]?.trim() ?? '';
  if (!isFullName(name) && !/^\p{Lu}\p{Ll}+$/u.test(name)) return undefined;
  const date = dateIn(rest);
  return date === undefined ? { name, block } : { name, date, block };
}
