import { existsSync } from 'node:fs';

/** Browsers that distributions install; the first that is there is taken. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export type Browser = { readonly executablePath: string; readonly args: string[] };

/** A Chromium to draw with: the one at `given`, an installed one, else the one that comes as a package. */
export async function findChromium(given = ''): Promise<Browser> {
  const installed = [given, ...INSTALLED].find((path) => path !== '' && existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: ['--no-sandbox'] };
  const { default: packaged } = await import('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, '--no-sandbox'] };
}
