import { beforeAll, describe, expect, test } from 'vitest';
import { describe as describeWeb } from '../../../lambda/channels/web/about.ts';
import type { About } from '../../../lambda/channels/web/api.ts';
import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import { LEX_AWAY, type OwnWeb, openOwnWeb, ownKnowledge, readEvent } from './own-web.ts';

let web: OwnWeb;
let about: About;
beforeAll(async () => {
  web = await openOwnWeb({ lex: LEX_AWAY });
  about = JSON.parse((await web.ask(readEvent('about'))).text);
});

/** Somewhere inside a sentence it has its capital. */
const isProper = (name: string, passages: readonly Passage[]) =>
  passages.some(({ sentences }) => sentences.some(({ text }) => text.slice(1).includes(name)));

describe('what is in here', () => {
  test('is what the notes name', async () => {
    const { catalogue } = (await ownKnowledge()).knowledge;
    expect(about.talks.map(({ id }) => id)).toEqual(catalogue.talks.map(({ id }) => id));
    expect(about.speakers).toHaveLength(catalogue.speakers.length);
    expect(about.speakers[0]).toMatchObject({ name: 'Werner Vogels', talks: 2 });
    expect(about.topics.length).toBeGreaterThan(5);
    expect(about.examples.length).toBeGreaterThanOrEqual(3);
  });

  test('has topics that one would choose: named or set as a heading, no talk a second time, each from its talks', async () => {
    const { catalogue, passages } = (await ownKnowledge()).knowledge;
    const titles = new Map(catalogue.talks.map(({ id, title }) => [id, title]));
    const headings = new Set(passages.flatMap(({ headings }) => headings));
    const named = about.topics.map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(['Aurora', 'Fargate', 'DynamoDB']));
    for (const name of named) {
      // a common noun by itself ("failure") is nobody's wish, unless the notes gave it a heading
      expect(/\p{Lu}.*\p{Lu}|\s/u.test(name) || headings.has(name) || isProper(name, passages), name).toBe(
        true,
      );
      expect(name).not.toMatch(/^\p{Ll}/u);
      expect([...titles.values()]).not.toContain(name);
    }
    for (const { in: talks, talks: count } of about.topics) {
      expect(talks).toHaveLength(count);
      expect(talks.filter((id) => !titles.has(id))).toEqual([]);
    }
  });

  test('is asked about a topic and answered from the talks that are shown with it', async () => {
    const astray: string[] = [];
    for (const { name, in: talks, ask } of about.topics) {
      const { sources } = await web.turn({ text: ask });
      if (!sources.some(({ talk }) => talks.includes(talk))) astray.push(name);
    }
    expect(astray).toEqual([]);
  });

  test('is asked about with questions that the notes answer', async () => {
    const asks = [...about.talks, ...about.speakers, ...about.topics].map(({ ask }) => ask);
    const unanswered: string[] = [];
    for (const text of [...asks, ...about.examples]) {
      const { outcome } = await web.turn({ text });
      if (outcome !== 'answered') unanswered.push(`${text} (${outcome})`);
    }
    expect(unanswered).toEqual([]);
  });

  test('has a question of each kind where few notes name no topic, and the notes answer it', async () => {
    const { knowledge, conversation } = await ownKnowledge();
    const { examples } = describeWeb({ knowledge, opening: conversation, topics: () => [] });
    expect(examples.map((text) => text.replace(/“.*”|(?<=did ).*(?= (?:say|give))/, '…'))).toEqual([
      'What did … say?',
      'Give me a recap of ….',
      'What was … about?',
      'Which talks do you have?',
    ]);
    for (const text of examples)
      expect([text, (await web.turn({ text })).outcome]).toEqual([text, 'answered']);
  });

  test('is asked about a talk and answered about that talk', async () => {
    const astray: string[] = [];
    for (const { id, title, ask } of about.talks) {
      const { sources } = await web.turn({ text: ask });
      if (!sources.some(({ talk }) => talk === id)) astray.push(title);
    }
    expect(astray).toEqual([]);
  });
});
