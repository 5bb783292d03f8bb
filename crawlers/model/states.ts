/** Where a URL stands. Stored as numbers in `url.state`; `reason` says why in a stable code. */
export const URL_STATE = { queued: 0, fetched: 1, failed: 2, skipped: 3 } as const;
export type UrlState = (typeof URL_STATE)[keyof typeof URL_STATE];

/** What a URL is to the crawl. Pages are followed and judged, resources and externals only checked on demand. */
export const URL_ROLE = { page: 0, resource: 1, external: 2 } as const;
export type UrlRole = (typeof URL_ROLE)[keyof typeof URL_ROLE];

/** What a link row is. */
export const LINK_KIND = {
  anchor: 0,
  area: 1,
  image: 2,
  script: 3,
  style: 4,
  iframe: 5,
  form: 6,
  canonical: 7,
  hreflang: 8,
  next: 9,
  prev: 10,
  amphtml: 11,
  alternate: 12,
  redirect: 13,
  refresh: 14,
  sitemap: 15,
  media: 16,
  preload: 17,
  icon: 18,
} as const; // prettier keeps this a table
export type LinkKind = (typeof LINK_KIND)[keyof typeof LINK_KIND];

/** Where on the page a link stands. */
export const LINK_POSITION = { content: 0, nav: 1, header: 2, footer: 3, aside: 4, head: 5, breadcrumb: 6 } as const;
export type LinkPosition = (typeof LINK_POSITION)[keyof typeof LINK_POSITION];

/** Bits of `link.flags`. */
export const LINK_FLAG = {
  nofollow: 1,
  ugc: 2,
  sponsored: 4,
  noopener: 8,
  targetBlank: 16,
  imageOnly: 32,
  noscript: 64,
  hidden: 128,
  httpHeader: 256,
} as const;
