import type { Speaking } from '../voice/voice-state.ts';

/** The name under which style sheets know the word that is being said: `::highlight(kr-word)`. */
const NAME = 'kr-word';

/**
 * Lights the word that is being said, and gives back what puts it out. The text itself is not touched (CSS Custom Highlight), so a
 * screen reader notices nothing and nothing is laid out anew. Where the browser has no highlights the sentence stays lit as a whole.
 */
export function lightWord(root: ParentNode, speaking: Speaking | undefined): (() => void) | undefined {
  if (speaking?.word === undefined || typeof Highlight === 'undefined') return undefined;
  const { reply, part, word } = speaking;
  const text = textOf(root.querySelector(`[data-reply="${CSS.escape(reply)}"][data-part="${part}"]`));
  if (text === undefined || word.end > text.length) return undefined;
  const range = new Range();
  range.setStart(text, word.start);
  range.setEnd(text, word.end);
  const highlight = CSS.highlights.get(NAME) ?? new Highlight();
  highlight.add(range);
  CSS.highlights.set(NAME, highlight);
  return () => highlight.delete(range);
}

function textOf(part: Element | null): Text | undefined {
  return [...(part?.childNodes ?? [])].find((node): node is Text => node instanceof Text && node.length > 0);
}
