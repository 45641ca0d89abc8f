import type { NoteDraft } from '../document.ts';

/** Fewer mentions may be about somebody else. */
const ENOUGH = 2;

/**
 * He or she, for a speaker whom the notes of their own talk call so next to their name, and never the other way.
 * Undefined when the notes do not say.
 */
export function pronounOf(name: string, drafts: readonly NoteDraft[]): 'he' | 'she' | undefined {
  const parts = name.split(/\s+/).filter((part) => /^\p{Lu}\p{L}{2,}$/u.test(part));
  if (parts.length === 0) return undefined;
  const mentions = new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'u');
  let [he, she] = [0, 0];
  for (const text of drafts.flatMap(textsOf)) {
    // a plain search is far quicker, and passes over most texts
    if (!parts.some((part) => text.includes(part)) || !mentions.test(text)) continue;
    he += text.match(/\b(?:he|him|his|himself)\b/gi)?.length ?? 0;
    she += text.match(/\b(?:she|her|hers|herself)\b/gi)?.length ?? 0;
  }
  if (he >= ENOUGH && she === 0) return 'he';
  return she >= ENOUGH && he === 0 ? 'she' : undefined;
}

function textsOf({ facts, sections }: NoteDraft): string[] {
  if (facts.speakers.length !== 1) return [];
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('text' in block && block.kind !== 'turn' ? [block.text] : [])),
  );
}
