import type { SheetLook } from './account.ts';
import type { EntityKind } from './entity.ts';
import type { MatchType, PlatformId } from './platform.ts';

/** How a sheet writes prices: `2.50` has 2 decimals, `2.5` as few as needed (null). */
export interface PriceForm {
  decimals: number | null;
  thousands: boolean;
  prefix: string;
  suffix: string;
}

/** The words and forms of values in a sheet. null: the export did not show it. */
export interface SheetWords {
  on: string | null;
  off: string | null;
  match: Partial<Record<MatchType, string>>;
  /** What an unstated cell holds: rows that are added leave other cells so. */
  blank: string;
  /** What takes a keyword's own bid away, so that its ad group's applies. */
  clear: string | null;
  price: PriceForm;
}

/** The shape of a platform's sheet as learned from an export of the user's own. */
export interface SheetTemplate {
  id: number;
  platform: PlatformId;
  name: string;
  /** UTC ms. */
  learnedAt: number;
  look: SheetLook;
  words: SheetWords;
  /** Rows of each kind that the export held: an account sheet may hold plans, ad groups and keywords in one. */
  levels: Partial<Record<EntityKind | 'figures', number>>;
  /** How each column was recognised. */
  known: Partial<Record<string, 'name' | 'other-platform' | 'synonym' | 'content' | 'map'>>;
  /** Rows of the export that come back byte for byte when they are written in this shape. */
  exact: { rows: number; same: number };
}
