import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notedBy, PHONE, slowPhone, watchPaints } from '../../bench/web/slow-phone.ts';
import { WORDS } from '../../web/widget/words.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { ABOUT, scripted } from './replies.ts';
import { ask, last, quietly, sentences, type } from './visitor.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const HEADLINE = 'Ask what was said.';

describe('the page', () => {
  test('shows every talk, speaker and topic, and each asks its question', async () => {
    const { page, requests, complaints, close } = await browser.open({ before: quietly });
    await page.locator('.timeline').waitFor();
    const buttons = await page.locator('#about').getByRole('button').allTextContents();
    for (const { title } of ABOUT.talks) expect(buttons.join('\n')).toContain(title);
    for (const { name } of ABOUT.speakers) expect(buttons.join('\n')).toContain(name);
    expect(buttons).toHaveLength(ABOUT.talks.length + ABOUT.speakers.length + ABOUT.topics.length);
    for (const { name, in: talks } of ABOUT.topics) {
      const [first = ''] = talks.map((id) => ABOUT.talks.find((talk) => talk.id === id)?.title);
      expect(buttons.some((text) => text.includes(name) && text.includes(first))).toBe(true);
    }
    const asked = [ABOUT.talks[0], ABOUT.speakers[0], ABOUT.topics[0]].map((one) => one?.ask);
    await page.locator('#about .timeline button', { hasText: ABOUT.talks[0]?.title ?? '' }).click();
    await page.locator('#about .speakers button', { hasText: ABOUT.speakers[0]?.name ?? '' }).click();
    await page.locator('#about .topics button').first().click();
    await last(page)
      .getByRole('heading', { name: asked[2] ?? '' })
      .waitFor();
    const turns = requests
      .filter(({ path }) => path === '/api/turn')
      .map(({ body }) => JSON.parse(body).text);
    expect(turns).toEqual(asked);
    expect(complaints).toEqual([]);
    await close();
  });

  test('folds what would make it endless, and asks from within the fold', async () => {
    const [talk, speaker] = [ABOUT.talks[0], ABOUT.speakers[0]];
    if (talk === undefined || speaker === undefined) throw new Error('nothing was recorded');
    const many = Array.from({ length: 40 }, (_, at) => at);
    const about = {
      ...ABOUT,
      talks: many.map((at) => ({ ...talk, id: `t${at}`, title: `Talk ${at}`, ask: `ask ${at}` })),
      speakers: many.slice(0, 18).map((at) => ({ ...speaker, name: `Speaker ${at}` })),
    };
    const script = { ...scripted(), about };
    const { page, requests, close } = await browser.open({ before: quietly, script });
    const buttons = page.locator('#about .timeline button:visible');
    await buttons.first().waitFor();
    expect(await buttons.count()).toBe(12);
    await page.getByText('28 more talks').click();
    expect(await buttons.count()).toBe(40);
    await buttons.last().click();
    await page.locator('[data-outcome="answered"]').waitFor();
    expect(JSON.parse(requests.at(-1)?.body ?? '').text).toBe('ask 39');
    // two more would not be shorter as a fold
    expect(await page.locator('#about .speakers button:visible').count()).toBe(18);
    await close();
  });

  test('begins with examples that one can touch', async () => {
    const { page, requests, close } = await browser.open({ before: quietly });
    await page.getByRole('list', { name: 'For example' }).getByRole('button').first().click();
    await page.locator('[data-outcome="answered"]').waitFor();
    expect(JSON.parse(requests.at(-1)?.body ?? '').text).toBe(ABOUT.examples[0]);
    await close();
  });

  test('on a phone goes to the conversation when one asks from further down', async () => {
    const { page, close } = await browser.open({ before: quietly, context: PHONE });
    await page.locator('#about .topics button').first().click();
    await page.locator('[data-outcome="answered"]').waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(200);
    await close();
  });

  test('on a phone that lies on its side the conversation is whole once one asks', async () => {
    const lying = { ...PHONE, viewport: { width: 667, height: 375 } };
    const { page, close } = await browser.open({ before: quietly, context: lying });
    await ask(page, 'What did Werner say about databases?');
    const talk = page.getByRole('button', { name: 'Talk', exact: true });
    await expect
      .poll(async () => talk.evaluate((button) => innerHeight - button.getBoundingClientRect().bottom))
      .toBeGreaterThanOrEqual(0);
    await close();
  });

  test('on a wide screen stays where it is when one asks', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await ask(page, 'What did Werner say about databases?');
    await ask(page, 'more');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await close();
  });

  test('on a phone the first view holds the button that listens', async () => {
    const { page, close } = await browser.open({ before: quietly, context: PHONE });
    const box = await page.getByRole('button', { name: 'Talk', exact: true }).boundingBox();
    expect((box?.y ?? 1e4) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    await close();
  });

  test('without the list of talks one can ask all the same, and fetch it again', async () => {
    const { about: _, ...script } = scripted();
    const { page, server, close } = await browser.open({ before: quietly, script });
    await page.getByText('The list of talks could not be fetched.').waitFor();
    await ask(page, 'stop');
    server.script = scripted();
    await page.getByRole('button', { name: 'Fetch it again' }).click();
    await page.locator('.timeline').waitFor();
    expect(await page.getByText('could not be fetched').count()).toBe(0);
    await close();
  });
});

describe('speed', () => {
  test('what is painted largest is painted before any script has come', async () => {
    const scripts = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<Page>();
    const opening = browser.open({
      before: async (page) => {
        await watchPaints(page);
        await page.route('**/*.js', (route) => scripts.promise.then(() => route.continue()));
        opened.resolve(page);
      },
    });
    const page = await opened.promise;
    await expect.poll(async () => (await notedBy(page).catch(() => undefined))?.html ?? '').not.toBe('');
    const { html } = await notedBy(page);
    expect(WORDS.emptyText + WORDS.emptyTitle + HEADLINE).toContain(html);
    scripts.resolve();
    const { close } = await opening;
    await page.locator('.timeline').waitFor();
    await page.waitForTimeout(500);
    expect((await notedBy(page)).shift).toBe(0);
    await close();
  });

  test('on a slow phone it is painted in time, and nothing moves under the reader', async () => {
    const { page, close } = await browser.open({
      context: PHONE,
      before: async (opened) => {
        await quietly(opened);
        await watchPaints(opened);
        await slowPhone(opened);
      },
    });
    await page.locator('.timeline').waitFor();
    await page.waitForTimeout(500);
    const noted = () => notedBy(page);
    const { paint, shift } = await noted();
    console.log(`largest paint on a slow phone: ${Math.round(paint)} ms; layout shift: ${shift}`);
    expect(shift).toBe(0);
    // the goal is 1,000 on a machine that does nothing else; what holds it anywhere is that no script has to come first
    expect(paint).toBeLessThan(8_000);
    await ask(page, 'What did Werner say about databases?');
    await page.waitForTimeout(500);
    expect((await noted()).shift, 'an answer comes into space that was kept for it').toBeLessThan(0.01);
    await close();
  });
});

describe('without a network', () => {
  test('after the first visit the page, the talks and the answers are there', async () => {
    const { page, complaints, close } = await browser.open({
      before: quietly,
      context: { serviceWorkers: 'allow' },
    });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await ask(page, 'What did Werner say about databases?');
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('.timeline').waitFor();
    expect((await sentences(page))[1]).toBe('In Aurora, the log is the database.');
    await type(page, 'more');
    await last(page).getByText('nobody heard this question').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('.exchange.last[data-outcome="answered"]').waitFor();
    expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await close();
  });
});
