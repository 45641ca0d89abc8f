import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Directive } from 'ask-sdk-model';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../bench/find-chromium.ts';
import {
  draw,
  installPlayer,
  litSentences,
  type PageWorld,
  touchState,
  untilStill,
  type Viewport,
} from './viewer-page.ts';

/** The profiles of platform.md §A5: the pages of the Echo Show 5, 8 and 10, the round Echo Spot, the Echo Show 15, a television. */
export const VIEWPORTS: readonly Viewport[] = [
  { name: 'hub-small', width: 960, height: 480, dpi: 160, mode: 'HUB', shape: 'RECTANGLE' },
  { name: 'hub-medium', width: 1024, height: 600, dpi: 160, mode: 'HUB', shape: 'RECTANGLE' },
  { name: 'hub-large', width: 1280, height: 800, dpi: 160, mode: 'HUB', shape: 'RECTANGLE' },
  { name: 'hub-xlarge', width: 1920, height: 1080, dpi: 160, mode: 'HUB', shape: 'RECTANGLE' },
  { name: 'hub-portrait', width: 1080, height: 1920, dpi: 160, mode: 'HUB', shape: 'RECTANGLE' },
  { name: 'hub-round', width: 480, height: 480, dpi: 160, mode: 'HUB', shape: 'ROUND' },
  { name: 'television', width: 1920, height: 1080, dpi: 320, mode: 'TV', shape: 'RECTANGLE' },
];

/** A page with the official viewer, that shows one response at a time. */
export type Viewer = {
  /** Draws a response's document and starts its commands. */
  readonly show: (directives: readonly Directive[], viewport: Viewport) => Promise<void>;
  /** Ends what is being said, as the end of a sound does. */
  readonly endSpeech: () => Promise<void>;
  /** What was asked to be said so far, as it came out of the transformers. */
  readonly spoken: () => Promise<readonly string[]>;
  /** Presses what shows this text. */
  readonly touch: (text: string) => Promise<void>;
  /** What the document sent to the skill. */
  readonly events: () => Promise<readonly unknown[]>;
  /** Sentences in the colour of what is being said. */
  readonly lit: () => Promise<readonly string[]>;
  /** Texts that can be seen, from top to bottom. */
  readonly texts: () => Promise<readonly string[]>;
  readonly screenshot: (name: string) => Promise<void>;
  /** A page that showed nothing yet: the viewer minds touches only in its first document. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const SCRIPT = fileURLToPath(new URL('index.js', import.meta.resolve('apl-viewhost-web')));

/** Alexa's cloud turns speech markup into the address of a sound before a document reaches a device. Here the address is the markup. */
function withSounds(datasources: unknown): unknown {
  const sources = structuredClone(datasources ?? {}) as Record<
    string,
    { properties: Record<string, unknown>; transformers?: { inputPath: string; outputName: string }[] }
  >;
  for (const { properties, transformers = [] } of Object.values(sources)) {
    for (const { inputPath, outputName } of transformers) {
      properties[outputName] = `https://sound.invalid/${encodeURIComponent(String(properties[inputPath]))}`;
    }
  }
  return sources;
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1920 } });
  // fonts and images are not ours to fetch: the page has no network
  await page.route(/^https?:/, (route) => route.abort());
  await page.setContent(
    '<!doctype html><meta charset="utf-8"><body style="margin:0;background:#000"><div id="view" style="position:relative;overflow:hidden"></div>',
  );
  await page.addScriptTag({ path: SCRIPT });
  await page.evaluate(installPlayer);
  await page.evaluate(async () => {
    const { AplRenderer } = globalThis as unknown as PageWorld;
    const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
    // the promise does not settle when the engine is ready already: then a document can be read
    let isReady = false;
    AplRenderer.initEngine().then(() => {
      isReady = true;
    });
    for (let waited = 0; !isReady && waited < 5000; waited += 100) {
      await pause(100);
      try {
        AplRenderer.Content.create('{"type":"APL","version":"1.1","mainTemplate":{"items":[]}}');
        isReady = true;
      } catch {
        isReady = false;
      }
    }
  });
  return page;
}

async function showOn(page: Page, directives: readonly Directive[], viewport: Viewport): Promise<void> {
  const render = directives.find((one) => one.type === 'Alexa.Presentation.APL.RenderDocument');
  const execute = directives.find((one) => one.type === 'Alexa.Presentation.APL.ExecuteCommands');
  if (render?.type !== 'Alexa.Presentation.APL.RenderDocument') throw new Error('no document to show');
  const commands = execute?.type === 'Alexa.Presentation.APL.ExecuteCommands' ? execute.commands : [];
  await page.evaluate(draw, {
    document: render.document,
    data: withSounds(render.datasources),
    viewport,
    commands: [...commands],
  });
  await page.evaluate(untilStill);
}

/** The viewer passes over a touch that comes while it still lays out: whoever sees nothing happen touches again. */
async function touchOn(page: Page, text: string): Promise<void> {
  const before = await page.evaluate(touchState);
  for (let tries = 0; tries < 4 && (await page.evaluate(touchState)) === before; tries += 1) {
    await page.locator('#view').getByText(text, { exact: true }).first().click();
    await page.evaluate(untilStill);
  }
}

async function endSpeechOn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sound = (globalThis as unknown as PageWorld).sounds.at(-1);
    sound?.player.onPlaybackFinished(sound.id);
  });
  await page.evaluate(untilStill);
}

/** Opens the viewer once; a test file uses one. */
export async function openViewer(): Promise<Viewer> {
  const browser = await chromium.launch({
    ...(await findChromium(process.env.CHROMIUM_PATH)),
    headless: true,
  });
  let page = await openPage(browser);
  return {
    close: () => browser.close(),
    renew: async () => {
      await page.close();
      page = await openPage(browser);
    },
    show: (directives, viewport) => showOn(page, directives, viewport),
    endSpeech: () => endSpeechOn(page),
    spoken: () => page.evaluate(() => (globalThis as unknown as PageWorld).sounds.map(({ url }) => url)),
    touch: (text) => touchOn(page, text),
    events: () => page.evaluate(() => (globalThis as unknown as PageWorld).events),
    texts: async () =>
      (await page.locator('#view').innerText()).split('\n').filter((line) => line.trim() !== ''),
    lit: () => page.evaluate(litSentences),
    screenshot: async (name) => {
      const path = `${PROJECT}/build/screenshots/${name}.png`;
      mkdirSync(dirname(path), { recursive: true });
      await page.locator('#view').screenshot({ path });
    },
  };
}
