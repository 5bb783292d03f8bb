/** What one observation says, with its context: the ground of the resolved columns of a keyword. */
export interface Witness {
  importId: number;
  context: WitnessContext;
  volumeLo: number | null;
  volumeHi: number | null;
  cpcLo: number | null;
  cpcHi: number | null;
  competition: number | null;
  difficulty: number | null;
  results: number | null;
  clicks: number | null;
  impressions: number | null;
  position: number | null;
}

export interface WitnessContext {
  id: number;
  unit: string;
  period: string;
  currency: string;
  /** Text that orders contexts the same way in every bank, whatever the order of imports. */
  order: string;
}

/** The computed columns of a keyword, in the order of `RESOLVED_COLUMNS`. */
export interface Resolved {
  volume: number | null;
  volumeLo: number | null;
  volumeHi: number | null;
  volumeUnit: string | null;
  volumeContext: number | null;
  cpc: number | null;
  cpcCurrency: string | null;
  competition: number | null;
  difficulty: number | null;
  results: number | null;
  clicks: number | null;
  impressions: number | null;
  position: number | null;
}

/** Days of a month in Baidu's daily figures: 365 ÷ 12. */
const DAYS = 365 / 12;

/**
 * The state of a keyword from all that is known of it. Commutative and idempotent: neither the order nor the repetition
 * of imports can change it. Volume: an exact monthly figure beats a range or a daily figure, that beats impressions, that
 * beats popularity and index; among equals the newest period, then the larger figure. Clicks and impressions: the newest
 * period, the export with most impressions, its rows (pages, devices) added up. CPC: the newest, its high end.
 */
export function resolveKeyword(witnesses: readonly Witness[]): Resolved {
  let volume: Witness | undefined;
  let cpc: Witness | undefined;
  let competition: Witness | undefined;
  let difficulty: Witness | undefined;
  let results: Witness | undefined;
  let position: Witness | undefined;
  for (const witness of witnesses) {
    if (witness.volumeLo !== null || witness.volumeHi !== null) {
      if (!volume || volumeOrder(witness, volume) > 0) volume = witness;
    }
    if (witness.cpcHi !== null && (!cpc || newer(witness, cpc, 'cpcHi') > 0)) cpc = witness;
    if (witness.competition !== null && (!competition || newer(witness, competition, 'competition') > 0))
      competition = witness;
    if (witness.difficulty !== null && (!difficulty || newer(witness, difficulty, 'difficulty') > 0))
      difficulty = witness;
    if (witness.results !== null && (!results || newer(witness, results, 'results') > 0)) results = witness;
    if (witness.position !== null && witness.context.unit !== 'ad-impressions') {
      if (!position || newer(witness, position, 'position', -1) > 0) position = witness;
    }
  }
  const traffic = organicTraffic(witnesses);
  const daily = volume?.context.unit === 'daily' ? DAYS : 1;
  const scale = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Math.round(value * daily);
  const fromTraffic = volume === undefined && traffic.impressions !== null;
  return {
    volume: fromTraffic ? traffic.impressions : (scale(volume?.volumeLo ?? volume?.volumeHi) ?? null),
    volumeLo: fromTraffic ? traffic.impressions : scale(volume?.volumeLo),
    volumeHi: fromTraffic ? null : scale(volume?.volumeHi),
    volumeUnit: fromTraffic ? 'impressions' : volume ? (daily === 1 ? volume.context.unit : 'monthly') : null,
    volumeContext: fromTraffic ? traffic.context : (volume?.context.id ?? null),
    cpc: cpc?.cpcHi ?? null,
    cpcCurrency: cpc ? cpc.context.currency || null : null,
    competition: competition?.competition ?? null,
    difficulty: difficulty?.difficulty ?? null,
    results: results?.results ?? null,
    clicks: traffic.clicks,
    impressions: traffic.impressions,
    position: position?.position ?? null,
  };
}

/**
 * The state of a keyword with a single observation, written into `values` from `at` in the order of the table's columns:
 * the same as `resolveKeyword([witness])` without its allocations, because most rows of a big import are this case.
 */
export function resolveSingle(
  row: Omit<Witness, 'importId' | 'context'>,
  context: WitnessContext,
  values: (string | number | null)[],
  at: number,
): void {
  const { unit } = context;
  const organic = unit === 'impressions' && (row.clicks !== null || row.impressions !== null);
  if (row.volumeLo !== null || row.volumeHi !== null) {
    const daily = unit === 'daily' ? DAYS : 1;
    const low = row.volumeLo ?? row.volumeHi!;
    values[at] = Math.round(low * daily);
    values[at + 1] = row.volumeLo === null ? null : Math.round(row.volumeLo * daily);
    values[at + 2] = row.volumeHi === null ? null : Math.round(row.volumeHi * daily);
    values[at + 3] = daily === 1 ? unit : 'monthly';
    values[at + 4] = context.id;
  } else if (organic && row.impressions !== null) {
    values[at] = values[at + 1] = row.impressions;
    values[at + 2] = null;
    values[at + 3] = 'impressions';
    values[at + 4] = context.id;
  } else values[at] = values[at + 1] = values[at + 2] = values[at + 3] = values[at + 4] = null;
  values[at + 5] = row.cpcHi;
  values[at + 6] = row.cpcHi === null ? null : context.currency || null;
  values[at + 7] = row.competition;
  values[at + 8] = row.difficulty;
  values[at + 9] = row.results;
  values[at + 10] = organic ? (row.clicks ?? 0) : null;
  values[at + 11] = organic ? row.impressions : null;
  values[at + 12] = unit === 'ad-impressions' ? null : row.position;
}

function tier(witness: Witness): number {
  const { unit } = witness.context;
  if (unit === 'monthly') return witness.volumeLo === witness.volumeHi ? 3 : 2;
  return unit === 'daily' ? 2 : 0;
}

function volumeOrder(a: Witness, b: Witness): number {
  return (
    tier(a) - tier(b) ||
    compare(endOf(a), endOf(b)) ||
    (a.volumeLo ?? 0) - (b.volumeLo ?? 0) ||
    (a.volumeHi ?? 0) - (b.volumeHi ?? 0) ||
    compare(a.context.order, b.context.order)
  );
}

type Figure = 'cpcHi' | 'competition' | 'difficulty' | 'results' | 'position';

function newer(a: Witness, b: Witness, figure: Figure, sign = 1): number {
  return (
    compare(endOf(a), endOf(b)) ||
    sign * ((a[figure] ?? 0) - (b[figure] ?? 0)) ||
    compare(a.context.order, b.context.order)
  );
}

/** The last day of a period; the words of an export without dates come before every date. */
function endOf(witness: Witness): string {
  const { period } = witness.context;
  if (!/^\d{4}/.test(period)) return '';
  return period.slice(period.indexOf('/') + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function organicTraffic(witnesses: readonly Witness[]): {
  clicks: number | null;
  impressions: number | null;
  context: number | null;
} {
  const groups = new Map<
    string,
    { end: string; order: string; context: number; clicks: number; impressions: number; some: boolean }
  >();
  for (const witness of witnesses) {
    if (witness.context.unit !== 'impressions') continue;
    if (witness.clicks === null && witness.impressions === null) continue;
    const key = `${witness.importId}/${witness.context.id}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        end: endOf(witness),
        order: witness.context.order,
        context: witness.context.id,
        clicks: 0,
        impressions: 0,
        some: false,
      };
      groups.set(key, group);
    }
    group.clicks += witness.clicks ?? 0;
    group.impressions += witness.impressions ?? 0;
    group.some ||= witness.impressions !== null;
  }
  let best: (typeof groups extends Map<string, infer G> ? G : never) | undefined;
  for (const group of groups.values()) {
    if (
      !best ||
      (compare(group.end, best.end) ||
        group.impressions - best.impressions ||
        group.clicks - best.clicks ||
        compare(group.order, best.order)) > 0
    )
      best = group;
  }
  if (!best) return { clicks: null, impressions: null, context: null };
  return { clicks: best.clicks, impressions: best.some ? best.impressions : null, context: best.context };
}
