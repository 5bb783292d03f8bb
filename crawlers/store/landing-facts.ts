import type { Sqlite } from '../../src/store/open.ts';
import { type HashLanes, hashUrl, hashValue } from '../frontier/url-hash.ts';
import type { UrlReason } from '../model/reasons.ts';
import { URL_STATE } from '../model/states.ts';
import { normaliseUrl } from '../url/normalise.ts';
import { variantKey } from '../url/variant-key.ts';

/** What a crawl knows of a page that an ad leads to. */
export interface LandingFacts {
  /** The URL as crawled; tracking parameters of the ad may be missing. */
  url: string;
  /** null: it was not fetched; `reason` says why. */
  status: number | null;
  reason: UrlReason | null;
  redirectTo: string | null;
  title: string | null;
  h1: string | null;
  description: string | null;
  indexable: boolean;
  indexabilityReason: string | null;
  /** Made for phones: by its viewport, or by Baidu's declarations of a mobile page; null: no HTML was kept. */
  mobile: boolean | null;
  viewport: string | null;
  /** Main text, at most 20,000 characters. */
  text: string;
}

interface Row {
  id: number;
  url: string;
  state: number;
  reason: UrlReason | null;
  status: number | null;
  redirectTo: string | null;
  title: string | null;
  h1: string | null;
  description: string | null;
  indexable: number | null;
  indexabilityReason: string | null;
  words: number | null;
  text: string | null;
  extra: string | null;
}

/** Adverts are read in the first screens; what follows does not make a page relevant. */
const MAX_TEXT = 20_000;

/**
 * A reader of landing pages of one crawl: the URL as it stands in the ad is looked up as it is, then without tracking and
 * session parameters. undefined: the crawl never saw it.
 */
export function landingFacts(db: Sqlite, crawlId: number): (url: string) => LandingFacts | undefined {
  const find = db.prepare<[number, bigint, string], Row>(
    `SELECT u.id, u.url, u.state, u.reason, p.status, t.url AS redirectTo, p.title, p.h1, p.description, p.indexable,
       p.indexability_reason AS indexabilityReason, p.words, substr(x.text, 1, ${MAX_TEXT}) AS text, x.extra
     FROM url u LEFT JOIN page p ON p.url_id = u.id LEFT JOIN url t ON t.id = p.redirect_to
     LEFT JOIN page_text x ON x.url_id = u.id WHERE u.crawl_id = ? AND u.hash = ? AND u.url = ?`,
  );
  const lanes: HashLanes = { high: 0, low: 0 };
  const at = (url: string) => {
    hashUrl(url, lanes);
    return find.get(crawlId, hashValue(lanes), url);
  };
  return (given) => {
    const url = normaliseUrl(given);
    if (url === null) return undefined;
    const row = at(url) ?? at(variantKey(url));
    return row && factsOf(row);
  };
}

function factsOf({ id: _id, state, words, extra, indexable, text, ...row }: Row): LandingFacts {
  const kept = JSON.parse(extra ?? '{}') as { viewport?: string; applicableDevice?: string; mobileAgent?: string };
  const fetched = state === URL_STATE.fetched && row.status !== null;
  const html = fetched && row.status === 200 && words !== null;
  return {
    ...row,
    status: fetched ? row.status : null,
    indexable: indexable === 1,
    mobile: html && extra !== null ? isMobile(kept) : null,
    viewport: kept.viewport ?? null,
    text: text ?? '',
  };
}

/** Fits a phone: `width=device-width`, or Baidu's `applicable-device` with mobile, or a mobile page of its own (`mobile-agent`). */
function isMobile(kept: { viewport?: string; applicableDevice?: string; mobileAgent?: string }): boolean {
  return (
    /width\s*=\s*device-width/i.test(kept.viewport ?? '') ||
    /\bmobile\b/i.test(kept.applicableDevice ?? '') ||
    (kept.mobileAgent ?? '') !== ''
  );
}
