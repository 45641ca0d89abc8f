/** What the Alexa model (interaction-models/targets/alexa.ts) and this channel agree on: the intents by name. */

/** Slots that Alexa may be told to listen for: the model has dialog entries for them, without which it ignores that. */
export const ELICITED = ['speaker', 'talk'] as const;
export type Elicited = (typeof ELICITED)[number];

export type AlexaIntent = {
  readonly name: string;
  /** The wish it comes to, by its name in interaction-models/intents.yaml; 'unclear' where none was heard. */
  readonly wish: string;
  /**
   * The sentence, to be put together again from the slots, since a request brings no words:
   * "what did {speaker} say [about {topic}]". A part in brackets stands only when all its slots are filled; of several
   * sentences, with | between them, the first whose slots are all filled counts.
   */
  readonly saidAs: string;
  /**
   * slots: the wish and the slots say everything, the sentence is for the record.
   * words: the question is in the sentence, and is to be understood like any typed one.
   */
  readonly reads: 'slots' | 'words';
  /** A slot that takes any words, and how the sentence is understood when they are none of its values: "give me the numbers". */
  readonly strange?: { readonly slot: string; readonly saidAs: string };
};

const bySlots = (name: string, wish: string, saidAs: string): AlexaIntent => ({
  name,
  wish,
  saidAs,
  reads: 'slots',
});
const byWords = (name: string, wish: string, saidAs: string): AlexaIntent => ({
  name,
  wish,
  saidAs,
  reads: 'words',
});

const BUILT_IN: readonly AlexaIntent[] = [
  bySlots('AMAZON.CancelIntent', 'cancel', 'cancel'),
  bySlots('AMAZON.FallbackIntent', 'unclear', ''),
  bySlots('AMAZON.HelpIntent', 'help', 'help'),
  bySlots('AMAZON.MoreIntent', 'more', 'more'),
  bySlots('AMAZON.NavigateHomeIntent', 'stop', 'go home'),
  bySlots('AMAZON.NextIntent', 'next', 'next'),
  bySlots('AMAZON.NoIntent', 'no', 'no'),
  bySlots('AMAZON.PageDownIntent', 'more', 'more'),
  bySlots('AMAZON.PageUpIntent', 'previous', 'previous'),
  bySlots('AMAZON.PauseIntent', 'stop', 'pause'),
  bySlots('AMAZON.PreviousIntent', 'previous', 'previous'),
  bySlots('AMAZON.RepeatIntent', 'repeat', 'repeat that'),
  bySlots('AMAZON.ResumeIntent', 'resume', 'resume'),
  bySlots('AMAZON.ScrollDownIntent', 'more', 'more'),
  bySlots('AMAZON.ScrollUpIntent', 'previous', 'previous'),
  // its own slots: ListPosition (a figure), ListValue (the words of an entry)
  byWords('AMAZON.SelectIntent', 'choose', 'number {ListPosition} | {ListValue} | that one'),
  bySlots('AMAZON.StartOverIntent', 'start-over', 'start over'),
  bySlots('AMAZON.StopIntent', 'stop', 'stop'),
  bySlots('AMAZON.YesIntent', 'yes', 'yes'),
];

const QUESTIONS: readonly AlexaIntent[] = [
  // also "can you …", when what follows fits no other intent
  byWords('AskCanIntent', 'ask-question', 'can {clause}'),
  byWords('AskDefinitionIntent', 'ask-definition', 'what is {about}'),
  byWords(
    'AskFigureIntent',
    'ask-figure',
    'how {measure} {clause} | what {quantity} {clause} | what is the {property} of {clause}',
  ),
  byWords('AskHowIntent', 'ask-question', 'how {clause}'),
  byWords('AskPersonIntent', 'ask-person', 'who {clause}'),
  byWords('AskPlaceIntent', 'ask-place', 'where {clause}'),
  byWords('AskReasonIntent', 'ask-reason', 'why {clause}'),
  byWords('AskTimeIntent', 'ask-time', 'when {clause}'),
  byWords('AskWhatIntent', 'ask-question', 'what {clause}'),
  byWords('AskWhetherIntent', 'ask-question', 'is {clause}'),
  // the one intent of free words (AMAZON.SearchQuery): "i want to know {query}", "search for {query}"
  byWords('SearchIntent', 'ask-topic', '{query}'),
  byWords('DayNameIntent', 'ask-question', '{day}'),
];

const WISHES: readonly AlexaIntent[] = [
  bySlots('AfreshIntent', 'start-over', 'forget all that'),
  bySlots(
    'AskAnnouncementsIntent',
    'ask-announcements',
    'what did {speaker} announce [about {topic}] [in {talk}] [on {day}] [in {year}] | what was announced [about {topic}] [in {talk}] [on {day}] [in {year}]',
  ),
  {
    ...bySlots(
      'AskResourcesIntent',
      'ask-resources',
      'which [{count}] {resource} did {speaker} recommend [on {topic}] [in {talk}] | which [{count}] {resource} were recommended [on {topic}] [in {talk}] | what should i read [on {topic}] [in {talk}]',
    ),
    strange: {
      slot: 'resource',
      saidAs: 'what are the {resource} [of {topic}] [in {talk}]',
    },
  },
  bySlots(
    'AskSpeakerAllIntent',
    'ask-speaker-all',
    'what did {speaker} say [in {talk}] [on {day}] [in {year}]',
  ),
  bySlots('AskSpeakerIntent', 'ask-speaker', 'what did {speaker} say [about {topic}]'),
  bySlots(
    'AskTakeawaysIntent',
    'ask-takeaways',
    "what were {speaker}'s takeaways [about {topic}] [in {talk}] | what are the takeaways [of {talk}] [about {topic}] [of {day}] [of {year}] | what are the top {count} takeaways",
  ),
  bySlots('AskTalkIntent', 'ask-talk', 'what was said [about {topic}] [in {talk}] [on {day}] [in {year}]'),
  bySlots('AskTopicIntent', 'ask-topic', 'tell me about {about}'),
  bySlots('BeyondIntent', 'beyond', 'what time is it'),
  bySlots(
    'ChooseIntent',
    'choose',
    'the {ordinal} one | the {age} one | number {count} | the {year} one | the one about {about} | that one',
  ),
  bySlots(
    'CommonIntent',
    'compare',
    'what do {speaker} and {other_speaker} have in common [about {about}] | what do {topic} and {other_topic} have in common | what do they have in common',
  ),
  bySlots(
    'CompareIntent',
    'compare',
    'compare {speaker} and {other_speaker} [about {about}] | compare {talk} and {other_talk} | compare {year} and {other_year} | compare {talk} and {other_year} | compare {topic} and {other_topic} | is {topic} {quality} than {other_topic} | which one is {quality} | compare {pair} | compare [{topic}] [{speaker}] [{talk}] [{year}]',
  ),
  bySlots('ComplaintIntent', 'courtesy', 'that is wrong'),
  bySlots('DislikeIntent', 'opinion', 'how boring was {talk} | what was the funniest moment'),
  bySlots('ElseSpeakerIntent', 'else-speaker', 'what else did [{pronoun}] say [about {topic}]'),
  bySlots('FactAboutIntent', 'fact-about', 'what was {talk} about | what did {speaker} talk about'),
  bySlots('FactCodeIntent', 'fact-code', 'what is the code of {talk}'),
  bySlots('FactCreditIntent', 'fact-credit', 'who wrote the notes [of {talk}] [of {day}] [of {year}]'),
  bySlots('FactWhenIntent', 'fact-when', 'when was {talk} | when did {speaker} speak | when did he speak'),
  bySlots(
    'FactWhenWhereIntent',
    'fact-when-where',
    'when and where was {talk} | when and where did {speaker} speak',
  ),
  bySlots(
    'FactWhereIntent',
    'fact-where',
    'where was {talk} | where did {speaker} speak | where did he speak',
  ),
  bySlots('FactWhoIntent', 'fact-who', 'who gave {talk} | who is {speaker} | who is he'),
  bySlots('FindSpeakersIntent', 'find-speakers', 'who talked about {about} | who else talked about it'),
  bySlots('FindTalksIntent', 'find-talks', 'which talks mention {about}'),
  bySlots('GreetingIntent', 'courtesy', 'hello'),
  bySlots('ListDaysIntent', 'list-days', 'which days are there [in {year}]'),
  bySlots('ListSpeakersIntent', 'list-speakers', 'who spoke [on {day}] [in {year}]'),
  bySlots(
    'ListTalksIntent',
    'list-talks',
    'which talks did {speaker} give [on {day}] [in {year}] | which talks are there [on {day}] [in {year}]',
  ),
  bySlots(
    'ListTopicsIntent',
    'list-topics',
    'which topics did {speaker} discuss [in {talk}] [on {day}] [in {year}] | which topics are there [in {talk}] [on {day}] [in {year}]',
  ),
  bySlots('MoreIntent', 'more', 'tell me more'),
  bySlots('NewsIntent', 'news', 'what is new since last time'),
  bySlots('OpenIntent', 'open', 'begin'),
  bySlots('OpinionIntent', 'opinion', 'was {talk} any good | what should i hear first'),
  bySlots(
    'RecapIntent',
    'recap',
    'recap [{talk}] [{speaker}] [{day}] [{year}] in {count} {unit} | recap [{talk}] [{speaker}] [{day}] [{year}] in a {unit} | recap [{talk}] [{speaker}] [{day}] [{year}] [{brief}]',
  ),
  bySlots(
    'RecapThatIntent',
    'recap',
    'recap that in {count} {unit} | recap that in a {unit} | recap that [{brief}]',
  ),
  bySlots('RemainingIntent', 'remaining', 'how much is left'),
  bySlots('SameSpeakerIntent', 'else-speaker', 'what did [{pronoun}] say [about {topic}]'),
  bySlots('SaveIntent', 'save', 'save that'),
  bySlots('SavedIntent', 'saved', 'what did i save'),
  bySlots('ShorterIntent', 'shorter', 'shorter'),
  bySlots('SkipIntent', 'skip', 'skip to {about} | skip to the {ordinal} part | skip to part {count}'),
  bySlots('SourceIntent', 'source', 'where is that from'),
  // a bare name: it may be the answer to "which one?"
  bySlots('SpeakerNameIntent', 'ask-speaker-all', '{speaker}'),
  bySlots('TalkNameIntent', 'fact-about', '{talk}'),
  bySlots('ThanksIntent', 'courtesy', 'thank you'),
  byWords('TopicNameIntent', 'ask-topic', '{about}'),
  bySlots('UnsaveAllIntent', 'unsave-all', 'clear my list'),
  bySlots('UnsaveIntent', 'unsave', 'delete the {ordinal} one | delete number {count} | delete that'),
  bySlots('WaitIntent', 'courtesy', 'wait'),
  byWords(
    'WhatAboutIntent',
    'what-about',
    'and {speaker} | and {talk} | and on {day} | and in {year} | and {about} | no the other one',
  ),
  bySlots('WhenSaidIntent', 'when-said', 'when was that'),
  bySlots('WhereSaidIntent', 'where-said', 'where was that'),
  bySlots('WhoSaidIntent', 'who-said', 'who said that'),
  bySlots('WhereWereWeIntent', 'resume', 'where were we'),
  bySlots('WhyIntent', 'why', 'why'),
];

/** Every intent of the model. */
export const ALEXA_INTENTS: ReadonlyMap<string, AlexaIntent> = new Map(
  [...BUILT_IN, ...QUESTIONS, ...WISHES].map((intent) => [intent.name, intent]),
);

/**
 * Puts the sentence of an intent together: "what did {speaker} say [about {topic}]" with speaker "werner" is "what did werner say".
 * `spoken`: the words of each filled slot, by its name. Of several sentences the first that has all its slots counts, else the last.
 */
export function saidAs(intent: Pick<AlexaIntent, 'saidAs'>, spoken: ReadonlyMap<string, string>): string {
  const isFilled = (part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, slot = '']) => spoken.has(slot));
  const sentences = intent.saidAs
    .split(' | ')
    .map((sentence) => sentence.replace(/\[([^\]]*)\]/g, (_, part: string) => (isFilled(part) ? part : '')));
  const chosen = sentences.find(isFilled) ?? sentences.at(-1) ?? '';
  return chosen
    .replace(/\{(\w+)\}/g, (_, slot: string) => spoken.get(slot) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
