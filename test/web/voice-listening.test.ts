import { afterAll, beforeAll, test, vi } from 'vitest';
import type { TurnRequest } from '../../lambda/channels/web/api.ts';
import { createSynthesizer } from '../../local/polly/synthesize.ts';
import { VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, type Opened, openBrowser } from './browser.ts';
import { say } from './microphone.ts';
import { message, talk, visitSpeaking } from './voice-visitor.ts';
import { until } from './voice-world.ts';

// they wait for sounds to end, so they wait together; more at once than these, and two cores lose sound
vi.setConfig({ maxConcurrency: 3 });

let browser: OpenBrowser;
let question: Int16Array;
/** A question of one word, for tests in which nobody needs to hear more. */
let word: Int16Array;
beforeAll(async () => {
  const synthesizer = await createSynthesizer();
  question = (await synthesizer.synthesize({ text: 'what did werner say about databases' })).pcm;
  word = (await synthesizer.synthesize({ text: 'databases' })).pcm;
  await synthesizer.close();
  browser = await openBrowser(['--autoplay-policy=user-gesture-required']);
});
afterAll(() => browser.close());

/** The samples that were sent with a turn. */
function sentAudio({ requests }: Opened): Int16Array {
  const turn = requests.find(({ path }) => path === '/api/turn');
  const { audio = '' } = JSON.parse(turn?.body ?? '{}') as TurnRequest;
  return new Int16Array(Uint8Array.from(Buffer.from(audio, 'base64')).buffer);
}

const energy = (samples: Int16Array) => samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0);

test.concurrent('after a tap the end of speech sends the question, with all of it and little else', async ({
  expect,
}) => {
  const visitor = await visitSpeaking(browser);
  const { page, complaints } = visitor;
  await talk(page).click();
  await until(page, 'listening');
  await say(page, question);
  await page.locator('[data-outcome=answered]').waitFor();
  const sent = sentAudio(visitor);
  // nothing of the voice is missing, its first syllable least; some silence stands around it
  expect(energy(sent) / energy(question)).toBeGreaterThan(0.97);
  const silence = (sent.length - question.length) / 16_000;
  expect(silence).toBeGreaterThan(0.2);
  expect(silence).toBeLessThan(1);
  expect(energy(sent.subarray(0, 1_600))).toBeLessThan(energy(question) / 1_000);
  expect(complaints).toEqual([]);
  await visitor.close();
});

test.concurrent('held, it listens until it is let go, and not longer', async ({ expect }) => {
  const visitor = await visitSpeaking(browser);
  const { page } = visitor;
  await talk(page).hover();
  await page.mouse.down();
  await until(page, 'listening');
  await say(page, word);
  await page.mouse.up();
  await page.locator('[data-outcome=answered]').waitFor();
  expect(energy(sentAudio(visitor)) / energy(word)).toBeGreaterThan(0.95);
  await visitor.close();
});

test.concurrent('the space bar held talks, on the button and elsewhere in the widget, and types a space in the field', async ({
  expect,
}) => {
  const visitor = await visitSpeaking(browser);
  const { page } = visitor;
  await talk(page).focus();
  await page.keyboard.down('Space');
  await until(page, 'listening');
  await say(page, word);
  await page.keyboard.up('Space');
  await page.locator('[data-outcome=answered]').waitFor();
  await until(page, 'idle');
  await page.locator('article').focus();
  await page.keyboard.down('Space');
  await until(page, 'listening');
  await page.keyboard.press('Escape');
  await page.keyboard.up('Space');
  await until(page, 'idle');
  await page.getByRole('textbox').focus();
  await page.keyboard.type('a b');
  expect(await page.getByRole('textbox').inputValue()).toBe('a b');
  await visitor.close();
});

test.concurrent('how loud one is can be seen, and that silence is silence', async ({ expect }) => {
  const visitor = await visitSpeaking(browser);
  const { page } = visitor;
  const level = () =>
    page.locator('kr-talk-button').evaluate((button) => Number(button.style.getPropertyValue('--level')));
  await talk(page).hover();
  await page.mouse.down();
  await until(page, 'listening');
  expect(await level()).toBeLessThan(0.1);
  const said = say(page, question);
  await expect.poll(level).toBeGreaterThan(0.4);
  await said;
  await expect.poll(level).toBeLessThan(0.1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await until(page, 'idle');
  expect(await level()).toBe(0);
  await visitor.close();
});

test.concurrent('who speaks on and on is told before the time is over, and is answered then', async ({
  expect,
}) => {
  const visitor = await visitSpeaking(browser);
  const { page } = visitor;
  await talk(page).click();
  await until(page, 'listening');
  const often = Math.ceil((17 * 16_000) / question.length);
  const endless = Int16Array.from(Array.from({ length: often }, () => [...question]).flat());
  // the page is closed before it is over
  say(page, endless).catch(() => undefined);
  await message(page).getByText(VOICE_WORDS.limitNear).waitFor();
  await page.locator('[data-outcome=answered]').waitFor();
  const seconds = sentAudio(visitor).length / 16_000;
  expect(seconds).toBeGreaterThan(14);
  expect(seconds).toBeLessThanOrEqual(15);
  await visitor.close();
});

test.concurrent('the button is called by what it does, also to a screen reader that clicks it', async ({
  expect,
}) => {
  const visitor = await visitSpeaking(browser);
  const { page } = visitor;
  expect(await talk(page).getAttribute('aria-label')).toBe(VOICE_WORDS.talk);
  // a screen reader clicks without a pointer
  await talk(page).evaluate((button: HTMLElement) => button.click());
  await until(page, 'listening');
  expect(await talk(page).getAttribute('aria-label')).toBe(VOICE_WORDS.listening);
  await talk(page).click();
  await until(page, 'idle');
  expect(await message(page).textContent()).toBe('');
  await visitor.close();
});

test.concurrent('while the browser asks its user nobody is told to speak', async ({ expect }) => {
  const visitor = await visitSpeaking(browser);
  const { page } = visitor;
  await page.evaluate(() => {
    const open = navigator.mediaDevices.getUserMedia;
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      await new Promise((allowed) => addEventListener('allowed', allowed));
      return open(wanted);
    };
  });
  await talk(page).click();
  await until(page, 'opening');
  await message(page).getByText(VOICE_WORDS.asking).waitFor();
  await page.evaluate(() => dispatchEvent(new Event('allowed')));
  await until(page, 'listening');
  expect(await message(page).textContent()).toBe('');
  await visitor.close();
});
