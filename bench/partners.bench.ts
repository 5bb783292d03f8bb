import { fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../src/io/package-path.ts';
import { openStore } from '../src/store/open.ts';
import type { Bench } from './bench.ts';
import type { LoadResult } from './partners/load-process.ts';
import type { PipelineResult } from './partners/pipeline-process.ts';

/** `--clicks N --lines N --rate N --seconds N`; full sizes by default. */
export const bench: Bench = {
  name: 'partners',
  about: 'CPS partners: 1M clicks and 200,000 order lines to statements; redirect under fixed-rate load; kill -9',
  async run(args) {
    const number = (name: string, fallback: number) => {
      const at = args.indexOf(`--${name}`);
      return at < 0 ? fallback : Number(args[at + 1]);
    };
    const folder = mkdtempSync(join(tmpdir(), 'souk-bench-partners-'));
    try {
      const lines = number('lines', 200_000);
      const first = await child<PipelineResult>('pipeline-process', [
        folder,
        'first',
        String(number('clicks', 1_000_000)),
        String(lines),
      ]);
      const again = await child<PipelineResult>('pipeline-process', [folder, 'again', '0', '0']);
      const rate = number('rate', 5000);
      const seconds = number('seconds', 20);
      const load = await redirectLoad(folder, rate, seconds, false);
      const killed = await killUnderLoad(folder, rate, false);
      const durable = await killUnderLoad(folder, Math.min(rate, 2000), true);
      return {
        bars: [
          {
            name: 'import, attribution, commission, postings, settlement',
            value: first.seconds,
            bar: 30,
            unit: 's',
            kind: 'max',
          },
          { name: 'peak memory of that', value: first.peakMb, bar: 600, unit: 'MB', kind: 'max' },
          { name: 're-import of everything', value: again.seconds, bar: 20, unit: 's', kind: 'max' },
          { name: 'changes by the re-import', value: again.changes, bar: 0, unit: 'rows', kind: 'max' },
          { name: 'explain, slowest of 200 orders', value: again.explainMs, bar: 100, unit: 'ms', kind: 'max' },
          { name: 'redirects answered', value: load.perSecond, bar: rate * 0.99, unit: '1/s', kind: 'min' },
          { name: 'redirect p99 at the fixed rate', value: load.p99, bar: 15, unit: 'ms', kind: 'max' },
          { name: 'answers that were no redirect', value: load.errors, bar: 0, unit: 'answers', kind: 'max' },
          {
            name: '302s without a stored click after a clean stop',
            value: load.missing,
            bar: 0,
            unit: 'clicks',
            kind: 'max',
          },
          {
            name: 'clicks lost on kill -9, as time at that rate',
            value: killed.lostMs,
            bar: 50,
            unit: 'ms',
            kind: 'max',
          },
          { name: 'clicks lost on kill -9 with --durable', value: durable.lost, bar: 0, unit: 'clicks', kind: 'max' },
          { name: 'redirect p50', value: load.p50, bar: null, unit: 'ms', kind: 'max' },
          { name: 'redirect p99.9', value: load.p999, bar: null, unit: 'ms', kind: 'max' },
          { name: 'processor time per redirect', value: load.cpuUs, bar: null, unit: 'µs', kind: 'max' },
          { name: 'peak memory of the redirect server', value: load.serverMb, bar: null, unit: 'MB', kind: 'max' },
        ],
        notes: {
          sizes: { clicks: number('clicks', 1_000_000), lines, rate, seconds },
          steps: first.steps,
          again: again.steps,
          statements: first.statements,
          load,
          killed,
          durable,
        },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function compiled(name: string): string {
  return packagePath('dist', 'bench', 'partners', `${name}.js`);
}

function child<T>(name: string, args: string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const running = fork(compiled(name), args, { execArgv: [] });
    running.once('message', (message) => resolve(message as T));
    running.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

/** On one core of its own, when the system can do that. */
function onCore(core: number, command: string[]): string[] {
  return process.platform === 'linux' && cpus().length > 1 ? ['taskset', '-c', String(core), ...command] : command;
}

async function serve(
  folder: string,
  durable: boolean,
): Promise<{
  port: number;
  pid: number;
  stop(signal: NodeJS.Signals): Promise<void>;
  peakMb(): number;
  cpuUs(): number;
}> {
  const [program = '', ...rest] = onCore(0, [
    process.execPath,
    compiled('server-process'),
    folder,
    durable ? 'durable' : 'fast',
  ]);
  const running = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  let text = '';
  running.stdout.setEncoding('utf8');
  const port = await new Promise<number>((resolve, reject) => {
    running.stdout.on('data', (chunk: string) => {
      text += chunk;
      const found = /port (\d+) pid/.exec(text);
      if (found) resolve(Number(found[1]));
    });
    running.once('exit', () => reject(new Error('the server did not start')));
  });
  return {
    port,
    pid: running.pid!,
    async stop(signal) {
      running.kill(signal);
      await ended;
    },
    peakMb: () => Number(/peak (\d+)/.exec(text)?.[1] ?? Number.NaN),
    cpuUs: () => Number(/cpu (\d+)/.exec(text)?.[1] ?? Number.NaN),
  };
}

function generate(port: number, rate: number, seconds: number): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const [program = '', ...rest] = onCore(1, [
      process.execPath,
      compiled('load-process'),
      String(port),
      String(rate),
      String(seconds),
    ]);
    const running = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    running.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    running.once('exit', () => {
      try {
        resolve(JSON.parse(text) as LoadResult);
      } catch (error) {
        reject(error as Error);
      }
    });
  });
}

function stored(folder: string, durable: boolean): Set<string> {
  const db = openStore(join(folder, durable ? 'durable.db' : 'fast.db'));
  const ids = new Set(db.prepare('SELECT click_id FROM pa_click').pluck().all() as string[]);
  db.close();
  return ids;
}

async function redirectLoad(folder: string, rate: number, seconds: number, durable: boolean) {
  const server = await serve(folder, durable);
  const warm = await generate(server.port, rate / 2, 2);
  const load = await generate(server.port, rate, seconds);
  await server.stop('SIGTERM');
  const ids = stored(folder, durable);
  const missing = [...warm.ids, ...load.ids].filter((id) => !ids.has(id)).length;
  return {
    perSecond: Math.round(load.answered / load.elapsed),
    p50: load.p50,
    p99: load.p99,
    p999: load.p999,
    missing,
    errors: load.errors,
    serverMb: server.peakMb(),
    cpuUs: server.cpuUs(),
  };
}

async function killUnderLoad(folder: string, rate: number, durable: boolean) {
  const server = await serve(folder, durable);
  const running = generate(server.port, rate, 4);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await server.stop('SIGKILL');
  const load = await running;
  const ids = stored(folder, durable);
  const lost = load.ids.filter((id) => !ids.has(id)).length;
  return { answered: load.answered, lost, lostMs: Math.round((lost / rate) * 10_000) / 10 };
}
