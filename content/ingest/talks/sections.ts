import type { Block, Section } from '../document.ts';
import { isProse, wordCount } from '../titles.ts';

type Heading = Block & { readonly kind: 'heading' };
type Open = { readonly depth: number; readonly text: string; readonly guessed: boolean };

/**
 * Groups a talk's blocks under their headings. A heading with nothing beneath it is a statement: it becomes a bullet
 * under the heading above, so that it can be said. `metadata` are lines about the talk itself, kept with its abstract.
 */
export function sectionsOf(blocks: readonly Block[], metadata: ReadonlySet<Block>): Section[] {
  const sections: Section[] = [];
  let open: Open[] = [];
  let current: { headings: string[]; line: number; abstract: boolean; blocks: Block[] } | undefined;
  const said = fullHeadings(blocks);
  blocks.forEach((block, at) => {
    if (block.kind === 'rule') {
      current = undefined;
      open = open.filter(({ guessed }) => !guessed);
      return;
    }
    if (block.kind === 'heading' && isEmptyHeading(blocks, at) && isSaid(block, said)) return;
    if (block.kind === 'heading' && !isEmptyHeading(blocks, at)) {
      open = [
        ...open.filter(({ depth }) => depth < block.depth),
        { depth: block.depth, text: block.text, guessed: block.guessed === true },
      ];
      current = undefined;
      return;
    }
    const spoken = block.kind === 'heading' ? asItem(block) : block;
    const abstract = metadata.has(block);
    if (current === undefined || current.abstract !== abstract) {
      const headings = abstract ? [] : open.map(({ text }) => text);
      current = { headings, line: spoken.line, abstract, blocks: [] };
      sections.push(current);
    }
    current.blocks.push(spoken);
  });
  return sections;
}

function asItem({ text, line, links }: Heading): Block {
  return { kind: 'item', depth: 0, text, line, ...(links ? { links } : {}) };
}

/** A slide's title that stands there more than once need not be said again for the slide that shows nothing else. */
function isSaid({ text }: Heading, said: Set<string>): boolean {
  if (said.has(text)) return true;
  said.add(text);
  return false;
}

/** Headings that have words below them. */
function fullHeadings(blocks: readonly Block[]): Set<string> {
  return new Set(
    blocks.flatMap((block, at) =>
      block.kind === 'heading' && !isEmptyHeading(blocks, at) ? [block.text] : [],
    ),
  );
}

/** True when the next heading of its own depth or above, or the end, follows at once. */
function isEmptyHeading(blocks: readonly Block[], at: number): boolean {
  const here = blocks[at];
  if (here?.kind !== 'heading') return false;
  if (here.guessed === true && blocks[at + 1]?.kind === 'rule') return true;
  let after = at + 1;
  while (blocks[after]?.kind === 'rule') after++;
  const next = blocks[after];
  return next === undefined || (next.kind === 'heading' && next.depth <= here.depth);
}

const ANNOUNCES =
  /\bin this (?:session|talk|workshop|keynote|presentation|tutorial|panel|deep dive|chalk talk|builders)\b|\bthis (?:session|talk|workshop|presentation|tutorial) (?:is|will|covers|introduces|discloses|presents|explores|provides|dives|shows|examines|explains|looks)\b|\bjoin (?:us|\p{Lu}\p{Ll}+)|\b(?:come|learn) (?:to (?:this|hear|learn)|how|about|why|what|hear)\b|\byou(?:'|’)?ll (?:learn|hear|see|leave|walk|get)\b|\bwe(?:'|’)?(?:ll| will)? (?:introduce|discuss|cover|walk|show|present|look|explore|dive|address|map|go into|examine|share|review|demonstrate|follow|talk)\b|\bleave with\b/iu;
/** What only somebody who was there writes. */
const REPORTS =
  /\b(?:this|it|he|she|they|session|talk|keynote|speakers?|discussion|panel) (?:was|were|had|started|began|focus+ed|covered|went|ended|showed|said|described|talked|then)\b|\b(?:I|my|me|I'm|I’m|I've|I’ve|I'd)\b|\b(?:from|during|throughout) (?:this|the) (?:session|talk)\b/i;

/** A programme's announcement: prose at the very beginning that speaks of the talk to come, before its speakers are named. */
export function isAbstract(block: Block, beforeSpeakers: boolean): boolean {
  if (block.kind !== 'paragraph' || !isProse(block.text) || wordCount(block.text) < 15) return false;
  return !REPORTS.test(block.text) && (beforeSpeakers || ANNOUNCES.test(block.text));
}
