import { type Brief, buildBrief, readFacts, readVoice, writeBrief } from '../../../content/index.ts';
import { crawledPages, crawledText } from '../../../crawlers/index.ts';
import { readClusterMembers, readClusters } from '../../../keywords/index.ts';
import { isCjkText } from '../../kernel/text/script.ts';
import type { Sqlite } from '../../store/open.ts';

export interface MakeBriefOptions {
  style: Brief['style'];
  channel: string;
  trade: string;
  /** Host of the own site: its pages are link targets, all others are references. */
  site?: string;
  brand?: string;
  lang?: 'zh' | 'en';
  now: number;
}

/** Pages that are read in full for one brief; the nearest by title are enough, and the cost stays flat. */
const MAX_PAGES = 400;

/**
 * A brief for a cluster (its name, head or number) or a keyword, from the keyword bank, every crawl in the store and the
 * fact sheet. Kept in the store; returns its number and the document.
 */
export function makeBrief(db: Sqlite, wanted: string, options: MakeBriefOptions): { id: number; brief: Brief } {
  const name = wanted.trim().toLowerCase();
  let cluster: Brief['cluster'] = null;
  for (const one of readClusters(db)) {
    if (one.name.toLowerCase() !== name && one.head.toLowerCase() !== name && String(one.id) !== name) continue;
    const members = readClusterMembers(db, one.id).map(({ text, volume }) => ({ text, volume }));
    cluster = { name: one.name, members, volume: one.volume };
    break;
  }
  const keyword = cluster?.members[0]?.text ?? wanted.trim();
  const lang = options.lang ?? (isCjkText(keyword) ? 'zh' : 'en');
  const brief = buildBrief({
    keyword,
    style: options.style,
    channel: options.channel,
    lang,
    trade: options.trade,
    cluster,
    pages: readPages(db, [keyword, ...(cluster?.members.map((member) => member.text) ?? [])], options.site),
    facts: readFacts(db),
    voice: readVoice(db, options.brand),
    on: new Date(options.now).toISOString().slice(0, 10),
  });
  return { id: writeBrief(db, brief, options.now), brief };
}

function readPages(db: Sqlite, keywords: readonly string[], site: string | undefined) {
  const crawls = db.prepare<[], { id: number }>("SELECT id FROM crawl WHERE state <> 'running' ORDER BY id DESC").all();
  const words = keywords.flatMap((word) => [
    word.toLowerCase(),
    ...word
      .toLowerCase()
      .split(' ')
      .filter((part) => part.length > 3),
    ...(isCjkText(word) && word.length >= 4 ? [word.slice(0, 2), word.slice(-2)] : []),
  ]);
  const seen = new Set<string>();
  const pages: Parameters<typeof buildBrief>[0]['pages'][number][] = [];
  for (const { id } of crawls) {
    for (const page of crawledPages(db, id)) {
      if (pages.length >= MAX_PAGES) return pages;
      if (seen.has(page.url)) continue;
      seen.add(page.url);
      const label = `${page.title ?? ''} ${page.h1 ?? ''}`.toLowerCase();
      if (!words.some((word) => label.includes(word))) continue;
      const text = crawledText(db, page.id);
      if (!text) continue;
      pages.push({
        url: page.url,
        title: page.title ?? '',
        h1: page.h1 ?? '',
        headings: text.headings,
        text: text.text,
        own: site !== undefined && new URL(page.url).host === site,
      });
    }
  }
  return pages;
}
