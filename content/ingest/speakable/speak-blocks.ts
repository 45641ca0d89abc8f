import type { Sentence } from '../../../lambda/retrieve/index-format.ts';
import type { Block } from '../document.ts';
import { answersUnderQuestions } from './answers.ts';
import { bulletPassages } from './bullet-passages.ts';
import { type Bullet, growBullets } from './bullets.ts';
import type { Line } from './frames.ts';
import { countWords } from './long-sentences.ts';
import { type PassageContext, readLines, toPassages } from './passages.ts';
import { speakRow } from './rows.ts';
import type { SpokenPassage } from './spoken.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** A paragraph of at most so many words before bullets leads them in, and any that ends with a colon. */
const LEAD_IN_WORDS = 12;
/** Paragraphs of at most so many words that follow each other share a passage. */
const SMALL_WORDS = 8;
/** Rows of a table, and lines of a listing, in one passage. */
const MOST_ROWS = 8;
const CODE_LINES = 40;

/** The passages of one section's blocks. */
export function speakBlocks(blocks: readonly Block[], context: PassageContext): readonly SpokenPassage[] {
  return runsOf(answersUnderQuestions(blocks)).flatMap((run) => speakRun(run, context));
}

/** Neighbours that make passages together. */
type Run =
  | { readonly kind: 'bullets'; readonly lead?: BlockOf<'paragraph'>; readonly items: BlockOf<'item'>[] }
  | { readonly kind: 'paragraph'; readonly blocks: BlockOf<'paragraph'>[] }
  | { readonly kind: 'small'; readonly blocks: BlockOf<'paragraph'>[] }
  | { readonly kind: 'row'; readonly blocks: BlockOf<'row'>[] }
  | { readonly kind: 'turn'; readonly block: BlockOf<'turn'> }
  | { readonly kind: 'code'; readonly block: BlockOf<'code'> };

function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [i, block] of blocks.entries()) {
    const last = runs.at(-1);
    if (announcesNothing(block, blocks[i + 1])) continue;
    if (block.kind === 'item') {
      if (last?.kind === 'bullets') last.items.push(block);
      else runs.push({ kind: 'bullets', items: [block] });
    } else if (block.kind === 'paragraph') pushParagraph(runs, block, blocks[i + 1]);
    else if (block.kind === 'row') {
      if (last?.kind === 'row') last.blocks.push(block);
      else runs.push({ kind: 'row', blocks: [block] });
    } else if (block.kind === 'turn') runs.push({ kind: 'turn', block });
    // a listing parts no list
    else if (block.kind === 'code')
      runs.splice(last?.kind === 'bullets' ? -1 : runs.length, 0, { kind: 'code', block });
  }
  return runs;
}

const LABEL_WORDS = 3;

/** "Install:" above a listing, "Slides:" before an address: what they announce is not said. */
function announcesNothing(block: Block, next: Block | undefined): boolean {
  if ((block.kind !== 'item' && block.kind !== 'paragraph') || !/:\s*$/.test(block.text)) return false;
  const isAlone = next?.kind === 'code' || (block.links !== undefined && next?.kind !== 'item');
  return isAlone && countWords(block.text) <= LABEL_WORDS;
}

function pushParagraph(runs: Run[], block: BlockOf<'paragraph'>, next: Block | undefined): void {
  const last = runs.at(-1);
  const words = countWords(block.text);
  const ended = /[.!?]["'”’)]*\s*$/.test(block.text);
  if (next?.kind === 'item' && !ended && (words <= LEAD_IN_WORDS || /:\s*$/.test(block.text)))
    runs.push({ kind: 'bullets', lead: block, items: [] });
  else if (words > SMALL_WORDS || ended) runs.push({ kind: 'paragraph', blocks: [block] });
  else if (last?.kind === 'small') last.blocks.push(block);
  else runs.push({ kind: 'small', blocks: [block] });
}

function speakRun(run: Run, context: PassageContext): readonly SpokenPassage[] {
  switch (run.kind) {
    case 'bullets':
      return bulletPassages(bulletsOf(run.items, run.lead), context);
    case 'paragraph':
    case 'small':
      return toPassages(
        run.blocks.flatMap((block): readonly Line[] => readLines(block, context)),
        context,
      );
    case 'row':
      return speakRows(run.blocks, context);
    case 'turn':
      return speakTurn(run.block, context);
    case 'code':
      return speakCode(run.block, context);
  }
}

/** After a gap another line with a colon, as far out as the bullets before: it leads in bullets of its own. */
function leadsInAgain({ depth, text, line }: BlockOf<'item'>, before: BlockOf<'item'> | undefined): boolean {
  return depth === 0 && /:\s*$/.test(text) && before !== undefined && line > before.line + 1;
}

function bulletsOf(
  items: readonly BlockOf<'item'>[],
  lead: BlockOf<'paragraph'> | undefined,
): readonly Bullet[] {
  if (lead === undefined) return growBullets(items);
  const end = items.findIndex((item, at) => leadsInAgain(item, items[at - 1]));
  const own = growBullets(end === -1 ? items : items.slice(0, end));
  const further = end === -1 ? [] : growBullets(items.slice(end));
  return [{ text: lead.text, line: lead.line, children: own }, ...further];
}

function speakTurn(block: BlockOf<'turn'>, context: PassageContext): readonly SpokenPassage[] {
  const turn = { ...context, kind: 'turn' as const, by: block.speaker };
  return toPassages(readLines(block, turn), turn);
}

function speakRows(
  rows: readonly BlockOf<'row'>[],
  { kind, headings, spelling }: PassageContext,
): readonly SpokenPassage[] {
  const sentences = rows.flatMap((row): readonly Sentence[] => {
    const text = speakRow(row, spelling);
    const written = row.cells
      .map(([, cell]) => cell.trim())
      .filter(Boolean)
      .join(' | ');
    return text === '' ? [] : [{ text, line: row.line, written }];
  });
  const passages: SpokenPassage[] = [];
  for (let start = 0; start < sentences.length; start += MOST_ROWS)
    passages.push({ kind, headings, sentences: sentences.slice(start, start + MOST_ROWS) });
  return passages;
}

/** A listing is searched and never read aloud, so its lines stay as they are, a stretch of them in one sentence. */
function speakCode(block: BlockOf<'code'>, { headings }: PassageContext): readonly SpokenPassage[] {
  const lines = block.text.split('\n');
  const passages: SpokenPassage[] = [];
  for (let start = 0; start < lines.length; start += CODE_LINES) {
    const text = lines
      .slice(start, start + CODE_LINES)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '')
      passages.push({ kind: 'code', headings, sentences: [{ text, line: block.line + start }] });
  }
  return passages;
}
