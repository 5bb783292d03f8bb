import type { Generated } from 'kysely';

/** See migration 200. Money in micros (millionths of the unit of the context's currency), rates in ppm, null = unknown. */
export interface KeywordTable {
  id: Generated<number>;
  /** NFKC, lower case, single spaces: what a search engine would take for the same search. */
  norm: string;
  /** `zh-Hans`, `zh-Hant`, `zh` (either), `en`, `ja`, `ko`, another ISO 639-1 code, `und`. */
  lang: string;
  /** Searches a month (or impressions, popularity, index: see volume_unit); the low end when a source gives a range. */
  volume: number | null;
  volume_lo: number | null;
  volume_hi: number | null;
  volume_unit: string | null;
  volume_context: number | null;
  cpc_micros: number | null;
  cpc_currency: string | null;
  competition_ppm: number | null;
  /** 0–100. */
  difficulty: number | null;
  results: number | null;
  clicks: number | null;
  impressions: number | null;
  /** Best known position × 100. */
  position: number | null;
}

/** Who says it, about which market, device and time, in which unit; '' = unknown. */
export interface KeywordContextTable {
  id: Generated<number>;
  source: string;
  engine: string;
  market: string;
  device: string;
  /** `YYYY-MM-DD/YYYY-MM-DD`, `YYYY-MM`, `YYYY-MM-DD`, or the words of the export. */
  period: string;
  unit: string;
  currency: string;
}

export interface KeywordObservationTable {
  keyword_id: number;
  import_id: number;
  row_no: number;
  context_id: number;
  volume_lo: number | null;
  volume_hi: number | null;
  cpc_lo: number | null;
  cpc_hi: number | null;
  competition_ppm: number | null;
  difficulty: number | null;
  results: number | null;
  clicks: number | null;
  impressions: number | null;
  cost_micros: number | null;
  conversions_ppm: number | null;
  /** × 100; null with a depth: looked for and not found among the first `depth`. */
  position: number | null;
  depth: number | null;
  url_id: number | null;
  /** `YYYY-MM:n,n,n…`, months in order, empty = unknown. */
  series: string | null;
  /** JSON: what the source says beyond the columns. */
  extra: string | null;
}

export interface KeywordTables {
  keyword: KeywordTable;
  keyword_context: KeywordContextTable;
  keyword_observation: KeywordObservationTable;
  keyword_url: { id: Generated<number>; url: string; host: string };
  keyword_form: { keyword_id: number; raw: string; import_id: number };
  keyword_reject: { import_id: number; sheet: string; line: number; reason: string; text: string };
  keyword_serp: { keyword_id: number; import_id: number; context_id: number; depth: number; urls: string };
  dim_value: { id: Generated<number>; dim: string; code: string; zh: string; en: string; parent: string | null };
  value_set: { id: Generated<number>; dim: string; members: string };
  tag_lock: { keyword_id: number; dim: string; codes: string; locked_at: number };
  keyword_alias: { keyword_id: number; canonical_id: number; tier: 'A' | 'B' | 'C'; folded_at: number };
  cluster: {
    id: Generated<number>;
    method: string;
    key: string;
    name: string;
    head_id: number;
    size: number;
    volume: number | null;
  };
  cluster_member: { keyword_id: number; cluster_id: number; evidence: string | null };
}
