import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenBrowser, type Opening, openBrowser } from './browser.ts';
import type { Served } from './fake-api.ts';
import { reply, scripted } from './replies.ts';
import { ask, exchanges, focused, last, quietly, sentences, type } from './visitor.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DATABASES = 'What did Werner say about databases?';
const open = (opening: Opening = {}) => browser.open({ before: quietly, ...opening });
const turns = (requests: readonly { path: string; body: string }[]) =>
  requests.filter(({ path }) => path === '/api/turn').map(({ body }) => JSON.parse(body));

describe('a question', () => {
  test('is answered sentence by sentence, under the policy, without a complaint', async () => {
    const { page, requests, complaints, close } = await open();
    await ask(page, DATABASES);
    expect(await sentences(page)).toEqual(reply(DATABASES).say.map(({ text }) => text));
    expect(await last(page).getByRole('heading').innerText()).toContain(DATABASES);
    expect(turns(requests)).toEqual([
      { conversation: expect.stringMatching(/^[0-9a-f]{32}$/), text: DATABASES },
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('takes the state of the last answer along', async () => {
    const { page, requests, close } = await open();
    await ask(page, DATABASES);
    await ask(page, 'more');
    const [first, second] = turns(requests);
    expect(second).toEqual({ ...first, text: 'more', state: reply(DATABASES).state });
    await close();
  });

  test('shows at once that it waits, and is sent once however often one presses', async () => {
    const answer = Promise.withResolvers<Served>();
    const script = { ...scripted(), turn: () => answer.promise };
    const { page, requests, close } = await open({ script });
    await type(page, DATABASES);
    await page.getByText('Looking in the notes…').waitFor();
    expect(await exchanges(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.evaluate((text) => {
      const widget = document.querySelector('keynote-recap') as unknown as { ask(text: string): void };
      widget.ask(text);
      widget.ask(` ${text} `);
    }, DATABASES);
    answer.resolve({ reply: reply('next') });
    await page.locator('[data-outcome="answered"]').waitFor();
    expect(turns(requests)).toHaveLength(1);
    expect(await exchanges(page).count()).toBe(1);
    await close();
  });

  test('can be stopped, and then asked again', async () => {
    const { page, server, close } = await open();
    server.script.turn = () => ({ reply: reply('next'), delay: 5_000 });
    await type(page, DATABASES);
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await last(page).getByText('This question was stopped.').waitFor();
    server.script = scripted();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('[data-outcome="answered"]').waitFor();
    expect(await exchanges(page).count()).toBe(1);
    await close();
  });

  test('that is asked while another waits takes its place', async () => {
    const { page, server, requests, close } = await open();
    const late = Promise.withResolvers<Served>();
    server.script.turn = () => late.promise;
    await type(page, 'next');
    await expect.poll(() => turns(requests)).toHaveLength(1);
    server.script = scripted();
    await type(page, DATABASES);
    await page.locator('[data-outcome="answered"]').waitFor();
    late.resolve({ reply: reply('next') });
    await ask(page, 'more');
    const outcomes = await exchanges(page).evaluateAll((all) => all.map(({ dataset }) => dataset.outcome));
    expect(outcomes).toEqual(['stopped', 'answered', 'answered']);
    expect(turns(requests).at(-1).state).toBe(reply(DATABASES).state);
    await close();
  });

  test('can be changed: what followed from the old one is taken back', async () => {
    const { page, requests, close } = await open();
    await ask(page, 'recap the 2017 keynote');
    await ask(page, DATABASES);
    await ask(page, 'more');
    await exchanges(page).nth(1).getByRole('button', { name: 'Edit question' }).click();
    await page.getByLabel('Edit your question').fill('How fast does Aurora recover?');
    await page.getByRole('button', { name: 'Ask this' }).click();
    await expect.poll(() => exchanges(page).count()).toBe(2);
    await last(page).locator('.part').getByText('Aurora recovered in 3 seconds').waitFor();
    expect(turns(requests).at(-1)).toMatchObject({
      text: 'How fast does Aurora recover?',
      state: reply('recap the 2017 keynote').state,
    });
    await close();
  });

  test('of before is changed from the empty field by the arrow up, and left as it was by Escape', async () => {
    const { page, requests, close } = await open();
    await ask(page, DATABASES);
    await page.getByLabel('Your question').press('ArrowUp');
    await page.getByLabel('Edit your question').press('Escape');
    expect(await focused(page)).toBe('Edit question');
    expect(turns(requests)).toHaveLength(1);
    await close();
  });
});

const OFFERS = [
  { question: 'What is the price of an Echo Dot?', offers: ['Yes', 'No'], why: 'its prompt asks yes or no' },
  { question: 'Recap the 2017 keynote', offers: ['Next part'], why: 'the first part has none before it' },
  { question: 'next', offers: ['Next part', 'Previous part'], why: 'a part in the middle' },
  { question: 'stop', offers: [], why: 'the conversation is over' },
];

describe('an answer', () => {
  test('comes sentence after sentence, then what to say next; one of before stands there at once', async () => {
    const { page, close } = await open({ context: { reducedMotion: 'no-preference' } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Animation.enable');
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await ask(page, DATABASES);
    const delays = () =>
      last(page).evaluate((exchange) =>
        exchange
          .getAnimations({ subtree: true })
          .map(({ effect }) => [(effect as KeyframeEffect).target?.className, effect?.getTiming().delay]),
      );
    expect(await delays()).toEqual([
      ['', 0],
      ['', 90],
      ['', 180],
      ['evidence', 360],
      ['next', 360],
    ]);
    await page.reload();
    await last(page).waitFor();
    expect(await delays()).toEqual([]);
    await close();
  });

  test('unfolds to the lines of the note, with its sentences marked', async () => {
    const { page, close } = await open();
    await ask(page, DATABASES);
    await page.getByRole('button', { name: 'Source 2' }).click();
    const note = last(page).locator('details.note');
    expect(await note.count()).toBe(1);
    expect(await note.locator('mark').allTextContents()).toEqual(
      reply(DATABASES).sources.map(({ text }) => text),
    );
    expect(await note.locator('summary').innerText()).toContain('lines 26, 39, 45');
    await note.getByText('Aurora exists because').waitFor();
    await close();
  });

  test('offers what to say next, and a choice says it', async () => {
    const { page, requests, close } = await open();
    await ask(page, 'What did Werner say?');
    await page.getByRole('list', { name: 'You can answer' }).getByRole('button').nth(0).click();
    await expect.poll(() => turns(requests).at(-1)?.text).toBe('the 2017 keynote');
    expect(await focused(page)).toContain('the 2017 keynote');
    await close();
  });

  test('offers what can be said to it', async () => {
    const { page, close } = await open();
    for (const { question, offers, why } of OFFERS) {
      await ask(page, question);
      expect(await last(page).locator('.choices .chip').allTextContents(), why).toEqual(offers);
    }
    await close();
  });

  test('of a recap shows its place, and goes to any part', async () => {
    const { page, requests, close } = await open();
    await ask(page, 'Recap the 2017 keynote');
    await page.getByText('Part 1 of 13').click();
    await page.getByRole('button', { name: 'Chaos engineering at Netflix' }).click();
    await expect.poll(() => turns(requests).at(-1)?.text).toBe('skip to Chaos engineering at Netflix');
    await close();
  });

  test('is copied with its sources', async () => {
    const { page, close } = await open({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await ask(page, DATABASES);
    await page.getByRole('button', { name: 'Copy answer' }).click();
    await page.getByText('Copied', { exact: true }).first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('In Aurora, the log is the database. [2]');
    expect(copied).toContain('[2] Are You Well Architected?, Werner Vogels, 2018-11-29, line 39');
    await close();
  });

  test('that came without the service says so, discreetly', async () => {
    const { page, close } = await open({ script: scripted({ via: 'here' }) });
    await ask(page, DATABASES);
    await last(page).getByText('Answered without Amazon Lex, which is away.').waitFor();
    await close();
  });
});
