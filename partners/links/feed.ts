import { createHash } from 'node:crypto';
import { csvLine, READING_CSV } from '../../src/io/csv-write.ts';
import { moneyText } from '../../src/kernel/money.ts';
import type { Sqlite } from '../../src/store/open.ts';

export interface Feed {
  type: string;
  body: string;
  etag: string;
  updatedAt: number;
}

export type FeedFormat = 'rss' | 'json' | 'csv';

interface PromoRow {
  code: string;
  title: string;
  body: string;
  url: string;
  coupon: string | null;
  price: number | null;
  currency: string;
  startsAt: number;
  endsAt: number | null;
  updatedAt: number;
  link: string | null;
}

/** The feed behind `/feed/TOKEN/promos.rss|json|csv`; undefined for an unknown token or name. */
export function feedFor(db: Sqlite, path: string, publicUrl: string, now: number): Feed | undefined {
  const match = /^\/feed\/([\w-]{20,64})\/promos\.(rss|json|csv)$/.exec(path);
  if (!match) return undefined;
  const partner = db
    .prepare<[string], { id: number; name: string }>(
      "SELECT id, name FROM pa_partner WHERE feed_token = ? AND status <> 'blocked'",
    )
    .get(match[1]!);
  return partner && partnerFeed(db, partner.id, partner.name, match[2] as FeedFormat, publicUrl, now);
}

/**
 * The promotions that run now (and those of the next 14 days), with this partner's own links filled in: RSS 2.0, JSON Feed
 * 1.1 or CSV. Partners fetch it themselves; the same facts always give the same bytes and ETag.
 */
export function partnerFeed(
  db: Sqlite,
  partner: number,
  name: string,
  format: FeedFormat,
  publicUrl: string,
  now: number,
): Feed {
  const rows = db
    .prepare<[number, number, number], PromoRow>(
      `SELECT p.code, p.title, p.body, p.url, p.coupon, p.price, p.currency, p.starts_at AS startsAt, p.ends_at AS endsAt,
         p.updated_at AS updatedAt,
         (SELECT l.code FROM pa_link l WHERE l.partner_id = ? AND l.program_id = p.program_id AND l.disabled_at IS NULL ORDER BY l.id LIMIT 1) AS link
       FROM pa_promo p WHERE (p.ends_at IS NULL OR p.ends_at > ?) AND p.starts_at < ? ORDER BY p.starts_at DESC, p.code`,
    )
    .all(partner, now, now + 14 * 86_400_000);
  const updatedAt = Math.max(0, ...rows.map((row) => row.updatedAt));
  const items = rows.map((row) => ({
    ...row,
    href: row.link === null ? row.url : `${publicUrl}/r/${row.link}?u=${encodeURIComponent(row.url)}`,
  }));
  const body =
    format === 'rss'
      ? rss(items, name, publicUrl, updatedAt)
      : format === 'json'
        ? jsonFeed(items, name, publicUrl)
        : csv(items);
  const type = {
    rss: 'application/rss+xml; charset=utf-8',
    json: 'application/feed+json; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
  }[format];
  return { type, body, etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`, updatedAt };
}

type Item = PromoRow & { href: string };

function text(item: Item): string {
  const price = item.price === null ? '' : ` ${moneyText(item.price, item.currency)} ${item.currency}`;
  return `${item.body}${price}${item.coupon === null ? '' : ` · ${item.coupon}`}`.trim();
}

function rss(items: readonly Item[], name: string, publicUrl: string, updatedAt: number): string {
  const entries = items.map(
    (item) =>
      `<item><title>${xml(item.title)}</title><link>${xml(item.href)}</link><guid isPermaLink="false">${xml(item.code)}</guid><pubDate>${new Date(item.startsAt).toUTCString()}</pubDate><description>${xml(text(item))}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${xml(name)}</title><link>${xml(publicUrl)}</link><description>${xml(name)}</description><lastBuildDate>${new Date(updatedAt).toUTCString()}</lastBuildDate>\n${entries.join('\n')}\n</channel></rss>\n`;
}

function jsonFeed(items: readonly Item[], name: string, publicUrl: string): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: publicUrl,
    items: items.map((item) => ({
      id: item.code,
      url: item.href,
      title: item.title,
      content_text: text(item),
      date_published: new Date(item.startsAt).toISOString(),
      date_modified: new Date(item.updatedAt).toISOString(),
      _souk: {
        coupon: item.coupon,
        price: item.price,
        currency: item.currency,
        ends_at: item.endsAt === null ? null : new Date(item.endsAt).toISOString(),
      },
    })),
  })}\n`;
}

function csv(items: readonly Item[]): string {
  const head = ['code', 'title', 'text', 'url', 'coupon', 'price', 'currency', 'starts', 'ends'];
  const rows = items.map((item) => [
    item.code,
    item.title,
    item.body,
    item.href,
    item.coupon,
    item.price === null ? null : moneyText(item.price, item.currency),
    item.currency,
    new Date(item.startsAt).toISOString(),
    item.endsAt === null ? null : new Date(item.endsAt).toISOString(),
  ]); // prettier-ignore
  return `\ufeff${[head, ...rows].map((row) => csvLine(row, READING_CSV)).join('\r\n')}\r\n`;
}

function xml(value: string): string {
  const clean = value.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').toWellFormed();
  return clean.replace(
    /[&<>"']/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[char]!,
  );
}
