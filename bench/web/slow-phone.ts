import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../find-chromium.ts';

export const PHONE = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} satisfies BrowserContextOptions;

/** Lighthouse's slow fourth generation and a processor of a quarter of the speed. */
export async function slowPhone(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** What the browser noted: milliseconds from the start to the largest paint, the sum of all layout shifts, and what was painted. */
export type Noted = { readonly paint: number; readonly shift: number; readonly html: string };

/** Runs in the page, so it is a text: what runs here knows no browser. */
const WATCH = `
  window.noted = { paint: 0, shift: 0, html: '' };
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries())
      Object.assign(noted, { paint: startTime, html: element?.textContent?.trim() ?? 'something inside the widget' });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) noted.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** Has the page note its paints and shifts, from its beginning. */
export async function watchPaints(page: Page): Promise<void> {
  await page.addInitScript({ content: WATCH });
}

export const notedBy = (page: Page): Promise<Noted> => page.evaluate<Noted>('noted');

/** Milliseconds after the list of talks in which something might still move. */
const SETTLED = 600;

/** First visits with a slow phone, each in a browser that knows nothing of the page. */
export async function timePaints(address: string, visits: number): Promise<readonly Noted[]> {
  const browser = await chromium.launch(await findChromium());
  const noted: Noted[] = [];
  try {
    for (let visit = 0; visit < visits; visit += 1) {
      const context = await browser.newContext(PHONE);
      const page = await context.newPage();
      await watchPaints(page);
      await slowPhone(page);
      await page.goto(address);
      await page.locator('.timeline').waitFor();
      await page.waitForTimeout(SETTLED);
      noted.push(await notedBy(page));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return noted;
}
