import type { PageRow } from '../../../../crawlers/index.ts';
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

/**
 * Collects pages for the report in the order given (the most important first) until `maxBytes` of JSON; the rest is
 * counted. `rulesOf` gives the failed rules of a URL id.
 */
export function pageData(
  rows: Iterable<PageRow>,
  rules: PageData['rules'],
  rulesOf: (id: number) => readonly string[],
  maxBytes: number,
): PageData {
  const index = new Map(rules.map(([id], i) => [id, i]));
  const data: PageData = { prefix: '', rules, reasons: [], types: [], pages: [], left: 0 };
  const code = (list: string[], value: string | null) => {
    if (value === null) return -1;
    const at = list.indexOf(value);
    return at >= 0 ? at : list.push(value) - 1;
  };
  const reasons: string[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (bytes >= maxBytes) {
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
      code(reasons, row.status === null ? row.reason : row.indexabilityReason),
      row.depth ?? -1,
      row.inlinks ?? -1,
      row.linkScore === null ? -1 : Math.round(row.linkScore * 10) / 10,
      row.ttfbMs ?? -1,
      rulesOf(row.id).flatMap((rule) => index.get(rule) ?? []),
    ];
    data.pages.push(page);
    bytes += Buffer.byteLength(page[0]) + Buffer.byteLength(page[1]) + 40 + page[10].length * 3;
  }
  data.reasons = reasons.map((reason) => [reasonText(reason).zh, reasonText(reason).en]);
  return data;
}

/** A title of a megabyte must not fill the report; the whole one is in the database. */
function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
