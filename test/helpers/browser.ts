import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
  // The package brings the shared libraries that a bare system lacks, but unpacks them only where it believes to be a
  // cloud function; they are used for the browser alone, and only when it does not start without them.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const before = process.env['LD_LIBRARY_PATH'];
  const { default: packaged } = await import('@sparticuz/chromium');
  if (before === undefined) delete process.env['LD_LIBRARY_PATH'];
  else process.env['LD_LIBRARY_PATH'] = before;
  const executablePath = await alone(() => packaged.executablePath());
  try {
    return await chromium.launch({ executablePath, args: ARGS });
  } catch {
    const env = { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') } as Record<string, string>;
    return chromium.launch({ executablePath, args: ARGS, env });
  }
}

/** Runs one unpacking at a time on this machine: test files run in parallel processes. */
async function alone<T>(unpack: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'souk-chromium.lock');
  for (let tries = 0; tries < 600; tries++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (!existsSync(lock)) throw new Error(`cannot write to ${tmpdir()}`);
      await pause(100);
    }
  }
  try {
    return await unpack();
  } finally {
    rmdirSync(lock);
  }
}
