import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { findChromium } from '../../bench/find-chromium.ts';
import type { SpeechMarks } from '../../lambda/channels/web/api.ts';
import { VOICE_WORDS } from '../../web/voice/words.ts';
import { WORDS } from '../../web/widget/words.ts';
import { type Journey, startJourney } from './journey-world.ts';
import { apartFromMarks, observed, observeSoundAndLight, wordsOf } from './sound-and-light.ts';
import { installBrowserVoice, readAloud, until } from './voice-world.ts';

// what is spoken takes its time, and a busy machine more
vi.setConfig({ testTimeout: 90_000 });

/** A page in a real browser, and the program behind it: the web function, the stand-ins for Lex and Polly, the notes. */
let journey: Journey;
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  const { executablePath, args } = await findChromium(process.env.CHROMIUM_PATH);
  [journey, browser] = await Promise.all([startJourney(), chromium.launch({ executablePath, args })]);
});
afterEach(async () => {
  journey.lex.mend();
  journey.polly.mend();
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await browser.close();
  await journey.stop();
});

/** Milliseconds; what takes longer has failed, and this says which step it was. */
const PATIENCE = 30_000;

async function visit(
  before: (page: Page) => Promise<unknown> = async () => undefined,
  path = '/',
): Promise<Page> {
  const context = await browser.newContext();
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await before(page);
  await page.goto(journey.url + path);
  return page;
}

const answers = (page: Page) => page.locator('[data-outcome=answered]');

/** Types a question and waits for its answer. Gives the answer's text. */
async function ask(page: Page, question: string): Promise<string> {
  const before = await answers(page).count();
  await page.getByRole('textbox').fill(question);
  await page.keyboard.press('Enter');
  await answers(page).nth(before).waitFor();
  return answers(page).nth(before).locator('.answer').innerText();
}

const QUESTION = 'what did werner say about databases';

test('typed, answered, and read aloud with each word lit at its mark', async () => {
  const page = await visit(observeSoundAndLight);
  const marks = page.waitForResponse(/\/marks$/);
  expect(await ask(page, QUESTION)).toContain('log');
  const words = wordsOf((await (await marks).json()) as SpeechMarks);
  await until(page, 'speaking');
  await page.waitForFunction(() => window.observed.lit.length >= 15);
  await page.keyboard.press('Escape');
  await until(page, 'idle');
  const { lit, loudest } = await observed(page);
  expect(loudest).toBeGreaterThan(0.05);
  expect(apartFromMarks(lit, words).mostly).toBeLessThan(100);
});

test('Lex stops in the middle of a conversation: it goes on, and says so discreetly', async () => {
  const page = await visit();
  const first = await ask(page, QUESTION);
  journey.lex.cut();
  const second = await ask(page, 'more');
  expect(second).not.toBe(first);
  expect(second).not.toBe('');
  await answers(page).last().getByText(WORDS.viaHere).waitFor();
  journey.lex.mend();
  await ask(page, 'who said that');
  expect(await answers(page).last().locator('.answer').innerText()).toContain('Werner');
});

test('Polly stops: the voice of the browser reads on, and the page says so discreetly', async () => {
  const page = await visit((opened) => installBrowserVoice(opened, 500));
  journey.polly.cut();
  await ask(page, 'how fast does aurora recover');
  await until(page, 'speaking');
  await answers(page).last().getByText(WORDS.noVoice).waitFor();
  await until(page, 'idle');
  const said = await page.evaluate(() => window.browserSaid);
  expect(said).toEqual(await page.locator('.part').allInnerTexts());
});

test('a slow network: the page says that it waits, then answers and speaks', async () => {
  const page = await visit();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  // 2G, as the developer tools of Chromium have it
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 800,
    downloadThroughput: 35_000,
    uploadThroughput: 31_000,
  });
  await page.getByRole('textbox').fill(QUESTION);
  await page.keyboard.press('Enter');
  await page.getByText(WORDS.waiting).first().waitFor();
  await answers(page).first().waitFor();
  await until(page, 'speaking');
});

test('after a reload the conversation is there, goes on, and can be heard again', async () => {
  const page = await visit();
  const answer = await ask(page, QUESTION);
  await page.reload();
  expect(await answers(page).first().locator('.answer').innerText()).toBe(answer);
  await readAloud(page);
  await until(page, 'speaking');
  await page.keyboard.press('Escape');
  expect(await ask(page, 'more')).not.toBe(answer);
});

test('two widgets on a page have a conversation each', async () => {
  const two = (page: Page) =>
    page.route('**/two.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Two</title><script type="module" src="/keynote-recap.js"></script><keynote-recap name="a"></keynote-recap><keynote-recap name="b"></keynote-recap>',
      }),
    );
  const page = await visit(two, '/two.html');
  const widget = (place: number) => page.locator('keynote-recap').nth(place);
  for (const [place, question] of [QUESTION, 'recap the 2017 keynote'].entries()) {
    await widget(place).getByRole('textbox').fill(question);
    await page.keyboard.press('Enter');
    await answers(page).nth(place).waitFor();
  }
  await widget(0).getByRole('textbox').fill('who said that');
  await page.keyboard.press('Enter');
  await expect.poll(() => widget(0).locator('[data-outcome=answered]').count()).toBe(2);
  expect(await widget(1).locator('[data-outcome=answered]').count()).toBe(1);
  expect(await widget(0).locator('.answer').last().innerText()).toContain('Werner');
});

test('by the keyboard alone: ask, pause, hear on, ask by the choice that is offered', async () => {
  const page = await visit();
  await tabTo(page, 'a.skip');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[name=question]');
  await page.keyboard.type('recap the 2017 keynote');
  await page.keyboard.press('Enter');
  await until(page, 'speaking');
  await tabTo(page, `[aria-label="${VOICE_WORDS.pause}"]`, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await until(page, 'paused');
  await page.keyboard.press('Enter');
  await until(page, 'speaking');
  await tabTo(page, `[aria-label="${VOICE_WORDS.nextPart}"]`);
  await page.keyboard.press('Space');
  await answers(page).nth(1).locator('.part.lit').first().waitFor();
  await page.keyboard.press('Escape');
  await until(page, 'idle');
});

/** Goes from element to element until one that the selector means has the focus. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const isThere = await page.evaluate((wanted) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.matches(wanted) ?? false;
    }, selector);
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} cannot be reached by ${key}.`);
}
