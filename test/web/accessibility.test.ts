import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenBrowser, type Opened, openBrowser } from './browser.ts';
import { reply } from './replies.ts';
import { ask, focused, last, quietly, type } from './visitor.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DATABASES = 'What did Werner say about databases?';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What one may come upon, and how one gets there. */
const STATES: readonly { readonly state: string; readonly reach: (opened: Opened) => Promise<unknown> }[] = [
  { state: 'empty', reach: ({ page }) => page.getByText('What would you like to know?').waitFor() },
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

const LOOKS: readonly { readonly look: string; readonly context: BrowserContextOptions }[] = [
  { look: 'light', context: { colorScheme: 'light' } },
  {
    look: 'dark and 320 pixels wide',
    context: { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  },
];

/** Everything that moves is over: half-faded text has no contrast yet. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ effect }) => effect?.getComputedTiming().iterations === Infinity),
  );
}

describe.each(LOOKS)('$look', ({ context }) => {
  test.each(STATES)('no rule of WCAG 2.2 AA is broken: $state', async ({ reach }) => {
    const opened = await browser.open({ before: quietly, context: { ...context, reducedMotion: 'reduce' } });
    await opened.page.locator('#about:not([aria-busy])').waitFor();
    await reach(opened);
    await untilStill(opened.page);
    const { violations } = await new AxeBuilder({ page: opened.page }).withTags(RULES).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
    expect(found).toEqual([]);
    const width = await opened.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width, 'nothing sticks out to the side').toBeLessThanOrEqual(0);
    expect(await tooSmall(opened.page)).toEqual([]);
    await opened.close();
  });
});

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

describe('by keyboard', () => {
  test('the whole way: to the field, past a jump link, to the sources and to the next question', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await page.locator('.timeline').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the conversation');
    await page.keyboard.press('Enter');
    const way: string[] = [];
    for (let steps = 0; steps < 20 && way.at(-1) !== 'the field'; steps += 1) {
      await page.keyboard.press('Tab');
      way.push(await focused(page));
    }
    expect(way.slice(0, 3)).toEqual(['Read answers aloud', 'More', 'Questions and answers']);
    await page.keyboard.type('what did werner say about databases');
    await page.keyboard.press('Enter');
    await page.locator('[data-outcome="answered"]').waitFor();
    expect(await focused(page)).toBe('the field');
    const back: string[] = [];
    for (let steps = 0; steps < 8; steps += 1) {
      await page.keyboard.press('Shift+Tab');
      back.push(await focused(page));
    }
    expect(back.slice(0, 4)).toEqual([
      "Werner's personal sign-off",
      'relational databases',
      'Copy answer',
      'Listen',
    ]);
    expect(back[4]).toContain('Are You Well Architected?');
    expect(back[5]).toBe('Source 3');
    await close();
  });

  test('one gets out again: from the field through the page to its end', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await page.locator('.timeline').waitFor();
    await page.getByLabel('Your question').focus();
    const way: string[] = [];
    for (let steps = 0; steps < 60 && !(way.at(-1) ?? '').startsWith('S3'); steps += 1) {
      await page.keyboard.press('Tab');
      way.push(await focused(page));
    }
    expect(way.slice(0, 3)).toEqual(['Ask', 'Talk', 'Hands-free']);
    expect(way.at(-1)).toContain('S3');
    await close();
  });

  test('Escape closes the menu and gives the focus back to its button', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await page.getByRole('button', { name: 'More', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Keys', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('Keys', { exact: true }).count()).toBe(0);
    expect(await focused(page)).toBe('More');
    await close();
  });

  test('Escape stops what waits', async () => {
    const { page, server, close } = await browser.open({ before: quietly });
    server.script.turn = () => ({ reply: reply('next'), delay: 60_000 });
    await type(page, 'next');
    await page.keyboard.press('Escape');
    await last(page).getByText('You stopped this question.').waitFor();
    await close();
  });
});

describe('to a screen reader', () => {
  test('an answer is told once, whole and in its order, and is then out of the way', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await page.locator('keynote-recap .frame').waitFor();
    await page.evaluate(() => {
      const root = document.querySelector('keynote-recap')?.shadowRoot;
      const told: string[] = [];
      Object.assign(window, { told });
      for (const region of root?.querySelectorAll('[role="status"], [role="alert"]') ?? [])
        new MutationObserver(() => {
          const text = region.textContent?.trim() ?? '';
          if (text !== '') told.push(text);
        }).observe(region, { childList: true, subtree: true, characterData: true });
    });
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
    await ask(page, DATABASES);
    await ask(page, 'stop');
    const { say, prompt, choices } = reply(DATABASES);
    const first = [...say.map(({ text }) => text), prompt, `You can answer: ${choices.join(', ')}.`].join(
      ' ',
    );
    expect(await told()).toEqual([first, 'Goodbye.']);
    await expect
      .poll(() => page.locator('keynote-recap [role="status"]').first().innerText(), { timeout: 8_000 })
      .toBe('');
    await close();
  });

  test('the conversation reads in its order: the question, the answer, its notes, what to say next', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await ask(page, 'How fast does Aurora recover?');
    const snapshot = await page.locator('.exchange.last').ariaSnapshot();
    expect(snapshot).toMatchInlineSnapshot(`
      "- 'article "You asked: How fast does Aurora recover?"':
        - 'heading "You asked: How fast does Aurora recover?" [level=3]'
        - button "Edit question"
        - paragraph:
          - text: Aurora recovered in 3 seconds in the recovery test, because Aurora has no redo.
          - button "Source 1": "1"
        - paragraph: That was in the talk Amazon RDS PostgreSQL Universe.
        - paragraph:
          - text: Aurora recovered that fast while it maintained significantly greater throughput.
          - button "Source 2": "2"
        - paragraph:
          - text: Regular Postgres took 19 seconds to recover 3 gigabytes of redo.
          - button "Source 3": "3"
        - group "From the notes":
          - group: Amazon RDS PostgreSQL Universe Dec 2, 2019 · lines 44, 45, 47
        - button "Listen"
        - button "Copy answer": Copy
        - paragraph: Shall I go on?
        - list "You can answer":
          - listitem:
            - button "Yes"
          - listitem:
            - button "No""
    `);
    await close();
  });

  test('the page has one main part, its headings in order, and what has a name', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await page.locator('.timeline').waitFor();
    const headings = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(headings[0]).toBe(1);
    const jumps = headings.filter((level, at) => at > 0 && level > (headings[at - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Conversation' }).count()).toBe(1);
    await close();
  });
});

describe('as its reader wants it', () => {
  test('nothing moves where the reader wants no motion', async () => {
    const { page, close } = await browser.open({ before: quietly, context: { reducedMotion: 'reduce' } });
    await ask(page, DATABASES);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await close();
  });

  test('with forced colours every button has an edge, and what is marked is told from what is not', async () => {
    const { page, close } = await browser.open({ before: quietly, context: { forcedColors: 'active' } });
    await ask(page, DATABASES);
    await last(page).locator('summary').click();
    const edges = await page
      .locator('.chip, .send, mark')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).borderTopStyle));
    expect(edges.length).toBeGreaterThan(4);
    expect(new Set(edges)).toEqual(new Set(['solid']));
    await close();
  });
});
