import type { Account, SheetLook } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { Entity } from '../model/entity.ts';
import type { EncodeInput, Field, SheetFile } from '../model/platform.ts';
import { addNewPlans, negativeValues } from './chinese-additions.ts';
import { addPlanChanges } from './chinese-plans.ts';
import { LevelSheets } from './level-sheets.ts';
import { writeAs } from './look.ts';
import { priceText } from './price-text.ts';

/** What the platform calls things in the sheets that Souk writes itself (changes to the user's own sheet keep its header). */
export interface ChineseWords {
  plan: string;
  unit: string;
  keyword: string;
  targets: string;
  /** null: the platform takes no region factor. */
  factors: string | null;
  budget: string;
  unitBid: string;
  status: string;
  on: string;
  off: string;
}

/**
 * Sheets for a platform whose client takes tables back: new plans with all below them, plans whose regions, factors or
 * budget change, the changed rows of the user's own keyword sheet (same header, only the changed cells differ), then new
 * negatives. Every row goes into the user's own header, a learned template, or one of Souk's own, in that order.
 */
export function chineseEncoder(words: ChineseWords): (input: EncodeInput) => SheetFile[] {
  const own = { ...words, bid: '出价', negative: '否定关键词', negativeMatch: '否定方式' };
  return (input) => {
    if (input.changes.length === 0) return [];
    const before = new LevelSheets(input, own);
    if (!input.undo) addNewPlans(before, input, words);
    addPlanChanges(before, input, words);
    const after = new LevelSheets(input, own);
    const made = new Set(input.changes.filter((change) => change.kind === 'plan-add').map((change) => change.plan));
    for (const change of input.undo ? [] : input.changes)
      if (change.kind === 'negative-add' && !made.has(change.plan)) after.add('negatives', negativeValues(change));
    return [...before.files(), ...keywordSheets(input, words), ...after.files()];
  };
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
        ...writeAs(sheet),
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
  const raw = account.raw(entity);
  const cells = sheet.header.map((_, i) => raw[i] ?? '');
  const put = (field: Field, text: string) => {
    const at = sheet.columns[field];
    if (at !== undefined) cells[at] = text;
  };
  for (const change of changes) {
    const value = input.undo ? change.before : change.after;
    if (change.kind === 'keyword-pause')
      put('status', value === 0 ? (sheet.words?.off ?? words.off) : (sheet.words?.on ?? words.on));
    else put('bid', value === null ? (sheet.words?.clear ?? '') : priceText(value, input.currency, sheet.words));
  }
  return cells;
}
