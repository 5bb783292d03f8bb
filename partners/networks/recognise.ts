import { cleanCell } from './cells.ts';
import type { Network, Report } from './report.ts';

export interface Recognised {
  network: Network;
  report: Report;
  /** Where each field stands. */
  places: ReadonlyMap<string, number>;
  headers: readonly string[];
  /** Headers that nothing was read from. */
  ignored: readonly string[];
  score: number;
}

/** A header as it is compared: NFKC, lower case, no spaces, no bracketed units (`付款金额(元)`). */
export function normaliseHeader(text: string): string {
  return cleanCell(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(【[](?:元|￥|¥|%|￥元|rmb|cny|\$|usd)[）)\]】]/g, '')
    .replace(/[\s_\-:：.·]/g, '');
}

/** Which report a header row belongs to: all required fields must be there; the one with the most known headers wins. */
export function recognise(cells: readonly string[], networks: readonly Network[]): Recognised[] {
  const headers = cells.map(normaliseHeader);
  const where = new Map<string, number>();
  headers.forEach((header, i) => {
    if (header !== '' && !where.has(header)) where.set(header, i);
  });
  const found: Recognised[] = [];
  for (const network of networks) {
    for (const report of network.reports) {
      if (report.never?.some((header) => where.has(normaliseHeader(header)))) continue;
      const places = new Map<string, number>();
      for (const [field, aliases] of Object.entries(report.columns)) {
        for (const alias of aliases) {
          const place = where.get(normaliseHeader(alias));
          if (place === undefined) continue;
          places.set(field, place);
          break;
        }
      }
      if (!report.required.every((field) => places.has(field))) continue;
      const used = new Set(places.values());
      found.push({
        network,
        report,
        places,
        headers: cells.map(cleanCell),
        ignored: cells.map(cleanCell).filter((header, i) => header !== '' && !used.has(i)),
        score: used.size,
      });
    }
  }
  return found.sort((a, b) => b.score - a.score);
}
