import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenBrowser, openBrowser } from './browser.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the page opens under the strict policy without a complaint', async () => {
  const { page, complaints, close } = await browser.open();
  await page.locator('keynote-recap p').waitFor();
  expect(complaints).toEqual([]);
  await close();
});
