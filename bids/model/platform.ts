import type { CsvEncoding, CsvProfile } from '../../src/io/csv-write.ts';
import type { Message, Text } from '../../src/kernel/i18n/message.ts';
import type { RegionScheme } from '../../src/kernel/regions/resolve.ts';
import type { Account } from './account.ts';
import type { AdTexts } from './ad.ts';
import type { Change } from './change.ts';
import type { Entity, EntityKind } from './entity.ts';
import type { SheetTemplate } from './template.ts';

export type PlatformId = 'baidu' | '360' | 'sogou' | 'google' | 'microsoft';

/** What a column may mean. */
export type Field =
  | 'type' | 'criterion' | 'account' | 'plan' | 'planId' | 'unit' | 'unitId' | 'keyword' | 'id' | 'parentId' | 'match'
  | 'bid' | 'unitBid' | 'budget' | 'status' | 'url' | 'mobileUrl' | 'targets' | 'factors' | 'factor' | 'location'
  | 'locationId' | 'province' | 'city' | 'date' | 'hour' | 'device' | 'term' | 'impressions' | 'clicks' | 'cost'
  | 'conversions' | 'revenue' | 'guide' | 'firstPage' | 'topPage' | 'firstPosition' | 'currency' | 'title'
  | 'description1' | 'description2' | 'negative' | 'negativeMatch' | 'negativesPhrase' | 'negativesExact'; // biome-ignore format: a list

/** How a platform's files look: header names by meaning (compared without case, spaces and underscores), and how to tell them. */
export interface Columns {
  fields: Partial<Record<Field, readonly string[]>>;
  /** Header sets; a file with all names of one set is this platform's. More names, more certain. */
  recognise: readonly (readonly string[])[];
  /** A row whose first cell matches is a total, a note or a footer. */
  skip: RegExp;
  match: Readonly<Record<string, MatchType>>;
  on: readonly string[];
  off: readonly string[];
  /** Words in a money column that mean “no value of its own” (the ad group's applies). */
  noValue?: readonly string[];
  currency: string;
  scheme: RegionScheme | undefined;
  /** The kind of a row where the filled columns do not tell it. */
  kindOf?(cell: (field: Field) => string): EntityKind | 'skip' | undefined;
}

export type MatchType = 'exact' | 'phrase' | 'broad' | 'smart';

/** What a region factor may be. `anchor` lowest: the least served region gets `min`; middle: factors lie around 1. */
export interface FactorRange {
  /** False: no region factor; a plan serves a list of regions at one bid. */
  supported: boolean;
  min: number;
  max: number;
  step: number;
  anchor: 'lowest' | 'middle';
}

/** How long a text may be, in the unit the platform counts in. */
export interface TextLimit {
  unit: 'gbk-bytes' | 'characters' | 'half-width';
  min?: number;
  max: number;
}

/** A platform's limits as dated data. null: not publicly known, so not checked. Money in major units. */
export interface Limits {
  asOf: string;
  source: Text;
  bid: { min: number; max: number; step: number };
  budget: { min: number; max: number } | null;
  factor: FactorRange;
  hourFactor: { min: number; max: number } | null;
  keyword: TextLimit | null;
  keywordWords: number | null;
  planName: TextLimit | null;
  unitName: TextLimit | null;
  negative: TextLimit | null;
  url: number | null;
  counts: {
    plans: number | null;
    units: number | null;
    keywords: number | null;
    negatives: number | null;
    locations: number | null;
  };
  title: TextLimit | null;
  description: TextLimit | null;
  titles: { min: number; max: number } | null;
  descriptions: { min: number; max: number } | null;
}

/** One sheet ready to be written. */
export interface SheetFile {
  /** File name without its ending. */
  name: string;
  header: readonly string[];
  rows: Iterable<readonly string[]>;
  profile: CsvProfile;
  encoding: CsvEncoding;
}

/** How a platform takes ads. null limits say what is not public; the sheet has the columns of the platform's own exports. */
export interface AdStyle {
  /** `responsive`: many headlines and descriptions in one ad; `lines`: a title with two lines, several ads a group. */
  shape: 'responsive' | 'lines';
  /** Ads of a group that run all year. */
  perUnit: number;
  /** Most headlines and descriptions of one ad. */
  titles: number;
  descriptions: number;
  /** The keyword-insertion mark with its default words. */
  insert(fallback: string): string;
  /** The sheet that adds the ads, or (`undo`) takes them out again; null: it cannot be undone by a sheet. */
  sheet(ads: readonly AdRow[], account: Account, undo: boolean): SheetFile | null;
}

/** A factor (ppm) of a plan for hours of a weekday (1 Monday to 7, `to` exclusive); `before` null: no schedule was there. */
export interface HourRow {
  plan: string;
  weekday: number;
  from: number;
  to: number;
  after: number;
  before: number | null;
}

/** The sheet that sets hour factors, or (`undo`) takes them back; null: it cannot be undone by a sheet. */
export type HourSheet = (rows: readonly HourRow[], account: Account, undo: boolean) => SheetFile | null;

/** An ad with the ad group that it goes into. */
export interface AdRow extends AdTexts {
  plan: string;
  unit: string;
}

/** Something about an account or a change that the platform would refuse or that wastes money. */
export interface Problem {
  code: string;
  level: 'error' | 'warning';
  line: number | null;
  where: string;
  what: Message;
}

export interface EncodeInput {
  account: Account;
  changes: readonly Change[];
  currency: string;
  /** Writes the values before the changes: the undo sheet. */
  undo: boolean;
  /** Ids of regions on this platform that the user imported (code → id). */
  regionIds: ReadonlyMap<string, string>;
  /** Shapes of sheets that were learned from the user's own exports, the one to be preferred first. */
  templates: readonly SheetTemplate[];
}

/** One ad platform. Members have the same files: columns, limits, ads, encode, validate. */
export interface Platform {
  id: PlatformId;
  name: Text;
  columns: Columns;
  limits: Limits;
  ads: AdStyle;
  /** null: the platform takes no hour factors by sheet, as far as is known. */
  hours: HourSheet | null;
  /** Sheets that bring the changes about, parents first. */
  encode(input: EncodeInput): SheetFile[];
  /** True for a row that would take away more than it names (all negatives of a plan, a whole plan). */
  destructive?(header: readonly string[], row: readonly string[]): boolean;
  /** What the platform itself would refuse, beyond the common limits. */
  validate(entity: Entity, account: Account): Problem[];
}
