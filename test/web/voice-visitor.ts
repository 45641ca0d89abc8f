import type { Page } from 'playwright-core';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import type { OpenBrowser } from './browser.ts';
import { installMicrophone, type MicrophoneKind } from './microphone.ts';
import { observeSoundAndLight } from './sound-and-light.ts';
import { shortReply, spoken } from './voice-world.ts';

type Reading = {
  readonly changes?: Partial<TurnReply>;
  readonly before?: (page: Page) => Promise<unknown>;
  /** Milliseconds from word to word. */
  readonly pace?: number;
};

/** A visitor who has typed a question; its answer is not read until somebody wants it. */
export async function visitAnswered(
  browser: OpenBrowser,
  { changes = {}, before = observeSoundAndLight, pace }: Reading = {},
) {
  const script = spoken(() => shortReply(changes), pace);
  const visitor = await browser.open({ script, before });
  await visitor.page.getByRole('switch', { name: 'Read answers aloud' }).setChecked(false);
  await visitor.page.getByRole('textbox').fill('what did werner say about databases');
  await visitor.page.keyboard.press('Enter');
  await visitor.page.locator('.part').first().waitFor();
  return { ...visitor, script };
}

/** A visitor with a microphone; the answers are short. */
export const visitSpeaking = (browser: OpenBrowser, kind: MicrophoneKind = 'quiet room') =>
  browser.open({
    script: spoken(() => shortReply({ say: [{ text: 'Yes.' }], prompt: null })),
    before: (page) => installMicrophone(page, kind),
  });

/** What the player does, by the name of its button. */
export const press = (page: Page, name: string) =>
  page.locator('kr-player').getByRole('button', { name }).click();

/** The button that listens, and what it says to people. */
export const talk = (page: Page) => page.locator('button.talk');
export const message = (page: Page) => page.locator('kr-talk-button .message');
