import type { CellFormat } from '../cells.ts';

/** The currency and clocks of a store, as its headers tell them: `Price(€)`, `Ad Fees(£)`; without a sign the US store. */
export function storeFormat(headers: readonly string[]): Partial<CellFormat> {
  if (headers.some((header) => header.includes('(€)'))) return { currency: 'EUR', zone: 'Europe/Paris', dates: 'dmy' };
  if (headers.some((header) => header.includes('(£)'))) return { currency: 'GBP', zone: 'Europe/London', dates: 'dmy' };
  return {};
}
