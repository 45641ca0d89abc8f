import { afterAll, beforeAll, expect, test } from 'vitest';
import { VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { press, visitAnswered } from './voice-visitor.ts';
import {
  installBrowserVoice,
  installGestureRule,
  readAloud,
  shortReply,
  spoken,
  until,
  untilWord,
} from './voice-world.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser(['--autoplay-policy=user-gesture-required']);
});
afterAll(() => browser.close());

test('a page that nobody has touched may not speak: that is said, and one press is enough', async () => {
  const { page, close } = await browser.open({
    script: spoken(() => shortReply()),
    before: installGestureRule,
  });
  await page.locator('keynote-recap input').waitFor();
  await page.evaluate(() => {
    const widget = document.querySelector('keynote-recap') as unknown as { ask(text: string): void };
    widget.ask('what did werner say about databases');
  });
  await page.locator('kr-talk-button .message').getByText(VOICE_WORDS.blocked).waitFor();
  expect(await page.evaluate(() => CSS.highlights.get('kr-word')?.size ?? 0)).toBe(0);
  await press(page, VOICE_WORDS.resume);
  await untilWord(page, 'only');
  await until(page, 'speaking');
  await close();
});

test('what was asked by a key is answered aloud, however long the sound takes: the key unlocked it', async () => {
  const { page, close } = await browser.open({
    script: { ...spoken(() => shortReply()), speechDelay: 1_000 },
    before: installGestureRule,
  });
  await page.getByRole('textbox').fill('what did werner say about databases');
  await page.keyboard.press('Enter');
  await untilWord(page, 'only');
  expect(await page.locator('kr-talk-button .message').innerText()).toBe('');
  await close();
});

test('a server without a voice: the one of the browser reads, word by word', async () => {
  const { page, complaints, close } = await visitAnswered(browser, {
    changes: { speech: null },
    before: installBrowserVoice,
  });
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
  const visitor = await visitAnswered(browser, { before: installBrowserVoice });
  visitor.server.script = { ...visitor.script, speech: () => undefined };
  await readAloud(visitor.page);
  await until(visitor.page, 'speaking');
  await until(visitor.page, 'idle');
  expect(await visitor.page.evaluate(() => window.browserSaid)).toHaveLength(3);
  await visitor.close();
});

test('no voice anywhere is said once', async () => {
  const { page, close } = await visitAnswered(browser, { changes: { speech: null } });
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
  const visitor = await visitAnswered(browser);
  visitor.server.script = { ...visitor.script, speechDelay: 2_000 };
  await readAloud(visitor.page);
  await until(visitor.page, 'thinking');
  await until(visitor.page, 'speaking');
  await visitor.close();
});
