import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { encodeSound } from '../../local/polly/sound/encode.ts';
import { createSynthesizer } from '../../local/polly/synthesize.ts';
import { VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import type { Speech } from './fake-api.ts';
import { installMicrophone, say } from './microphone.ts';
import { fromTones, observed, observeSoundAndLight } from './sound-and-light.ts';
import {
  installBrowserVoice,
  readAloud,
  shortReply,
  spoken,
  tonesOf,
  until,
  untilWord,
} from './voice-world.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Milliseconds between two tones: far enough that a light that is 100 ms away from its own is not near another. */
const APART = 400;

/** The tones of a reply as the stand-in for Polly sends sound: mp3, of which the second half comes when `rest` settles. */
async function mp3OfTones(reply: TurnReply, rest: Promise<void>): Promise<Speech> {
  rest.catch(() => undefined);
  const { audio, marks } = tonesOf(reply, APART);
  const samples = new Int16Array(Buffer.from(audio).buffer.slice(44));
  const pieces: Uint8Array[] = [];
  const sound = (async function* () {
    yield samples;
  })();
  for await (const piece of encodeSound(sound, 'mp3', 24_000)) pieces.push(piece);
  return { audio: Buffer.concat(pieces), marks, rest };
}

/** A visitor who has an answer read, of which the second half comes when `rest` settles. */
async function visit(rest: Promise<void>, before: (page: Page) => Promise<unknown>) {
  const speech = await mp3OfTones(shortReply(), rest);
  const visitor = await browser.open({
    script: { ...spoken(() => shortReply()), speech: () => speech },
    before,
  });
  await visitor.page.getByRole('switch', { name: 'Read answers aloud' }).setChecked(false);
  await visitor.page.getByRole('textbox').fill('what did werner say about databases');
  await visitor.page.keyboard.press('Enter');
  await visitor.page.locator('.part').first().waitFor();
  await readAloud(visitor.page);
  return visitor;
}

test('what has come is heard and lit while the rest is still coming', async () => {
  const rest = Promise.withResolvers<void>();
  const { page, complaints, close } = await visit(rest.promise, observeSoundAndLight);
  await page.waitForFunction(() => window.observed.lit.length >= 3);
  rest.resolve();
  await until(page, 'idle');
  const seen = await observed(page);
  expect(seen.loudest).toBeGreaterThan(0.1);
  expect(seen.lit.at(-1)?.word).toBe('on?');
  const apart = fromTones(seen);
  console.log(`words are lit, in milliseconds from what sounds, ${JSON.stringify(apart)}`);
  expect(apart.mostly).toBeLessThan(100);
  expect(complaints).toEqual([]);
  await close();
});

test('what was heard to its end is heard again without asking for it again', async () => {
  const { page, server, close } = await visit(Promise.resolve(), observeSoundAndLight);
  await until(page, 'speaking');
  await until(page, 'idle');
  await readAloud(page);
  await until(page, 'speaking');
  await page.waitForFunction(() => window.observed.lit.filter(({ word }) => word === 'Aurora').length === 2);
  const asked = server.requests.filter(({ path }) => /^\/api\/speech\/[^/]+$/.test(path));
  expect(asked).toHaveLength(1);
  await close();
});

test('a sound that breaks off: the voice of the browser reads', async () => {
  const rest = Promise.withResolvers<void>();
  const { page, close } = await visit(rest.promise, installBrowserVoice);
  await until(page, 'speaking');
  rest.reject(new Error('the line is cut'));
  await page.waitForFunction(() => window.browserSaid.length === 3);
  await until(page, 'idle');
  await close();
});

test('stopped while the sound is coming, it stays silent when the rest comes', async () => {
  const rest = Promise.withResolvers<void>();
  const { page, complaints, close } = await visit(rest.promise, observeSoundAndLight);
  await until(page, 'speaking');
  await page.keyboard.press('Escape');
  await until(page, 'idle');
  rest.resolve();
  // heard again it is read from what was kept meanwhile
  await readAloud(page);
  await until(page, 'speaking');
  await until(page, 'idle');
  expect((await observed(page)).lit.at(-1)?.word).toBe('on?');
  expect(complaints).toEqual([]);
  await close();
});

test('one can speak into what is still coming', async () => {
  const synthesizer = await createSynthesizer();
  const { pcm } = await synthesizer.synthesize({ text: 'tell me about databases' });
  await synthesizer.close();
  const rest = Promise.withResolvers<void>();
  const reply = shortReply({
    say: [{ text: 'It goes to six nodes in three zones, and four of them have it.' }],
  });
  const speech = await mp3OfTones(reply, rest.promise);
  const { page, close } = await browser.open({
    script: { ...spoken(() => reply), speech: () => speech },
    before: (opened) => installMicrophone(opened),
  });
  await page.getByRole('switch', { name: VOICE_WORDS.handsFree }).click();
  await until(page, 'listening');
  await say(page, pcm);
  await untilWord(page, 'six');
  const said = say(page, pcm);
  await until(page, 'listening');
  rest.resolve();
  await said;
  await close();
});
