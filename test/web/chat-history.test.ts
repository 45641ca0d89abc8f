import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { reply, scripted } from './replies.ts';
import { ask, exchanges, quietly, sentences, type } from './visitor.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DATABASES = 'What did Werner say about databases?';
const SENTENCES = reply(DATABASES).say.map(({ text }) => text);

describe('what was asked', () => {
  test('is there after a reload, and the conversation goes on from it', async () => {
    const { page, requests, close } = await browser.open({ before: quietly });
    await ask(page, DATABASES);
    await page.reload();
    await page.locator('.exchange').waitFor();
    expect(await sentences(page)).toEqual(SENTENCES);
    await ask(page, 'more');
    const turn = JSON.parse(requests.findLast(({ path }) => path === '/api/turn')?.body ?? '');
    expect(turn.state).toBe(reply(DATABASES).state);
    await close();
  });

  test('is forgotten by a new conversation, also after a reload', async () => {
    const { page, requests, close } = await browser.open({ before: quietly });
    await ask(page, DATABASES);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'New conversation' }).click();
    expect(await exchanges(page).count()).toBe(0);
    await page.reload();
    await page.locator('.empty').waitFor();
    await ask(page, 'more');
    const turn = JSON.parse(requests.findLast(({ path }) => path === '/api/turn')?.body ?? '');
    expect(turn).not.toHaveProperty('state');
    await close();
  });

  test('stays apart in two windows, and the last is found in a third', async () => {
    const { page, url, close } = await browser.open({ before: quietly });
    await ask(page, DATABASES);
    const second = await page.context().newPage();
    await quietly(second);
    await second.goto(url);
    await ask(second, 'stop');
    await page.reload();
    await page.locator('.exchange').first().waitFor();
    expect(await sentences(page)).toEqual(SENTENCES);
    const third = await page.context().newPage();
    await third.goto(url);
    await third.locator('.exchange.last').waitFor();
    expect(await sentences(third)).toEqual(['Goodbye.']);
    await close();
  });

  test('of which a failure was the last is there to be asked again', async () => {
    const { page, server, close } = await browser.open({ before: quietly });
    server.script.turn = () => ({ cut: true });
    await type(page, DATABASES);
    await page.locator('[data-outcome="failed"]').waitFor();
    await page.reload();
    server.script = scripted();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('[data-outcome="answered"]').waitFor();
    await close();
  });

  test('and not yet answered when the page was left is there to be asked again', async () => {
    const { page, server, close } = await browser.open({ before: quietly });
    server.script.turn = () => ({ reply: reply('next'), delay: 60_000 });
    await type(page, DATABASES);
    await page.locator('[data-outcome="waiting"]').waitFor();
    await page.reload();
    server.script = scripted();
    await page.getByText('This question was stopped.').waitFor();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('[data-outcome="answered"]').waitFor();
    expect(await sentences(page)).toEqual(SENTENCES);
    await close();
  });

  test('is kept for the last forty questions', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await ask(page, DATABASES);
    await page.evaluate(() => {
      const [name = ''] = Object.keys(localStorage).filter((key) => key.startsWith('keynote-recap:1:'));
      const saved = JSON.parse(localStorage.getItem(name) ?? '');
      const many = Array.from({ length: 60 }, (_, at) => ({ ...saved.exchanges[0], id: `x${at + 1}` }));
      sessionStorage.setItem(name, JSON.stringify({ ...saved, exchanges: many }));
    });
    await page.reload();
    await ask(page, 'more');
    await page.reload();
    await page.locator('.exchange').first().waitFor();
    expect(await exchanges(page).count()).toBe(40);
    await close();
  });
});

describe('what is kept', () => {
  test.each([
    { kept: 'not JSON', why: 'cut off in the middle' },
    { kept: '{"exchanges":[{"id":"x1"}],"state":3}', why: 'of another shape' },
    {
      kept: '{"exchanges":[{"id":"x1","asked":"a","outcome":{"is":"answered","reply":{"say":[3]}}}]}',
      why: 'a reply that is none',
    },
  ])('does no harm when it is $why', async ({ kept }) => {
    const { page, complaints, close } = await browser.open({
      before: async (opened) => {
        await quietly(opened);
        await opened.addInitScript((text) => localStorage.setItem('keynote-recap:1::', text), kept);
      },
    });
    await page.locator('.empty').waitFor();
    await ask(page, DATABASES);
    expect(complaints).toEqual([]);
    await close();
  });

  test('is nothing where the browser keeps nothing, and one can ask all the same', async () => {
    const { page, complaints, close } = await browser.open({
      before: (opened) =>
        opened.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage'])
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('denied', 'SecurityError');
              },
            });
        }),
    });
    await ask(page, DATABASES);
    expect(await sentences(page)).toEqual(SENTENCES);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the transcript', () => {
  test.each([
    {
      item: 'Download as Markdown',
      ending: 'md',
      has: ['## What did Werner say about databases?', '2. Are You Well Architected?'],
    },
    {
      item: 'Download as text',
      ending: 'txt',
      has: ['> What did Werner say about databases?', '[2] Are You Well Architected?'],
    },
  ])('is downloaded with its sources: $item', async ({ item, ending, has }) => {
    const { page, close } = await browser.open({ before: quietly });
    await ask(page, DATABASES);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: item }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^keynote-recap-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`),
    );
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    for (const part of has) expect(text).toContain(part);
    await close();
  });
});
