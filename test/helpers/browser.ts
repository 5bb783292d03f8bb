import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../../src/io/find-browser.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];

/**
 * A real browser for tests: the one that Souk finds on this machine, otherwise the Chromium inside an npm package
 * (Linux), so that the suite runs after `npm ci` alone. Close it when done.
 */
export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser();
  if (found) return chromium.launch({ executablePath: found, args: ARGS });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...ARGS] });
}
