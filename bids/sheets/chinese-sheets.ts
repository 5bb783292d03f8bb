import type { CsvEncoding, CsvProfile } from '../../src/io/csv-write.ts';
import { moneyText } from '../../src/kernel/money.ts';
import { regionByCode } from '../../src/kernel/regions/region.ts';
import type { Account, SheetLook } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { Entity } from '../model/entity.ts';
import type { EncodeInput, Field, SheetFile } from '../model/platform.ts';

/** Upload files of Chinese clients: GBK unless the user's own export was in another encoding, comma, CR LF. */
const UPLOAD: CsvProfile = { delimiter: ',', newline: '\r\n', purpose: 'upload', quote: 'needed' };

/** What the platform calls things in the sheets that Souk writes itself (changes to the user's own sheet keep its header). */
export interface ChineseWords {
  plan: string;
  unit: string;
  keyword: string;
  targets: string;
  /** null: the platform takes no region factor. */
  factors: string | null;
  on: string;
  off: string;
}

/**
 * Sheets for a platform whose client takes tables back: the plan sheet with regions and factors, then the changed rows of
 * the user's own keyword sheet (same header, same columns, only the changed cells differ), then new negatives.
 */
export function chineseSheets(input: EncodeInput, words: ChineseWords): SheetFile[] {
  const { account, changes } = input;
  const files = [planSheet(input, words), ...keywordSheets(input, words), negativeSheet(input, words)];
  return files.filter(
    (file): file is SheetFile => file !== undefined && account.platform !== undefined && changes.length > 0,
  );
}

function look(account: Account): { profile: CsvProfile; encoding: CsvEncoding } {
  const seen = account.looks[0]?.encoding;
  const encoding: CsvEncoding = seen === 'utf-8' ? 'utf-8-bom' : seen === 'utf-16le' ? 'utf-16le' : 'gbk';
  return { profile: seen === 'utf-16le' ? { ...UPLOAD, delimiter: '\t' } : UPLOAD, encoding };
}

function planSheet(input: EncodeInput, words: ChineseWords): SheetFile | undefined {
  const regional = input.changes.filter(
    (change) => change.kind === 'region-factor' || change.kind === 'region-exclude',
  );
  const plans = [...new Set(regional.map((change) => change.plan))];
  if (plans.length === 0) return undefined;
  const rows = plans.map((plan) => {
    const state = regionsOfPlan(
      input,
      plan,
      regional.filter((change) => change.plan === plan),
    );
    const cells = [plan, [...state.keys()].map(nameOf).join(';')];
    if (words.factors)
      cells.push([...state].map(([code, ppm]) => `${nameOf(code)}:${(ppm / 1e6).toFixed(2)}`).join(';'));
    return cells;
  });
  const header = [words.plan, words.targets, ...(words.factors ? [words.factors] : [])];
  return { name: 'plans', header, rows, ...look(input.account) };
}

/** Regions that a plan serves with their factors, after the changes (or before them, for the undo sheet). */
function regionsOfPlan(input: EncodeInput, plan: string, changes: readonly Change[]): Map<string, number> {
  const entity = input.account.entities.find((row) => row.kind === 'plan' && row.plan === plan);
  const state = new Map<string, number>();
  for (const code of entity?.targets ?? []) state.set(code, entity?.factors[code] ?? 1_000_000);
  for (const [code, ppm] of Object.entries(entity?.factors ?? {})) state.set(code, ppm);
  for (const change of changes) {
    const value = input.undo ? change.before : change.after;
    if (value === null || (change.kind === 'region-exclude' && !input.undo)) state.delete(change.region);
    else state.set(change.region, value);
  }
  return new Map([...state].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf(code: string): string {
  return regionByCode(code)?.short ?? code;
}

function keywordSheets(input: EncodeInput, words: ChineseWords): SheetFile[] {
  const { account } = input;
  const byKey = new Map<string, Change[]>();
  for (const change of input.changes) {
    if (change.kind !== 'keyword-bid' && change.kind !== 'keyword-pause') continue;
    const key = keyOf(change.plan, change.unit, change.keyword, change.match);
    byKey.set(key, [...(byKey.get(key) ?? []), change]);
  }
  return account.looks.flatMap((sheet, at) => {
    if (sheet.columns.bid === undefined) return [];
    const rows = function* () {
      for (const entity of account.entities) {
        if (entity.sheet !== at || entity.kind !== 'keyword') continue;
        const changes = byKey.get(keyOf(entity.plan, entity.unit, entity.text, entity.match));
        if (changes) yield changedRow(account, sheet, entity, changes, input, words);
      }
    };
    if (
      !account.entities.some(
        (entity) => entity.sheet === at && byKey.has(keyOf(entity.plan, entity.unit, entity.text, entity.match)),
      )
    )
      return [];
    return [
      {
        name: `keywords${numbered(account, at)}`,
        header: sheet.header,
        rows: { [Symbol.iterator]: rows },
        ...look(account),
      },
    ];
  });
}

/** The first sheet with keywords needs no number. */
function numbered(account: Account, at: number): string {
  const place = account.looks.filter((sheet, i) => i < at && sheet.columns.bid !== undefined).length;
  return place === 0 ? '' : `-${place + 1}`;
}

function keyOf(plan: string, unit: string, keyword: string, match: string | null): string {
  return [plan, unit, keyword, match ?? ''].join('\u0001');
}

function changedRow(
  account: Account,
  sheet: SheetLook,
  entity: Entity,
  changes: readonly Change[],
  input: EncodeInput,
  words: ChineseWords,
): string[] {
  const cells = sheet.header.map((_, i) => account.raw(entity)[i] ?? '');
  const put = (field: Field, text: string) => {
    const at = sheet.columns[field];
    if (at !== undefined) cells[at] = text;
  };
  for (const change of changes) {
    const value = input.undo ? change.before : change.after;
    if (change.kind === 'keyword-pause') put('status', value === 0 ? words.off : words.on);
    else put('bid', value === null ? '' : moneyText(value, input.currency));
  }
  return cells;
}

function negativeSheet(input: EncodeInput, words: ChineseWords): SheetFile | undefined {
  const added = input.undo ? [] : input.changes.filter((change) => change.kind === 'negative-add');
  if (added.length === 0) return undefined;
  const rows = added.map((change) => [
    change.plan,
    change.unit,
    change.keyword,
    change.match === 'exact' ? '精确否定' : '短语否定',
  ]);
  return {
    name: 'negatives',
    header: [words.plan, words.unit, '否定关键词', '否定方式'],
    rows,
    ...look(input.account),
  };
}
