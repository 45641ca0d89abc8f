import { ALEXA_INTENTS } from '../../lambda/channels/alexa/intents.ts';

/** Words taken out of a sentence into a slot, so that they are not lost: a request brings slots, but no words. */
export type Capture = { readonly slot: string; readonly words: RegExp };

/** Sentences of a wish that go to another intent than the one named like it; undefined: to none. The first that matches counts. */
type Share = { readonly wish: string; readonly sentences: RegExp; readonly intent: string | undefined };

const SHARES: readonly Share[] = [
  { wish: 'ask-speaker', sentences: /\bannounced?\b/, intent: 'AskAnnouncementsIntent' },
  { wish: 'ask-speaker-all', sentences: /^\{speaker\}$/, intent: 'SpeakerNameIntent' },
  { wish: 'fact-about', sentences: /^\{talk\}$/, intent: 'TalkNameIntent' },
  { wish: 'ask-topic', sentences: /\b(?:search|look|find|notes)\b/, intent: 'SearchIntent' },
  { wish: 'ask-question', sentences: /^how /, intent: 'AskHowIntent' },
  { wish: 'ask-question', sentences: /\b(?:what|which) /, intent: 'AskWhatIntent' },
  { wish: 'ask-question', sentences: /^(?:can|could|should|will|would) /, intent: 'AskCanIntent' },
  { wish: 'ask-question', sentences: /./, intent: 'AskWhetherIntent' },
  { wish: 'else-speaker', sentences: /\b(?:else|more)\b/, intent: 'ElseSpeakerIntent' },
  { wish: 'else-speaker', sentences: /./, intent: 'SameSpeakerIntent' },
  {
    wish: 'recap',
    sentences:
      /^(?:recap|summari[sz]e|sum up) (?:it|that|this)\b|(?:that|the) (?:talk|session|presentation)\b|\b(?:whole|full|entire|complete) (?:notes?|text|talk|session|keynote|presentation|speech)\b/,
    intent: 'RecapThatIntent',
  },
  // a built-in intent says no more than its name, and to forget is not to hear again
  {
    wish: 'start-over',
    sentences: /\b(?:menu|forget|clear|erase|wipe|reset|scratch|new|another|different)\b/,
    intent: 'AfreshIntent',
  },
  // without a slot, no word of it would be left
  { wish: 'fact-when', sentences: /^and when$/, intent: 'WhenSaidIntent' },
  { wish: 'fact-where', sentences: /^and where$/, intent: 'WhereSaidIntent' },
  // a recap takes names; other words come in the place of one, and are asked about
  { wish: 'recap', sentences: /\{about\}/, intent: undefined },
  {
    wish: 'recap',
    sentences:
      /\b(?:a|any|some|one|another|(?:one|any|some) of \w+) (?:talk|session|keynote|presentation|speech)s?$/,
    intent: 'ListTalksIntent',
  },
  {
    wish: 'courtesy',
    sentences:
      /^(?:hello|hi|hey|howdy|greetings|good (?:morning|afternoon|evening|day)|how(?:'s| are| do)|what's up|(?:nice|pleased|good) to meet)\b/,
    intent: 'GreetingIntent',
  },
  {
    wish: 'courtesy',
    sentences:
      /\b(?:stupid|dumb|useless|wrong|annoying|boring|bad|terrible|no help|an idiot|nonsense|rubbish)\b/,
    intent: 'ComplaintIntent',
  },
  {
    wish: 'courtesy',
    sentences:
      /\b(?:thank\w*|thx|ta|cheers|appreciated|well done|job|work|nice one|answer|helpful|useful|awesome|brilliant|wonderful|excellent|you're|you are|sorry|mistake|problem|worries)\b/,
    intent: 'ThanksIntent',
  },
  // "one moment", "wow", "makes sense"
  { wish: 'courtesy', sentences: /./, intent: 'WaitIntent' },
  // "that one" is all that is left without a slot
  { wish: 'choose', sentences: /\b(?:surprise me|you (?:choose|decide))$/, intent: 'AskTakeawaysIntent' },
  // "other" is a value of the slot ordinal; two sides in one run of free words cannot be told apart by a slot
  { wish: 'choose', sentences: /\bother\b/, intent: undefined },
  { wish: 'compare', sentences: /^compare \{about\}$/, intent: undefined },
  { wish: 'compare', sentences: /\b(?:agree|common)\b/, intent: 'CommonIntent' },
  // a built-in intent says no more than its name, and the part that was said is not the next
  { wish: 'resume', sentences: /^where (?:were|was|did) (?:we|i)\b/, intent: 'WhereWereWeIntent' },
  { wish: 'opinion', sentences: /\b(?:worst|boring|funniest)\b/, intent: 'DislikeIntent' },
  // the device itself takes these
  { wish: 'beyond', sentences: /\{about\}/, intent: undefined },
];

/** Built-in intents that take the sentences of their wish as further samples; the others answer to their own words alone. */
const EXTENDED: ReadonlySet<string> = new Set(
  ['Cancel', 'Help', 'Next', 'No', 'Previous', 'Repeat', 'Resume', 'StartOver', 'Stop', 'Yes'].map(
    (name) => `AMAZON.${name}Intent`,
  ),
);

function pascal(wish: string): string {
  return wish.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The intent that a sentence of a wish becomes a sample of; undefined when it becomes none. */
export function intentFor(wish: string, sentence: string): string | undefined {
  const share = SHARES.find((each) => each.wish === wish && each.sentences.test(sentence));
  if (share !== undefined) return share.intent;
  const builtIn = [...ALEXA_INTENTS.values()].find((each) => each.wish === wish && EXTENDED.has(each.name));
  return builtIn?.name ?? `${pascal(wish)}Intent`;
}

const PRONOUN: Capture = { slot: 'pronoun', words: /\b(?:he|she|they|him|her|them)\b/ };
const RESOURCE: Capture = {
  slot: 'resource',
  words:
    /(?<!\b(?:is|was) the )\b(?:books?|papers?|links?|resources?|articles?|references|whitepapers|white papers|reading list|url|web address)\b/,
};
const PAIR: Capture = {
  slot: 'pair',
  words: /\b(?:the|both|his|her)(?: the| two)? (?:keynotes|talks)\b/,
};
const BRIEF: Capture = { slot: 'brief', words: /(?:in brief|briefly|in short|quickly)$/ };

/** The words that each intent keeps in slots. */
export const CAPTURES: ReadonlyMap<string, readonly Capture[]> = new Map([
  [
    'AskFigureIntent',
    [
      { slot: 'measure', words: /(?<=^(?:.* )?how )\w+(?= \{about\}$)/ },
      { slot: 'quantity', words: /(?<=^(?:.* )?(?:what|which) )\w+(?= \{about\}$)/ },
      { slot: 'property', words: /(?<=\bthe )\w+(?= (?:of|for) \{about\}$)/ },
    ],
  ],
  ['AskResourcesIntent', [RESOURCE]],
  ['CompareIntent', [PAIR]],
  ['ElseSpeakerIntent', [PRONOUN]],
  ['SameSpeakerIntent', [PRONOUN]],
  ['RecapIntent', [BRIEF]],
  ['RecapThatIntent', [BRIEF]],
]);

/** Free words under another slot name, because they are of another kind there: clauses, or a search in any words. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ['SearchIntent', 'query'],
  ...[
    'AskCanIntent',
    'AskFigureIntent',
    'AskHowIntent',
    'AskPersonIntent',
    'AskPlaceIntent',
    'AskReasonIntent',
    'AskTimeIntent',
    'AskWhatIntent',
    'AskWhetherIntent',
  ].map((intent) => [intent, 'clause'] as const),
]);

/** A bare name answers "which one?". */
const AROUND_NAMES = ['*', '* please', 'actually *', 'just *', 'maybe *', 'well *'];
export const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['DayNameIntent', 'day'],
    ['SpeakerNameIntent', 'speaker'],
    ['TalkNameIntent', 'talk'],
    ['TopicNameIntent', 'about'],
  ].map(([intent = '', slot = '']) => [
    intent,
    AROUND_NAMES.map((around) => around.replace('*', `{${slot}}`)),
  ]),
);

/** Openings after which a whole question follows, and may be searched for as it is: "i want to know …". */
export const OPENS_QUESTION =
  /\b(?:know|wonder|wondering|curious|ask|question|remember|recall|idea|remind|forgot|hear|notes)\b/;
/** Openings that need no question after them, or are Alexa's own. */
export const OPENS_NOTHING = /\bkeynote recap\b|^question$|^know$/;
/** Openings after which something is to be told: "could you tell me …". */
export const OPENS_REQUEST = /^(?:can|could|would|will) you(?: please)?$/;
/** What is to be told, before a whole question. */
export const TELLS = /^(?:tell (?:me|us)|show me|explain)$/;
