import type { CsvProfile } from '../../../src/io/csv-write.ts';
import { moneyText } from '../../../src/kernel/money.ts';
import type { Change } from '../../model/change.ts';
import type { EncodeInput, SheetFile } from '../../model/platform.ts';
import { listedPlaces } from '../../sheets/listed-places.ts';
import { ENGLISH_MATCH } from '../shared/english-match.ts';
import { Additions, type BulkRow } from './additions.ts';
import { targetOf } from './target.ts';

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
] as const;

/**
 * One bulk file, Format Version 6.0, UTF-8 with BOM, parents before children. An empty cell leaves the value alone,
 * `delete_value` resets it. `Client Id` carries the number of the change, so that the results file can be joined back.
 */
export function encode(input: EncodeInput): SheetFile[] {
  if (input.changes.length === 0) return [];
  const listed = listedPlaces(input);
  const additions = new Additions(input);
  const rows = input.changes
    .map((change, i) => ({ order: orderOf(change, input), row: rowOf(change, i + 1, input, listed, additions) }))
    .filter((entry): entry is { order: number; row: BulkRow } => entry.row !== undefined)
    .sort((a, b) => a.order - b.order)
    .map(({ row }) => row);
  const named = new Set(rows.flatMap((row) => Object.keys(row)));
  const header = [...HEADER, ...[...named].filter((name) => !(HEADER as readonly string[]).includes(name))];
  const version: BulkRow = { Type: 'Format Version', Name: '6.0' };
  const cells = [version, ...rows].map((row) => header.map((name) => row[name] ?? ''));
  return [{ name: 'microsoft-bulk', header, rows: cells, profile: PROFILE, encoding: 'utf-8-bom' }];
}

/** Parents first; what is taken away stands before what is added, as the documentation asks. */
function orderOf(change: Change, input: EncodeInput): number {
  const order = { 'plan-add': 1, 'unit-add': 2, 'keyword-add': 4, 'creative-add': 4 }[change.kind as string];
  if (order !== undefined) return order;
  if (change.kind === 'region-exclude' && !input.undo) return 0;
  return 3;
}

function rowOf(
  change: Change,
  n: number,
  input: EncodeInput,
  listed: (change: Change) => boolean,
  additions: Additions,
): BulkRow | undefined {
  const value = input.undo ? change.before : change.after;
  const client = { 'Client Id': `souk-${n}` };
  if (additions.owns(change)) {
    const row = additions.row(change);
    return row && { ...row, ...client };
  }
  const keyword = {
    Type: 'Keyword',
    Id: change.platformId ?? '',
    ...client,
    Campaign: change.plan,
    'Ad Group': change.unit,
    Keyword: change.keyword,
    'Match Type': ENGLISH_MATCH[change.match ?? 'broad'],
  };
  switch (change.kind) {
    case 'region-factor':
      return location(change, value, client, input);
    case 'region-exclude':
      // A listed place is taken off the list; one that was never listed is excluded.
      if (listed(change)) return location(change, input.undo ? (change.before ?? 1_000_000) : null, client, input);
      return {
        Type: 'Campaign Negative Location Criterion',
        Status: input.undo ? 'Deleted' : 'Active',
        ...client,
        Campaign: change.plan,
        Target: targetOf(change, input),
      };
    case 'negative-add':
      return {
        Type: change.unit === '' ? 'Campaign Negative Keyword' : 'Ad Group Negative Keyword',
        Status: input.undo ? 'Deleted' : 'Active',
        ...client,
        Campaign: change.plan,
        'Ad Group': change.unit,
        Keyword: change.keyword,
        'Match Type': change.match === 'exact' ? 'Exact' : 'Phrase',
      };
    case 'keyword-pause':
      return { ...keyword, Status: value === 0 ? 'Paused' : 'Active' };
    case 'keyword-bid':
      return { ...keyword, Bid: value === null ? 'delete_value' : moneyText(value, input.currency) };
    case 'budget': {
      const plan = input.account.entities.find((row) => row.kind === 'plan' && row.plan === change.plan);
      return value === null
        ? undefined
        : {
            Type: 'Campaign',
            Id: plan?.id ?? '',
            ...client,
            Campaign: change.plan,
            Budget: moneyText(value, input.currency),
          };
    }
    default:
      return undefined;
  }
}

function location(change: Change, value: number | null, client: BulkRow, input: EncodeInput): BulkRow {
  return {
    Type: 'Campaign Location Criterion',
    Status: value === null ? 'Deleted' : 'Active',
    Id: change.platformId ?? '',
    ...client,
    Campaign: change.plan,
    Target: targetOf(change, input),
    'Bid Adjustment': value === null ? '' : String(Math.round((value - 1e6) / 1e4)),
  };
}
