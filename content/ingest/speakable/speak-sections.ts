import type { Link } from '../../../lambda/retrieve/index-format.ts';
import type { Block, NoteDraft, Section } from '../document.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { mentionHeading, mentionLinks } from './mentions.ts';
import { speakBlocks } from './speak-blocks.ts';
import { speakHeading } from './speak-text.ts';
import type { SpokenPassage } from './spoken.ts';

/**
 * A note's sections as passages of spoken sentences, each with the line it stands on. Nothing is added to what the note
 * says, and nothing that can be said is left out. Passages come in the order of the note.
 */
export function speakSections(draft: NoteDraft, spelling: Spelling): readonly SpokenPassage[] {
  const filled = new Set(
    draft.sections.flatMap(({ headings, blocks }) => (blocks.length > 0 ? prefixesOf(headings) : [])),
  );
  return draft.sections.flatMap((section) => {
    const headings = section.headings
      .map((heading) => speakHeading(heading, spelling))
      .filter((heading, i, all) => heading !== '' && heading !== all[i - 1]);
    const context = {
      kind: section.abstract ? ('abstract' as const) : ('note' as const),
      headings,
      spelling,
    };
    const passages = speakBlocks(section.blocks, context);
    if (passages.length > 0) return attachLinks(passages, linksOf(section));
    return filled.has(keyOf(section.headings)) && section.blocks.length === 0
      ? []
      : mention(section, context);
  });
}

function keyOf(headings: readonly string[]): string {
  return headings.join('\n');
}

function prefixesOf(headings: readonly string[]): readonly string[] {
  return headings.map((_, i) => keyOf(headings.slice(0, i + 1)));
}

/** A heading with nothing sayable below it, or only links: that it is named is all that the note says. */
function mention(
  section: Section,
  context: { kind: 'abstract' | 'note'; headings: readonly string[]; spelling: Spelling },
): readonly SpokenPassage[] {
  const links = linksOf(section);
  const sentence = links.length > 0 ? mentionLinks(links, context) : mentionHeading(section.line, context);
  if (sentence === undefined) return [];
  const passage = { kind: context.kind, headings: context.headings, sentences: [sentence] };
  return [links.length > 0 ? { ...passage, links } : passage];
}

function linksOf(section: Section): readonly Link[] {
  return section.blocks.flatMap((block: Block) => ('links' in block ? (block.links ?? []) : []));
}

/** Each link goes with the last passage that starts before it. */
function attachLinks(passages: readonly SpokenPassage[], links: readonly Link[]): readonly SpokenPassage[] {
  if (links.length === 0) return passages;
  const starts = passages.map(({ sentences }) => sentences[0]?.line ?? 0);
  const attached = new Map<number, Link[]>();
  for (const link of links) {
    const at = Math.max(
      0,
      starts.findLastIndex((line) => line <= link.line),
    );
    attached.set(at, [...(attached.get(at) ?? []), link]);
  }
  return passages.map((passage, i) => {
    const own = attached.get(i);
    return own === undefined ? passage : { ...passage, links: own };
  });
}
