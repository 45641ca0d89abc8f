import { markupEvents } from './markup-events.ts';

/** The characters of markup that are spoken: tags do not count. Throws SsmlError. */
export function countBilled(ssml: string): number {
  let count = 0;
  for (const event of markupEvents(ssml)) {
    if (event.kind === 'text') count += event.text.length;
  }
  return count;
}
