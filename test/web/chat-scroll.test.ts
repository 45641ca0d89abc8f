import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { reply } from './replies.ts';
import { ask, last, quietly } from './visitor.ts';
import { readAloud, spoken } from './voice-world.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PHONE = { viewport: { width: 320, height: 568 }, reducedMotion: 'reduce' } as const;

/** Milliseconds from word to word. */
const QUICKLY = 80;

/** How far below the upper edge of the conversation something stands, in pixels. */
async function below(page: Page, selector: string): Promise<number> {
  const [scroll, element] = await Promise.all([
    page.locator('.scroll').boundingBox(),
    page.locator(selector).boundingBox(),
  ]);
  return (element?.y ?? Number.NaN) - (scroll?.y ?? Number.NaN);
}

test('the question of now stands at the top, also after the window was turned', async () => {
  const { page, close } = await browser.open({ before: quietly, context: PHONE });
  await ask(page, 'What did Werner say about databases?');
  await ask(page, 'more');
  await expect.poll(() => below(page, '.exchange.last')).toBeCloseTo(0, 0);
  await page.setViewportSize({ width: 640, height: 420 });
  await expect.poll(() => below(page, '.exchange.last')).toBeCloseTo(0, 0);
  await page.reload();
  await expect.poll(() => below(page, '.exchange.last')).toBeCloseTo(0, 0);
  await close();
});

test('whoever reads further up is left there', async () => {
  const { page, close } = await browser.open({ before: quietly, context: PHONE });
  await ask(page, 'What did Werner say about databases?');
  await ask(page, 'more');
  await page.locator('.scroll').evaluate((scroll) => scroll.scrollTo({ top: 40, behavior: 'instant' }));
  await page.setViewportSize({ width: 320, height: 500 });
  await page.waitForTimeout(300);
  expect(await page.locator('.scroll').evaluate(({ scrollTop }) => scrollTop)).toBe(40);
  await close();
});

test('what is read aloud stays in view, and the page around it stays where it is', async () => {
  const { page, close } = await browser.open({
    before: quietly,
    script: spoken(() => reply('What did Werner say about databases?', { speech: 'there is one' }), QUICKLY),
    context: PHONE,
  });
  await ask(page, 'What did Werner say about databases?');
  const before = await page.evaluate(() => scrollY);
  await readAloud(page);
  await last(page).locator('.part.lit[data-part="2"]').waitFor();
  await expect
    .poll(async () => {
      const [scroll, lit] = await Promise.all([
        page.locator('.scroll').boundingBox(),
        page.locator('.part.lit').boundingBox(),
      ]);
      if (scroll === null || lit === null) return 'nothing is lit';
      return lit.y >= scroll.y - 1 && lit.y + lit.height <= scroll.y + scroll.height + 1;
    })
    .toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await close();
});
