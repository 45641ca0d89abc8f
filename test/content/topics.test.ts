import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../content/ingest/readers.ts';
import { speakSections } from '../../content/ingest/speakable/speak-sections.ts';
import { splitTalks } from '../../content/ingest/talks/split-talks.ts';
import { findTopics } from '../../content/ingest/topics/topics.ts';
import type { Passage, Speaker, Talk, Topic } from '../../lambda/retrieve/index-format.ts';
import { plainSpelling } from './speakable/plain-spelling.ts';

const TALK: Talk = {
  id: 'talk',
  title: 'A talk',
  kind: 'talk',
  conference: 'AWS re:Invent',
  place: 'Venetian Theatre',
  speakers: [],
  aliases: [],
  notes: [],
};
const SPEAKER: Speaker = { id: 'werner', name: 'Werner Vogels', aliases: [], talks: ['talk'] };

/** Topics of passages of one sentence each, in two talks by turns. */
async function topicsOf(...sentences: readonly string[]): Promise<readonly Topic[]> {
  const passages = sentences.map(
    (text, i): Passage => ({
      note: 'n',
      talk: i % 2 === 0 ? 'talk' : 'other',
      kind: 'note',
      headings: [],
      sentences: [{ text, line: 1 }],
    }),
  );
  return findTopics({
    passages,
    talks: [TALK],
    speakers: [SPEAKER],
    spelling: await plainSpelling(sentences),
  });
}

test('a product is one topic however it is written, with and without its maker', async () => {
  const [topic, ...others] = await topicsOf(
    'We run DynamoDB.',
    'So Dynamo DB scales.',
    'Use Amazon DynamoDB here.',
    'Yes, DynamoDB it is.',
  );
  expect(topic).toEqual({
    id: 'dynamodb',
    name: 'DynamoDB',
    aliases: ['Amazon Dynamo DB', 'Amazon DynamoDB', 'Dynamo DB', 'dynamo'],
    talks: ['other', 'talk'],
    passages: 4,
  });
  expect(others).toEqual([]);
});

test('words that the notes spell out with an acronym, and letters counted, are other names of it', async () => {
  const topics = await topicsOf(
    'The Elastic Container Service, ECS, is one way.',
    'We moved to ECS and to Kubernetes.',
    'They use the Elastic Container Service, and k8s.',
    'So k8s is here, and Kubernetes stays.',
  );
  expect(topics.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['ECS', 'Elastic Container Service'],
    ['Kubernetes', 'k8s'],
  ]);
});

test('people, the conference, its place and words that name nothing are no topics', async () => {
  const topics = await topicsOf(
    'Then Werner Vogels came to AWS re:Invent in the Venetian Theatre.',
    'In the demo, Werner Vogels met Stephen Orban at re:Invent.',
    'The overview of the session by Stephen Orban in the Venetian Theatre.',
    'On Monday, Werner showed the demo of the session.',
  );
  expect(topics).toEqual([]);
});

test('techniques written small are topics when they come up often', async () => {
  const sentences = [
    'Now chaos engineering helps.',
    'They do chaos engineering at scale.',
    'It is chaos engineering.',
    'So chaos engineering again.',
  ];
  expect((await topicsOf(...sentences)).map(({ name, passages }) => [name, passages])).toEqual([
    ['chaos engineering', 4],
  ]);
  expect(await topicsOf('Once they did chaos engineering.', 'It rains.')).toEqual([]);
});

const notes = new URL('../../content/notes/', import.meta.url);

test("the project's notes are about what one would ask them", async () => {
  const files = readdirSync(notes).filter((file) => file.endsWith('.md'));
  const documents = await Promise.all(
    files.map((file) => readDocument(file, readFileSync(new URL(file, notes)))),
  );
  const drafts = documents.flatMap(({ document }) =>
    document === undefined ? [] : splitTalks(document, 'notes'),
  );
  const spelling = await plainSpelling(files.map((file) => readFileSync(new URL(file, notes), 'utf8')));
  const passages = drafts.flatMap((draft) =>
    speakSections(draft, spelling).map((passage) => ({
      note: draft.id,
      talk: draft.facts.talk ?? draft.id,
      ...passage,
    })),
  );
  const speakers = drafts
    .flatMap(({ facts }) => facts.speakers)
    .map(({ name }): Speaker => ({ id: name, name, aliases: [], talks: [] }));
  const topics = findTopics({ passages, talks: [TALK], speakers, spelling });
  const names = topics.map(({ name }) => name);
  expect(topics.length).toBeGreaterThanOrEqual(10);
  expect(topics.length).toBeLessThanOrEqual(300);
  expect(names).toEqual(
    expect.arrayContaining([
      'Aurora',
      'DynamoDB',
      'S3',
      'Lambda',
      'Fargate',
      'Redshift',
      'serverless',
      'chaos engineering',
      'availability zones',
    ]),
  );
  expect(
    names.filter(
      (name) =>
        /werner|vogels|adrian|baldwin|overview|demo$|^re:?invent|monday$|^(?:day|talk|notes?)$/i.test(name) &&
        name !== 'Fargate demo',
    ),
  ).toEqual([]);
  expect(topics.map(({ id }) => id)).toEqual([...topics.map(({ id }) => id)].sort());
});
