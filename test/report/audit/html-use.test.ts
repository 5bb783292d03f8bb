import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../../crawlers/index.ts';
import { auditSummary } from '../../../src/report/audit/audit-summary.ts';
import { CATALOGUE } from '../../../src/report/audit/catalogue.ts';
import { buildHtml } from '../../../src/report/audit/html/build.ts';
import { openStore } from '../../../src/store/open.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { fillCrawl } from '../../helpers/fill-crawl.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

/** A part of the rules, all about titles among them: enough to filter, quick to draw. */
const SOME = RULES.map((rule) => rule.meta).filter((meta, i) => i % 6 === 0 || meta.area === 'title');

let browser: Browser;
let html: string;
let productPages: number;

beforeAll(async () => {
  browser = await launchBrowser();
  const db = openStore(':memory:');
  const id = fillCrawl(db, { pages: 400, state: 'partial', rules: SOME });
  html = buildHtml(db, auditSummary(db, id, CATALOGUE, '0.1.0'), CATALOGUE, 'zh').html;
  productPages = db.prepare("SELECT count(*) FROM page WHERE page_type = 'product'").pluck().get() as number;
  db.close();
});
afterAll(() => browser.close());

async function open(options: { hash?: string; script?: boolean } = {}): Promise<Page> {
  const file = join(tempDir(), 'audit.html');
  writeFileSync(file, html);
  const context = await browser.newContext({ javaScriptEnabled: options.script ?? true });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(pathToFileURL(file).href + (options.hash ?? ''));
  return page;
}

/** The text as it is shown: the hidden language left out. */
const seen = async (locator: Locator) => (await locator.allInnerTexts())[0] ?? '';
const visible = (page: Page) => page.locator('details.issue:visible').count();
const hash = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

describe('the HTML report without script', { timeout: 120_000 }, () => {
  it('shows verdict, issues, charts, folders and the first pages, and switches language', async () => {
    const page = await open({ script: false });
    expect(await seen(page.locator('.verdict'))).toContain('应优先处理');
    expect(await visible(page)).toBe(SOME.length);
    expect(await page.locator('#page-table tbody tr').count()).toBe(100);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('.chart .bars').first().isVisible()).toBe(true);
    await page.locator('label[for="lang-en"]').click();
    expect(await seen(page.locator('.verdict'))).toContain('fix these first');
    await page.locator('details.issue summary').first().click();
    expect(await seen(page.locator('.issue-body').first())).toContain('How to fix it');
    await page.context().close();
  });
});

describe('the HTML report with script', { timeout: 240_000 }, () => {
  it('filters by keyboard alone and keeps the view in the address', async () => {
    const page = await open();
    await page.locator('#f-q').focus();
    await page.keyboard.type('标题');
    await expect.poll(() => hash(page).get('q')).toBe('标题');
    const found = await visible(page);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(SOME.length);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(hash(page).get('sev')).toBe('error');
    expect(await page.locator('[data-sev="error"]').getAttribute('aria-pressed')).toBe('true');
    const narrowed = await visible(page);
    expect(narrowed).toBeLessThan(found);
    // The address alone shows the same view again.
    const again = await open({ hash: new URL(page.url()).hash });
    expect(await visible(again)).toBe(narrowed);
    expect(await again.locator('#f-q').inputValue()).toBe('标题');
    await again.locator('#f-clear').press('Enter');
    expect(await visible(again)).toBe(SOME.length);
    expect(new URL(again.url()).hash).toBe('');
    await page.context().close();
    await again.context().close();
  });

  it('switches language without reload and remembers it in the address', async () => {
    const page = await open();
    await page.evaluate('window.mark = 1');
    await page.locator('#lang-zh').focus();
    await page.keyboard.press('ArrowRight');
    expect(await seen(page.locator('.verdict'))).toContain('fix these first');
    expect(await page.locator('#f-q').getAttribute('placeholder')).toBe('Search issues, URLs, titles');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(hash(page).get('lang')).toBe('en');
    expect(await page.evaluate('window.mark')).toBe(1);
    const text = await seen(page.locator('main'));
    // What stays Chinese in English comes from the site or is the name of a Chinese source.
    expect(text).not.toMatch(/怎么改|优先级|本次没有看到|可收录|网页列表/);
    await page.context().close();
  });

  it('filters pages by type, sorts, turns pages, and opens the issues of a page', async () => {
    const page = await open({ hash: '#lang=en&type=product' });
    expect(await seen(page.locator('#page-count'))).toBe(`${productPages} of 400 URLs`);
    expect(await seen(page.locator('#page-at'))).toBe(`1 / ${Math.ceil(productPages / 50)}`);
    await page.locator('#page-next').press('Enter');
    expect(hash(page).get('page')).toBe('2');
    await page.locator('th[data-key="issues"] button').press('Enter');
    expect(hash(page).get('sort')).toBe('issues.down');
    expect(await page.locator('th[data-key="issues"]').getAttribute('aria-sort')).toBe('descending');
    const counts = (await page.locator('#page-table tbody tr > td:last-child').allInnerTexts()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await page.locator('#page-table td button').first().press('Enter');
    expect(await page.locator('tr.detail li').count()).toBe(counts[0]);
    await page.locator('tr.detail a').first().press('Enter');
    expect(await page.locator('details.issue[open]').count()).toBe(1);
    await page.context().close();
  });

  it('filters by folder from the tree and by rule from an issue', async () => {
    const page = await open({ hash: '#lang=en' });
    await page.locator('[data-folder$="/shangpin/"]').press('Enter');
    expect(hash(page).get('folder')).toBe('www.mingchaji.example/shangpin/');
    const urls = await page.locator('#page-table .page > .url').allInnerTexts();
    expect(urls.every((url) => url.includes('/shangpin/'))).toBe(true);
    expect(await seen(page.locator('.affected').first())).toMatch(/in this selection|whole site/);
    await page.locator('#f-clear').press('Enter');
    const card = page.locator('details.issue').nth(3);
    await card.locator('summary').press('Enter');
    await card.locator('[data-show-rule]').press('Enter');
    expect(hash(page).get('rule')).toBe(await card.getAttribute('data-rule'));
    await page.context().close();
  });

  it('opens everything for paper', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('details.issue:not([open])').count()).toBe(0);
    expect(await page.locator('.topbar').isVisible()).toBe(false);
    expect(await page.locator('.chart .bars').first().isVisible()).toBe(true);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('details.issue[open]').count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(50_000);
    await page.context().close();
  });

  it.each([390, 1280])('never scrolls sideways at %i px, in both languages', async (width) => {
    const page = await open();
    await page.setViewportSize({ width, height: 900 });
    for (const language of ['en', 'zh']) {
      await page.locator(`label[for="lang-${language}"]`).click();
      await page.locator('[data-open="all"]').click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });
});
