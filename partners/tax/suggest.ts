import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/io/package-path.ts';
import type { Text } from '../../src/kernel/i18n/message.ts';
import { applyPpm } from '../../src/kernel/money.ts';

interface LabourTable {
  id: string;
  from: string;
  currency: string;
  source: string;
  smallUpTo: number;
  smallDeduction: number;
  deductionPpm: number;
  bands: { upTo: number | null; ppm: number; quick: number }[];
}

export interface TaxTables {
  profiles: Record<string, { method: 'none' | 'labour' | 'unknown' } & Text>;
  labour: LabourTable[];
}

export interface TaxSuggestion {
  /** Minor units to withhold. */
  amount: number;
  /** Table and profile, e.g. `individual/cn-labour-2019`; `?` at the end: no table applies, a person decides. */
  rule: string;
}

let tables: TaxTables | undefined;

/** The dated tables that ship with Souk. */
export function taxTables(): TaxTables {
  tables ??= JSON.parse(readFileSync(packagePath('partners', 'tax', 'tables.json'), 'utf8')) as TaxTables;
  return tables;
}

/**
 * What to withhold from one payment: a suggestion by the table in force on that day. Labour remuneration per payment:
 * taxable = amount - 800 up to 4,000, else 80 % of it; then the band's rate less its quick deduction.
 */
export function suggestTax(
  profile: string,
  amount: number,
  currency: string,
  at: number,
  data = taxTables(),
): TaxSuggestion {
  const method = data.profiles[profile]?.method ?? 'unknown';
  if (method === 'none' || amount <= 0) return { amount: 0, rule: profile };
  const day = new Date(at + 28_800_000).toISOString().slice(0, 10);
  const table = data.labour.findLast((item) => item.from <= day && item.currency === currency);
  if (method === 'unknown' || !table) return { amount: 0, rule: `${profile}?` };
  const taxable =
    amount <= table.smallUpTo
      ? Math.max(amount - table.smallDeduction, 0)
      : amount - applyPpm(amount, table.deductionPpm);
  const band = table.bands.find((item) => item.upTo === null || taxable <= item.upTo)!;
  return { amount: Math.max(applyPpm(taxable, band.ppm) - band.quick, 0), rule: `${profile}/${table.id}` };
}
