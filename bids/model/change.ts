import type { AdTexts } from './ad.ts';
import type { MatchType } from './platform.ts';

/** What a run changes. Values are minor units for money and ppm for factors; null: not there before / taken away. */
export interface Change {
  kind:
    | 'keyword-bid'
    | 'keyword-pause'
    | 'region-factor'
    | 'region-exclude'
    | 'budget'
    | 'negative-add'
    | 'hour-factor'
    | 'ad-add'
    | 'plan-add'
    | 'unit-add'
    | 'keyword-add'
    | 'creative-add';
  plan: string;
  unit: string;
  keyword: string;
  match: MatchType | null;
  /** GB/T 2260 code, or `weekday-hour` for hours. */
  region: string;
  platformId: string | null;
  before: number | null;
  after: number | null;
  /** Additions of a divided plan: the plan that they are taken from. */
  from?: string;
  /** Code of the reason; texts are made by the renderer. */
  reason: string;
  /** Expected change of daily cost and daily value, major units; null: not estimated. */
  costEffect: number | null;
  valueEffect: number | null;
  /** The texts of a new ad. */
  ad?: AdTexts;
}
