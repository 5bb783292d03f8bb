/**
 * Spellings of Editor rows that no official page states for CSV: dated data, to be confirmed by an export of the user's own.
 * What is confirmed (blank leaves alone, `[]` clears, a location row with its id and modifier) is in `encode`.
 */
export const UNCONFIRMED = {
  asOf: '2026-11-01',
  /** Criterion type of a location that is excluded from a campaign. */
  excludedLocation: 'Negative Location',
  /** What stands before the match type of a negative that holds for the whole campaign. */
  campaignNegative: 'Campaign ',
} as const;

/** Columns that the Editor only shows: never written for new rows. */
export const READ_ONLY =
  /^(first page bid|top of page bid|first position bid|quality score|landing page experience|expected ctr|ad relevance|approval status|ad strength|comment|impr\.?|impressions|clicks|cost|ctr|avg\. cpc|conversions|.* id|id)$/i;
