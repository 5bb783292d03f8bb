import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openSheet } from '../../src/io/sheet-read.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import { parseMoney } from '../../src/kernel/money.ts';
import { findImport, finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { factDate } from '../facts/columns.ts';
import { PLACEMENT_STATES, type Placement, type PlacementState, writePlacement } from './place-store.ts';

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  draft: ['草稿', '草稿编号', '稿件', '稿件编号', 'draft', 'draft id', 'article'],
  medium: ['媒体', '媒体名称', '网站', 'medium', 'media', 'site'],
  domain: ['域名', 'domain'],
  channel: ['频道', '栏目', 'channel', 'section'],
  position: ['位置', '版位', 'position'],
  status: ['状态', 'status'],
  planned: ['计划日期', '计划发布', 'planned on', 'planned'],
  accepted: ['通过日期', '收录日期', 'accepted on', 'accepted'],
  live: ['发布日期', '上线日期', '刊发日期', 'live on', 'published'],
  url: ['链接', '网址', '发布链接', 'url', 'link'],
  cost: ['费用', '价格', '成本', 'cost', 'price'],
  currency: ['币种', 'currency'],
  indexed: ['收录', '收录引擎', 'indexed'],
};
const STATES: Readonly<Record<string, PlacementState>> = {
  计划: 'planned',
  已提交: 'submitted',
  投稿: 'submitted',
  已通过: 'accepted',
  通过: 'accepted',
  已发布: 'live',
  已上线: 'live',
  上线: 'live',
  拒稿: 'rejected',
  拒绝: 'rejected',
  已删除: 'removed',
  撤稿: 'removed',
};

/** The state that a cell names, in Chinese or English. */
export function placementState(cell: string): PlacementState | undefined {
  const word = cell.trim().toLowerCase();
  return (PLACEMENT_STATES as readonly string[]).includes(word) ? (word as PlacementState) : STATES[cell.trim()];
}

/** Takes a sheet of placements in one transaction; bad rows are refused with line and reason; twice changes nothing. Error: `places-no-header`. */
export async function importPlacements(
  db: Sqlite,
  path: string,
  options: { now: number; dryRun: boolean },
): Promise<{ importId: number | null; already: boolean; taken: number; refused: { line: number; reason: Message }[] }> {
  const sheet = await openSheet(path);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let columns: (string | undefined)[] | undefined;
  const rows: Placement[] = [];
  const refused: { line: number; reason: Message }[] = [];
  for await (const row of sheet.rows()) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (!columns) {
      const found = row.cells.map((cell) =>
        Object.keys(HEADERS).find((key) => HEADERS[key]!.includes(cell.trim().toLowerCase())),
      );
      if (found.includes('medium') && found.includes('draft')) columns = found;
      else if (row.line > 20) break;
      continue;
    }
    const cell = (name: string) => (row.cells[columns!.indexOf(name)] ?? '').trim();
    const placement = placementOf(cell);
    if ('reason' in placement) refused.push({ line: row.line, reason: placement.reason });
    else rows.push(placement);
  }
  if (!columns) {
    throw new SoukError({
      code: 'places-no-header',
      what: msg(
        { zh: '{path} 里找不到“草稿”和“媒体”两列', en: '{path} has no draft (草稿) and medium (媒体) column' },
        { path },
      ),
      next: msg({
        zh: '表头至少要有：草稿、媒体；可选：频道、位置、状态、发布日期、链接、费用、币种、收录。',
        en: 'The header needs at least: draft, medium; optional: channel, position, status, published, url, cost, currency, indexed.',
      }),
    });
  }
  const before = findImport(db, 'content', sha256);
  if (before) return { importId: before.id, already: true, taken: 0, refused };
  if (options.dryRun) return { importId: null, already: false, taken: rows.length, refused };
  return db
    .transaction(() => {
      const importId = startImport(db, {
        domain: 'content',
        source: 'placements',
        fileName: sheet.name,
        sha256,
        bytes: bytes.length,
        now: options.now,
      });
      for (const row of rows) writePlacement(db, row, options.now, importId);
      finishImport(db, importId, rows.length, refused.length, {
        refused: refused.map(({ line, reason }) => ({ line, reason: reason.text.en })),
      });
      return { importId, already: false, taken: rows.length, refused };
    })
    .immediate();
}

function placementOf(cell: (name: string) => string): Placement | { reason: Message } {
  const draftId = Number(cell('draft'));
  if (!Number.isInteger(draftId) || draftId < 1)
    return { reason: msg({ zh: '草稿编号无效：{cell}', en: 'not a draft number: {cell}' }, { cell: cell('draft') }) };
  if (cell('medium') === '') return { reason: msg({ zh: '缺少媒体', en: 'the medium is missing' }) };
  const status = cell('status') === '' ? 'planned' : placementState(cell('status'));
  if (!status)
    return {
      reason: msg({ zh: '不认识的状态“{status}”', en: 'unknown state “{status}”' }, { status: cell('status') }),
    };
  const dates = [cell('planned'), cell('accepted'), cell('live')].map(factDate);
  if (dates.includes(null)) return { reason: msg({ zh: '日期无法识别', en: 'a date cannot be read' }) };
  const currency = cell('currency') === '' ? 'CNY' : cell('currency').toUpperCase();
  let costMinor: number | null;
  try {
    costMinor = parseMoney(cell('cost'), currency);
  } catch {
    return { reason: msg({ zh: '费用无法识别：{cell}', en: 'not an amount: {cell}' }, { cell: cell('cost') }) };
  }
  const live = dates[2] || null;
  const indexed = Object.fromEntries(
    cell('indexed')
      .split(/[、,，;；\s]+/)
      .filter((engine) => engine !== '')
      .map((engine) => [engine.toLowerCase(), live ?? '']),
  );
  return {
    draftId,
    medium: cell('medium'),
    domain: cell('domain'),
    channel: cell('channel'),
    position: cell('position'),
    status,
    plannedOn: dates[0] || null,
    acceptedOn: dates[1] || null,
    liveOn: live,
    url: cell('url'),
    costMinor,
    currency: costMinor === null ? null : currency,
    indexed,
  };
}
