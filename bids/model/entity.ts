import type { MatchType } from './platform.ts';

export type EntityKind =
  | 'plan'
  | 'unit'
  | 'keyword'
  | 'negative'
  | 'location'
  | 'excluded-location'
  | 'creative'
  | 'other';

/** One row of an account sheet: what it is and what it says. Money in minor units, factors in ppm; null: not stated. */
export interface Entity {
  /** Which sheet of the account it stands in, and its line there: the place of the raw row. */
  sheet: number;
  line: number;
  kind: EntityKind;
  plan: string;
  unit: string;
  /** Keyword, negative or name of a location. */
  text: string;
  match: MatchType | null;
  id: string | null;
  parentId: string | null;
  bid: number | null;
  budget: number | null;
  status: 'on' | 'off' | null;
  url: string | null;
  /** GB/T 2260 code of a location row. */
  region: string | null;
  factorPpm: number | null;
  /** Plan rows: region codes that the plan serves (empty: all) and factors by code. */
  targets: readonly string[];
  factors: Readonly<Record<string, number>>;
  /** Negatives that a plan or ad group row carries in its own cells. */
  negatives: readonly { text: string; match: 'exact' | 'phrase' }[];
  /** Bids that the platform recommends, minor units: guide price, first page, top of page, first position. */
  guide: number | null;
  topPage: number | null;
  firstPage: number | null;
  firstPosition: number | null;
  titles: readonly string[];
  descriptions: readonly string[];
}

/** Names an entity inside its account, whatever file it came from. */
export function entityKey(entity: Pick<Entity, 'kind' | 'plan' | 'unit' | 'text' | 'match' | 'region'>): string {
  return [entity.kind, entity.plan, entity.unit, entity.text, entity.match ?? '', entity.region ?? ''].join('\u0001');
}
