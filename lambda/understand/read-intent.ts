import type { Question } from '../dialog/question.ts';
import type { Catalogue } from '../retrieve/index-format.ts';
import type { PatternTable } from './pattern-table.ts';
import { createRephrase } from './rephrase.ts';
import type { Slots, SlotValue } from './slots.ts';
import { TO_QUESTION } from './to-question.ts';
import type { Understanding } from './understand.ts';

/** An intent that a platform recognised, by the model's name, and what its slots took. */
export type ReadIntent = (intent: string, slots: Slots) => Question;

/** Slots that name somebody or something of the catalogue: what the platform did not resolve is resolved here. */
const NAMING = /^(other_)?(speaker|talk|day|year)$/;
/** Intents whose one slot may be nothing but the name of something that was offered. */
const BARE_NAMES: ReadonlySet<string> = new Set(['choose', 'what-about', 'ask-topic', 'ask-question']);
/** Words that end or help whatever slot they were taken for. */
const ALWAYS: ReadonlySet<string> = new Set(['stop', 'cancel', 'help']);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The ids of a slot that can be relied on: a platform may still know names that the notes no longer have. */
function createResolve(catalogue: Catalogue): (slot: string, value: SlotValue) => Pick<SlotValue, 'ids'> {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
  const known = new Map([
    ['speaker', ids(catalogue.speakers)],
    ['talk', ids(catalogue.talks)],
    ['day', ids(catalogue.days)],
    ['topic', ids(catalogue.topics)],
  ]);
  return (slot, { said, ids: given }) => {
    const those = known.get(slot.replace(/^other_/, ''));
    const candidates = given ?? (slot.endsWith('day') && ISO_DAY.test(said) ? [said] : []);
    const kept = those === undefined ? candidates : candidates.filter((id) => those.has(id));
    return kept.length === 0 ? {} : { ids: kept };
  };
}

/**
 * From intent and slots to a question. Resolved ids count first; where a name was not resolved, the sentence is put together
 * again and understood as a whole, as if it had been typed: misheard names, spelled products, numbers in words.
 */
export function createReadIntent(
  understanding: Understanding,
  patterns: PatternTable,
  catalogue: Catalogue,
): ReadIntent {
  const rephrase = createRephrase(patterns);
  const resolve = createResolve(catalogue);
  const clean = (name: string, value: SlotValue): SlotValue => ({
    said: understanding.understand(value.said).turn.words || value.said,
    ...resolve(name, value),
  });
  return (intent, slots) => {
    const filled = Object.entries(slots).flatMap(([name, value]) =>
      value === undefined || value.said.trim() === '' ? [] : [[name, clean(name, value)] as const],
    );
    const all = filled.map(([, value]) => value.said).join(' ');
    const [only] = filled;
    if (only !== undefined && filled.length === 1 && only[1].ids === undefined) {
      const alone = understanding.understand(only[1].said);
      if (ALWAYS.has(alone.kind)) return alone;
    }
    if (!TO_QUESTION.has(intent)) return understanding.understand(all);
    if (intent === 'ask-question' && all !== '') return understanding.understand(all);
    const sentence = rephrase(intent, new Map(filled.map(([name, value]) => [name, value.said])));
    const isOpen = filled.some(([name, value]) => NAMING.test(name) && value.ids === undefined);
    const question =
      isOpen && sentence !== undefined
        ? understanding.understand(sentence)
        : understanding.toQuestion(intent, Object.fromEntries(filled), sentence ?? all);
    return filled.length === 1 && BARE_NAMES.has(intent)
      ? { ...question, turn: { ...question.turn, words: all } }
      : question;
  };
}
