import type { Template } from '../model.ts';
import { countExpansions, MAX_EXPANSIONS, slotText } from './expand.ts';

/** A sentence, and which alternative it takes at each choice of its template. */
type Variant = { readonly text: string; readonly taken: readonly string[] };

/**
 * Sentences of a template that show it without saying everything it stands for: all of them up to `few`; of a richer template
 * every two alternatives together at least once, each pair in the shortest sentence that has it (pairwise testing's idea:
 * D. M. Cohen et al., "The AETG System", 1997). In the order written.
 */
export function coverTemplate(template: Template, few: number): string[] {
  const variants = variantsOf(template, '');
  if (countExpansions(template) <= few) return variants.map(({ text }) => text);
  const length = ({ text }: Variant) => text.split(' ').length;
  const seen = new Set<string>();
  const kept = new Set<Variant>();
  for (const variant of variants.toSorted((one, other) => length(one) - length(other))) {
    const fresh = pairsOf(variant.taken).filter((pair) => !seen.has(pair));
    if (fresh.length === 0) continue;
    kept.add(variant);
    for (const pair of fresh) seen.add(pair);
  }
  return variants.filter((variant) => kept.has(variant)).map(({ text }) => text);
}

/** Every alternative alone and every two together. */
function pairsOf(taken: readonly string[]): string[] {
  return taken.flatMap((one, at) => [one, ...taken.slice(at + 1).map((other) => `${one} ${other}`)]);
}

function variantsOf(template: Template, path: string): Variant[] {
  let variants: Variant[] = [{ text: '', taken: [] }];
  for (const [place, part] of template.entries()) {
    const endings: Variant[] =
      part.kind === 'choice'
        ? part.of.flatMap((branch, at) => {
            const here = `${path}${place}:${at}`;
            const mark = part.of.length > 1 ? [here] : [];
            return variantsOf(branch, `${here}/`).map(({ text, taken }) => ({
              text,
              taken: [...mark, ...taken],
            }));
          })
        : [{ text: part.kind === 'word' ? part.word : slotText(part), taken: [] }];
    variants = variants.flatMap((start) => endings.map((end) => joined(start, end))).slice(0, MAX_EXPANSIONS);
  }
  return variants;
}

function joined(start: Variant, end: Variant): Variant {
  return { text: [start.text, end.text].filter(Boolean).join(' '), taken: [...start.taken, ...end.taken] };
}
