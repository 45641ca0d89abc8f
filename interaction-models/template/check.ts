import type { Advice, Model, Sentence } from '../model.ts';
import { countExpansions, expandTemplate, MAX_EXPANSIONS, slotsOf } from './expand.ts';

/** What checking needs to know beyond the model: which intents have a file of tests, and where intents are listed. */
export type CheckSurroundings = { readonly intentsFile: string; readonly testedIntents: ReadonlySet<string> };

/** Everything wrong with a model, in the order of the files. An empty list means that it can be built. */
export function checkModel(model: Model, surroundings: CheckSurroundings): Advice[] {
  return [
    ...checkIntents(model, surroundings),
    ...checkSlots(model),
    ...model.sentences.flatMap((sentence) => checkSentence(sentence, model)),
    ...checkExpansions(model),
  ];
}

function checkIntents(model: Model, { intentsFile, testedIntents }: CheckSurroundings): Advice[] {
  const advice: Advice[] = [];
  const spoken = new Set(model.sentences.map((sentence) => sentence.intent));
  for (const { name, line } of model.intents) {
    const say = (message: string) => advice.push({ file: intentsFile, line, message });
    if (!spoken.has(name)) say(`intent "${name}" has no sentences: add sentences/en/${name}.yaml.`);
    else if (!testedIntents.has(name))
      say(`intent "${name}" has no tests: add test/sentences/en/${name}.yaml.`);
  }
  return advice;
}

function checkSlots(model: Model): Advice[] {
  const advice: Advice[] = [];
  const used = new Set(model.sentences.flatMap((sentence) => slotsOf(sentence.template)));
  const names = new Set(model.slots.map((slot) => slot.name));
  for (const { name, like, file, line } of model.slots) {
    if (!used.has(name))
      advice.push({
        file,
        line,
        message: `no sentence uses the slot {${name}}: use it, or delete the file.`,
      });
    if (like !== undefined && !names.has(like)) {
      advice.push({
        file,
        line,
        message: `{${name}} takes its values from {${like}}, which is not there: add slots/en/${like}.yaml.`,
      });
    }
  }
  return advice;
}

function checkSentence(sentence: Sentence, model: Model): Advice[] {
  const advice: Advice[] = [];
  const say = (message: string) => advice.push({ file: sentence.file, line: sentence.line, message });
  const intent = model.intents.find((each) => each.name === sentence.intent);
  if (intent === undefined)
    say(`intent "${sentence.intent}" is not in intents.yaml: add it there, or mend the name.`);
  for (const slot of slotsOf(sentence.template)) {
    if (!model.slots.some((each) => each.name === slot))
      say(`{${slot}} is not a slot: add slots/en/${slot}.yaml, or mend the name.`);
    else if (intent !== undefined && !intent.slots.includes(slot)) {
      say(`intent "${intent.name}" does not list the slot {${slot}}: add it in intents.yaml.`);
    }
  }
  const count = countExpansions(sentence.template);
  if (count > MAX_EXPANSIONS) say(`stands for ${count} sentences, more than ${MAX_EXPANSIONS}: split it.`);
  return advice;
}

/** Two templates must not stand for the same sentence: within an intent it is waste, between intents a contradiction. */
function checkExpansions(model: Model): Advice[] {
  const advice: Advice[] = [];
  const seen = new Map<string, Sentence>();
  const told = new Set<string>();
  for (const sentence of model.sentences) {
    for (const text of expandTemplate(sentence.template)) {
      const first = seen.get(text);
      const pair = `${first?.file}:${first?.line} ${sentence.file}:${sentence.line}`;
      if (first === undefined) seen.set(text, sentence);
      else if (!told.has(pair)) {
        told.add(pair);
        const message =
          first.intent === sentence.intent
            ? `"${text}" is there twice (${first.file}:${first.line}): delete one of the two.`
            : `"${text}" means both "${first.intent}" (${first.file}:${first.line}) and "${sentence.intent}": keep it in one.`;
        advice.push({ file: sentence.file, line: sentence.line, message });
      }
    }
  }
  return advice;
}
