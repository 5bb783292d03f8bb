/** What may differ between two crawls of one page, in the order of weight. */
export const PAGE_FIELDS = [
  'status',
  'redirect',
  'indexable',
  'canonical',
  'robots',
  'title',
  'description',
  'h1',
  'lang',
  'content',
] as const;
export type PageField = (typeof PAGE_FIELDS)[number];

/**
 * `added`: answered now and was not there before. `lost`: answered before; now an error, blocked, or nothing leads to it.
 * `unseen`: the later crawl did not come to it (a limit), so nothing is known. `changed`: some field differs.
 */
export type PageState = 'added' | 'lost' | 'unseen' | 'changed';

export interface PageChange {
  url: string;
  /** Its id in the later crawl; null when it did not turn up there. */
  urlId: number | null;
  state: PageState;
  /** Engines could show it at the time of the earlier crawl. */
  wasIndexable: boolean;
  /** Of `lost` and `unseen`: the status or the reason code; `not-linked` when the URL did not turn up at all. */
  reason: string | null;
  /**
   * Of `changed`: what, from what to what. Of `indexable`: `yes` or the reason why not; of `content`: characters of main
   * text.
   */
  fields: readonly { field: PageField; before: string | null; after: string | null }[];
}
