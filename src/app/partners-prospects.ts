import { getDomain } from 'tldts';
import { crawledLinks, latestCrawl } from '../../crawlers/index.ts';
import { addPartner, listPartners } from '../../partners/index.ts';
import { EXIT, SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';

export interface Prospect {
  domain: string;
  links: number;
  pages: number;
  anchor: string;
  /** 0…100 with its parts: pages that link, variety, words of the trade, followed links. */
  score: number;
  reasons: string[];
  known: boolean;
}

/** Hosts that everybody links to: no partners. */
const EVERYBODY =
  /(^|\.)(miit\.gov\.cn|beian\.gov\.cn|weibo\.com|qq\.com|weixin\.com|google\.com|facebook\.com|twitter\.com|x\.com|youtube\.com|instagram\.com|baidu\.com|linkedin\.com|wikipedia\.org|w3\.org|apple\.com|microsoft\.com|jquery\.com|cloudflare\.com)$/;

/**
 * Sites that a crawled site links out to, as prospects: whom a shop already recommends is the first to ask. Scored by plain
 * rules that are shown; de-duplicated by registrable domain, also against known partners. `words` are terms of the trade.
 */
export function findProspects(
  db: Sqlite,
  options: { crawl?: number | undefined; host?: string | undefined; words: readonly string[] },
): Prospect[] {
  const crawl = options.crawl ?? latestCrawl(db, options.host);
  if (crawl === undefined) {
    throw new SoukError({
      code: 'crawl-none',
      exit: EXIT.usage,
      what: msg({ zh: '还没有抓取过站点', en: 'No site has been crawled yet' }),
      next: msg({ zh: '先运行 souk audit https://你的网站。', en: 'Run souk audit https://your.site first.' }),
    });
  }
  const known = new Set(listPartners(db).flatMap((partner) => domainOf(partner.site ?? '') ?? []));
  const found = new Map<
    string,
    { links: number; followed: number; pages: Set<number>; anchors: Map<string, number> }
  >();
  for (const link of crawledLinks(db, crawl)) {
    const to = domainOf(link.to);
    if (link.kind !== 0 || to === undefined || to === domainOf(link.from) || EVERYBODY.test(to)) continue;
    const sum = found.get(to) ?? {
      links: 0,
      followed: 0,
      pages: new Set<number>(),
      anchors: new Map<string, number>(),
    };
    sum.links += 1;
    if ((link.flags & 7) === 0) sum.followed += 1;
    sum.pages.add(link.fromId);
    sum.anchors.set(link.anchor, (sum.anchors.get(link.anchor) ?? 0) + 1);
    found.set(to, sum);
  }
  return [...found]
    .map(([domain, sum]): Prospect => {
      const anchors = [...sum.anchors].sort((a, b) => b[1] - a[1]).map(([text]) => text);
      const words = options.words.filter(
        (word) =>
          anchors.some((text) => text.toLowerCase().includes(word.toLowerCase())) ||
          domain.includes(word.toLowerCase()),
      );
      const parts: [string, number][] = [
        [`pages ${sum.pages.size}`, Math.min(sum.pages.size * 5, 30)],
        [`anchors ${anchors.length}`, Math.min(anchors.length * 5, 20)],
        [`words ${words.join('/') || '–'}`, Math.min(words.length * 20, 40)],
        [`followed ${sum.followed}/${sum.links}`, Math.round((sum.followed / sum.links) * 10)],
      ];
      return {
        domain,
        links: sum.links,
        pages: sum.pages.size,
        anchor: anchors[0] ?? '',
        score: parts.reduce((total, [, points]) => total + points, 0),
        reasons: parts.map(([name, points]) => `${name}: ${points}`),
        known: known.has(domain),
      };
    })
    .sort((a, b) => b.score - a.score || (a.domain < b.domain ? -1 : 1));
}

/** Takes sites into the pipeline as prospects; those known already are left alone. Returns how many are new. */
export function keepProspects(
  db: Sqlite,
  sites: readonly { domain: string; name?: string; email?: string | undefined; source: string }[],
  now: number,
): number {
  const known = new Set(
    listPartners(db).flatMap((partner) => [domainOf(partner.site ?? '') ?? '', partner.code.toLowerCase()]),
  );
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
    added += 1;
  }
  return added;
}

function domainOf(url: string): string | undefined {
  return getDomain(url) ?? undefined;
}
