import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';
import { findChromium } from '../../bench/find-chromium.ts';
import { ensureBuilt } from '../../local/fresh-build.ts';
import { type FakeServer, type Script, type SeenRequest, startFakeServer } from './fake-api.ts';
import { scripted } from './replies.ts';

/** Milliseconds for one step of a page: on a busy machine a browser takes its time, and its sound with it. */
const PATIENCE = 60_000;
vi.setConfig({ testTimeout: 2 * PATIENCE });

const PAGE = { target: 'build/web/index.html', script: 'web/build.ts', from: ['web'] };

export type Opening = {
  /** What the server says; without it, the answers of replies.ts. */
  readonly script?: Script;
  /** The page to open; '/' is the built page. */
  readonly path?: string;
  /** Documents of the test's own, by path. */
  readonly pages?: ReadonlyMap<string, string>;
  /** The size of the window, colours, reduced motion, permissions, as Playwright names them. */
  readonly context?: BrowserContextOptions;
  /** Called before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
};

/** An open page, and the server that it talks to. */
export type Opened = {
  readonly page: Page;
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Its `script` may be changed between turns. */
  readonly server: FakeServer;
  /** What the page complained of: errors of scripts, refusals by the security policy. A good page has none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

/** A real browser. `args` are Chromium's, for a microphone that plays a file. */
export type OpenBrowser = { open(opening?: Opening): Promise<Opened>; close(): Promise<void> };

/** Starts a Chromium, and builds the page when its sources are newer. A test file uses one; each `open` is a visitor of its own. */
export async function openBrowser(args: readonly string[] = []): Promise<OpenBrowser> {
  ensureBuilt([PAGE], console.error);
  const found = await findChromium(process.env.CHROMIUM_PATH);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...args],
    headless: true,
  });
  return {
    close: () => browser.close(),
    open: async ({ script, path = '/', pages, context: options = {}, before } = {}) => {
      const server = await startFakeServer(script ?? scripted(), pages);
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        // what an earlier visit kept is for the tests that are about it
        serviceWorkers: 'block',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      const complaints = listenForComplaints(page);
      await before?.(page);
      await page.goto(server.url + path);
      const close = async () => {
        await context.close();
        await server.close();
      };
      return { page, url: server.url, requests: server.requests, server, complaints, close };
    },
  };
}

function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // a request that fails is logged by the browser itself: whether it may fail is for the test to say
    const isRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRequest) complaints.push(message.text());
  });
  return complaints;
}
