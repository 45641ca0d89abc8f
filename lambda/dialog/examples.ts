import { tokenize } from '../retrieve/analyze.ts';
import type { Talk, Topic } from '../retrieve/index-format.ts';
import { count, listOf } from './phrases/en.ts';
import type { World } from './world.ts';

/** A topic of many passages in a few talks tells more than one that every talk has. */
function tells(topic: Topic, world: World): number {
  return (
    topic.passages * Math.log(1 + world.knowledge.catalogue.talks.length / Math.max(1, topic.talks.length))
  );
}

/** "AWS" at AWS re:Invent goes without saying. */
function namesConference(topic: Topic, world: World): boolean {
  const words = new Set(
    world.knowledge.catalogue.talks.flatMap((talk) =>
      tokenize(talk.conference ?? '').map((token) => token.word),
    ),
  );
  return tokenize(topic.name).every((token) => words.has(token.word));
}

/** Topics that the most passages name, by name. */
export function mainTopics(world: World, most: number): readonly string[] {
  return world.knowledge.catalogue.topics
    .filter((topic) => !namesConference(topic, world))
    .toSorted((a, b) => tells(b, world) - tells(a, world) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map((topic) => topic.name);
}

function topicOf(talk: Talk, world: World): string | undefined {
  return world.knowledge.catalogue.topics
    .filter((topic) => topic.talks.includes(talk.id) && !namesConference(topic, world))
    .toSorted((a, b) => tells(b, world) - tells(a, world) || (a.id < b.id ? -1 : 1))[0]?.name;
}

/** Two questions that the notes at hand answer, as one would say them. */
export function exampleQuestions(world: World): readonly string[] {
  const { talks } = world.knowledge.catalogue;
  const spoken = talks
    .filter((talk) => talk.speakers.length > 0)
    .toSorted((a, b) => world.passagesOf(b.id).length - world.passagesOf(a.id).length);
  const [first] = spoken;
  const topic = first && topicOf(first, world);
  const examples: string[] = [];
  if (first !== undefined && topic !== undefined)
    examples.push(`what ${world.naming.shortName(first.speakers[0] ?? '')} said about ${topic}`);
  const keynote = talks.findLast((talk) => talk.kind === 'keynote') ?? talks.at(-1);
  if (keynote !== undefined) examples.push(`for a recap of ${world.naming.talkName(keynote.id)}`);
  return examples;
}

/** "eleven talks from AWS re:Invent" */
export function describeNotes(world: World): string {
  const { talks } = world.knowledge.catalogue;
  const conferences = [...new Set(talks.flatMap((talk) => talk.conference ?? []))];
  const from = conferences.length > 0 && conferences.length <= 3 ? ` from ${listOf(conferences)}` : '';
  return `${count(talks.length, 'talk')}${from}`;
}
