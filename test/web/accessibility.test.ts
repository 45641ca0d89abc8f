import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TROUBLES, VOICE_WORDS } from '../../web/voice/words.ts';
import { type OpenBrowser, type Opened, openBrowser } from './browser.ts';
import { installMicrophone } from './microphone.ts';
import { reply } from './replies.ts';
import { ask, last, quietly, type } from './visitor.ts';
import { readAloud, spoken, until } from './voice-world.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DATABASES = 'What did Werner say about databases?';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Milliseconds from word to word: it still reads at the last look. */
const SLOWLY = 900;

/** What one may come upon, and how one gets there. */
const STATES: readonly { readonly state: string; readonly reach: (opened: Opened) => Promise<unknown> }[] = [
  { state: 'empty', reach: ({ page }) => page.locator('.empty').waitFor() },
  { state: 'answered', reach: ({ page }) => ask(page, DATABASES) },
  {
    state: 'with one answer above another',
    reach: async ({ page }) => {
      await ask(page, DATABASES);
      await ask(page, 'more');
    },
  },
  {
    state: 'with its sources unfolded',
    reach: async ({ page }) => {
      await ask(page, DATABASES);
      await last(page).locator('summary').click();
    },
  },
  {
    state: 'in a recap with its parts unfolded',
    reach: async ({ page }) => {
      await ask(page, 'recap the 2017 keynote');
      await last(page).locator('details.chapters summary').click();
    },
  },
  {
    state: 'reading aloud',
    reach: async ({ page, server }) => {
      server.script = spoken(() => reply(DATABASES, { speech: 'there is one' }), SLOWLY);
      await ask(page, DATABASES);
      await readAloud(page);
      await until(page, 'speaking');
      await page.locator('.part.lit').waitFor();
    },
  },
  {
    state: 'listening',
    reach: async ({ page }) => {
      await installMicrophone(page);
      await page.reload();
      await page.getByRole('switch', { name: VOICE_WORDS.handsFree }).click();
      await until(page, 'listening');
    },
  },
  {
    state: 'refused the microphone',
    reach: async ({ page }) => {
      await installMicrophone(page, 'refused');
      await page.reload();
      await page.getByRole('button', { name: VOICE_WORDS.talk, exact: true }).click();
      await page.getByText(TROUBLES.refused).waitFor();
    },
  },
  { state: 'asked back', reach: ({ page }) => ask(page, 'What did Werner say?') },
  {
    state: 'waiting',
    reach: async ({ page, server }) => {
      server.script.turn = () => ({ reply: reply('next'), delay: 60_000 });
      await type(page, 'next');
      await page.getByText('Looking in the notes…').waitFor();
    },
  },
  {
    state: 'failed',
    reach: async ({ page, server }) => {
      server.script.turn = () => ({ cut: true });
      await type(page, DATABASES);
      await page.getByRole('button', { name: 'Ask again' }).waitFor();
    },
  },
  {
    state: 'changing a question',
    reach: async ({ page }) => {
      await ask(page, DATABASES);
      await page.getByRole('button', { name: 'Edit question' }).click();
    },
  },
  {
    state: 'with the menu open',
    reach: async ({ page }) => {
      await ask(page, DATABASES);
      await page.getByRole('button', { name: 'More', exact: true }).click();
    },
  },
  {
    state: 'without the list of talks',
    reach: async ({ page, server }) => {
      const { about: _, ...script } = server.script;
      server.script = script;
      await page.reload();
      await page.getByText('The list of talks could not be fetched.').waitFor();
    },
  },
];

type Look = {
  readonly look: string;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
};

/** Each state is looked at in each of them. */
const LOOKS: readonly Look[] = [
  { look: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { look: 'dark and 320 pixels wide', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
];

/** Everything that moves is over: half-faded text has no contrast yet. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect }) => effect?.getComputedTiming().iterations === Infinity),
  );
}

test.each(STATES)('no rule of WCAG 2.2 AA is broken: $state', async ({ reach }) => {
  const opened = await browser.open({ before: quietly, context: { reducedMotion: 'reduce' } });
  const { page } = opened;
  await page.locator('#about:not([aria-busy])').waitFor();
  await reach(opened);
  for (const { look, colorScheme, viewport } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await untilStill(page);
    expect(await broken(page), look).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width, `${look}: nothing sticks out to the side`).toBeLessThanOrEqual(0);
    expect(await tooSmall(page), look).toEqual([]);
  }
  await opened.close();
});

test('a rule that is broken is found, inside the widget too', async () => {
  const { page, close } = await browser.open({ before: quietly });
  await page.locator('.empty').waitFor();
  await page
    .locator('.empty .invitation')
    .evaluate((text: HTMLElement) => text.style.setProperty('color', '#bbb'));
  await page.locator('.send').evaluate((button) => button.removeAttribute('aria-label'));
  const found = (await broken(page)).map((one) => one.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
  await close();
});

/** The rules that are broken, each with what breaks it. */
async function broken(page: Page): Promise<string[]> {
  // there are no frames to look into, and what passes is not written down: a look takes a third of the time
  const axe = new AxeBuilder({ page }).options({
    runOnly: RULES,
    iframes: false,
    resultTypes: ['violations'],
  });
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** Buttons smaller than the 24 by 24 pixels of WCAG 2.2, success criterion 2.5.8. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    const roots: ParentNode[] = [document];
    for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (!element.matches('button, summary, input, select, a')) continue;
        const { width, height } = element.getBoundingClientRect();
        const isShown = element.checkVisibility() && !element.matches('.skip');
        if (isShown && (width < 24 || height < 24))
          small.push(`${element.outerHTML.slice(0, 80)} ${width}×${height}`);
      }
    }
    return small;
  });
}
