import type { CsvProfile } from '../../../src/io/csv-write.ts';
import { SoukError } from '../../../src/kernel/errors.ts';
import { msg } from '../../../src/kernel/i18n/message.ts';
import { moneyText } from '../../../src/kernel/money.ts';
import { regionByCode } from '../../../src/kernel/regions/region.ts';
import type { Change } from '../../model/change.ts';
import type { EncodeInput, SheetFile } from '../../model/platform.ts';

const PROFILE: CsvProfile = { delimiter: ',', newline: '\r\n', purpose: 'upload', quote: 'needed' };
const HEADER = [
  'Type',
  'Status',
  'Id',
  'Parent Id',
  'Client Id',
  'Campaign',
  'Ad Group',
  'Keyword',
  'Match Type',
  'Bid',
  'Target',
  'Bid Adjustment',
  'Name',
];
const MATCH = { exact: 'Exact', phrase: 'Phrase', broad: 'Broad', smart: 'Broad' } as const;

/**
 * One bulk file, Format Version 6.0, UTF-8 with BOM. An empty cell leaves the value alone, `delete_value` resets it.
 * `Client Id` carries the number of the change, so that the results file can be joined back.
 */
export function encode(input: EncodeInput): SheetFile[] {
  if (input.changes.length === 0) return [];
  const version = HEADER.map((name) => (name === 'Type' ? 'Format Version' : name === 'Name' ? '6.0' : ''));
  const rows = input.changes.map((change, n) => rowOf(change, n + 1, input));
  return [
    { name: 'microsoft-bulk', header: HEADER, rows: [version, ...rows], profile: PROFILE, encoding: 'utf-8-bom' },
  ];
}

function rowOf(change: Change, n: number, input: EncodeInput): string[] {
  const value = input.undo ? change.before : change.after;
  const id = change.platformId ?? '';
  const client = `souk-${n}`;
  switch (change.kind) {
    case 'region-factor':
      return [
        'Campaign Location Criterion',
        value === null ? 'Deleted' : 'Active',
        id,
        '',
        client,
        change.plan,
        '',
        '',
        '',
        '',
        target(change, input),
        value === null ? '' : String(Math.round((value - 1e6) / 1e4)),
        '',
      ];
    case 'region-exclude':
      return [
        'Campaign Negative Location Criterion',
        input.undo ? 'Deleted' : 'Active',
        '',
        '',
        client,
        change.plan,
        '',
        '',
        '',
        '',
        target(change, input),
        '',
        '',
      ];
    case 'negative-add':
      return [
        change.unit === '' ? 'Campaign Negative Keyword' : 'Ad Group Negative Keyword',
        input.undo ? 'Deleted' : 'Active',
        '',
        '',
        client,
        change.plan,
        change.unit,
        change.keyword,
        change.match === 'exact' ? 'Exact' : 'Phrase',
        '',
        '',
        '',
        '',
      ];
    case 'keyword-pause':
      return [
        'Keyword',
        value === 0 ? 'Paused' : 'Active',
        id,
        '',
        client,
        change.plan,
        change.unit,
        change.keyword,
        MATCH[change.match ?? 'broad'],
        '',
        '',
        '',
        '',
      ];
    default:
      return [
        'Keyword',
        '',
        id,
        '',
        client,
        change.plan,
        change.unit,
        change.keyword,
        MATCH[change.match ?? 'broad'],
        value === null ? 'delete_value' : moneyText(value, input.currency),
        '',
        '',
        '',
      ];
  }
}

function target(change: Change, input: EncodeInput): string {
  const id = input.regionIds.get(change.region);
  if (id) return id;
  const region = regionByCode(change.region);
  throw new SoukError({
    code: 'bids-region-id-missing',
    what: msg(
      {
        zh: '不知道“{name}”在 Microsoft Advertising 的地域编号',
        en: 'The Microsoft Advertising id of “{name}” is not known',
      },
      { name: region ? `${region.zh} ${region.en}` : change.region },
    ),
    next: msg({
      zh: '登录后下载地域编码文件（GeoLocations.csv），再运行 souk regions import GeoLocations.csv。',
      en: 'Download the location codes (GeoLocations.csv) while signed in and run souk regions import GeoLocations.csv.',
    }),
  });
}
