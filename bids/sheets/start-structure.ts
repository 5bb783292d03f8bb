import { createHash } from 'node:crypto';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { currencyExponent, moneyText } from '../../src/kernel/money.ts';
import { finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { SheetLook } from '../model/account.ts';
import type { Platform } from '../model/platform.ts';
import type { SheetTemplate } from '../model/template.ts';
import { readRegionIds } from '../store/region-ids.ts';
import { listTemplates } from '../store/templates.ts';
import { entityWriter, insertSnapshot } from '../store/write-import.ts';
import { platformSpeaking } from '../templates/template-platform.ts';
import { readEntity } from './read-entity.ts';
import { planTargets, type StartNegative, type StartUnit, startSheets } from './start-sheets.ts';

export interface StartStructure {
  /** Name of the keyword plan. */
  name: string;
  units: readonly StartUnit[];
  negatives: readonly StartNegative[];
  /** Bid of keywords without a known click price, major units; null: every keyword must have one. */
  bid: number | null;
  currency: string;
  /** UTC ms. */
  now: number;
}

export interface StartReport {
  importId: number;
  plans: number;
  units: number;
  keywords: number;
  negatives: number;
  /** Keywords that got the common bid because their click price is not known in this currency. */
  commonBid: number;
  /** Plans that serve only the regions their ad groups are about. */
  targeted: number;
  withoutPage: number;
}

/** Imports that `bids start` made carry this source. */
const SOURCE = 'ads-plan';

/**
 * Stores a planned structure as the account of a platform, in the columns that the platform calls its own, so that `plan`,
 * `check` and `export` work on it as on an imported account. An earlier start is replaced. Errors: `bids-start-account` when
 * a real account is in already, `bids-start-no-bid` when a keyword would have no bid.
 */
export function startStructure(db: Sqlite, platform: Platform, start: StartStructure): StartReport {
  refuseRealAccount(db, platform.id);
  const scale = 10 ** currencyExponent(start.currency);
  const { min, max } = platform.limits.bid;
  const inRange = (bid: number) => Math.round(Math.min(max, Math.max(min, bid)) * scale);
  const report = {
    plans: 0,
    units: start.units.length,
    keywords: 0,
    negatives: 0,
    commonBid: 0,
    withoutPage: 0,
    targeted: 0,
  };
  const noBid: string[] = [];
  const units = start.units.map((unit) => {
    if (unit.url === null) report.withoutPage += 1;
    return {
      ...unit,
      keywords: unit.keywords.map(({ bid, ...keyword }) => {
        report.keywords += 1;
        if (bid === null) report.commonBid += 1;
        if (bid === null && start.bid === null) noBid.push(keyword.text);
        return { ...keyword, bid: moneyText(inRange(bid ?? start.bid ?? min), start.currency) };
      }),
    };
  });
  if (noBid.length > 0) throw missingBids(noBid);
  report.plans = new Set(units.map((unit) => unit.plan)).size;
  const regionIds = readRegionIds(db, platform.id);
  const sheets = startSheets(platform, units, start.negatives, listTemplates(db, platform.id), regionIds.byRegion);
  // Without Microsoft's own file of places its ids are not known, and nothing is targeted.
  if (platform.id !== 'microsoft' || regionIds.byRegion.size > 0) report.targeted = planTargets(units).size;
  const text = JSON.stringify([platform.id, start.currency, sheets]);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return db
    .transaction(() => {
      dropEarlierStart(db, platform.id, start.now);
      const importId = startImport(db, {
        domain: 'bids',
        source: SOURCE,
        fileName: `${platform.id}:${start.name}`,
        sha256,
        bytes: Buffer.byteLength(text),
        now: start.now,
      });
      for (const sheet of sheets) {
        const look: SheetLook = {
          fileName: start.name,
          format: 'csv',
          encoding: platform.id === 'google' ? 'utf-16le' : platform.id === 'microsoft' ? 'utf-8' : 'gb18030',
          delimiter: platform.id === 'google' ? '\t' : ',',
          header: sheet.header,
          columns: sheet.fields,
          preamble: [],
          ...(sheet.template ? shapeOf(sheet.template) : {}),
          start: true,
        };
        const { id, columns } = sheet.template ? platformSpeaking(platform, sheet.template.words) : platform;
        const snapshot = { importId, platform: id, account: '', currency: start.currency, now: start.now, look };
        const write = entityWriter(db, insertSnapshot(db, snapshot));
        const context = {
          file: start.name,
          header: sheet.header,
          fields: sheet.fields,
          columns,
          currency: start.currency,
          xlsx: false,
          regionIds: regionIds.byId,
        };
        for (const [i, { cells, negative }] of sheet.rows.entries()) {
          const entity = readEntity(context, cells, i + 2);
          if (!entity) continue;
          write(negative ? { ...entity, kind: 'negative', match: negative } : entity, cells);
          if (negative || entity.kind === 'negative') report.negatives += 1;
        }
      }
      finishImport(db, importId, report.keywords + report.negatives, 0, report);
      return { importId, ...report };
    })
    .immediate();
}

/** How files of a learned shape are written. */
function shapeOf({ look, words, name }: SheetTemplate): Partial<SheetLook> {
  const { encoding, delimiter, bom, newline, quoted, quotedHeader } = look;
  return {
    encoding: encoding ?? 'gb18030',
    delimiter: delimiter ?? ',',
    ...(bom === undefined ? {} : { bom }),
    ...(newline === undefined ? {} : { newline }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(quotedHeader === undefined ? {} : { quotedHeader }),
    words,
    template: name,
  };
}

function dropEarlierStart(db: Sqlite, platform: string, now: number): void {
  const earlier = db
    .prepare<[string, string], number>(
      'SELECT DISTINCT i.id FROM import i JOIN bid_snapshot s ON s.import_id = i.id WHERE i.source = ? AND s.platform = ?',
    )
    .pluck()
    .all(SOURCE, platform);
  for (const id of earlier) {
    db.prepare('DELETE FROM bid_snapshot WHERE import_id = ?').run(id);
    db.prepare('UPDATE import SET undone_at = ? WHERE id = ?').run(now, id);
  }
}

function refuseRealAccount(db: Sqlite, platform: string): void {
  const real = db
    .prepare<[string, string], string>(
      'SELECT i.file_name FROM import i JOIN bid_snapshot s ON s.import_id = i.id WHERE s.platform = ? AND i.source <> ? LIMIT 1',
    )
    .pluck()
    .get(platform, SOURCE);
  if (real === undefined) return;
  throw new SoukError({
    code: 'bids-start-account',
    what: msg(
      {
        zh: '已有导入的 {platform} 账户（{file}），不再用关键词方案另建结构',
        en: 'A {platform} account has been imported already ({file}); no second structure is made beside it',
      },
      { platform, file: real },
    ),
    next: msg({
      zh: '直接运行 souk bids plan；要从头开始，先用 souk imports undo 撤销那次导入，或换一个项目目录。',
      en: 'Run souk bids plan on it; to begin anew, take that import out with souk imports undo, or use another project folder.',
    }),
  });
}

function missingBids(keywords: readonly string[]): SoukError {
  return new SoukError({
    code: 'bids-start-no-bid',
    what: msg(
      {
        zh: '{count} 个关键词没有这种货币的点击价格，例如：{examples}',
        en: '{count} {count|keyword has|keywords have} no click price in this currency, for example: {examples}',
      },
      { count: keywords.length, examples: keywords.slice(0, 3).join(', ') },
    ),
    next: msg({
      zh: '用 --bid 1.50 给这些词一个起始出价。',
      en: 'Give them a first bid with --bid 1.50.',
    }),
  });
}
