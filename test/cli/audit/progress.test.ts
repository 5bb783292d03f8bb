import { describe, expect, it } from 'vitest';
import type { CrawlProgress } from '../../../crawlers/index.ts';
import { ProgressLine, progressText } from '../../../src/cli/audit/progress.ts';

const at = (done: number, more: Partial<CrawlProgress> = {}): CrawlProgress => ({
  done,
  queued: 1300,
  inFlight: 5,
  rate: 87.6,
  errors: 2,
  bytes: 3_500_000,
  elapsedMs: 5000,
  eta: { lowMs: 12_300, highMs: 19_400 },
  host: 'shop.example',
  phase: 'crawl',
  ...more,
});

describe('progressText', () => {
  it.each([
    ['en', at(420), '420 done · 1,300 queued · 88/s · 2 errors · 3.3 MB · 12 s–19 s left · shop.example'],
    ['zh', at(420), '已抓取 420 · 排队 1,300 · 88 个/秒 · 失败 2 · 3.3 MB · 剩余 12 秒–19 秒 · shop.example'],
    [
      'en',
      at(1, { eta: null, rate: 0.44 }),
      '1 done · 1,300 queued · 0.4/s · 2 errors · 3.3 MB · time left unknown · shop.example',
    ],
    [
      'en',
      at(1, { eta: { lowMs: 200_000, highMs: 201_000 } }),
      '1 done · 1,300 queued · 88/s · 2 errors · 3.3 MB · 3 min 20 s left · shop.example',
    ],
    [
      'en',
      at(9, { host: 'a\u001b[2Jb\u202e' }),
      '9 done · 1,300 queued · 88/s · 2 errors · 3.3 MB · 12 s–19 s left · a\\u{1b}[2Jb\\u{202e}',
    ],
  ] as const)('%s %#', (lang, progress, text) => {
    expect(progressText(progress, lang)).toBe(text);
  });
});

function run(interactive: boolean, quiet = false) {
  let now = 0;
  const written: string[] = [];
  const line = new ProgressLine({
    lang: 'en',
    interactive,
    quiet,
    width: 60,
    write: (text) => written.push(text),
    now: () => now,
  });
  return {
    written,
    line,
    tick(ms: number, done: number) {
      now += ms;
      line.show(at(done));
    },
  };
}

describe('ProgressLine', () => {
  it('redraws one line that fits the terminal, and clears it', () => {
    const { line, written, tick } = run(true);
    tick(250, 10);
    tick(250, 20);
    line.end();
    expect(written).toHaveLength(3);
    for (const text of written.slice(0, 2)) {
      expect(text.startsWith('\r\u001b[K')).toBe(true);
      expect(text.length - 4).toBeLessThan(60);
      expect(text).not.toContain('\n');
    }
    expect(written[2]).toBe('\r\u001b[K');
  });

  it('without a terminal never stays silent longer than 30 s, writes whole lines, and does not chatter', () => {
    const { written, tick } = run(false);
    let last = 0;
    for (let ms = 0, seen = 0; ms < 600_000; ms += 250) {
      tick(250, Math.floor(ms / 500));
      if (written.length > seen) {
        expect(ms - last).toBeLessThanOrEqual(30_250);
        last = ms;
        seen = written.length;
      }
    }
    expect(written.length).toBeGreaterThanOrEqual(19);
    expect(written.length).toBeLessThan(40);
    for (const text of written) expect(text).toMatch(/^[^\r\u001b\n]+\n$/);
  });

  it('repeats what it knows while a site is silent, and nothing after the end', () => {
    const { line, written, tick } = run(false);
    tick(31_000, 100);
    const first = written.length;
    tick(0, 100);
    line.beat();
    expect(written).toHaveLength(first);
    line.end();
    line.beat();
    expect(written).toHaveLength(first);
  });

  it('says nothing with --quiet', () => {
    const { written, tick } = run(false, true);
    tick(60_000, 5000);
    expect(written).toEqual([]);
  });
});
