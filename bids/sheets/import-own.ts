import { statSync } from 'node:fs';
import { openSheet } from '../../src/io/sheet-read.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { regionTable } from '../../src/kernel/regions/region.ts';
import { findImport, finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Columns } from '../model/platform.ts';
import { foldHeader, parseDate } from './cells.ts';
import { cellError, missingColumns } from './errors.ts';
import { fileHash } from './import-file.ts';
import { RowReader } from './read-entity.ts';

/** The user's own files: orders or leads by date and place, an index by place, Microsoft's list of places. */
export type OwnKind = 'outcomes' | 'index' | 'locations';

export interface OwnReport {
  file: string;
  kind: OwnKind;
  known: boolean;
  importId: number | null;
  rows: number;
  noPlace: number;
  columns: Record<string, string>;
}

const NAMES: Record<string, readonly string[]> = {
  date: ['日期', '下单日期', '下单时间', '时间', '成交日期', 'date', 'day', 'order date', 'created at'],
  region: [
    '省',
    '省份',
    '地区',
    '地域',
    '省/直辖市',
    '收货省份',
    '客户省份',
    '所在省',
    'region',
    'province',
    'state',
    'shipping province',
  ],
  plan: ['推广计划', '计划', 'campaign', 'plan', 'utm_campaign'],
  keyword: ['关键词', 'keyword', 'utm_term'],
  orders: [
    '订单数',
    '订单量',
    '成交数',
    '订单',
    '线索',
    '线索数',
    '咨询量',
    '转化',
    'orders',
    'leads',
    'conversions',
    'sales',
  ],
  revenue: ['金额', '成交金额', '销售额', '订单金额', '实付金额', 'revenue', 'amount', 'total', 'value'],
};

const GENERIC: Columns = {
  fields: {},
  recognise: [],
  skip: /^(总计|合计|汇总|total)/i,
  match: {},
  on: [],
  off: [],
  currency: 'CNY',
  scheme: undefined,
};

/**
 * Takes in a file of the user's own: `outcomes` (orders or leads by date and place; a file without a count column has one
 * order a row), `index` (one number per place), `locations` (Microsoft's GeoLocations file, joined on its Google ids).
 */
export async function importOwnFile(
  db: Sqlite,
  path: string,
  kind: OwnKind,
  options: { currency: string; map: ReadonlyMap<string, string>; now: number; dryRun: boolean },
): Promise<OwnReport> {
  const sheet = await openSheet(path);
  const sha256 = await fileHash(path);
  const report: OwnReport = { file: sheet.name, kind, known: false, importId: null, rows: 0, noPlace: 0, columns: {} };
  if (findImport(db, 'bids', sha256)) return { ...report, known: true };
  let header: string[] | undefined;
  const at = new Map<string, number>();
  db.exec('BEGIN IMMEDIATE');
  try {
    const importId = startImport(db, {
      domain: 'bids',
      source: kind,
      fileName: sheet.name,
      sha256,
      bytes: statSync(path).size,
      now: options.now,
    });
    const write = writerOf(db, kind, importId, options.currency);
    for await (const { line, cells } of sheet.rows()) {
      if (cells.every((cell) => cell.trim() === '') || GENERIC.skip.test(cells[0]?.trim() ?? '')) continue;
      if (!header) {
        header = cells.map((cell) => cell.trim());
        locate(header, at, options.map, kind);
        const missing =
          kind === 'locations'
            ? ['Location Id', 'AdWords Location Id'].filter((name) => !at.has(name))
            : ['region'].filter((name) => !at.has(name));
        if (kind === 'outcomes' && !at.has('date')) missing.push('date');
        if (missing.length > 0)
          throw missingColumns(
            sheet.name,
            line,
            missing.map((name) => NAMES[name]?.[0] ?? name),
            header,
          );
        report.columns = Object.fromEntries([...at].map(([field, i]) => [field, header![i]!]));
        continue;
      }
      const fields = { province: at.get('region'), conversions: at.get('orders'), revenue: at.get('revenue') };
      const reader = new RowReader(
        {
          file: sheet.name,
          header,
          fields: fields as never,
          columns: GENERIC,
          currency: options.currency,
          xlsx: false,
          regionIds: new Map(),
        },
        cells,
        line,
      );
      if (
        write(reader, (field) => (at.has(field) ? (cells[at.get(field)!] ?? '').trim() : ''), {
          file: sheet.name,
          line,
        })
      )
        report.rows += 1;
      else report.noPlace += 1;
    }
    if (report.rows === 0) throw empty(sheet.name);
    finishImport(db, importId, report.rows, 0, report);
    db.exec(options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return { ...report, importId: options.dryRun ? null : importId };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function locate(
  header: readonly string[],
  at: Map<string, number>,
  map: ReadonlyMap<string, string>,
  kind: OwnKind,
): void {
  const find = (name: string) => header.findIndex((cell) => foldHeader(cell) === foldHeader(name));
  for (const [field, names] of Object.entries(NAMES)) {
    for (const name of [...(map.has(field) ? [map.get(field)!] : []), ...names]) {
      if (find(name) >= 0 && !at.has(field)) at.set(field, find(name));
    }
  }
  if (kind === 'locations')
    for (const name of ['Location Id', 'AdWords Location Id']) if (find(name) >= 0) at.set(name, find(name));
  if (kind === 'index') {
    const asked = map.get('value');
    const taken = new Set(at.values());
    const value =
      asked !== undefined
        ? find(asked)
        : header.findIndex(
            (_, i) => i !== at.get('region') && i !== at.get('date') && (!taken.has(i) || i === at.get('orders')),
          );
    if (value >= 0) at.set('value', value);
  }
}

type Writer = (reader: RowReader, cell: (field: string) => string, place: { file: string; line: number }) => boolean;

function writerOf(db: Sqlite, kind: OwnKind, importId: number, currency: string): Writer {
  if (kind === 'locations') {
    const byGoogle = new Map(
      [...regionTable().values()].flatMap((region) => (region.google ? [[region.google, region.code] as const] : [])),
    );
    const insert = db.prepare(
      "INSERT INTO bid_region_id (import_id, platform, region, platform_id) VALUES (?, 'microsoft', ?, ?)",
    );
    return (_reader, cell) => {
      const code = byGoogle.get(cell('AdWords Location Id'));
      if (!code) return false;
      insert.run(importId, code, cell('Location Id'));
      return true;
    };
  }
  if (kind === 'index') {
    const insert = db.prepare('INSERT INTO bid_index (import_id, name, region, value) VALUES (?, ?, ?, ?)');
    return (reader, cell, place) => {
      const region = reader.region('province');
      const value = Number(cell('value').replace(/[,%\s]/g, ''));
      if (cell('value') === '' || Number.isNaN(value)) throw badCell(place, 'value', cell('value'));
      if (region) insert.run(importId, place.file.replace(/\.\w+$/, ''), region, value);
      return region !== null;
    };
  }
  const insert = db.prepare(
    'INSERT INTO bid_outcome (import_id, date, region, plan, keyword, hour, orders, revenue, currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return (reader, cell, place) => {
    const date = parseDate(cell('date'));
    if (date === null) throw badCell(place, 'date', cell('date'));
    const hour = /[ T](\d{1,2}):\d{2}/.exec(cell('date'))?.[1];
    const orders = reader.text('conversions') === '' ? 1 : reader.count('conversions');
    const region = reader.region('province');
    insert.run(
      importId,
      date,
      region,
      cell('plan') || null,
      cell('keyword') || null,
      hour === undefined ? null : Number(hour),
      orders ?? 0,
      reader.money('revenue'),
      currency,
    );
    return region !== null;
  };
}

function badCell(place: { file: string; line: number }, column: string, text: string): SoukError {
  return cellError(
    'bids-cell-unreadable',
    { ...place, column },
    msg({ zh: '看不懂“{text}”', en: 'Cannot read “{text}”' }, { text }),
    msg({ zh: '日期写成 2026-11-22，数值写成 12.5。', en: 'Write dates as 2026-11-22 and numbers as 12.5.' }),
  );
}

function empty(file: string): SoukError {
  return new SoukError({
    code: 'bids-nothing-found',
    what: msg({ zh: '{file} 里没有可用的行', en: '{file} has no row that could be used' }, { file }),
    next: msg({ zh: '请检查表头和地区列。', en: 'Check the header and the column of places.' }),
  });
}
