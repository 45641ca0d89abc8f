import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSynthesizer } from '../../local/polly/synthesize.ts';
import { TROUBLES, type Trouble, VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { installMicrophone, type MicrophoneKind, say } from './microphone.ts';
import { message, talk, visitSpeaking } from './voice-visitor.ts';
import { until } from './voice-world.ts';

// they wait for sounds to end, so they wait together; more at once than these, and two cores lose sound
vi.setConfig({ maxConcurrency: 3 });

let browser: OpenBrowser;
let word: Int16Array;
beforeAll(async () => {
  const synthesizer = await createSynthesizer();
  word = (await synthesizer.synthesize({ text: 'databases' })).pcm;
  await synthesizer.close();
  browser = await openBrowser(['--autoplay-policy=user-gesture-required']);
});
afterAll(() => browser.close());

const REFUSALS = [
  ['refused', 'refused'],
  ['missing', 'missing'],
  ['in use', 'in-use'],
] as const satisfies readonly (readonly [MicrophoneKind, Trouble])[];

test.concurrent('why there is no microphone is said, each reason with its own remedy', async ({ expect }) => {
  const visitor = await visitSpeaking(browser);
  const { page } = visitor;
  for (const [kind, trouble] of REFUSALS) {
    await page.evaluate((wanted) => {
      window.microphoneKind = wanted;
    }, kind);
    await talk(page).click();
    await message(page).getByText(TROUBLES[trouble]).waitFor();
    await until(page, 'idle');
  }
  await page.evaluate(() => {
    window.microphoneKind = 'quiet room';
  });
  await talk(page).click();
  await until(page, 'listening');
  await page.evaluate(() => window.unplugMicrophone());
  await message(page).getByText(TROUBLES.unplugged).waitFor();
  await page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await talk(page).click();
  await message(page).getByText(TROUBLES.insecure).waitFor();
  expect(new Set(Object.values(TROUBLES)).size).toBe(Object.keys(TROUBLES).length);
  await visitor.close();
});

type Unheard = {
  readonly trouble: Trouble;
  readonly kind?: MicrophoneKind;
  readonly sound?: (page: Page) => Promise<unknown>;
};

const UNHEARD: readonly Unheard[] = [
  { trouble: 'dead', kind: 'switched off' },
  {
    trouble: 'faint',
    sound: (page) =>
      say(
        page,
        word.map((sample) => sample / 100),
      ),
  },
  { trouble: 'noise' },
];

test.concurrent.each(UNHEARD)(
  'a recording without speech is not sent: "$trouble"',
  async ({ trouble, kind, sound }) => {
    const visitor = await visitSpeaking(browser, kind);
    const { page } = visitor;
    await talk(page).click();
    await until(page, 'listening');
    await sound?.(page);
    await message(page).getByText(TROUBLES[trouble]).waitFor();
    await until(page, 'idle');
    expect(visitor.requests.filter(({ path }) => path === '/api/turn')).toEqual([]);
    await visitor.close();
  },
);

test.concurrent('nobody is recorded behind a page that is out of sight', async ({ expect }) => {
  const visitor = await visitSpeaking(browser);
  const { page } = visitor;
  await talk(page).click();
  await until(page, 'listening');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await message(page).getByText(VOICE_WORDS.hidden).waitFor();
  expect(await page.evaluate(() => window.openMicrophones())).toBe(0);
  await visitor.close();
});

test.concurrent('two tabs never listen at once', async () => {
  const visitor = await visitSpeaking(browser);
  const second = await visitor.page.context().newPage();
  await installMicrophone(second);
  await second.goto(visitor.url);
  await talk(visitor.page).click();
  await until(visitor.page, 'listening');
  await talk(second).click();
  await message(second).getByText(TROUBLES['other-tab']).waitFor();
  await visitor.close();
});
