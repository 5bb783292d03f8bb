import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../../crawlers/index.ts';
import { auditSummary } from '../../../src/report/audit/audit-summary.ts';
import { CATALOGUE } from '../../../src/report/audit/catalogue.ts';
import { buildHtml } from '../../../src/report/audit/html/build.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { fillCrawl } from '../../helpers/fill-crawl.ts';
import { scriptPayloads } from '../../helpers/payloads.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const PAYLOADS = scriptPayloads();
/** Every eighth rule: all areas and kinds, in a file that a busy machine opens quickly. */
const SOME = RULES.map((rule) => rule.meta).filter((_, i) => i % 8 === 0);
/** What a reader must see where HTML cannot hold the character itself. */
const shown = (text: string) =>
  text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);

/** Elements that the report never has. */
const STRANGE =
  'img, iframe, object, embed, video, math, form:not(#filters), base, marquee, style:not(head style), link:not([rel=icon]), main meta, main script';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Seen {
  dialogs: string[];
  requests: string[];
  problems: string[];
}

async function open(html: string, seen: Seen): Promise<Page> {
  const file = join(tempDir(), 'audit.html');
  writeFileSync(file, html);
  const page = await browser.newPage();
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('data:image/svg+xml,'))
      seen.requests.push(request.url());
  });
  page.on('console', (message) => seen.problems.push(message.text()));
  page.on('pageerror', (error) => seen.problems.push(error.message));
  await page.addInitScript({
    content:
      "document.addEventListener('securitypolicyviolation', (event) => console.error('CSP ' + event.violatedDirective));",
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** A crawl in which every text that a site controls is a payload; field `f` of page `i` gets payload `(i + shift) % n`. */
function hostile(db: Sqlite, shift: number): number {
  const at = (i: number) => PAYLOADS[(i + shift) % PAYLOADS.length]!;
  return fillCrawl(db, {
    pages: PAYLOADS.length,
    rules: SOME,
    rate: () => 1,
    text: (field, i) =>
      field === 'url'
        ? i === 0
          ? undefined
          : i % 3 === 0
            ? at(i)
            : `https://www.mingchaji.example/${at(i)}`
        : field === 'cause' && i % 4 !== 0
          ? undefined
          : at(i),
  });
}

describe('a report of a hostile site', { timeout: 240_000 }, () => {
  it(`runs none of ${PAYLOADS.length} payloads in any field, asks nothing of the network, shows the text as it was`, async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(1000);
    const seen: Seen = { dialogs: [], requests: [], problems: [] };
    const db = openStore(':memory:');
    const id = hostile(db, 0);
    const built = buildHtml(db, auditSummary(db, id, CATALOGUE, '0.1.0'), CATALOGUE, 'en');
    expect(built.pages).toBe(PAYLOADS.length);
    const page = await open(built.html, seen);
    await page.locator('[data-open="all"]').click();
    // Every page of the list is drawn once; titles and URLs must come out as they went in.
    const texts: string[] = [];
    const urls: string[] = [];
    for (;;) {
      texts.push(...(await page.locator('#page-table .page-title').allTextContents()));
      urls.push(...(await page.locator('#page-table .page > .url').allTextContents()));
      if (await page.locator('#page-next').isDisabled()) break;
      await page.locator('#page-next').click();
    }
    const rows = db.prepare('SELECT u.url, p.title FROM page p JOIN url u ON u.id = p.url_id').all() as {
      url: string;
      title: string | null;
    }[];
    expect([...texts].sort()).toEqual(rows.map((row) => row.title ?? '').sort());
    expect([...urls].sort()).toEqual(rows.map((row) => row.url).sort());
    const said = await page.locator('.evidence dd').allTextContents();
    const payloads = new Set(PAYLOADS.map(shown));
    expect(said.length).toBeGreaterThan(500);
    expect(said.filter((text) => !payloads.has(text))).toEqual([]);
    // Nothing that a site controls became an element, an attribute that runs, or a link that is not http(s).
    const found = await page.evaluate(`({
      tags: document.querySelectorAll(${JSON.stringify(STRANGE)}).length,
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some((attribute) => /^on|^style$/.test(attribute.name))).length,
      links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^(https?:\\/\\/|#)/i.test(href)),
    })`);
    expect(found).toEqual({ tags: 0, handlers: 0, links: [] });
    for (const query of ['<img', '</script>', 'javascript:', '"><svg']) {
      await page.locator('#f-q').fill(query);
      await expect.poll(() => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('q')).toBe(query);
    }
    expect(seen).toEqual({ dialogs: [], requests: [], problems: [] });
    await page.close();
    db.close();
  });

  it.each([5])('holds when the payloads are shifted by %i places', async (shift) => {
    const seen: Seen = { dialogs: [], requests: [], problems: [] };
    const db = openStore(':memory:');
    const id = hostile(db, shift * 97);
    const { html } = buildHtml(db, auditSummary(db, id, CATALOGUE, '0.1.0'), CATALOGUE, shift % 2 ? 'zh' : 'en');
    const page = await open(html, seen);
    expect(await page.locator('details.issue').count()).toBe(SOME.length);
    expect(seen).toEqual({ dialogs: [], requests: [], problems: [] });
    await page.close();
    db.close();
  });
});
