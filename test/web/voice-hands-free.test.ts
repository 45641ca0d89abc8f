import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { createSynthesizer } from '../../local/polly/synthesize.ts';
import { VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { installMicrophone, say } from './microphone.ts';
import { shortReply, spoken, until, untilWord } from './voice-world.ts';

// they wait for sounds to end, so they wait together; more at once than these, and two cores lose sound
vi.setConfig({ maxConcurrency: 3 });

let browser: OpenBrowser;
let question: Int16Array;
beforeAll(async () => {
  const synthesizer = await createSynthesizer();
  question = (await synthesizer.synthesize({ text: 'tell me about databases' })).pcm;
  await synthesizer.close();
  browser = await openBrowser(['--autoplay-policy=user-gesture-required']);
});
afterAll(() => browser.close());

const LONG = { text: 'It goes to six nodes in three zones, and a write is done when four of them have it.' };

const visit = (
  answer: Parameters<typeof spoken>[0] = () => shortReply({ say: [{ text: 'Only the log.' }] }),
) => {
  const script = spoken(answer);
  return browser
    .open({ script, before: (page) => installMicrophone(page) })
    .then((opened) => ({ ...opened, script }));
};

const handsFree = (page: Page) => page.getByRole('switch', { name: VOICE_WORDS.handsFree });
const openMicrophones = (page: Page) => page.evaluate(() => window.openMicrophones());

test.concurrent('hands-free: three questions and their answers without a hand, then the end', async ({
  expect,
}) => {
  const { page, script, complaints, close } = await visit((_, turn) =>
    shortReply({ say: [{ text: 'Only the log.' }], ...(turn === 2 && { prompt: null, outcome: 'done' }) }),
  );
  await handsFree(page).click();
  for (const turn of [0, 1, 2]) {
    await until(page, 'listening');
    await say(page, question);
    await until(page, 'speaking');
    expect(script.answered).toHaveLength(turn + 1);
  }
  await until(page, 'idle');
  expect(await handsFree(page).getAttribute('aria-checked')).toBe('false');
  expect(await openMicrophones(page)).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test.concurrent('somebody speaks into the answer: it stops at once, and what they said is the next question', async ({
  expect,
}) => {
  const { page, script, requests, close } = await visit(() => shortReply({ say: [LONG] }));
  await handsFree(page).click();
  await until(page, 'listening');
  await say(page, question);
  await untilWord(page, 'zones,');
  const said = say(page, question);
  await until(page, 'listening');
  expect(await page.evaluate(() => CSS.highlights.get('kr-word')?.size ?? 0)).toBe(0);
  await said;
  await until(page, 'speaking');
  expect(script.answered).toHaveLength(2);
  const [first = 0, second = 0] = requests
    .filter(({ path }) => path === '/api/turn')
    .map(({ body }) => body.length);
  // all of it was kept, its first word too, and nothing of the answer before it
  expect(Math.abs(second - first)).toBeLessThan(first * 0.25);
  await close();
});

test.concurrent('what the loudspeaker gives back is not taken for somebody', async ({ expect }) => {
  const { page, script, close } = await visit(() => shortReply({ say: [LONG] }));
  // an echo of a tenth is more than an echo canceller leaves
  await page.evaluate(() => {
    window.echo = 0.1;
  });
  await handsFree(page).click();
  await until(page, 'listening');
  await say(page, question);
  await untilWord(page, 'it.');
  await untilWord(page, 'on?');
  await until(page, 'listening');
  expect(script.answered).toHaveLength(1);
  await close();
});

test.concurrent('the button cuts the answer off and listens, and so does the key, without hands-free too', async ({
  expect,
}) => {
  const { page, script, close } = await visit(() => shortReply({ say: [LONG] }));
  await page.locator('button.talk').click();
  await until(page, 'listening');
  await say(page, question);
  await until(page, 'speaking');
  expect(await openMicrophones(page)).toBe(0);
  await page.locator('button.talk').click();
  await until(page, 'listening');
  await say(page, question);
  await expect.poll(() => script.answered.length).toBe(2);
  await until(page, 'speaking');
  // and so does the key, from wherever nothing else wants it
  await page.locator('article').last().focus();
  await page.keyboard.down('Space');
  await until(page, 'listening');
  expect(await page.evaluate(() => CSS.highlights.get('kr-word')?.size ?? 0)).toBe(0);
  await say(page, question);
  await page.keyboard.up('Space');
  await expect.poll(() => script.answered.length).toBe(3);
  await close();
});

test.concurrent('in a recap who says nothing hears on, to its end', async ({ expect }) => {
  const titles = ['Voice', 'Chaos'];
  const { page, script, close } = await visit((_, turn) =>
    shortReply({
      say: [{ text: 'A part.' }],
      chapters: { titles, at: Math.min(turn, 1) },
      prompt: turn === 0 ? 'Next part?' : null,
    }),
  );
  await handsFree(page).click();
  await until(page, 'listening');
  await say(page, question);
  await expect.poll(() => script.answered.map(({ heard }) => heard)).toEqual(['a spoken question', 'next']);
  await until(page, 'speaking');
  await until(page, 'idle');
  await close();
});

test.concurrent('after two silences it stops, says so, and lets go of the microphone', async ({ expect }) => {
  const { page, script, close } = await visit();
  await handsFree(page).click();
  await page.locator('kr-talk-button .message').getByText(VOICE_WORDS.silence).waitFor();
  expect(await handsFree(page).getAttribute('aria-checked')).toBe('false');
  expect(await openMicrophones(page)).toBe(0);
  expect(script.answered).toEqual([]);
  await close();
});
