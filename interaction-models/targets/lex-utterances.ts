import { BUILT_IN_INTENTS, intentOf, NAVIGATE_HOME } from '../../lambda/channels/lex/intents.ts';
import type { Model, Template } from '../model.ts';
import { coverTemplate } from '../template/cover.ts';
import { slotText } from '../template/expand.ts';
import { lexTypeOf } from './lex-types.ts';

/** Up to here a template is said in full. */
const FEW = 8;
/** A template that needs more sentences than this to show every two alternatives together shows each alternative once instead. */
const MOST_EACH = 60;
/** Built-in phrases of Lex match as they are: no intent of ours may claim one. */
const TAKEN = new Set(BUILT_IN_INTENTS.flatMap(({ phrases }) => phrases));

/**
 * The utterances of every intent of ours, sorted. Lex learns from them, and hands the words over with the intent: unlike on
 * Alexa no word has to be kept in a slot, and an intent is a wish, whole. Of two intents that would have the same sentence, the
 * one that the model names first has it.
 */
export function toUtterances(model: Model): ReadonlyMap<string, readonly string[]> {
  const names = [...model.intents.map(({ name }) => intentOf(name)), NAVIGATE_HOME.name];
  const all = new Map<string, string[]>(names.map((name) => [name, []]));
  const shapes = new Set(TAKEN);
  const toShape = createToShape(model);
  for (const { name } of model.intents) {
    const own = model.sentences.filter(({ intent }) => intent === name);
    for (const utterance of new Set(own.flatMap(({ template }) => showTemplate(template)))) {
      const shape = toShape(utterance);
      if (shapes.has(shape)) continue;
      shapes.add(shape);
      all.get(intentOf(name, utterance))?.push(utterance);
    }
  }
  return new Map([...all].map(([name, utterances]) => [name, utterances.sort()]));
}

/** A sentence with the types of its slots instead of their names. */
function createToShape({ slots }: Model): (utterance: string) => string {
  const types = new Map(slots.map((slot) => [slot.name, lexTypeOf(slot)]));
  return (utterance) => utterance.replace(/\{(\w+)\}/g, (_, name: string) => `{${types.get(name) ?? name}}`);
}

/** Sentences that show a template: every two alternatives together, or of a rich one each alternative at least once. */
export function showTemplate(template: Template): string[] {
  const pairs = coverTemplate(template, FEW);
  return pairs.length <= MOST_EACH ? pairs : eachOnce(template);
}

/** As many sentences as the choice with the most alternatives has; the other choices take turns beside it. */
function eachOnce(template: Template): string[] {
  const parts = template.map((part) => {
    if (part.kind === 'choice') return part.of.flatMap(eachOnce);
    return [part.kind === 'word' ? part.word : slotText(part)];
  });
  const count = Math.max(1, ...parts.map((endings) => endings.length));
  return Array.from({ length: count }, (_, turn) =>
    parts
      .map((endings) => endings[turn % endings.length] ?? '')
      .filter(Boolean)
      .join(' '),
  );
}
