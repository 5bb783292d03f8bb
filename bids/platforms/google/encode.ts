import type { CsvProfile } from '../../../src/io/csv-write.ts';
import { moneyText } from '../../../src/kernel/money.ts';
import { regionByCode } from '../../../src/kernel/regions/region.ts';
import type { Change } from '../../model/change.ts';
import type { EncodeInput, SheetFile } from '../../model/platform.ts';

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
];
const MATCH = { exact: 'Exact', phrase: 'Phrase', broad: 'Broad', smart: 'Broad' } as const;

/**
 * One Google Ads Editor file: UTF-16LE with BOM and tabs. A blank cell leaves the value alone, `[]` clears it. Locations
 * stand before keywords.
 */
export function encode(input: EncodeInput): SheetFile[] {
  const rows = [...input.changes].sort((a, b) => order(a) - order(b)).map((change) => rowOf(change, input));
  if (rows.length === 0) return [];
  return [{ name: 'google-ads-editor', header: HEADER, rows, profile: PROFILE, encoding: 'utf-16le' }];
}

function order(change: Change): number {
  return change.kind.startsWith('region') ? 0 : 1;
}

function rowOf(change: Change, input: EncodeInput): string[] {
  const value = input.undo ? change.before : change.after;
  const region = regionByCode(change.region);
  const place = [
    region ? `${region.en}${region.level === 'province' ? ', China' : ''}` : '',
    region?.google ?? input.regionIds.get(change.region) ?? '',
  ];
  switch (change.kind) {
    case 'region-factor':
      // A location that was not there before is taken away again by the undo sheet.
      if (value === null) return [change.plan, '', '', 'Location', '', ...place, '', 'Removed'];
      return [change.plan, '', '', 'Location', '', ...place, modifier(value), change.before === null ? 'Enabled' : ''];
    case 'region-exclude':
      return input.undo
        ? [change.plan, '', '', 'Location', '', ...place, value === null ? '' : modifier(value), 'Enabled']
        : [change.plan, '', '', 'Negative Location', '', ...place, '', 'Enabled'];
    case 'negative-add':
      return [
        change.plan,
        change.unit,
        change.keyword,
        `${change.unit === '' ? 'Campaign ' : ''}Negative ${change.match === 'exact' ? 'Exact' : 'Phrase'}`,
        '',
        '',
        '',
        '',
        input.undo ? 'Removed' : 'Enabled',
      ];
    case 'keyword-pause':
      return [
        change.plan,
        change.unit,
        change.keyword,
        MATCH[change.match ?? 'broad'],
        '',
        '',
        '',
        '',
        value === 0 ? 'Paused' : 'Enabled',
      ];
    default:
      return [
        change.plan,
        change.unit,
        change.keyword,
        MATCH[change.match ?? 'broad'],
        value === null ? '[]' : moneyText(value, input.currency),
        '',
        '',
        '',
        '',
      ];
  }
}

/** `+20%`, `-35%`; 1.0 is `0%`. */
function modifier(ppm: number): string {
  const percent = Math.round((ppm - 1_000_000) / 10_000);
  return `${percent > 0 ? '+' : ''}${percent}%`;
}
