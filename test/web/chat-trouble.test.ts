import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenBrowser, openBrowser } from './browser.ts';
import type { Served } from './fake-api.ts';
import { reply, scripted } from './replies.ts';
import { ask, exchanges, last, quietly, type } from './visitor.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DATABASES = 'What did Werner say about databases?';
const open = () => browser.open({ before: quietly });

const FAULTS: readonly { readonly served: Served; readonly says: string }[] = [
  { served: { cut: true }, says: 'The server cannot be reached.' },
  { served: { error: { status: 429, code: 'busy', message: '' } }, says: 'Many people are asking just now.' },
  {
    served: { error: { status: 503, code: 'away', message: '' } },
    says: 'The service behind this page is away.',
  },
  {
    served: { error: { status: 400, code: 'bad-request', message: 'Ask in words.' } },
    says: 'Ask in words.',
  },
  {
    served: { error: { status: 500, code: 'oops', message: 'TypeError: x' } },
    says: 'Something went wrong on the server.',
  },
  { served: { reply: { hello: 1 } as never }, says: 'Something went wrong on the server.' },
];

test('what goes wrong is said clearly, with a way on', async () => {
  const { page, server, close } = await open();
  for (const [before, { served, says }] of FAULTS.entries()) {
    server.script.turn = () => served;
    await type(page, DATABASES);
    await last(page).locator('.trouble').getByText(says).waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(says);
    expect(await last(page).innerText()).not.toMatch(/undefined|TypeError|\[object/);
    server.script = scripted();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('.exchange.last[data-outcome="answered"]').waitFor();
    expect(await exchanges(page).count()).toBe(before + 1);
  }
  await close();
});

test('offline: said before and after one asks, and over when the network is back', async () => {
  const { page, close } = await open();
  await ask(page, DATABASES);
  await page.context().setOffline(true);
  await page.getByText('You are offline. Questions have to wait').waitFor();
  await type(page, 'more');
  await last(page).getByText('nobody heard this question').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Ask again' }).click();
  await page.locator('.exchange.last[data-outcome="answered"]').waitFor();
  await close();
});

test('a slow answer is spoken of', async () => {
  const { page, server, close } = await open();
  const answer = Promise.withResolvers<Served>();
  server.script.turn = () => answer.promise;
  await page.clock.install();
  await type(page, 'next');
  await page.clock.runFor(3_900);
  await page.getByText('Looking in the notes…').waitFor();
  await page.clock.runFor(200);
  await page.getByText('This takes longer than it should.').first().waitFor();
  answer.resolve({ reply: reply('next') });
  await page.locator('[data-outcome="answered"]').waitFor();
  await close();
});
