import type { Columns, Field, MatchType } from '../model/platform.ts';

/** A header name for comparison: without case, spaces, underscores, BOM and what stands in brackets at its end. */
export function foldHeader(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .replace(/[\s_]/g, '')
    .replace(/[（(](元|¥|￥|cny|usd|%)[)）]$/i, '')
    .toLowerCase();
}

/** Where each known field stands in a header row; the first name of a field that is there wins. */
export function locateFields(header: readonly string[], columns: Columns): Partial<Record<Field, number>> {
  const at = new Map(header.map((name, i) => [foldHeader(name), i] as const).reverse());
  const found: Partial<Record<Field, number>> = {};
  for (const [field, names] of Object.entries(columns.fields) as [Field, readonly string[]][]) {
    for (const name of names) {
      const index = at.get(foldHeader(name));
      if (index !== undefined && found[field] === undefined) found[field] = index;
    }
  }
  return found;
}

/** How surely a header row belongs to a platform: names of the best recognised set plus a little for each known field. */
export function headerScore(header: readonly string[], columns: Columns): number {
  const names = new Set(header.map(foldHeader));
  const sets = columns.recognise.filter((set) => set.every((name) => names.has(foldHeader(name))));
  if (sets.length === 0) return 0;
  const known = Object.keys(locateFields(header, columns)).length;
  return Math.max(...sets.map((set) => set.length)) * 10 + known;
}

/** A count such as `1,234` or `12.5`; null for empty and dashes; undefined when it is no number. */
export function parseCount(text: string): number | null | undefined {
  const clean = text.normalize('NFKC').trim().replace(/[,\s]/g, '');
  if (clean === '' || /^[-—–]+$/.test(clean)) return null;
  const bare = clean.replace(/^[<>≈~]/, '');
  return /^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(bare) ? Number(bare) : undefined;
}

/** A factor as ppm: `1.30`, `130%`, `+30%`, `-35%`, `30` in a column of adjustments in percent. undefined: unreadable. */
export function parseFactor(text: string, percentPoints: boolean): number | null | undefined {
  const clean = text.normalize('NFKC').trim();
  if (clean === '' || /^[-—–]+$/.test(clean)) return null;
  const match = /^([+-]?)(\d+(?:\.\d+)?)(%?)$/.exec(clean);
  if (!match) return undefined;
  const value = Number(match[2]);
  const signed = match[1] === '-' ? -value : value;
  if (match[3] === '%')
    return match[1] === '' && !percentPoints ? Math.round(value * 1e4) : Math.round(1e6 + signed * 1e4);
  return percentPoints ? Math.round(1e6 + signed * 1e4) : Math.round(signed * 1e6);
}

/** `2026-11-22` of the usual spellings of a date; null when it is none. */
export function parseDate(text: string): string | null {
  const clean = text.normalize('NFKC').trim();
  const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/.exec(clean) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(clean);
  if (iso) return `${iso[1]}-${iso[2]!.padStart(2, '0')}-${iso[3]!.padStart(2, '0')}`;
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(clean);
  if (us) return `${us[3]}-${us[1]!.padStart(2, '0')}-${us[2]!.padStart(2, '0')}`;
  const months = 'janfebmaraprmayjunjulaugsepoctnovdec';
  const words = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/.exec(clean);
  const month = words ? months.indexOf(words[1]!.toLowerCase()) : -1;
  return words && month >= 0 && month % 3 === 0
    ? `${words[3]}-${String(month / 3 + 1).padStart(2, '0')}-${words[2]!.padStart(2, '0')}`
    : null;
}

/** The match type of a cell; quotation marks and brackets around Google keywords tell it, too. */
export function parseMatch(text: string, columns: Columns): MatchType | null {
  const clean = text.trim();
  return (
    columns.match[clean] ??
    columns.match[clean.toLowerCase()] ??
    columns.match[clean.replace(/^(Campaign )?Negative /i, '').toLowerCase()] ??
    null
  );
}
