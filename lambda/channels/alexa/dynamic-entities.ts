import type { Directive, er } from 'ask-sdk-model';
import type { Catalogue, SpeakerId, Talk, TalkId, Topic } from '../../retrieve/index-format.ts';
import { distinct, type Entity, speakerEntity, talkEntities, topicEntity } from '../../speech/entities.ts';

type UpdateDynamicEntities = Extract<Directive, { type: 'Dialog.UpdateDynamicEntities' }>;
type EntityList = er.dynamic.EntityListItem;

/** What the conversation is about, as far as it narrows what may be named next. */
export type ConversationTopic = { readonly speaker?: SpeakerId; readonly talk?: TalkId };

/** Alexa takes this many values and synonyms together, over all types. */
const MOST_FORMS = 100;
/** As many topics as the limit has room for, most of them with a synonym or two. */
const MOST_TOPICS = 40;
/** So that a talk with many names leaves room for others. */
const MOST_SYNONYMS = 4;

/** Nothing in particular is spoken of: whatever was narrowed before is forgotten. */
export const CLEAR_DYNAMIC_ENTITIES: UpdateDynamicEntities = {
  type: 'Dialog.UpdateDynamicEntities',
  updateBehavior: 'CLEAR',
};

/**
 * What is likely to be named next, for the recogniser: the talks of the speaker, the speakers of the talk, the topics of the
 * talk or talks. Within Alexa's limit of values and synonyms, the topics of most passages first. Undefined when nothing in
 * particular is spoken of, or what is spoken of is not in the catalogue.
 */
export function dynamicEntities(
  topic: ConversationTopic,
  catalogue: Catalogue,
): UpdateDynamicEntities | undefined {
  const talks = talksOf(topic, catalogue);
  if (talks.length === 0) return undefined;
  const people = new Set(talks.flatMap(({ speakers }) => speakers));
  const speakers = catalogue.speakers.filter(({ id }) => people.has(id));
  const types = fill([
    { name: 'Talk', values: distinct(talkEntities(withRivals(talks, catalogue), talks)) },
    { name: 'Speaker', values: distinct(speakers.map(speakerEntity)) },
    { name: 'Topic', values: distinct(topicEntities(topicsOf(talks, catalogue).slice(0, MOST_TOPICS))) },
  ]);
  return { type: 'Dialog.UpdateDynamicEntities', updateBehavior: 'REPLACE', types };
}

/** Each is made when there is room for it. */
function* topicEntities(topics: readonly Topic[]): Generator<Entity> {
  for (const topic of topics) yield topicEntity(topic);
}

function talksOf({ speaker, talk }: ConversationTopic, { talks }: Catalogue): readonly Talk[] {
  if (talk !== undefined) return talks.filter(({ id }) => id === talk);
  return speaker === undefined ? [] : talks.filter(({ speakers }) => speakers.includes(speaker));
}

/** The talks with those that could be described alike: only they matter to what a talk may be called. */
function withRivals(talks: readonly Talk[], catalogue: Catalogue): Pick<Catalogue, 'talks' | 'speakers'> {
  const rivals = catalogue.talks.filter((other) =>
    talks.some((talk) => talk.kind === other.kind || other.speakers.some((id) => talk.speakers.includes(id))),
  );
  return { talks: rivals, speakers: catalogue.speakers };
}

function topicsOf(talks: readonly Talk[], { topics }: Catalogue): Topic[] {
  return topics
    .filter((topic) => topic.talks.some((id) => talks.some((talk) => talk.id === id)))
    .toSorted((one, other) => other.passages - one.passages || (one.id < other.id ? -1 : 1));
}

/** As many values as the limit allows, each with its likeliest synonyms; a type without any is left out. */
function fill(types: readonly { readonly name: string; readonly values: Iterable<Entity> }[]): EntityList[] {
  let left = MOST_FORMS;
  return types.flatMap(({ name, values }) => {
    const listed: EntityList['values'] = [];
    for (const { id, value, synonyms } of values) {
      if (left === 0) break;
      const kept = synonyms.slice(0, Math.min(MOST_SYNONYMS, left - 1));
      left -= 1 + kept.length;
      listed.push({ id, name: { value, synonyms: [...kept] } });
    }
    return listed.length === 0 ? [] : [{ name, values: listed }];
  });
}
