import type { Sqlite } from '../../src/store/open.ts';
import type { PageChange } from '../model/page-change.ts';
import type {
  DuplicateGroup,
  EarlierCrawl,
  LinkEnds,
  PageTraffic,
  RedirectChain,
  RobotsFileFacts,
  SiteFacts,
  SiteLink,
  SitemapFacts,
  SitePage,
  SiteUrl,
} from '../model/site-facts.ts';
import { LINK_KIND, URL_STATE } from '../model/states.ts';
import { pageChanges } from '../results/compare/page-changes.ts';
import { findChains } from './chains.ts';
import { UNREACHED } from './click-depth.ts';
import { duplicateTexts, type RepeatedColumn } from './duplicate-texts.ts';
import { NO_NODE, NODE, nodeType, type SiteNodes } from './load-nodes.ts';
import { nearDuplicates } from './near-duplicates.ts';
import type { SiteMeasures } from './site-measures.ts';
import { SiteReader } from './site-reader.ts';
import { UrlLookup } from './url-lookup.ts';

/** What the crawl row says about the site as a whole. */
export interface CrawlScope {
  crawlId: number;
  seeds: readonly string[];
  complete: boolean;
  externalChecked: boolean;
  resourcesChecked: boolean;
  earlier: EarlierCrawl | null;
  traffic: PageTraffic | null;
}

type DuplicateOf = Parameters<SiteFacts['duplicates']>[0];
const COLUMN: Readonly<Record<Exclude<DuplicateOf, 'content-near'>, RepeatedColumn>> = {
  title: 'title',
  description: 'description',
  h1: 'h1',
  content: 'content_hash',
};
const DEFAULT_KINDS = [LINK_KIND.anchor, LINK_KIND.area];

/** Site facts over souk.db: numbers from typed arrays, texts read when they are asked for, groups made once. */
export class SqliteSiteFacts implements SiteFacts {
  readonly crawlId: number;
  readonly seeds: readonly string[];
  readonly complete: boolean;
  readonly externalChecked: boolean;
  readonly resourcesChecked: boolean;
  readonly earlier: EarlierCrawl | null;
  readonly traffic: PageTraffic | null;
  private readonly db: Sqlite;
  private readonly nodes: SiteNodes;
  private readonly measures: SiteMeasures;
  private readonly threshold: number;
  private readonly reader: SiteReader;
  private readonly groups = new Map<DuplicateOf, readonly DuplicateGroup[]>();
  private bytes: ReturnType<Sqlite['prepare']> | undefined;
  private lookup: UrlLookup | undefined;
  private redirects: readonly RedirectChain[] | undefined;
  private canonicals: readonly RedirectChain[] | undefined;

  constructor(db: Sqlite, scope: CrawlScope, nodes: SiteNodes, measures: SiteMeasures, nearThreshold: number) {
    this.crawlId = scope.crawlId;
    this.seeds = scope.seeds;
    this.complete = scope.complete;
    this.externalChecked = scope.externalChecked;
    this.resourcesChecked = scope.resourcesChecked;
    this.earlier = scope.earlier;
    this.traffic = scope.traffic;
    this.db = db;
    this.nodes = nodes;
    this.measures = measures;
    this.threshold = nearThreshold;
    this.reader = new SiteReader(db, scope.crawlId);
  }

  url(id: number): SiteUrl | undefined {
    const at = this.nodes.index.at(id);
    const text = at < 0 ? undefined : this.reader.urlText(id);
    return text && this.siteUrl(at, text);
  }

  idOf(url: string): number | undefined {
    this.lookup ??= new UrlLookup(this.reader.urlTexts(), this.nodes.index.size);
    return this.lookup.find(url, (id) => this.reader.urlText(id)?.url === url);
  }

  *urls(filter: { role?: number; fetched?: boolean; html?: boolean } = {}): Generator<SiteUrl> {
    const { nodes } = this;
    for (const text of this.reader.urlTexts()) {
      const at = nodes.index.at(text.id);
      if (at < 0) continue;
      if (filter.role !== undefined && nodes.role[at] !== filter.role) continue;
      if (filter.fetched !== undefined && (nodes.state[at] === URL_STATE.fetched) !== filter.fetched) continue;
      if (filter.html !== undefined && ((nodes.flags[at]! & NODE.html) !== 0) !== filter.html) continue;
      yield this.siteUrl(at, text);
    }
  }

  links(kinds: readonly number[] = DEFAULT_KINDS, ends?: LinkEnds): Iterable<SiteLink> {
    return this.reader.links(kinds, ends);
  }

  linksTo(id: number, max: number): readonly SiteLink[] {
    const at = this.nodes.index.at(id);
    if (at < 0) return [];
    const { linksTo, linkStart } = this.measures;
    const found: SiteLink[] = [];
    for (let i = linksTo.start[at]!; i < linksTo.start[at + 1]! && found.length < max; i++) {
      const number = linksTo.links[i]!;
      const page = pageOf(linkStart, number);
      const link = this.reader.link(this.nodes.index.ids[page]!, number - linkStart[page]!);
      if (link) found.push(link);
    }
    return found;
  }

  linksFrom(id: number): readonly SiteLink[] {
    return this.nodes.index.at(id) < 0 ? [] : this.reader.linksFrom(id);
  }

  chains(): readonly RedirectChain[] {
    this.redirects ??= findChains(this.nodes, this.nodes.redirectTo);
    return this.redirects;
  }

  canonicalChains(): readonly RedirectChain[] {
    if (this.canonicals === undefined) {
      const leadsTo = this.nodes.canonicalTo.slice();
      // A page that names itself ends the chain.
      for (let i = 0; i < leadsTo.length; i++) if (leadsTo[i] === i) leadsTo[i] = NO_NODE;
      this.canonicals = findChains(this.nodes, leadsTo);
    }
    return this.canonicals;
  }

  duplicates(of: DuplicateOf): readonly DuplicateGroup[] {
    let groups = this.groups.get(of);
    if (groups === undefined) {
      groups =
        of === 'content-near'
          ? nearDuplicates(this.db, this.crawlId, this.nodes, this.threshold)
          : duplicateTexts(this.db, this.crawlId, this.nodes, COLUMN[of]);
      this.groups.set(of, groups);
    }
    return groups;
  }

  robots(): readonly RobotsFileFacts[] {
    return this.db
      .prepare<[number], RobotsFileFacts>(
        "SELECT origin, status, state, coalesce(body, '') AS body, bytes FROM robots_file WHERE crawl_id = ? ORDER BY origin",
      )
      .all(this.crawlId);
  }

  sitemaps(): readonly SitemapFacts[] {
    type Row = Omit<SitemapFacts, 'facts' | 'foundBy'> & { facts: string };
    return this.db
      .prepare<[number], Row>(
        `SELECT id, url, parent_id AS parentId, kind, status, entries, bytes, error, facts FROM sitemap WHERE crawl_id = ? ORDER BY id`,
      )
      .all(this.crawlId)
      .map((row) => {
        const facts = JSON.parse(row.facts) as SitemapFacts['facts'];
        return { ...row, facts, foundBy: String(facts['foundBy'] ?? (row.parentId === null ? 'default' : 'index')) };
      });
  }

  sitemapEntries(): Iterable<{ sitemapId: number; urlId: number; lastmod: string | null }> {
    return this.reader.sitemapEntries();
  }

  traps(): ReturnType<SiteFacts['traps']> {
    return this.db
      .prepare<[number], ReturnType<SiteFacts['traps']>[number]>(
        'SELECT kind, pattern, fetched, skipped, sample FROM trap WHERE crawl_id = ? ORDER BY skipped DESC, id',
      )
      .all(this.crawlId);
  }

  bytesOf(id: number): number {
    this.bytes ??= this.db.prepare<[number], number>('SELECT bytes FROM page WHERE url_id = ?').pluck();
    return (this.bytes.get(id) as number | undefined) ?? 0;
  }

  *changes(): Generator<PageChange> {
    if (this.earlier) yield* pageChanges(this.db, this.earlier, { id: this.crawlId, complete: this.complete });
  }

  pages(): Iterable<SitePage> {
    return this.reader.pages();
  }

  private siteUrl(at: number, text: { id: number; url: string; reason: string | null }): SiteUrl {
    const { nodes, measures } = this;
    const depth = measures.depth[at]!;
    return {
      id: text.id,
      url: text.url,
      state: nodes.state[at]!,
      reason: text.reason,
      role: nodes.role[at]!,
      status: nodes.status[at]!,
      depth: depth === UNREACHED ? null : depth,
      indexable: (nodes.flags[at]! & NODE.indexable) !== 0,
      indexabilityReason: nodes.reasons[nodes.reason[at]!] ?? null,
      pageType: nodeType(nodes, at),
      inlinks: measures.inlinks[at]!,
      followedInlinks: measures.followedInlinks[at]!,
      linkScore: Math.round(measures.linkScore[at]! * 10) / 10,
      inSitemap: (nodes.flags[at]! & NODE.inSitemap) !== 0,
    };
  }
}

/** The page that a link of that number stands on: the last one whose links begin at or before it. */
function pageOf(linkStart: Uint32Array, number: number): number {
  let low = 0;
  let high = linkStart.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (linkStart[middle]! <= number) low = middle;
    else high = middle;
  }
  return low;
}
