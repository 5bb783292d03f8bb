import { crawledLinks, latestCrawl } from '../../crawlers/index.ts';
import { serpPlaces } from '../../keywords/index.ts';
import { addPartner, listPartners, listPrograms, setNextAction } from '../../partners/index.ts';
import { EXIT, SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';
import { domainOf, type Prospect, type Sighting, scoreProspects } from './partners-prospect-score.ts';
import type { ListedSite } from './partners-read-sites.ts';

export interface FindOptions {
  /** Out-links of a crawl (of the own site or of a competitor), or the search results in the keyword bank. */
  from: 'crawl' | 'serp';
  crawl?: number | undefined;
  /** The newest crawl of this host: a competitor's partners are who it links to. */
  host?: string | undefined;
  words: readonly string[];
}

/**
 * Sites as prospects: whom the shop (or a competitor) already recommends, or who ranks for the words of the bank.
 * De-duplicated by registrable domain, also against known partners; the own sites are never among them. Errors:
 * `crawl-none`, `serp-none`.
 */
export function findProspects(db: Sqlite, options: FindOptions): Prospect[] {
  const sightings = options.from === 'serp' ? ranking(db) : linked(db, options);
  return scoreProspects(sightings, { words: options.words, known: knownDomains(db), skip: ownDomains(db) });
}

function linked(db: Sqlite, options: FindOptions): Generator<Sighting> {
  const crawl = options.crawl ?? latestCrawl(db, options.host);
  if (crawl === undefined) {
    throw new SoukError({
      code: 'crawl-none',
      exit: EXIT.usage,
      what:
        options.host === undefined
          ? msg({ zh: '还没有抓取过站点', en: 'No site has been crawled yet' })
          : msg({ zh: '还没有抓取过 {host}', en: '{host} has not been crawled yet' }, { host: options.host }),
      next: msg(
        { zh: '先运行 souk audit {site}。', en: 'Run souk audit {site} first.' },
        {
          site:
            options.host === undefined ? 'https://your.site' : `https://${options.host.replace(/^https?:\/\//, '')}`,
        },
      ),
    });
  }
  return links(db, crawl);
}

function* links(db: Sqlite, crawl: number): Generator<Sighting> {
  for (const link of crawledLinks(db, crawl)) {
    const domain = domainOf(link.to);
    if (link.kind !== 0 || domain === undefined || domain === domainOf(link.from)) continue;
    yield { source: 'crawl', domain, where: link.from, text: link.anchor, followed: (link.flags & 7) === 0 };
  }
}

function* ranking(db: Sqlite): Generator<Sighting> {
  let any = false;
  for (const place of serpPlaces(db)) {
    any = true;
    const domain = domainOf(place.url);
    if (domain === undefined) continue;
    const { keyword, position } = place;
    yield { source: 'serp', domain, where: keyword, text: keyword, followed: true, position };
  }
  if (any) return;
  throw new SoukError({
    code: 'serp-none',
    exit: EXIT.usage,
    what: msg({ zh: '关键词库里还没有搜索结果', en: 'There are no search results in the keyword bank' }),
    next: msg({
      zh: '先导入搜索结果：souk keywords import serp.json。',
      en: 'Import some first: souk keywords import serp.json.',
    }),
  });
}

/** Sites of a list or of a search or backlink export, scored like the others. */
export function listedProspects(db: Sqlite, sites: readonly ListedSite[], words: readonly string[]): Prospect[] {
  const sightings = sites.flatMap((site): Sighting[] => {
    const domain = domainOf(site.domain);
    if (domain === undefined) return [];
    const place = site.position === undefined ? {} : { position: site.position };
    return [
      { source: 'list', domain, where: site.domain, text: site.text ?? site.name ?? '', followed: true, ...place },
    ];
  });
  return scoreProspects(sightings, { words, known: knownDomains(db), skip: ownDomains(db) });
}

/**
 * Takes sites into the pipeline as prospects, with the day of the first contact when one is named; those known already are
 * left alone. Returns how many are new.
 */
export function keepProspects(
  db: Sqlite,
  sites: readonly { domain: string; name?: string; email?: string | undefined; source: string }[],
  now: number,
  first?: { on: string; action: string },
): number {
  const known = new Set([
    ...knownDomains(db),
    ...ownDomains(db),
    ...listPartners(db).map((partner) => partner.code.toLowerCase()),
  ]);
  let added = 0;
  for (const site of sites) {
    const domain = domainOf(site.domain);
    if (domain === undefined || known.has(domain)) continue;
    known.add(domain);
    addPartner(db, {
      code: domain,
      name: site.name ?? domain,
      kind: 'site',
      status: 'prospect',
      site: `https://${domain}/`,
      contacts: site.email === undefined ? [] : [{ channel: 'email', value: site.email }],
      source: site.source,
      now,
    });
    if (first) setNextAction(db, domain, first.action, first.on, now);
    added += 1;
  }
  return added;
}

function knownDomains(db: Sqlite): Set<string> {
  return new Set(listPartners(db).flatMap((partner) => domainOf(partner.site ?? '') ?? []));
}

function ownDomains(db: Sqlite): Set<string> {
  return new Set(
    listPrograms(db)
      .filter((program) => program.network === null)
      .flatMap((program) => [...program.hosts, program.landing ?? ''].flatMap((host) => domainOf(host) ?? [])),
  );
}
