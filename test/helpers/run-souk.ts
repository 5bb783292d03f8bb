import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { packagePath } from '../../src/io/package-path.ts';

export interface RunResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a user would, in a folder of its own. Needs `npm run build` first (npm test does it). */
export async function runSouk(
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; input?: string },
): Promise<RunResult> {
  const bin = packagePath('dist', 'src', 'cli', 'bin.js');
  if (!existsSync(bin)) throw new Error('dist is missing: run npm run build');
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: options.cwd,
    env: { ...process.env, SOUK_LANG: 'en', NO_COLOR: '1', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}
