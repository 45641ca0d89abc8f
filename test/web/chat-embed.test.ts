import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { ELSEWHERE, startFakeServer } from './fake-api.ts';
import { reply, scripted } from './replies.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const madePage = (body: string) =>
  `<!doctype html><html lang="en"><title>A page of somebody else</title><script type="module" src="/keynote-recap.js"></script>${body}`;
const pages = new Map([
  ['/one.html', madePage('<keynote-recap heading="Notes" placeholder="Ask me"></keynote-recap>')],
  ['/two.html', madePage('<keynote-recap name="a"></keynote-recap><keynote-recap name="b"></keynote-recap>')],
]);
type Widget = {
  ask(text: string): Promise<{ say: { text: string }[] } | undefined>;
  start(): Promise<{ say: { text: string }[] } | undefined>;
  stop(): void;
  clear(): void;
  export(format?: 'text' | 'markdown'): string;
  examples: readonly string[];
};

test('one script and one tag are all there is to it', async () => {
  const { page, complaints, close } = await browser.open({ pages, path: '/one.html' });
  await page.getByRole('heading', { name: 'Notes' }).waitFor();
  await page.locator('input[placeholder="Ask me"]').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a page asks, hears of what happens, takes the transcript, and begins anew', async () => {
  const { page, server, close } = await browser.open({ pages, path: '/one.html' });
  await page.locator('keynote-recap input').waitFor();
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const name of ['ask', 'answer', 'error', 'clear'])
      window.document.addEventListener(`keynote-recap-${name}`, (event) =>
        told.push(`${name} ${JSON.stringify((event as CustomEvent).detail).slice(0, 40)}`),
      );
  });
  const welcome = await page.evaluate(() =>
    (document.querySelector('keynote-recap') as unknown as Widget).start(),
  );
  expect(welcome?.say[0]?.text).toBe(reply('').say[0]?.text);
  const answer = await page.evaluate(() =>
    (document.querySelector('keynote-recap') as unknown as Widget).ask('stop'),
  );
  expect(answer?.say).toEqual(reply('stop').say);
  server.script.turn = () => ({ cut: true });
  const nothing = await page.evaluate(() =>
    (document.querySelector('keynote-recap') as unknown as Widget).ask('more'),
  );
  expect(nothing).toBeUndefined();
  const text = await page.evaluate(() =>
    (document.querySelector('keynote-recap') as unknown as Widget).export('text'),
  );
  expect(text).toContain('> stop\n\nGoodbye.');
  await page.evaluate(() => (document.querySelector('keynote-recap') as unknown as Widget).clear());
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told.map((one) => one.split(' ')[0])).toEqual([
    'ask',
    'answer',
    'ask',
    'answer',
    'ask',
    'error',
    'clear',
  ]);
  expect(told[5]).toContain('"kind":"unreachable"');
  await close();
});

test('two on a page are two conversations with two histories', async () => {
  const { page, requests, close } = await browser.open({ pages, path: '/two.html' });
  const first = page.locator('keynote-recap').nth(0);
  const second = page.locator('keynote-recap').nth(1);
  await first.getByLabel('Your question').fill('stop');
  await first.getByLabel('Your question').press('Enter');
  await first.locator('.part').getByText('Goodbye.').waitFor();
  await second.getByLabel('Your question').fill('How fast does Aurora recover?');
  await second.getByLabel('Your question').press('Enter');
  await second.locator('.part').getByText('Aurora recovered in 3 seconds').waitFor();
  expect(await first.locator('.exchange').count()).toBe(1);
  const names = requests
    .filter(({ path }) => path === '/api/turn')
    .map(({ body }) => JSON.parse(body).conversation);
  expect(new Set(names).size).toBe(2);
  await page.reload();
  await first.locator('.part').getByText('Goodbye.').waitFor();
  expect(await first.locator('.exchange').count()).toBe(1);
  await second.locator('.part').getByText('Aurora recovered in 3 seconds').waitFor();
  await close();
});

test('a page of another site asks the server that the script came from', async () => {
  const recap = await startFakeServer(scripted());
  const path = `${ELSEWHERE}page.html`;
  const html = madePage('<keynote-recap></keynote-recap>').replace('src="', `src="${recap.url}`);
  const { page, requests, close } = await browser.open({ pages: new Map([[path, html]]), path });
  await page.getByLabel('Your question').fill('stop');
  await page.getByLabel('Your question').press('Enter');
  await page.locator('.part').getByText('Goodbye.').waitFor();
  expect(requests.some(({ path }) => path === '/api/turn')).toBe(false);
  expect(recap.requests.filter(({ method, path }) => method === 'POST' && path === '/api/turn')).toHaveLength(
    1,
  );
  await close();
  await recap.close();
});

test('a page gives it its colours, also inside', async () => {
  const coloured = new Map([
    ['/colours.html', madePage('<link rel="stylesheet" href="/colours.css"><keynote-recap></keynote-recap>')],
  ]);
  const { page, close } = await browser.open({
    pages: coloured,
    path: '/colours.html',
    before: (opened) =>
      opened.route('**/colours.css', (route) =>
        route.fulfill({
          contentType: 'text/css',
          body: 'keynote-recap { --kr-background: rgb(1, 2, 3); --kr-text: rgb(250, 251, 252); block-size: 400px }',
        }),
      ),
  });
  const frame = page.locator('.frame');
  await frame.waitFor();
  expect(await frame.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(1, 2, 3)');
  expect(await frame.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(250, 251, 252)');
  expect(await frame.evaluate((element) => element.getBoundingClientRect().height)).toBe(400);
  await close();
});
