import type { PageChange, PageField } from '../../../crawlers/model/page-change.ts';
import type { PageType } from '../../../crawlers/model/page-facts.ts';
import type {
  DuplicateGroup,
  RobotsFileFacts,
  SiteFacts,
  SiteLink,
  SitemapFacts,
  SitePage,
  SiteUrl,
} from '../../../crawlers/model/site-facts.ts';
import { LINK_KIND, LINK_POSITION, URL_ROLE, URL_STATE } from '../../../crawlers/model/states.ts';

type LinkInit = readonly [from: string, to: string, more?: Partial<SiteLink>];

/** Shorthand for a crawled site; URLs are paths of the tea shop or absolute, ids are given in order of appearance. */
export interface SiteInit {
  seeds?: string[];
  complete?: boolean;
  externalChecked?: boolean;
  resourcesChecked?: boolean;
  urls?: Record<string, Partial<SiteUrl>>;
  links?: readonly LinkInit[];
  pages?: Record<string, Partial<SitePage> & { canonicalTo?: string }>;
  chains?: readonly { hops: readonly string[]; loop?: boolean; finalStatus?: number }[];
  duplicates?: Partial<
    Record<
      'title' | 'description' | 'h1' | 'content' | 'content-near',
      readonly { key: string; urls: readonly string[]; similarity?: number }[]
    >
  >;
  robots?: readonly Partial<RobotsFileFacts>[];
  sitemaps?: readonly (Partial<SitemapFacts> & { url: string })[];
  entries?: readonly (readonly [sitemap: number, url: string, lastmod?: string])[];
  traps?: ReturnType<SiteFacts['traps']>;
  /** Pages that differ from an earlier crawl, by path; given (even empty) there was one. */
  changes?: readonly {
    url: string;
    state?: PageChange['state'];
    reason?: string;
    wasIndexable?: boolean;
    /** It did not turn up in this crawl. */
    unknown?: boolean;
    fields?: readonly (readonly [field: string, before: string | null, after: string | null])[];
  }[];
  /** How URLs answered in the earlier crawl. */
  before?: Record<string, { status: number; redirect: string | null }>;
  /** Clicks by path. */
  traffic?: Record<string, number>;
  bytes?: Record<string, number>;
}

const ROOT = 'https://tea.example';

/** Site facts in memory. Every URL is a fetched, indexable 200 page unless `urls` says otherwise. */
export function site(init: SiteInit = {}): SiteFacts {
  const ids = new Map<string, number>();
  const urls: SiteUrl[] = [];
  const full = (path: string) => (path.startsWith('/') ? ROOT + path : path);
  const idOf = (path: string): number => {
    const url = full(path);
    let id = ids.get(url);
    if (id !== undefined) return id;
    id = urls.length + 1;
    ids.set(url, id);
    const given = init.urls?.[path] ?? {};
    const status = given.status ?? 200;
    urls.push({
      id,
      url,
      state: URL_STATE.fetched,
      reason: null,
      role: url.startsWith(`${ROOT}/`) ? URL_ROLE.page : URL_ROLE.external,
      status,
      depth: 1,
      indexable: status === 200,
      indexabilityReason: status === 200 ? null : `status-${status}`,
      pageType: status === 200 ? 'other' : null,
      inlinks: init.links?.filter((link) => full(link[1]) === url).length ?? 0,
      followedInlinks: init.links?.filter((link) => full(link[1]) === url && !link[2]?.flags).length ?? 0,
      linkScore: 40,
      inSitemap: init.entries?.some((entry) => full(entry[1]) === url) ?? false,
      ...given,
    });
    return id;
  };
  for (const path of Object.keys(init.urls ?? {})) idOf(path);
  const pages = Object.entries(init.pages ?? {}).map(([path, { canonicalTo, ...given }]): SitePage => {
    const id = idOf(path);
    return {
      id,
      url: full(path),
      title: null,
      description: null,
      h1: null,
      canonical: canonicalTo === undefined ? null : full(canonicalTo),
      canonicalId: canonicalTo === undefined ? null : idOf(canonicalTo),
      lang: 'en',
      pageType: 'other' as PageType,
      indexable: urls[id - 1]!.indexable,
      words: 300,
      hanChars: 0,
      textChars: 1_800,
      extra: {},
      ...given,
    };
  });
  const links = (init.links ?? []).map(
    ([from, to, more]): SiteLink => ({
      src: idOf(from),
      dst: idOf(to),
      anchor: 'Anji white tea',
      kind: LINK_KIND.anchor,
      position: LINK_POSITION.content,
      flags: 0,
      ...more,
    }),
  );
  const chains = (init.chains ?? []).map((chain) => ({
    hops: chain.hops.map(idOf),
    loop: chain.loop ?? false,
    finalStatus: chain.finalStatus ?? 200,
  }));
  const groups = (of: keyof NonNullable<SiteInit['duplicates']>): DuplicateGroup[] =>
    (init.duplicates?.[of] ?? []).map((group) => ({
      key: group.key,
      ids: group.urls.map(idOf),
      similarity: group.similarity ?? 1,
    }));
  const duplicates = {
    title: groups('title'),
    description: groups('description'),
    h1: groups('h1'),
    content: groups('content'),
    'content-near': groups('content-near'),
  };
  const robots = (init.robots ?? []).map((file) => {
    const body = file.body ?? '';
    return { origin: ROOT, status: 200, state: 'ok', bytes: Buffer.byteLength(body), ...file, body };
  });
  const sitemaps = (init.sitemaps ?? []).map((file, i) => ({
    id: i + 1,
    parentId: null,
    kind: 'urlset',
    status: 200,
    entries: 2,
    bytes: 2_000,
    error: null,
    foundBy: 'robots',
    facts: {},
    ...file,
    url: full(file.url),
  }));
  const entries = (init.entries ?? []).map(([sitemapId, path, lastmod]) => ({
    sitemapId,
    urlId: idOf(path),
    lastmod: lastmod ?? null,
  }));
  return {
    crawlId: 1,
    seeds: init.seeds ?? [`${ROOT}/`],
    complete: init.complete ?? true,
    externalChecked: init.externalChecked ?? true,
    resourcesChecked: init.resourcesChecked ?? true,
    url: (id) => urls[id - 1],
    idOf: (url) => ids.get(full(url)),
    urls: (filter = {}) =>
      urls.filter(
        (url) =>
          (filter.role === undefined || url.role === filter.role) &&
          (filter.fetched !== true || url.state === URL_STATE.fetched) &&
          (filter.html !== true || url.status === 200),
      ),
    links: (kinds = [LINK_KIND.anchor, LINK_KIND.area]) => links.filter((link) => kinds.includes(link.kind)),
    linksTo: (id, max) => links.filter((link) => link.dst === id).slice(0, max),
    linksFrom: (id) => links.filter((link) => link.src === id),
    chains: () => chains,
    duplicates: (of) => duplicates[of],
    robots: () => robots,
    sitemaps: () => sitemaps,
    sitemapEntries: () => entries,
    canonicalChains: () => [],
    traps: () => init.traps ?? [],
    pages: () => pages,
    bytesOf: (id) => init.bytes?.[urls[id - 1]!.url.slice(ROOT.length)] ?? 0,
    earlier: init.changes
      ? {
          id: 1,
          page: (url) => {
            const was = init.before?.[url.slice(ROOT.length)];
            return was && { ...was, redirect: was.redirect === null ? null : full(was.redirect) };
          },
        }
      : null,
    changes: () =>
      (init.changes ?? []).map((change) => ({
        url: full(change.url),
        urlId: change.unknown ? null : idOf(change.url),
        state: change.state ?? 'changed',
        wasIndexable: change.wasIndexable ?? true,
        reason: change.reason ?? null,
        fields: (change.fields ?? []).map(([field, before, after]) => ({ field: field as PageField, before, after })),
      })),
    traffic: init.traffic
      ? (url) => {
          const clicks = init.traffic![url.slice(ROOT.length)];
          return clicks === undefined ? undefined : { clicks, impressions: clicks * 10 };
        }
      : null,
  };
}
