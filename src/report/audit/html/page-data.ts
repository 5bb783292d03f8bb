import type { ListedPage } from '../../../../crawlers/index.ts';
import { reasonText } from '../reason-text.ts';

/** The pages as the script of the report reads them. Short keys and rows without names: this is most of the file. */
export interface PageData {
  /** What most URLs begin with; URLs that begin with it are stored without it. */
  prefix: string;
  /** Rule ids with their severity (0 error, 1 warning, 2 notice), area and whether they are debatable. */
  rules: [id: string, severity: number, area: string, debatable: 0 | 1][];
  /** Why a page was not fetched or is not indexable, in both languages. */
  reasons: [zh: string, en: string][];
  types: string[];
  /** url, title, status (0: no answer), type, indexable, reason, depth (-1 unknown), inlinks, score, ttfb, rules. */
  pages: [string, string, number, number, 0 | 1, number, number, number, number, number, number[]][];
  /** Pages that the cap left out; those with the lowest link score. */
  left: number;
}

export interface PageSource {
  /** Ids, the most important first. */
  ids: Iterable<number>;
  read(id: number): ListedPage | undefined;
  /** Failed rules, one pair per URL and rule. */
  failed: Iterable<readonly [urlId: number, rule: string]>;
}

/**
 * Collects pages for the report, the most important first, until `maxBytes` of JSON; the rest is counted. Memory grows
 * with what is kept, not with the crawl.
 */
export function pageData(source: PageSource, rules: PageData['rules'], maxBytes: number): PageData {
  const index = new Map(rules.map(([id], i) => [id, i]));
  const data: PageData = { prefix: '', rules, reasons: [], types: [], pages: [], left: 0 };
  const kept = new Map<number, PageData['pages'][number]>();
  const code = (list: string[], value: string | null) => {
    if (value === null) return -1;
    const at = list.indexOf(value);
    return at >= 0 ? at : list.push(value) - 1;
  };
  const reasons: string[] = [];
  let bytes = 0;
  for (const id of source.ids) {
    const row = bytes < maxBytes ? source.read(id) : undefined;
    if (!row) {
      data.left += 1;
      continue;
    }
    if (data.pages.length === 0 && URL.canParse(row.url)) data.prefix = new URL(row.url).origin;
    const page: PageData['pages'][number] = [
      data.prefix !== '' && row.url.startsWith(`${data.prefix}/`) ? row.url.slice(data.prefix.length) : row.url,
      cut(row.title ?? ''),
      row.status ?? 0,
      code(data.types, row.pageType),
      row.indexable === true ? 1 : 0,
      code(reasons, row.indexabilityReason),
      row.depth ?? -1,
      row.inlinks ?? -1,
      row.linkScore === null ? -1 : Math.round(row.linkScore * 10) / 10,
      row.ttfbMs ?? -1,
      [],
    ];
    data.pages.push(page);
    kept.set(id, page);
    // About ten failed rules a page, two digits and a comma each.
    bytes += Buffer.byteLength(page[0]) + Buffer.byteLength(page[1]) + 70;
  }
  for (const [id, rule] of source.failed) {
    const at = index.get(rule);
    if (at !== undefined) kept.get(id)?.[10].push(at);
  }
  data.reasons = reasons.map((reason) => [reasonText(reason).zh, reasonText(reason).en]);
  return data;
}

/** A title of a megabyte must not fill the report; the whole one is in the database. */
function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
