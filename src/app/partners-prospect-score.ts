import { getDomain } from 'tldts';

/** Where a site was seen: links to it on crawled pages, places in search results, rows of a list. */
export interface Sighting {
  source: 'crawl' | 'serp' | 'list';
  domain: string;
  /** The page that links, the word searched for, or the row: counted once each. */
  where: string;
  text: string;
  followed: boolean;
  /** Place in the results, from 1. */
  position?: number;
}

export interface Prospect {
  domain: string;
  source: Sighting['source'];
  links: number;
  pages: number;
  anchor: string;
  /** 0…100 with its parts: breadth, variety, words of the trade, followed links or best place. */
  score: number;
  reasons: string[];
  known: boolean;
}

/** Hosts that everybody links to and that rank for everything: no partners. */
const EVERYBODY =
  /(^|\.)(miit\.gov\.cn|beian\.gov\.cn|weibo\.com|qq\.com|weixin\.com|google\.com|facebook\.com|twitter\.com|x\.com|youtube\.com|instagram\.com|baidu\.com|linkedin\.com|wikipedia\.org|w3\.org|apple\.com|microsoft\.com|jquery\.com|cloudflare\.com|taobao\.com|tmall\.com|jd\.com|amazon\.com|pinduoduo\.com)$/;

/** The registrable domain of an address, or undefined. */
export function domainOf(url: string): string | undefined {
  return getDomain(url) ?? undefined;
}

/**
 * Sites by plain rules that are shown: how many pages link (or words it ranks for), how various, words of the trade in the
 * texts or the name, and followed links (or the best place). One row per registrable domain; `skip` are the own sites.
 */
export function scoreProspects(
  sightings: Iterable<Sighting>,
  options: { words: readonly string[]; known: ReadonlySet<string>; skip: ReadonlySet<string> },
): Prospect[] {
  const found = new Map<
    string,
    {
      source: Sighting['source'];
      n: number;
      followed: number;
      where: Set<string>;
      texts: Map<string, number>;
      best: number;
    }
  >();
  for (const item of sightings) {
    if (options.skip.has(item.domain) || EVERYBODY.test(item.domain)) continue;
    const sum = found.get(item.domain) ?? {
      source: item.source,
      n: 0,
      followed: 0,
      where: new Set<string>(),
      texts: new Map<string, number>(),
      best: Number.POSITIVE_INFINITY,
    };
    sum.n += 1;
    if (item.followed) sum.followed += 1;
    sum.where.add(item.where);
    sum.texts.set(item.text, (sum.texts.get(item.text) ?? 0) + 1);
    sum.best = Math.min(sum.best, item.position ?? Number.POSITIVE_INFINITY);
    found.set(item.domain, sum);
  }
  return [...found]
    .map(([domain, sum]): Prospect => {
      const texts = [...sum.texts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
      const words = options.words.filter(
        (word) =>
          texts.some((text) => text.toLowerCase().includes(word.toLowerCase())) || domain.includes(word.toLowerCase()),
      );
      const last: [string, number] = Number.isFinite(sum.best)
        ? [`best place ${sum.best}`, sum.best <= 3 ? 10 : sum.best <= 10 ? 6 : 2]
        : [`followed ${sum.followed}/${sum.n}`, Math.round((sum.followed / sum.n) * 10)];
      const parts: [string, number][] = [
        [`${sum.source === 'serp' ? 'keywords' : 'pages'} ${sum.where.size}`, Math.min(sum.where.size * 5, 30)],
        [`texts ${texts.length}`, Math.min(texts.length * 5, 20)],
        [`words ${words.join('/') || '–'}`, Math.min(words.length * 20, 40)],
        last,
      ];
      return {
        domain,
        source: sum.source,
        links: sum.n,
        pages: sum.where.size,
        anchor: texts[0] ?? '',
        score: parts.reduce((total, [, points]) => total + points, 0),
        reasons: parts.map(([name, points]) => `${name}: ${points}`),
        known: options.known.has(domain),
      };
    })
    .sort((a, b) => b.score - a.score || (a.domain < b.domain ? -1 : 1));
}
