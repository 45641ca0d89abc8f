import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { ABOUT, reply } from './replies.ts';
import { cutOff, spaceText } from './text-spacing.ts';
import { ask, focused, last, quietly, type } from './visitor.ts';

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DATABASES = 'What did Werner say about databases?';

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
    const end = ABOUT.topics.at(-1)?.name ?? '';
    for (let steps = 0; steps < 60 && !(way.at(-1) ?? '').startsWith(end); steps += 1) {
      await page.keyboard.press('Tab');
      way.push(await focused(page));
    }
    expect(way.slice(0, 3)).toEqual(['Ask', 'Talk', 'Hands-free']);
    expect(way.at(-1)).toContain(end);
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

  test('a touch elsewhere closes the menu', async () => {
    const { page, close } = await browser.open({ before: quietly });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByText('Keys', { exact: true }).waitFor();
    await page.locator('.bar h2').click();
    expect(await page.getByText('Keys', { exact: true }).count()).toBe(0);
    await close();
  });

  test('Escape stops what waits', async () => {
    const { page, server, close } = await browser.open({ before: quietly });
    server.script.turn = () => ({ reply: reply('next'), delay: 60_000 });
    await type(page, 'next');
    await page.keyboard.press('Escape');
    await last(page).getByText('This question was stopped.').waitFor();
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
    await page.clock.install();
    await ask(page, DATABASES);
    await ask(page, 'stop');
    const { say, prompt, choices } = reply(DATABASES);
    const first = [...say.map(({ text }) => text), prompt, `You can answer: ${choices.join(', ')}.`].join(
      ' ',
    );
    expect(await told()).toEqual([first, 'Goodbye.']);
    await page.clock.runFor(4_100);
    await expect.poll(() => page.locator('keynote-recap [role="status"]').first().innerText()).toBe('');
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
        - group "From the notes":
          - group: Amazon RDS PostgreSQL Universe 2 December 2019 · lines 44, 45
        - button "Listen"
        - button "Copy answer": Copy
        - paragraph: What else would you like to know?"
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

  test('with more space between letters, words and lines nothing sticks out or is cut off', async () => {
    const { page, close } = await browser.open({
      before: quietly,
      context: { viewport: { width: 320, height: 640 } },
    });
    await page.locator('.timeline').waitFor();
    await ask(page, DATABASES);
    await last(page).locator('summary').click();
    await page.evaluate(spaceText);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.evaluate(cutOff)).toEqual([]);
    await close();
  });

  test('who wants more contrast gets lines as strong as edges, and no quiet text', async () => {
    const { page, close } = await browser.open({ before: quietly, context: { contrast: 'more' } });
    await ask(page, DATABASES);
    const [line, edge, quiet, text] = await page.locator('keynote-recap').evaluate((widget) => {
      const colour = (selector: string, property: string) => {
        const element = widget.shadowRoot?.querySelector(selector);
        return element ? getComputedStyle(element).getPropertyValue(property) : selector;
      };
      return [
        colour('.bar', 'border-bottom-color'),
        colour('.chip', 'border-top-color'),
        colour('.question h3', 'color'),
        colour('.talk', 'color'),
      ];
    });
    expect(line).toBe(edge);
    expect(quiet).toBe(text);
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
