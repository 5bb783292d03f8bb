import { addDays, type Day, daysBetween } from '../../src/kernel/calendar/day.ts';

/** A dated window in which demand (and perhaps the conversion rate) is other than usual. */
export interface SeasonWindow {
  /** Code of a calendar event, or a name of the user's own. */
  code: string;
  /** Only for this plan; '' for all. */
  plan: string;
  from: Day;
  to: Day;
  /** Stated multipliers: clicks at the same bids, and conversions per click. */
  demand: number;
  rate: number;
  /** Clicks of earlier windows of the same event and of the four weeks around them; null: no such data. */
  measured: { inside: number; insideDays: number; outside: number; outsideDays: number } | null;
}

/** How far a stated multiplier is trusted: ±30 % or so (standard deviation of its logarithm). */
const STATED_SD = 0.3;
/** Weeks differ by themselves; one window is one observation. */
const WINDOW_NOISE = 0.15;
const BASE_DAYS = 28;

/**
 * The demand multiplier that is used: the stated one, drawn to what earlier windows of the event brought by the precision of
 * both (normal in logarithms). Without such data it is the stated one.
 */
export function demandOf({ demand, measured }: Pick<SeasonWindow, 'demand' | 'measured'>): number {
  if (!measured || measured.inside <= 0 || measured.outside <= 0) return demand;
  const seen = Math.log(measured.inside / measured.insideDays / (measured.outside / measured.outsideDays));
  const weight = 1 / (1 / measured.inside + 1 / measured.outside + WINDOW_NOISE ** 2);
  const prior = 1 / STATED_SD ** 2;
  return Math.exp((prior * Math.log(demand) + weight * seen) / (prior + weight));
}

/** Multiplier of clicks or rate for a plan on a day: the product of all windows that hold then. */
export function seasonOn(seasons: readonly SeasonWindow[], plan: string, day: Day, what: 'demand' | 'rate'): number {
  let product = 1;
  for (const season of seasons) {
    if (day < season.from || day > season.to || (season.plan !== '' && season.plan !== plan)) continue;
    product *= what === 'demand' ? demandOf(season) : season.rate;
  }
  return product;
}

/** What a season does to a plan on the planned day, against the days that its figures are from. */
export interface SeasonEffect {
  /** Clicks on the day over the clicks of the last four weeks of data, at the same bids. */
  demand: number;
  rate: number;
  /** Codes of the windows that hold on the day. */
  active: string[];
}

/**
 * Season of a plan on a day relative to its data: a window that the data already lie in counts once, not twice. `base` are
 * the first and last day of the keyword figures; null: no figures, so the plain multipliers hold.
 */
export function seasonEffect(
  seasons: readonly SeasonWindow[],
  plan: string,
  day: Day,
  base: { from: Day; to: Day } | null,
): SeasonEffect {
  const active = seasons
    .filter((season) => season.from <= day && day <= season.to && (season.plan === '' || season.plan === plan))
    .map((season) => season.code);
  const mean = (what: 'demand' | 'rate', from: Day, to: Day) => {
    const days = daysBetween(from, to) + 1;
    let sum = 0;
    for (let i = 0; i < days; i++) sum += seasonOn(seasons, plan, addDays(from, i), what);
    return sum / days;
  };
  if (seasons.length === 0) return { demand: 1, rate: 1, active };
  const month = base && addDays(base.to, 1 - BASE_DAYS);
  const recentFrom = base && month !== null && month > base.from ? month : base?.from;
  return {
    demand: seasonOn(seasons, plan, day, 'demand') / (base ? mean('demand', recentFrom!, base.to) : 1),
    rate: seasonOn(seasons, plan, day, 'rate') / (base ? mean('rate', base.from, base.to) : 1),
    active,
  };
}
