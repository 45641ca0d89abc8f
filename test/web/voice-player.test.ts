import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { observed, observeSoundAndLight, spread } from './sound-and-light.ts';
import { installBrowserVoice, readAloud, shortReply, spoken, until, untilWord } from './voice-world.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser(['--autoplay-policy=user-gesture-required']);
});
afterAll(() => browser.close());

const SAID = 'Aurora writes only the log. It goes to six nodes. Shall I go on?';

/** A visitor who has typed a question; its answer is not read until somebody wants it. */
async function visit(
  changes: Partial<TurnReply> = {},
  before: (page: Page) => Promise<unknown> = observeSoundAndLight,
) {
  const script = spoken(() => shortReply(changes));
  const visitor = await browser.open({ script, before });
  await visitor.page.getByRole('switch', { name: 'Read answers aloud' }).setChecked(false);
  await visitor.page.getByRole('textbox').fill('what did werner say about databases');
  await visitor.page.keyboard.press('Enter');
  await visitor.page.locator('.part').first().waitFor();
  return { ...visitor, script };
}

const player = (page: Page) => page.locator('kr-player');
const press = (page: Page, name: string) => player(page).getByRole('button', { name }).click();
const time = (page: Page) => page.evaluate(() => window.observed.element?.currentTime ?? 0);

/** Played at another rate, a tone may come in pieces: what follows within 100 ms of the sound belongs to the one before. */
function beginnings(heard: readonly number[], rate: number): readonly number[] {
  return heard.filter((at, place) => place === 0 || at - (heard[place - 1] ?? 0) > 100 / rate);
}

test('each word is lit while it sounds, at every rate', async () => {
  const { page, complaints, close } = await visit();
  for (const rate of [1, 1.5, 2, 0.75]) {
    await page.evaluate(() => Object.assign(window.observed, { heard: [], lit: [], loudest: 0 }));
    await readAloud(page);
    await until(page, 'speaking');
    await page.getByLabel(VOICE_WORDS.rate).selectOption(String(rate));
    await until(page, 'idle');
    const { heard, lit, loudest } = await observed(page);
    expect(lit.map(({ word }) => word).join(' ')).toBe(SAID);
    expect(loudest).toBeGreaterThan(0.1);
    const tones = beginnings(heard, rate);
    expect(tones).toHaveLength(lit.length);
    const apart = spread(lit.map(({ at }, word) => at - (tones[word] ?? 0)));
    console.log(`rate ${rate}: words are lit from their sounds, in milliseconds: ${JSON.stringify(apart)}`);
    expect(apart.mostly).toBeLessThan(100);
  }
  expect(complaints).toEqual([]);
  await close();
});

test('a touched sentence is read from there on', async () => {
  const { page, close } = await visit();
  await page.locator('.part').nth(1).click();
  await until(page, 'speaking');
  await until(page, 'idle');
  const { lit, heard } = await observed(page);
  expect(lit[0]?.word).toBe('It');
  expect(heard).toHaveLength(lit.length);
  await close();
});

test('pause holds the place, and reading goes on from it', async () => {
  const { page, close } = await visit();
  await readAloud(page);
  await untilWord(page, 'only');
  await press(page, VOICE_WORDS.pause);
  await until(page, 'paused');
  const place = await time(page);
  await press(page, VOICE_WORDS.resume);
  await until(page, 'speaking');
  expect(await time(page)).toBeGreaterThanOrEqual(place);
  await until(page, 'idle');
  expect((await observed(page)).lit).toHaveLength(14);
  await close();
});

test('sentence by sentence, again, and with captions', async () => {
  const { page, close } = await visit();
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

test('a server without a voice: the one of the browser reads, word by word', async () => {
  const { page, complaints, close } = await visit({ speech: null }, installBrowserVoice);
  await readAloud(page);
  await until(page, 'idle');
  expect(await page.evaluate(() => window.browserSaid)).toEqual([
    'Aurora writes only the log.',
    'It goes to six nodes.',
    'Shall I go on?',
  ]);
  expect(complaints).toEqual([]);
  await close();
});

test('a token that the server refuses: the voice of the browser reads', async () => {
  const visitor = await visit({}, installBrowserVoice);
  visitor.server.script = { ...visitor.script, speech: () => undefined };
  await readAloud(visitor.page);
  await until(visitor.page, 'speaking');
  await until(visitor.page, 'idle');
  expect(await visitor.page.evaluate(() => window.browserSaid)).toHaveLength(3);
  await visitor.close();
});

test('no voice anywhere is said once', async () => {
  const { page, close } = await visit({ speech: null });
  const message = page.locator('kr-talk-button .message');
  await readAloud(page);
  await message.getByText(VOICE_WORDS.noVoice).waitFor();
  await until(page, 'idle');
  await readAloud(page);
  await until(page, 'thinking');
  await until(page, 'idle');
  expect(await message.textContent()).toBe('');
  await close();
});

test('a slow line: the text is there at once, and the sound when it comes', async () => {
  const visitor = await visit();
  visitor.server.script = { ...visitor.script, speechDelay: 700 };
  await readAloud(visitor.page);
  await until(visitor.page, 'thinking');
  await until(visitor.page, 'speaking');
  await visitor.close();
});

const CHAPTERS = { titles: ['Voice', 'Chaos', 'Security'], at: 0 };

test('a recap has its parts on the buttons and on the keys of the keyboard', async () => {
  const keys = (page: Page) =>
    page.addInitScript(() => {
      const actions = new Map<string, MediaSessionActionHandler | null>();
      window.mediaKey = (key) => actions.get(key)?.({ action: key });
      navigator.mediaSession.setActionHandler = (key, act) => actions.set(key, act);
    });
  const { page, script, close } = await visit({ chapters: CHAPTERS }, keys);
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
