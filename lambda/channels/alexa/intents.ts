/** What the Alexa model (interaction-models/targets/alexa.ts) and this channel agree on: the intents by name. */

export type AlexaIntent = {
  readonly name: string;
  /** The wish it comes to, by its name in interaction-models/intents.yaml; 'unclear' where none was heard. */
  readonly wish: string;
  /**
   * The sentence, to be put together again from the slots, since a request brings no words:
   * "what did {speaker} say [about {topic}]". A part in brackets stands only when all its slots are filled.
   */
  readonly saidAs: string;
  /**
   * slots: the wish and the slots say everything, the sentence is for the record.
   * words: the question is in the sentence, and is to be understood like any typed one.
   */
  readonly reads: 'slots' | 'words';
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
  byWords('AMAZON.SelectIntent', 'choose', '[number {ListPosition}] [{ListValue}]'),
  bySlots('AMAZON.StartOverIntent', 'start-over', 'start over'),
  bySlots('AMAZON.StopIntent', 'stop', 'stop'),
  bySlots('AMAZON.YesIntent', 'yes', 'yes'),
];

const QUESTIONS: readonly AlexaIntent[] = [
  byWords('AskDefinitionIntent', 'ask-definition', 'what is {about}'),
  byWords(
    'AskFigureIntent',
    'ask-figure',
    '[how {measure} {clause}] [what {quantity} {clause}] [what is the {property} of {clause}]',
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
  bySlots(
    'AskAnnouncementsIntent',
    'ask-announcements',
    'what was announced [by {speaker}] [about {topic}] [in {talk}] [on {day}] [in {year}]',
  ),
  bySlots(
    'AskResourcesIntent',
    'ask-resources',
    'what resources were mentioned [by {speaker}] [about {topic}] [in {talk}]',
  ),
  bySlots(
    'AskSpeakerAllIntent',
    'ask-speaker-all',
    'what did {speaker} say [in {talk}] [on {day}] [in {year}]',
  ),
  bySlots('AskSpeakerIntent', 'ask-speaker', 'what did {speaker} say [about {topic}]'),
  bySlots(
    'AskTakeawaysIntent',
    'ask-takeaways',
    'what are the takeaways [of {talk}] [of {speaker}] [about {topic}] [of {day}] [of {year}]',
  ),
  bySlots('AskTalkIntent', 'ask-talk', 'what was said [about {topic}] [in {talk}] [on {day}] [in {year}]'),
  bySlots('AskTopicIntent', 'ask-topic', 'tell me about {about}'),
  bySlots(
    'ChooseIntent',
    'choose',
    '[the {ordinal} one] [the {age} one] [number {count}] [the {year} one] [the one about {about}]',
  ),
  bySlots(
    'CompareIntent',
    'compare',
    'compare [{topic}] [{speaker}] [{talk}] [{year}] [and {other_topic}] [and {other_speaker}] [and {other_talk}] [and {other_year}] [about {about}]',
  ),
  bySlots('ElseSpeakerIntent', 'else-speaker', 'what else did [{pronoun}] say [about {topic}]'),
  bySlots('FactAboutIntent', 'fact-about', 'what [was {talk} about] [did {speaker} talk about]'),
  bySlots('FactCodeIntent', 'fact-code', 'what is the code of {talk}'),
  bySlots('FactCreditIntent', 'fact-credit', 'who wrote the notes [of {talk}]'),
  bySlots('FactWhenIntent', 'fact-when', 'when [was {talk}] [did {speaker} speak]'),
  bySlots('FactWhereIntent', 'fact-where', 'where [was {talk}] [did {speaker} speak]'),
  bySlots('FactWhoIntent', 'fact-who', 'who [is {speaker}] [gave {talk}]'),
  bySlots('FindSpeakersIntent', 'find-speakers', 'who talked about {about}'),
  bySlots('FindTalksIntent', 'find-talks', 'which talks mention {about}'),
  bySlots('GreetingIntent', 'courtesy', 'hello'),
  bySlots('ListDaysIntent', 'list-days', 'which days are there [in {year}]'),
  bySlots('ListSpeakersIntent', 'list-speakers', 'who spoke [on {day}] [in {year}]'),
  bySlots('ListTalksIntent', 'list-talks', 'which talks are there [by {speaker}] [on {day}] [in {year}]'),
  bySlots(
    'ListTopicsIntent',
    'list-topics',
    'which topics are there [by {speaker}] [in {talk}] [on {day}] [in {year}]',
  ),
  bySlots('MoreIntent', 'more', 'tell me more'),
  bySlots('NewsIntent', 'news', 'what is new since last time'),
  bySlots('OpenIntent', 'open', 'begin'),
  bySlots(
    'RecapIntent',
    'recap',
    'recap [{talk}] [{speaker}] [{day}] [{year}] [in {count} {unit}] [{brief}]',
  ),
  bySlots('RecapThatIntent', 'recap', 'recap that [in {count} {unit}] [{brief}]'),
  bySlots('RemainingIntent', 'remaining', 'how much is left'),
  bySlots('SameSpeakerIntent', 'else-speaker', 'what did [{pronoun}] say [about {topic}]'),
  bySlots('SaveIntent', 'save', 'save that'),
  bySlots('SavedIntent', 'saved', 'what did i save'),
  bySlots('ShorterIntent', 'shorter', 'shorter'),
  bySlots('SkipIntent', 'skip', 'skip to {about}'),
  bySlots('SourceIntent', 'source', 'where is that from'),
  // a bare name: it may be the answer to "which one?"
  bySlots('SpeakerNameIntent', 'ask-speaker-all', '{speaker}'),
  bySlots('TalkNameIntent', 'fact-about', '{talk}'),
  bySlots('ThanksIntent', 'courtesy', 'thank you'),
  byWords('TopicNameIntent', 'ask-topic', '{about}'),
  bySlots('WhatAboutIntent', 'what-about', 'what about [{speaker}] [{talk}] [{day}] [{year}] [{about}]'),
  bySlots('WhenSaidIntent', 'when-said', 'when was that'),
  bySlots('WhereSaidIntent', 'where-said', 'where was that'),
  bySlots('WhoSaidIntent', 'who-said', 'who said that'),
  bySlots('WhyIntent', 'why', 'why'),
];

/** Every intent of the model. */
export const ALEXA_INTENTS: ReadonlyMap<string, AlexaIntent> = new Map(
  [...BUILT_IN, ...QUESTIONS, ...WISHES].map((intent) => [intent.name, intent]),
);

/**
 * Puts the sentence of an intent together: "what did {speaker} say [about {topic}]" with speaker "werner" is "what did werner say".
 * `spoken`: the words of each filled slot, by its name. A slot outside brackets that is empty leaves a gap.
 */
export function saidAs(intent: AlexaIntent, spoken: ReadonlyMap<string, string>): string {
  const fill = (form: string) => form.replace(/\{(\w+)\}/g, (_, slot: string) => spoken.get(slot) ?? '');
  const isFilled = (part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, slot = '']) => spoken.has(slot));
  return fill(intent.saidAs.replace(/\[([^\]]*)\]/g, (_, part: string) => (isFilled(part) ? part : '')))
    .replace(/\s+/g, ' ')
    .trim();
}
