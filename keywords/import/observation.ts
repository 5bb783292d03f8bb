/** One row of a source on its way into the bank; reused from row to row, so nothing may keep it. */
export interface Observation {
  keyword: string;
  market: string;
  device: string;
  period: string;
  currency: string;
  engine: string;
  unit: string;
  volumeLo: number | null;
  volumeHi: number | null;
  cpcLo: number | null;
  cpcHi: number | null;
  competition: number | null;
  difficulty: number | null;
  results: number | null;
  clicks: number | null;
  impressions: number | null;
  cost: number | null;
  conversions: number | null;
  position: number | null;
  depth: number | null;
  url: string | null;
  series: string | null;
  extra: Record<string, string | number> | null;
}

/** An observation that knows nothing yet. */
export function emptyObservation(): Observation {
  return clearObservation({} as Observation);
}

/** Forgets everything; returns the same object. */
export function clearObservation(row: Observation): Observation {
  row.keyword = row.market = row.device = row.period = row.currency = row.engine = row.unit = '';
  row.volumeLo = row.volumeHi = row.cpcLo = row.cpcHi = row.competition = row.difficulty = row.results = null;
  row.clicks = row.impressions = row.cost = row.conversions = row.position = row.depth = null;
  row.url = row.series = row.extra = null;
  return row;
}
