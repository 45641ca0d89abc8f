import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TurnRequest } from '../../lambda/channels/web/api.ts';
import { createSynthesizer } from '../../local/polly/synthesize.ts';
import { TROUBLES, type Trouble, VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, type Opened, openBrowser } from './browser.ts';
import { installMicrophone, type MicrophoneKind, say } from './microphone.ts';
import { shortReply, spoken, until } from './voice-world.ts';

// what is spoken takes its time, and a busy machine more
vi.setConfig({ testTimeout: 60_000 });

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

/** A visitor of the page with a microphone; the answers are short. */
const visit = (kind: MicrophoneKind = 'quiet room') =>
  browser.open({
    script: spoken(() => shortReply({ say: [{ text: 'Yes.' }], prompt: null })),
    before: (page) => installMicrophone(page, kind),
  });

/** The samples that were sent with a turn. */
function sentAudio({ requests }: Opened): Int16Array {
  const turn = requests.find(({ path }) => path === '/api/turn');
  const { audio = '' } = JSON.parse(turn?.body ?? '{}') as TurnRequest;
  return new Int16Array(Uint8Array.from(Buffer.from(audio, 'base64')).buffer);
}

const energy = (samples: Int16Array) => samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0);

const talk = (page: Page) => page.locator('button.talk');
const message = (page: Page) => page.locator('kr-talk-button .message');

test.concurrent('after a tap the end of speech sends the question, with all of it and little else', async () => {
  const visitor = await visit();
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

test.concurrent('held, it listens until it is let go, and not longer', async () => {
  const visitor = await visit();
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

test.concurrent('the space bar held talks, on the button and elsewhere in the widget, and types a space in the field', async () => {
  const visitor = await visit();
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

test.concurrent('the button is called by what it does, also to a screen reader that clicks it', async () => {
  const visitor = await visit();
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

test.concurrent('while the browser asks its user nobody is told to speak', async () => {
  const visitor = await visit();
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

const REFUSALS = [
  ['refused', 'refused'],
  ['missing', 'missing'],
  ['in use', 'in-use'],
] as const satisfies readonly (readonly [MicrophoneKind, Trouble])[];

test.concurrent('why there is no microphone is said, each reason with its own remedy', async () => {
  const visitor = await visit();
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
    const visitor = await visit(kind);
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

test.concurrent('nobody is recorded behind a page that is out of sight', async () => {
  const visitor = await visit();
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
  const visitor = await visit();
  const second = await visitor.page.context().newPage();
  await installMicrophone(second);
  await second.goto(visitor.url);
  await talk(visitor.page).click();
  await until(visitor.page, 'listening');
  await talk(second).click();
  await message(second).getByText(TROUBLES['other-tab']).waitFor();
  await visitor.close();
});
