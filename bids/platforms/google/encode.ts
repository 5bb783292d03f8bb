import type { CsvProfile } from '../../../src/io/csv-write.ts';
import { moneyText } from '../../../src/kernel/money.ts';
import { regionByCode } from '../../../src/kernel/regions/region.ts';
import type { Change } from '../../model/change.ts';
import type { EncodeInput, SheetFile } from '../../model/platform.ts';
import { listedPlaces } from '../../sheets/listed-places.ts';
import { ENGLISH_MATCH } from '../shared/english-match.ts';
import { additionRows, type GoogleRow } from './additions.ts';
import { UNCONFIRMED } from './forms.ts';

const PROFILE: CsvProfile = { delimiter: '\t', newline: '\r\n', purpose: 'upload', quote: 'needed' };
const HEADER = [
  'Campaign',
  'Ad Group',
  'Keyword',
  'Criterion Type',
  'Max CPC',
  'Location',
  'ID',
  'Bid Modifier',
  'Status',
] as const;

/**
 * One Google Ads Editor file: UTF-16LE with BOM and tabs. A blank cell leaves the value alone, `[]` clears it. New campaigns
 * come first with all below them, then locations, then keywords.
 */
export function encode(input: EncodeInput): SheetFile[] {
  const made = new Set(input.changes.filter((change) => change.kind === 'plan-add').map((change) => change.plan));
  const listed = listedPlaces(input);
  const rows: GoogleRow[] = input.undo
    ? [...made].map((plan) => ({ Campaign: plan, 'Campaign Status': 'Paused' }))
    : additionRows(input);
  const changes = input.changes.filter((change) => !made.has(change.plan) || isNew(change, input));
  for (const change of [...changes].sort((a, b) => order(a) - order(b))) {
    const row = rowOf(change, input, listed);
    if (row) rows.push(row);
  }
  if (rows.length === 0) return [];
  const named = new Set(rows.flatMap((row) => Object.keys(row)));
  const header = [...HEADER, ...[...named].filter((name) => !(HEADER as readonly string[]).includes(name))];
  const cells = rows.map((row) => header.map((name) => row[name] ?? ''));
  return [{ name: 'google-ads-editor', header, rows: cells, profile: PROFILE, encoding: 'utf-16le' }];
}

/** Regions and negatives of a new campaign are written like all others; the undo sheet pauses the campaign and leaves them. */
function isNew(change: Change, input: EncodeInput): boolean {
  return !input.undo && (change.kind.startsWith('region') || change.kind === 'negative-add');
}

function order(change: Change): number {
  return change.kind === 'budget' ? 0 : change.kind.startsWith('region') ? 1 : 2;
}

function rowOf(change: Change, input: EncodeInput, listed: (change: Change) => boolean): GoogleRow | undefined {
  const value = input.undo ? change.before : change.after;
  const region = regionByCode(change.region);
  const place = {
    Campaign: change.plan,
    'Criterion Type': 'Location',
    Location: region ? `${region.en}${region.level === 'province' ? ', China' : ''}` : '',
    ID: region?.google ?? input.regionIds.get(change.region) ?? '',
  };
  const keyword = {
    Campaign: change.plan,
    'Ad Group': change.unit,
    Keyword: change.keyword,
    'Criterion Type': ENGLISH_MATCH[change.match ?? 'broad'],
  };
  switch (change.kind) {
    case 'region-factor':
      // A location that was not there before is taken away again by the undo sheet.
      if (value === null) return { ...place, Status: 'Removed' };
      return { ...place, 'Bid Modifier': modifier(value), Status: change.before === null ? 'Enabled' : '' };
    case 'region-exclude':
      // A listed location is taken off the list (a confirmed form); one that was never listed is excluded.
      if (listed(change))
        return input.undo
          ? { ...place, 'Bid Modifier': modifier(change.before ?? 1_000_000), Status: 'Enabled' }
          : { ...place, Status: 'Removed' };
      return {
        ...place,
        'Criterion Type': UNCONFIRMED.excludedLocation,
        Status: input.undo ? 'Removed' : 'Enabled',
      };
    case 'negative-add':
      return {
        ...keyword,
        'Criterion Type': `${change.unit === '' ? UNCONFIRMED.campaignNegative : ''}Negative ${change.match === 'exact' ? 'Exact' : 'Phrase'}`,
        Status: input.undo ? 'Removed' : 'Enabled',
      };
    case 'keyword-pause':
      return { ...keyword, Status: value === 0 ? 'Paused' : 'Enabled' };
    case 'keyword-bid':
      return { ...keyword, 'Max CPC': value === null ? '[]' : moneyText(value, input.currency) };
    case 'budget':
      return value === null ? undefined : { Campaign: change.plan, Budget: moneyText(value, input.currency) };
    default:
      return undefined;
  }
}

/** `+20%`, `-35%`; 1.0 is `0%`. */
function modifier(ppm: number): string {
  const percent = Math.round((ppm - 1_000_000) / 10_000);
  return `${percent > 0 ? '+' : ''}${percent}%`;
}
