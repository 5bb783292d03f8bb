import type { BidPoint } from '../curves/detrend.ts';
import type { HourData } from '../dayparts/fit-dayparts.ts';
import type { Dropped } from '../explore/dropped.ts';
import type { MatchType } from '../model/platform.ts';
import type { SeasonWindow } from '../season/season.ts';

/** A keyword with its own figures over `days` days. Bids and money in major units. */
export interface KeywordData {
  plan: string;
  unit: string;
  text: string;
  match: MatchType | null;
  id: string | null;
  bid: number;
  /** The bid is its unit's. */
  inherited: boolean;
  paused: boolean;
  clicks: number;
  cost: number;
  conversions: number | null;
  /** Clicks a day lately (the last four weeks), at the present bid; null: no figures. */
  recentPerDay: number | null;
  history: BidPoint[];
  guide: number | null;
  firstPage: number | null;
  firstPosition: number | null;
}

export interface PlanState {
  name: string;
  budget: number | null;
  /** Factors by region code; a region that is not served is in `excluded`. */
  factors: Readonly<Record<string, number>>;
  excluded: readonly string[];
  /** Of those, the ones that a row of their own excludes: opening them takes that row away, by hand. */
  negativeRows: readonly string[];
  /** True when the account states regions for this plan at all. */
  stated: boolean;
  locationIds: Readonly<Record<string, string>>;
}

/** Clicks and cost of a plan in a region. */
export interface RegionFigures {
  plan: string;
  region: string;
  clicks: number;
  /** Of those, in the last four weeks. */
  recentClicks: number;
  cost: number;
  conversions: number | null;
}

/** Everything the planner decides from; plain data, in a fixed order whatever the order of files and rows was. */
export interface PlanData {
  currency: string;
  keywords: KeywordData[];
  plans: PlanState[];
  /** GB codes of the provinces that are planned for. */
  regions: string[];
  regionFigures: RegionFigures[];
  /** Keyword × region figures, where the platform reports them. */
  cells: { keyword: number; region: string; clicks: number; conversions: number }[];
  /** The user's own orders or leads by region and plan (null: not split by plan). */
  outcomes: { region: string; plan: string | null; orders: number; revenue: number | null }[];
  index: Readonly<Record<string, number>>;
  /** null: no report has hours. */
  hours: HourData | null;
  /** Season windows that the user has set. */
  seasons: SeasonWindow[];
  /** What exported runs have stopped for want of results. */
  dropped: Dropped[];
  /** First and last day of the keyword figures; null: none. */
  dataDays: { from: string; to: string } | null;
  keywordDays: number;
  regionDays: number;
}
