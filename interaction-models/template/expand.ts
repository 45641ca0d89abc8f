import type { Template, TemplatePart } from '../model.ts';

/** A template that stands for more sentences than this is too rich to review, and to hand to any platform. */
export const MAX_EXPANSIONS = 2_000;

/** How many sentences a template stands for. */
export function countExpansions(template: Template): number {
  let count = 1;
  for (const part of template) {
    if (part.kind !== 'choice') continue;
    count *= part.of.reduce((sum, branch) => sum + countExpansions(branch), 0);
  }
  return count;
}

/**
 * Every sentence a template stands for, slots as `{name}`, in the order written.
 * expandTemplate of "[please] (stop|quit)" gives "please stop", "please quit", "stop", "quit".
 * Gives no more than MAX_EXPANSIONS.
 */
export function expandTemplate(template: Template): string[] {
  return template.reduce<string[]>((sentences, part) => continued(sentences, endingsOf(part)), ['']);
}

function endingsOf(part: TemplatePart): string[] {
  if (part.kind === 'choice') return part.of.flatMap(expandTemplate);
  return [part.kind === 'word' ? part.word : slotText(part)];
}

/** Every sentence with every ending, as many as are allowed. */
function continued(sentences: readonly string[], endings: readonly string[]): string[] {
  const longer: string[] = [];
  for (const sentence of sentences) {
    for (const ending of endings.slice(0, MAX_EXPANSIONS - longer.length)) {
      longer.push([sentence, ending].filter(Boolean).join(' '));
    }
  }
  return longer;
}

/** The slots a template uses, each once, in order. */
export function slotsOf(template: Template): string[] {
  const found = new Set<string>();
  for (const part of template) {
    if (part.kind === 'slot') found.add(part.slot);
    if (part.kind === 'choice')
      for (const branch of part.of) for (const slot of slotsOf(branch)) found.add(slot);
  }
  return [...found];
}

/** A slot as templates write it: "{talk}", "{speaker}'s". */
export function slotText({ slot, owner }: { readonly slot: string; readonly owner: boolean }): string {
  return owner ? `{${slot}}'s` : `{${slot}}`;
}
