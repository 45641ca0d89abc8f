import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** By hand, after icon.svg was changed: `node infrastructure/draw-icons.ts /usr/bin/chromium` (any Chromium). */
const IMAGES = join(dirname(dirname(fileURLToPath(import.meta.url))), 'skill-package/assets/images');
/** The two sizes that the skill store asks for, in pixels. */
const SIZES = { 'small-icon.png': 108, 'large-icon.png': 512 } as const;

async function draw(browserPath: string): Promise<void> {
  const drawing = readFileSync(join(IMAGES, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  for (const [name, size] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    );
    await page.screenshot({ path: join(IMAGES, name) });
  }
  await browser.close();
}

const [browserPath] = process.argv.slice(2);
if (browserPath === undefined) {
  console.error('Which browser is to draw? Give the path of a Chromium.');
  process.exitCode = 1;
} else await draw(browserPath);
