import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packagePath } from '../../src/io/package-path.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg, type Text } from '../../src/kernel/i18n/message.ts';
import { toSimplified } from '../normalise/traditional.ts';

/** What a volume of a source counts. Only `monthly` (and `daily`, × 30) may ever be added up, and within one engine. */
export type VolumeUnit = 'monthly' | 'daily' | 'impressions' | 'ad-impressions' | 'popularity' | 'index' | 'none';

/** Which column a header names. `ignored`: the text says why. */
export type HeaderUse =
  | { field: string; ignored?: undefined; currency?: string }
  | { field?: undefined; ignored: Text };

/** One import source, from `sources/<id>.yaml`: how its header looks and what its columns mean. */
export interface SourceSpec {
  id: string;
  name: Text;
  engine: string;
  unit: VolumeUnit;
  /** How sure the column names are: `2026-11`, or with `unconfirmed`. */
  state: string;
  /** Fields that must be there. */
  require: readonly string[];
  /** Fields that only this source has; they decide between similar ones. */
  distinct: ReadonlySet<string>;
  exact: ReadonlyMap<string, HeaderUse>;
  patterns: readonly { pattern: RegExp; use: HeaderUse }[];
  /** Column index → field, for files whose header names nothing. */
  positions: ReadonlyMap<number, string>;
  /** First cell of a row that is a sum and no keyword. */
  totals: RegExp | undefined;
  /** Header of a comparison export, with groups `period` and `metric`. */
  periods: RegExp | undefined;
  /** Finds the market in the file name, group `market`. */
  market: RegExp | undefined;
  marketDefault: string;
  currency: string;
  /** Replacements of codes by words, per field. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  buckets: boolean;
  percentEncoded: boolean;
  /** Field whose cell may hold unquoted commas and so spill over the last columns. */
  overflow: string | undefined;
  /** Position 0 means: looked for and not found. */
  zeroMeansNotFound: boolean;
  depth: number | undefined;
}

let shipped: SourceSpec[] | undefined;

/** All shipped sources, with a user's alias packs (YAML: `source: {field: [header, …]}`) merged in when given. */
export function sourceSpecs(aliasPacks: readonly string[] = []): SourceSpec[] {
  shipped ??= readdirSync(packagePath('keywords', 'sources'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) =>
      toSpec(name.slice(0, -5), parse(readFileSync(packagePath('keywords', 'sources', name), 'utf8')) as RawSpec),
    );
  return aliasPacks.reduce(withAliases, shipped);
}

/** A header cell as it is compared: NFKC, simplified, lower case, one kind of space, no BOM. */
export function headerKey(cell: string): string {
  return toSimplified(cell.normalize('NFKC'))
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What a header cell means to a source; undefined when the source does not know it. */
export function headerUse(spec: SourceSpec, cell: string): HeaderUse | undefined {
  const found = spec.exact.get(headerKey(cell));
  if (found) return found;
  const clean = cell.normalize('NFKC').trim();
  for (const { pattern, use } of spec.patterns) {
    const match = pattern.exec(clean);
    if (!match) continue;
    const currency = match.groups?.['currency'];
    return currency && use.field ? { field: use.field, currency } : use;
  }
  return undefined;
}

interface RawSpec {
  name: Text;
  engine?: string;
  unit?: VolumeUnit;
  state?: string;
  require?: string[];
  distinct?: string[];
  columns?: Record<string, string[]>;
  ignore?: Record<string, { headers: string[]; zh: string; en: string }>;
  positions?: Record<string, string>;
  totals?: string;
  periods?: string;
  market?: string;
  market_default?: string;
  currency?: string;
  values?: Record<string, Record<string, string>>;
  buckets?: boolean;
  percent_encoded?: boolean;
  overflow?: string;
  zero_position?: string;
  depth?: number;
}

function toSpec(id: string, raw: RawSpec): SourceSpec {
  const exact = new Map<string, HeaderUse>();
  const patterns: { pattern: RegExp; use: HeaderUse }[] = [];
  const learn = (header: string, use: HeaderUse) => {
    const pattern = regex(header);
    if (pattern) patterns.push({ pattern, use });
    else exact.set(headerKey(header), use);
  };
  for (const [field, headers] of Object.entries(raw.columns ?? {})) {
    for (const header of headers) learn(String(header), { field });
  }
  for (const { headers, zh, en } of Object.values(raw.ignore ?? {})) {
    for (const header of headers) learn(String(header), { ignored: { zh, en } });
  }
  return {
    id,
    name: raw.name,
    engine: raw.engine ?? '',
    unit: raw.unit ?? 'monthly',
    state: String(raw.state ?? ''),
    require: raw.require ?? ['keyword'],
    distinct: new Set(raw.distinct ?? []),
    exact,
    patterns,
    positions: new Map(Object.entries(raw.positions ?? {}).map(([at, field]) => [Number(at), field])),
    totals: raw.totals === undefined ? undefined : regex(raw.totals),
    periods: raw.periods === undefined ? undefined : regex(raw.periods),
    market: raw.market === undefined ? undefined : regex(raw.market),
    marketDefault: raw.market_default ?? '',
    currency: raw.currency ?? '',
    values: raw.values ?? {},
    buckets: raw.buckets ?? false,
    percentEncoded: raw.percent_encoded ?? false,
    overflow: raw.overflow,
    zeroMeansNotFound: raw.zero_position === 'not-found',
    depth: raw.depth,
  };
}

/** `/…/flags` in the data files is a pattern, anything else a literal header. */
function regex(text: string): RegExp | undefined {
  const match = /^\/(.+)\/([iu]*)$/.exec(text);
  return match ? new RegExp(match[1]!, match[2]) : undefined;
}

function withAliases(specs: SourceSpec[], path: string): SourceSpec[] {
  let pack: unknown;
  try {
    pack = parse(readFileSync(path, 'utf8'));
    if (typeof pack !== 'object' || pack === null) throw new Error('not a mapping');
  } catch (error) {
    throw new SoukError({
      code: 'alias-pack-unreadable',
      what: msg(
        { zh: '无法读取表头别名包 {path}：{detail}', en: 'Cannot read the alias pack {path}: {detail}' },
        { path, detail: (error as Error).message.split('\n')[0]! },
      ),
      next: msg({
        zh: '写成 YAML：来源名下列字段名，字段名下列表头；见 docs/guides/keywords.zh.md。',
        en: 'Write YAML: under each source its fields, under each field its headers; see docs/guides/keywords.en.md.',
      }),
      cause: error,
    });
  }
  return specs.map((spec) => {
    const fields = (pack as Record<string, Record<string, string[]>>)[spec.id];
    if (!fields) return spec;
    const exact = new Map(spec.exact);
    for (const [field, headers] of Object.entries(fields)) {
      for (const header of headers) exact.set(headerKey(String(header)), { field });
    }
    return { ...spec, exact };
  });
}
