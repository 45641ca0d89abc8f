import type { Locator, Page } from 'playwright-core';
import type { Opening } from './browser.ts';

/** A visitor who reads: answers are not read aloud. For `before` of an Opening. */
export const quietly: NonNullable<Opening['before']> = (page) =>
  page.addInitScript(() => localStorage.setItem('keynote-recap:reads-aloud', 'no'));

/** Types a question and sends it with Enter. */
export async function type(page: Page, question: string): Promise<void> {
  const field = page.getByLabel('Your question');
  await field.fill(question);
  await field.press('Enter');
}

/** The exchange that was begun last, and all of them. */
export const last = (page: Page): Locator => page.locator('.exchange.last');
export const exchanges = (page: Page): Locator => page.locator('.exchange');

/** Types a question and waits until it is answered. */
export async function ask(page: Page, question: string): Promise<void> {
  const before = await exchanges(page).count();
  await type(page, question);
  await exchanges(page).nth(before).waitFor();
  await page.locator('.exchange.last[data-outcome="answered"]').waitFor();
}

/** The sentences of the last answer, without the numbers of their sources. */
export const sentences = (page: Page): Promise<string[]> =>
  last(page).locator('.answer .part').allTextContents();

/** What has the focus, through shadow roots: its accessible label or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const named = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return element?.id === 'question' ? 'the field' : named.replace(/\s+/g, ' ').trim();
  });
}
