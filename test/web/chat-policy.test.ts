import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSynthesizer } from '../../local/polly/synthesize.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { ELSEWHERE, startFakeServer } from './fake-api.ts';
import { installMicrophone, say } from './microphone.ts';
import { shortReply, spoken, until, untilWord } from './voice-world.ts';

let browser: OpenBrowser;
let word: Int16Array;
beforeAll(async () => {
  const synthesizer = await createSynthesizer();
  word = (await synthesizer.synthesize({ text: 'databases' })).pcm;
  await synthesizer.close();
  browser = await openBrowser(['--autoplay-policy=user-gesture-required']);
});
afterAll(() => browser.close());

const STRICT = `${ELSEWHERE}strict.html`;

/** A page of somebody else that allows what the widget's README names and nothing more. */
function strictPage(server: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${server}`,
    `connect-src ${server}`,
    'media-src blob:',
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ];
  return `<!doctype html><html lang="en"><meta http-equiv="content-security-policy" content="${policy.join('; ')}"><title>Somebody else</title><script type="module" src="${server}/keynote-recap.js"></script><keynote-recap name="a"></keynote-recap><keynote-recap name="b"></keynote-recap>`;
}

test('two widgets under the strictest policy of another site: typed, spoken and read aloud, without a complaint', async () => {
  const script = spoken(() => shortReply());
  const recap = await startFakeServer(script);
  const { page, complaints, close } = await browser.open({
    path: STRICT,
    pages: new Map([[STRICT, strictPage(recap.url)]]),
    before: (opened) => installMicrophone(opened),
  });
  const [first, second] = [0, 1].map((place) => page.locator('keynote-recap').nth(place));
  await first?.getByRole('textbox').fill('what did werner say about databases');
  await page.keyboard.press('Enter');
  await first?.locator('[data-outcome=answered]').waitFor();
  await second?.locator('button.talk').click();
  await until(page, 'listening', 1);
  await say(page, word);
  await until(page, 'speaking', 1);
  await untilWord(page, 'only');
  expect(await first?.locator('.part.lit').count()).toBe(0);
  expect(script.answered.map(({ heard }) => heard)).toEqual([
    'what did werner say about databases',
    'a spoken question',
  ]);
  expect(complaints).toEqual([]);
  await close();
  await recap.close();
});
