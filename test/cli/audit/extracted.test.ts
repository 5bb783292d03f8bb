import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveShop } from '../../../src/app/sample-shop/serve.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

it('souk audit --extract keeps fields that souk extracted lists, one column each', async () => {
  const shop = await serveShop();
  onTestFinished(() => shop.close());
  const cwd = tempDir();
  const audit = ['audit', `${shop.origin}/en/teaware/`, '--include', '/en/teaware/**', '--format', 'terminal'];
  const fields = ['--extract', 'price=main > .price', '--extract', 'buy=form@action'];
  expect((await runSouk([...audit, ...fields], { cwd })).code).toBe(0);
  const { code, stdout } = await runSouk(['extracted', '--json'], { cwd });
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(code).toBe(0);
  expect(rows.find((row) => String(row['url']).endsWith('/en/teaware/gaiwan/'))).toMatchObject({
    schema: 'souk.extracted/1',
    price: ['$15.00'],
    buy: ['/en/basket'],
  });
  expect((await runSouk(['extracted', '--out', 'prices.csv'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'prices.csv'), 'utf8')).toMatch(/^\ufeffURL,Title,price,buy\r\n/);
  expect(await runSouk([...audit, '--extract', 'price=..['], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('extract-field'),
  });
});
