import type { DraftHead, NoteDraft } from '../document.ts';

/** Fewer mentions may be about somebody else. */
const ENOUGH = 2;

const HE = /\b(?:he|him|his|himself)\b/gi;
const SHE = /\b(?:she|her|hers|herself)\b/gi;
const EITHER = /\b(?:s?he|him|his|hers?|himself|herself)\b/i;

/** A draft without its words, but for those that tell he or she. */
export function headOf({ id, file, facts, head, sections }: NoteDraft): DraftHead {
  const texts = facts.speakers.length === 1 ? textsOf(sections) : [];
  return { id, file, facts, ...(head && { head }), pronounTexts: texts.filter((text) => EITHER.test(text)) };
}

/**
 * He or she, for a speaker whom the notes of their own talk call so next to their name, and never the other way.
 * Undefined when the notes do not say.
 */
export function pronounOf(name: string, drafts: readonly DraftHead[]): 'he' | 'she' | undefined {
  const parts = name.split(/\s+/).filter((part) => /^\p{Lu}\p{L}{2,}$/u.test(part));
  if (parts.length === 0) return undefined;
  const mentions = new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'u');
  let [he, she] = [0, 0];
  for (const text of drafts.flatMap(({ pronounTexts }) => pronounTexts)) {
    // a plain search is far quicker, and passes over most texts
    if (!parts.some((part) => text.includes(part)) || !mentions.test(text)) continue;
    he += text.match(HE)?.length ?? 0;
    she += text.match(SHE)?.length ?? 0;
  }
  if (he >= ENOUGH && she === 0) return 'he';
  return she >= ENOUGH && he === 0 ? 'she' : undefined;
}

function textsOf(sections: NoteDraft['sections']): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('text' in block && block.kind !== 'turn' ? [block.text] : [])),
  );
}
