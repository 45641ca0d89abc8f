import { BUILT_IN_INTENTS, wishOf } from '../../lambda/channels/lex/intents.ts';
import { RecapError } from '../../lambda/errors.ts';
import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import type { Model } from '../model.ts';
import type { LexBot, LexIntent, LexLocale, LexSlot } from './lex-bot.ts';
import { lexAdvice } from './lex-rules.ts';
import { lexTypeOf, toTypes } from './lex-types.ts';
import { toUtterances } from './lex-utterances.ts';
import { toVocabulary } from './lex-vocabulary.ts';

/** The languages of the bot, with a neural Polly voice each. Lex has no custom vocabulary for Australian English. */
export const LEX_LOCALES: readonly LexLocale[] = [
  { id: 'en_AU', name: 'English (AU)', voice: 'Olivia', hasVocabulary: false },
  { id: 'en_GB', name: 'English (UK)', voice: 'Amy', hasVocabulary: true },
  { id: 'en_US', name: 'English (US)', voice: 'Joanna', hasVocabulary: true },
];

/** Who comes back within the hour goes on where it was left. */
const IDLE_SECONDS = 3600;
/** Lex's own default: below it the words go to the fallback, which reads them as a whole. */
const CONFIDENCE = 0.4;

/**
 * What is asked for a slot that is missing. The program leads the conversation and asks by itself: nothing here is required.
 * The console and its test window show these.
 */
const PROMPTS: ReadonlyMap<string, string> = new Map([
  ['about', 'About what?'],
  ['other_speaker', 'Compared to which speaker?'],
  ['other_talk', 'Compared to which talk?'],
  ['other_topic', 'Compared to what?'],
  ['speaker', 'Which speaker do you mean?'],
  ['talk', 'Which talk do you mean?'],
  ['topic', 'About which topic?'],
]);

/** What the bot is made of: the model, the names of the notes, and the words of an English dictionary in lower case. */
export type LexSources = {
  readonly model: Model;
  readonly catalogue: Catalogue;
  readonly dictionary: readonly string[];
};

/**
 * The Lex bot: every wish of the model an intent, Lex's built-in intents beside them, the catalogue as slot types. Every list
 * is sorted. Throws `bad-model` with the advice of every rule that it would break.
 */
export function toLexBot({ model, catalogue, dictionary }: LexSources): LexBot {
  const types = new Map(model.slots.map((slot) => [slot.name, lexTypeOf(slot)]));
  const what = new Map(model.intents.map((intent) => [intent.name, intent.what]));
  const own = [...toUtterances(model)].map(([name, utterances]) => ({
    name,
    what: what.get(wishOf(name)) ?? '',
    utterances,
    slots: slotsOf(utterances, types),
  }));
  const bot: LexBot = {
    name: 'KeynoteRecap',
    description: 'Answers spoken questions about the talks of a conference out of the notes taken there.',
    idleSeconds: IDLE_SECONDS,
    confidence: CONFIDENCE,
    locales: LEX_LOCALES,
    intents: [...BUILT_IN_INTENTS.map((each) => builtIn(each, what)), ...own].sort(byName),
    types: toTypes(model, catalogue),
    vocabulary: toVocabulary(catalogue, new Set(dictionary)),
  };
  const advice = lexAdvice(bot);
  if (advice.length > 0) throw new RecapError('bad-model', advice.join('\n'));
  return bot;
}

function byName(one: LexIntent, other: LexIntent): number {
  return one.name < other.name ? -1 : 1;
}

function builtIn(
  { name, signature, wish }: (typeof BUILT_IN_INTENTS)[number],
  what: ReadonlyMap<string, string>,
): LexIntent {
  return {
    name,
    signature,
    what: what.get(wish) ?? 'Any other words: they are read as a whole.',
    utterances: [],
    slots: [],
  };
}

/** The slots that the utterances of an intent have, sorted. */
function slotsOf(utterances: readonly string[], types: ReadonlyMap<string, string>): LexSlot[] {
  const used = new Set(
    utterances.flatMap((one) => [...one.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)),
  );
  return [...used].sort().map((name) => {
    const prompt = PROMPTS.get(name);
    return { name, type: types.get(name) ?? name, ...(prompt !== undefined && { prompt }) };
  });
}
