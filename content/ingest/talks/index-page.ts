import type { Block, Document } from '../document.ts';
import { isFullName } from '../people/person-names.ts';

/** Behind a page's name stands a word on it, and no more. */
const MOST_BESIDE = 3;
/** Front matter that tells who spoke is a talk's. */
const SPEAKER = /^(?:speakers?|speaker_name|presenters?|presented_by)$/i;
/** So many lines name other pages, and so large a share of all. */
const LEAST_LINKS = 2;
const LEAST_SHARE = 0.5;
/** What an export puts behind the name of every page. */
const EXPORTED = /[-_ ][0-9a-f]{32}$/i;
const EXTENSION = /\.[A-Za-z0-9]{1,8}$/;
/** Files have not all signs of a title, nor always all of its letters. */
const SIGNS = /[^\p{L}\p{N}]+/gu;
const MOST_NAME = 40;
/** Where a page's name ends and what is said of it begins. */
const NAME_END = /\s+[-–—|:]\s+|:\s|,\s|\s*\(|\s+by\s/;

/** The names by which the pages of a folder refer to each other. */
export function pageNames(files: readonly string[]): ReadonlySet<string> {
  return new Set(files.map(nameOfPage));
}

function nameOfPage(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const words = name.replace(EXTENSION, '').replace(EXPORTED, '').replace(SIGNS, ' ');
  return words.trim().toLowerCase().slice(0, MOST_NAME).trim();
}

/** A page that hardly does more than to name others, as vaults and exports have them: those are the talks, and it is none. */
export function isIndexPage({ front, blocks }: Document, pages: ReadonlySet<string>): boolean {
  if (Object.keys(front?.values ?? {}).some((key) => SPEAKER.test(key)) || pages.size <= LEAST_LINKS)
    return false;
  let [links, words] = [0, 0];
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'rule') continue;
    if (namesPage(block, pages)) links++;
    // most notes begin with several lines of their own
    else if (++words > blocks.length * (1 - LEAST_SHARE)) return false;
  }
  return links >= LEAST_LINKS && links >= (links + words) * LEAST_SHARE;
}

function namesPage(block: Block, pages: ReadonlySet<string>): boolean {
  if (block.kind === 'turn' || block.kind === 'code' || block.kind === 'rule') return false;
  const text = 'text' in block ? block.text : (block.cells[0]?.[1] ?? '');
  const end = NAME_END.exec(text)?.index ?? text.length;
  const beside = text.slice(end);
  // behind a colon stands who spoke, or what the notes say of it, however short
  if (beside.startsWith(':') && !isFullName(beside.slice(1).trim())) return false;
  if ((beside.match(/[\p{L}\p{N}]\S*/gu) ?? []).length > MOST_BESIDE) return false;
  return pages.has(nameOfPage(text.slice(0, end)));
}
