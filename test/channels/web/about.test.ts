import { beforeAll, describe, expect, test } from 'vitest';
import type { About } from '../../../lambda/channels/web/api.ts';
import { LEX_AWAY, type OwnWeb, openOwnWeb, ownKnowledge, readEvent } from './own-web.ts';

let web: OwnWeb;
let about: About;
beforeAll(async () => {
  web = await openOwnWeb({ lex: LEX_AWAY });
  about = JSON.parse((await web.ask(readEvent('about'))).text);
});

describe('what is in here', () => {
  test('is what the notes name', async () => {
    const { catalogue } = (await ownKnowledge()).knowledge;
    expect(about.talks.map(({ id }) => id)).toEqual(catalogue.talks.map(({ id }) => id));
    expect(about.speakers).toHaveLength(catalogue.speakers.length);
    expect(about.speakers[0]).toMatchObject({ name: 'Werner Vogels', talks: 2 });
    expect(about.topics.length).toBeGreaterThan(5);
    expect(about.examples.length).toBeGreaterThanOrEqual(3);
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

  test('is asked about a talk and answered about that talk', async () => {
    const astray: string[] = [];
    for (const { id, title, ask } of about.talks) {
      const { sources } = await web.turn({ text: ask });
      if (!sources.some(({ talk }) => talk === id)) astray.push(title);
    }
    expect(astray).toEqual([]);
  });
});
