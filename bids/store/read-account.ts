import { createHash } from 'node:crypto';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Account, SheetLook } from '../model/account.ts';
import { type Entity, entityKey } from '../model/entity.ts';
import type { PlatformId } from '../model/platform.ts';

interface SnapshotRow {
  id: number;
  platform: PlatformId;
  account: string;
  currency: string;
  look: string;
}

type EntityRow = Omit<Entity, 'sheet' | 'id' | 'parentId' | 'factorPpm' | 'targets' | 'factors'> & {
  platform_id: string | null;
  parent_id: string | null;
  factor_ppm: number | null;
  extra: string;
};

/** A negative that stands in a cell of its plan's row has nothing of its own besides its text. */
const NOTHING = {
  id: null,
  bid: null,
  budget: null,
  targets: [],
  factors: {},
  negatives: [],
  titles: [],
  descriptions: [],
} as const;

/**
 * The account of a platform as the newest sheets show it: of each kind of sheet (same header) the newest counts, and an
 * entity in a newer sheet hides the same one in an older sheet. Error `bids-no-account` when nothing was imported.
 */
export function readAccount(db: Sqlite, platform: PlatformId): Account {
  const snapshots = db
    .prepare<[string], SnapshotRow>(
      'SELECT id, platform, account, currency, look FROM bid_snapshot WHERE platform = ? ORDER BY id DESC',
    )
    .all(platform);
  const kept = new Map<string, SnapshotRow>();
  for (const row of snapshots) {
    const key = (JSON.parse(row.look) as SheetLook).header.join('\u0001');
    if (!kept.has(key)) kept.set(key, row);
  }
  const all = [...kept.values()].map((row) => ({ row, look: JSON.parse(row.look) as SheetLook }));
  const real = all.some(({ look }) => !look.start && look.columns.keyword !== undefined);
  const newest = all.filter(({ look }) => !real || !look.start).map(({ row }) => row);
  if (newest.length === 0) throw noAccount(platform);
  const read = db.prepare<[number], EntityRow>(
    `SELECT line, kind, plan, unit, text, match, platform_id, parent_id, bid, budget, status, url, region, factor_ppm, extra
     FROM bid_entity WHERE snapshot_id = ? ORDER BY line`,
  );
  const entities: Entity[] = [];
  const seen = new Map<string, number>();
  for (const [sheet, row] of newest.entries()) {
    for (const { platform_id, parent_id, factor_ppm, extra, ...rest } of read.iterate(row.id)) {
      const entity: Entity = {
        ...rest,
        sheet,
        id: platform_id,
        parentId: parent_id,
        factorPpm: factor_ppm,
        ...JSON.parse(extra),
      };
      const key = entityKey(entity);
      const before = seen.get(key);
      if (before !== undefined && before !== sheet && entity.kind !== 'other') continue;
      seen.set(key, sheet);
      entities.push(entity);
      for (const { text, match } of entity.negatives ?? []) {
        const listed: Entity = { ...entity, ...NOTHING, kind: 'negative', text, match };
        if (seen.has(entityKey(listed))) continue;
        seen.set(entityKey(listed), sheet);
        entities.push(listed);
      }
    }
  }
  const raw = db
    .prepare<[number, number], string>('SELECT cells FROM bid_entity WHERE snapshot_id = ? AND line = ?')
    .pluck();
  return {
    platform,
    name: newest[0]!.account,
    currency: newest[0]!.currency,
    looks: newest.map((row) => JSON.parse(row.look) as SheetLook),
    hash: accountHash(entities),
    entities,
    raw: (entity) => JSON.parse(raw.get(newest[entity.sheet]!.id, entity.line) ?? '[]') as string[],
  };
}

/** A fingerprint of what the planner changes: bids, factors, budgets, states. The order of rows does not matter. */
function accountHash(entities: readonly Entity[]): string {
  const lines = entities
    .filter((entity) => entity.kind !== 'other')
    .map((entity) =>
      [
        entityKey(entity),
        entity.bid,
        entity.budget,
        entity.status,
        entity.factorPpm,
        entity.targets.join(),
        JSON.stringify(entity.factors),
      ].join('\u0002'),
    )
    .sort();
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex').slice(0, 16);
}

function noAccount(platform: string): SoukError {
  return new SoukError({
    code: 'bids-no-account',
    what: msg({ zh: '还没有导入 {platform} 的账户', en: 'No {platform} account has been imported yet' }, { platform }),
    next: msg({
      zh: '先运行 souk bids import 账户导出文件。',
      en: 'Run souk bids import with an export of the account first.',
    }),
  });
}
