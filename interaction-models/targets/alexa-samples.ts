import { ALEXA_INTENTS } from '../../lambda/channels/alexa/intents.ts';
import type { Model } from '../model.ts';
import { coverTemplate } from '../template/cover.ts';
import { BUILT_IN_PHRASES } from './alexa-built-in.ts';
import {
  CAPTURES,
  intentFor,
  NAMES,
  OPENS_NOTHING,
  OPENS_QUESTION,
  OPENS_REQUEST,
  RENAMED,
  TELLS,
} from './alexa-shares.ts';

/** Up to here a template is said in full; of a richer one every two alternatives appear together. */
const FEW = 128;
/** Alexa takes these off behind "ask keynote recap": a sample that begins so would never be heard in one breath. */
const CONNECTING = /^(?:from|to|about|for|if|whether|that)(?![\w'])/;
/** Said to the device, never within a conversation. */
const INVOCATION = /\b(?:keynote recap|alexa)\b/;
/** Typed, but never said, and the words for it. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/\bvs\b/g, 'versus'],
  [/\bthx\b/g, 'thanks'],
];

/** The samples of every intent, sorted, and the words that slots were made of. */
export type AlexaSamples = {
  readonly samples: ReadonlyMap<string, readonly string[]>;
  readonly captured: ReadonlyMap<string, ReadonlySet<string>>;
};

type Gathering = { readonly samples: Map<string, Set<string>>; readonly captured: Map<string, Set<string>> };

/** Writes the model's sentences as Alexa's samples, each with the intent that it belongs to. */
export function toSamples(model: Model): AlexaSamples {
  const gathering: Gathering = {
    samples: new Map([...ALEXA_INTENTS.keys()].map((name) => [name, new Set()])),
    captured: new Map(),
  };
  for (const { intent: wish, template } of model.sentences) {
    for (const sentence of coverTemplate(template, FEW)) {
      const intent = intentFor(wish, sentence);
      if (intent !== undefined) addSample(intent, sentence, { model, gathering });
    }
  }
  for (const [intent, samples] of NAMES)
    for (const sample of samples) addTo(gathering.samples, intent, sample);
  for (const carrier of searchCarriers(model)) addTo(gathering.samples, 'SearchIntent', `${carrier} {query}`);
  return {
    samples: new Map([...gathering.samples].map(([intent, samples]) => [intent, kept(intent, samples)])),
    captured: gathering.captured,
  };
}

/** What may stand before a whole question: "i want to know …", "could you tell me …". */
function searchCarriers({ carriers: { openings, beforeQuestions } }: Model): string[] {
  const tells = beforeQuestions.filter((words) => TELLS.test(words));
  return openings.flatMap((opening) => {
    if (OPENS_REQUEST.test(opening)) return tells.map((words) => `${opening} ${words}`);
    return OPENS_QUESTION.test(opening) && !OPENS_NOTHING.test(opening) ? [opening] : [];
  });
}

function addTo(groups: Map<string, Set<string>>, key: string, value: string): void {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group.add(value));
}

type Around = { readonly model: Model; readonly gathering: Gathering };

function addSample(intent: string, sentence: string, { model, gathering }: Around): void {
  let sample = TYPED.reduce((text, [typed, said]) => text.replace(typed, said), sentence);
  for (const { slot, words } of CAPTURES.get(intent) ?? []) {
    sample = sample.replace(words, (word) => {
      addTo(gathering.captured, slot, word);
      return `{${slot}}`;
    });
  }
  const renamed = RENAMED.get(intent);
  if (renamed !== undefined) sample = sample.replace('{about}', `{${renamed}}`);
  for (const each of [sample, ...contracted(sample, model), ...introduced(intent, sample, model)])
    addTo(gathering.samples, intent, each);
}

/** "what is {topic}" is heard as "what's {topic}" as well. */
function contracted(sample: string, { carriers }: Model): string[] {
  return Object.entries(carriers.contractions).flatMap(([short, long]) =>
    short.includes("'") && sample.startsWith(`${long} `) ? [short + sample.slice(long.length)] : [],
  );
}

/** "tell me how {clause}": before a free question, where it would otherwise be taken for another wish. */
function introduced(intent: string, sample: string, { carriers }: Model): string[] {
  if (RENAMED.get(intent) !== 'clause' || /^Ask(?:Can|Whether)Intent$/.test(intent)) return [];
  return carriers.beforeQuestions.filter((words) => TELLS.test(words)).map((words) => `${words} ${sample}`);
}

/** The samples that Alexa takes, sorted: none that it would cut, none that another intent answers to already. */
function kept(intent: string, samples: ReadonlySet<string>): string[] {
  const own = BUILT_IN_PHRASES.get(intent) ?? [];
  const others = foreignPhrases(intent);
  return [...samples]
    .filter(
      (sample) =>
        !CONNECTING.test(sample) && !INVOCATION.test(sample) && !own.includes(sample) && !others.has(sample),
    )
    .sort();
}

/** The phrases of built-in intents with another wish. */
function foreignPhrases(intent: string): ReadonlySet<string> {
  const wish = ALEXA_INTENTS.get(intent)?.wish;
  return new Set(
    [...BUILT_IN_PHRASES].flatMap(([name, phrases]) =>
      name !== intent && (name !== 'AMAZON.PauseIntent' ? ALEXA_INTENTS.get(name)?.wish !== wish : true)
        ? phrases
        : [],
    ),
  );
}
