import type { NoteDraft } from '../document.ts';
import type { SpokenPassage } from '../speakable/spoken.ts';

/** A note and what is said of it. */
export type SpokenDraft = { readonly draft: NoteDraft; readonly passages: readonly SpokenPassage[] };

/** So many characters of a sentence are quoted in a message. */
export const QUOTED = 60;

/** The start of a text between quotation marks. */
export function quote(text: string): string {
  return `"${text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text}"`;
}
