import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as crawlDelete } from '../../../src/cli/crawl/crawl-delete.ts';
import { command as crawlList } from '../../../src/cli/crawl/crawl-list.ts';
import { command as crawlResume } from '../../../src/cli/crawl/crawl-resume.ts';
import { command as crawlShow } from '../../../src/cli/crawl/crawl-show.ts';
import { command as robotsTest } from '../../../src/cli/robots/robots-test.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';
import { page, siteServer } from '../../helpers/site-server.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const ROBOTS = 'User-agent: *\nDisallow: /cart\nDisallow: /search\n\nUser-agent: Baiduspider\nAllow: /\n';

function shop() {
  return siteServer((path) => {
    if (path === '/robots.txt') return { headers: { 'content-type': 'text/plain' }, body: ROBOTS };
    if (path === '/') return page('茶铺', ['/cart', ...Array.from({ length: 12 }, (_, i) => `/tea/${i}`)]);
    return path.startsWith('/tea/') ? page(`茶 ${path}`, ['/'], `<p>${path}</p>`) : undefined;
  });
}

describe('the examples of souk robots', () => {
  it('give verdicts with their lines', async () => {
    const { origin } = await shop();
    const cwd = tempDir();
    writeFileSync(join(cwd, 'robots.txt'), ROBOTS);
    const [file, site] = robotsTest.examples.map((example) =>
      shellWords(example.line.replace('http://127.0.0.1:8080', origin)),
    );
    const local = await runSouk([...file!, '--json'], { cwd });
    const rows = local.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toEqual([
      {
        schema: 'souk.robots-test/1',
        agent: 'baiduspider',
        url: '/tea/longjing',
        allowed: true,
        line: 6,
        rule: 'Allow: /',
        group: 'baiduspider',
        crawlDelay: null,
        file: 'ok',
      },
      {
        schema: 'souk.robots-test/1',
        agent: 'baiduspider',
        url: '/cart',
        allowed: true,
        line: 6,
        rule: 'Allow: /',
        group: 'baiduspider',
        crawlDelay: null,
        file: 'ok',
      },
    ]);
    expect(local.code).toBe(0);
    const live = await runSouk(site!, { cwd });
    expect(live.code).toBe(1);
    expect(live.stdout).toContain('Disallow: /search');
  });

  it.each([
    [['robots', 'test', '/cart'], 'robots-url', 2],
    [['robots', 'test', '--file', 'none.txt', '/cart'], 'robots-file', 2],
    [['robots', 'test', '--file', 'a', '--site', 'b', '/'], 'robots-two-sources', 2],
    [['robots', 'test', '--site', 'http://127.0.0.1:1', '/'], 'robots-unreachable', 4],
  ])('%j fails with %s', async (args, code, exit) => {
    const result = await runSouk(args, { cwd: tempDir() });
    expect(result.stderr).toContain(`[${code}]`);
    expect(result.code).toBe(exit);
  });
});

describe('the examples of souk crawl', () => {
  it('run in the order of a working day', async () => {
    const { origin: seed } = await shop();
    const folder = tempDir();
    const first = await runSouk(['audit', `${seed}/`, '--max-pages', '4'], { cwd: folder });
    expect([0, 1]).toContain(first.code);
    const run = (line: string) => runSouk([...shellWords(line), '--json'], { cwd: folder });
    const list = JSON.parse((await run(crawlList.examples[0]!.line)).stdout) as Record<string, unknown>;
    expect(list).toMatchObject({
      schema: 'souk.crawls/1',
      id: 1,
      state: 'partial',
      stopReason: 'max-pages',
      fetched: 4,
      queued: 0,
    });
    for (const example of crawlResume.examples) {
      const resumed = await runSouk(shellWords(example.line), { cwd: folder });
      expect(resumed.code, resumed.stderr).toBeLessThanOrEqual(2);
    }
    const shown = JSON.parse((await run(crawlShow.examples[0]!.line)).stdout) as {
      state: string;
      fetched: number;
      reasons: { reason: string | null }[];
    };
    expect(shown).toMatchObject({ schema: 'souk.crawl/1', state: 'complete', fetched: 13 });
    expect(shown.reasons.map(({ reason }) => reason)).toContain('robots-blocked');
    const refused = await runSouk(['crawl', 'delete', '1'], { cwd: folder });
    expect(refused.stderr).toContain('[delete-unconfirmed]');
    expect((await runSouk(shellWords(crawlDelete.examples[0]!.line), { cwd: folder })).code).toBe(0);
    expect((await run('crawl list')).stdout).toBe('');
    expect((await runSouk(['crawl', 'show', '1'], { cwd: folder })).stderr).toContain('[crawl-unknown]');
    expect((await runSouk(['db', 'check'], { cwd: folder })).code).toBe(0);
  });
});
