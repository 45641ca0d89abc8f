/** What the Lex bot (interaction-models/targets/lex.ts) and this channel agree on: the intents by name. */

/** An intent that Lex brings along: its sentences are Lex's own and fixed. */
export type BuiltInIntent = {
  readonly name: string;
  readonly signature: string;
  /** The wish it comes to, by its name in interaction-models/intents.yaml; 'unclear' where none was heard. */
  readonly wish: string;
  /** What Lex takes for it in English, from "Built-in intents" of its guide: no intent of ours may have one of them. */
  readonly phrases: readonly string[];
};

export const FALLBACK = 'FallbackIntent';

export const BUILT_IN_INTENTS: readonly BuiltInIntent[] = [
  {
    name: 'CancelIntent',
    signature: 'AMAZON.CancelIntent',
    wish: 'cancel',
    phrases: ['cancel', 'never mind', 'forget it'],
  },
  { name: FALLBACK, signature: 'AMAZON.FallbackIntent', wish: 'unclear', phrases: [] },
  {
    name: 'HelpIntent',
    signature: 'AMAZON.HelpIntent',
    wish: 'help',
    phrases: ['help', 'help me', 'can you help me'],
  },
  { name: 'PauseIntent', signature: 'AMAZON.PauseIntent', wish: 'stop', phrases: ['pause', 'pause that'] },
  {
    name: 'RepeatIntent',
    signature: 'AMAZON.RepeatIntent',
    wish: 'repeat',
    phrases: ['repeat', 'say that again', 'repeat that'],
  },
  {
    name: 'ResumeIntent',
    signature: 'AMAZON.ResumeIntent',
    wish: 'resume',
    phrases: ['resume', 'continue', 'keep going'],
  },
  {
    name: 'StartOverIntent',
    signature: 'AMAZON.StartOverIntent',
    wish: 'start-over',
    phrases: ['start over', 'restart', 'start again'],
  },
  {
    name: 'StopIntent',
    signature: 'AMAZON.StopIntent',
    wish: 'stop',
    phrases: ['stop', 'off', 'shut up'],
  },
];

/** Lex has no NavigateHomeIntent: to go home is an intent of ours, and the end, as on a device. */
export const NAVIGATE_HOME = { name: 'NavigateHome', wish: 'stop', sentences: /\bhome\b/ } as const;

const BY_NAME: ReadonlyMap<string, string> = new Map(
  [...BUILT_IN_INTENTS, NAVIGATE_HOME].map(({ name, wish }) => [name, wish]),
);

/** The intent that a sentence of a wish of the model belongs to: one of "fact-who" to FactWho. */
export function intentOf(wish: string, sentence = ''): string {
  if (wish === NAVIGATE_HOME.wish && NAVIGATE_HOME.sentences.test(sentence)) return NAVIGATE_HOME.name;
  return wish.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The wish of an intent: "FactWho" is fact-who. */
export function wishOf(intent: string): string {
  return BY_NAME.get(intent) ?? intent.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
