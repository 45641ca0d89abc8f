import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { fromMarks, fromTones, observed, spread } from './sound-and-light.ts';
import { press, visitAnswered } from './voice-visitor.ts';
import { readAloud, shortReply, spoken, tonesOf, until, untilWord } from './voice-world.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser(['--autoplay-policy=user-gesture-required']);
});
afterAll(() => browser.close());

const player = (page: Page) => page.locator('kr-player');
const time = (page: Page) => page.evaluate(() => window.observed.element?.currentTime ?? 0);

/** Milliseconds between two tones: far enough that a light that is 100 ms away from its own is not near another. */
const APART = 400;
const MARKS = tonesOf(shortReply(), APART).marks.parts.flatMap(({ text, words }) =>
  words.map(({ time, start, end }) => ({ time, word: text.slice(start, end) })),
);

test('each word is lit while it sounds, at every rate', async () => {
  const { page, complaints, close } = await visitAnswered(browser, { pace: APART });
  for (const rate of [1, 1.5, 2, 0.75]) {
    await page.evaluate(() => Object.assign(window.observed, { heard: [], lit: [], loudest: 0 }));
    await readAloud(page);
    await until(page, 'speaking');
    await page.getByLabel(VOICE_WORDS.rate).selectOption(String(rate));
    await page.waitForFunction(() => window.observed.lit.some(({ word }) => word === 'nodes.'));
    await page.keyboard.press('Escape');
    await until(page, 'idle');
    const seen = await observed(page);
    const markOf = (word: string) => MARKS.find((one) => one.word === word)?.time ?? 0;
    const apart = {
      marks: fromMarks(seen.lit, markOf, rate),
      tones: fromTones(seen),
      machine: spread(seen.lit.map(({ late }) => late)),
    };
    console.log(
      `rate ${rate}: words are lit, in milliseconds, from their marks, from tones, and how late the machine was: ${JSON.stringify(apart)}`,
    );
    expect(seen.lit.length).toBeGreaterThanOrEqual(8);
    expect(seen.loudest).toBeGreaterThan(0.1);
    expect(apart.marks.mostly).toBeLessThan(100);
    expect(apart.tones.mostly).toBeLessThan(100);
  }
  expect(complaints).toEqual([]);
  await close();
});

test('a touched sentence is read from there on', async () => {
  const { page, close } = await visitAnswered(browser);
  await page.locator('.part').nth(1).click();
  await until(page, 'speaking');
  await until(page, 'idle');
  const { lit, loudest } = await observed(page);
  expect(lit[0]?.word).toBe('It');
  expect(lit.map(({ word }) => word)).not.toContain('Aurora');
  expect(loudest).toBeGreaterThan(0.1);
  await close();
});

test('pause holds the place, and reading goes on from it', async () => {
  const { page, close } = await visitAnswered(browser);
  await readAloud(page);
  await untilWord(page, 'only');
  await press(page, VOICE_WORDS.pause);
  await until(page, 'paused');
  const place = await time(page);
  await press(page, VOICE_WORDS.resume);
  await until(page, 'speaking');
  expect(await time(page)).toBeGreaterThanOrEqual(place);
  await until(page, 'idle');
  const words = (await observed(page)).lit.map(({ word }) => word);
  expect(words.at(-1)).toBe('on?');
  expect(new Set(words).size).toBe(words.length);
  await close();
});

test('how far the answer is read can be seen, its speeds can be chosen, and the control that was pressed stays to the end', async () => {
  const { page, close } = await visitAnswered(browser);
  await readAloud(page);
  await until(page, 'speaking');
  await player(page).getByLabel(VOICE_WORDS.rate).focus();
  const rates = await page.getByLabel(VOICE_WORDS.rate).locator('option').allTextContents();
  expect(rates).toEqual(['0.75×', '1×', '1.25×', '1.5×', '1.75×', '2×']);
  const far = () =>
    player(page)
      .locator('progress')
      .evaluate(({ value }: HTMLProgressElement) => value);
  const early = await far();
  await expect.poll(far).toBeGreaterThan(early + 0.2);
  await until(page, 'idle');
  expect(await player(page).locator('progress').count()).toBe(1);
  await close();
});

test('sentence by sentence, again, and with captions', async () => {
  const { page, close } = await visitAnswered(browser);
  await readAloud(page);
  await until(page, 'speaking');
  await press(page, VOICE_WORDS.captions);
  await press(page, VOICE_WORDS.nextSentence);
  await player(page).locator('.caption', { hasText: 'It goes to six nodes.' }).waitFor();
  await press(page, VOICE_WORDS.previousSentence);
  await player(page).locator('.caption mark', { hasText: 'writes' }).waitFor();
  await press(page, VOICE_WORDS.nextSentence);
  await press(page, VOICE_WORDS.again);
  await player(page).locator('.caption mark', { hasText: 'Aurora' }).waitFor();
  await page.keyboard.press('Escape');
  await until(page, 'idle');
  await close();
});

test('the sound does not wait for its marks; the light comes when they do', async () => {
  const { page, close } = await visitAnswered(browser, { pace: APART });
  const marks = Promise.withResolvers<void>();
  await page.route('**/marks', async (route) => {
    await marks.promise;
    await route.continue();
  });
  await readAloud(page);
  await until(page, 'speaking');
  await page.waitForFunction(() => window.observed.heard.length > 0);
  expect((await observed(page)).lit).toEqual([]);
  marks.resolve();
  await page.waitForFunction(() => window.observed.lit.length > 0);
  await close();
});

const CHAPTERS = { titles: ['Voice', 'Chaos', 'Security'], at: 0 };

test('a recap has its parts on the buttons and on the keys of the keyboard', async () => {
  const keys = (page: Page) =>
    page.addInitScript(() => {
      const actions = new Map<string, MediaSessionActionHandler | null>();
      window.mediaKey = (key) => actions.get(key)?.({ action: key });
      navigator.mediaSession.setActionHandler = (key, act) => actions.set(key, act);
    });
  const { page, script, close } = await visitAnswered(browser, {
    changes: { chapters: CHAPTERS },
    before: keys,
  });
  await readAloud(page);
  await until(page, 'speaking');
  await player(page).getByText('Part 1 of 3: Voice').waitFor();
  await press(page, VOICE_WORDS.nextPart);
  await expect.poll(() => script.answered.length).toBe(2);
  await until(page, 'speaking');
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Voice');
  await page.evaluate(() => window.mediaKey('pause'));
  await until(page, 'paused');
  await page.evaluate(() => window.mediaKey('previoustrack'));
  await expect
    .poll(() => script.answered.map(({ heard }) => heard))
    .toEqual([expect.any(String), 'next', 'previous']);
  await until(page, 'speaking');
  await close();
});

test('two widgets: who begins to speak silences the other', async () => {
  const script = spoken(() => shortReply());
  const two =
    '<!doctype html><title>Two</title><script type="module" src="/keynote-recap.js"></script><keynote-recap name="a"></keynote-recap><keynote-recap name="b"></keynote-recap>';
  const { page, close } = await browser.open({
    script,
    path: '/two.html',
    pages: new Map([['/two.html', two]]),
  });
  for (const place of [0, 1]) {
    await page.getByRole('textbox').nth(place).fill('what did werner say about databases');
    await page.keyboard.press('Enter');
    await page.locator('keynote-recap').nth(place).locator('.part').first().waitFor();
  }
  await page.locator('keynote-recap').nth(0).locator('.part').nth(0).click();
  await until(page, 'speaking', 0);
  await page.locator('keynote-recap').nth(1).locator('.part').nth(0).click();
  await until(page, 'speaking', 1);
  await until(page, 'idle', 0);
  await close();
});
