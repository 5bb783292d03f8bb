import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { openLedger } from '../ledger/post.ts';
import { loadDirectory } from '../model/directory.ts';
import { writeStatements } from '../statements/write.ts';
import { monthBounds } from '../time/zone.ts';
import { matureLines } from './mature.ts';
import { postPlacements } from './post-placements.ts';
import { refreshInside } from './refresh.ts';

export interface SettleResult {
  period: string;
  /** False: the period was closed before; nothing was done. */
  closedNow: boolean;
  statements: number;
  lines: number;
}

/**
 * Closes a month (clocks of `zone`): brings everything up to date, moves what is safe (received, holding period over by
 * the end of the month) from pending to payable, posts placement fees that fell due, and writes one statement per partner
 * and currency. A closed period is never touched again: whatever arrives later goes to the next one. Errors:
 * `period-unreadable`, `period-not-over`, `period-out-of-order`, `nothing-to-settle`.
 */
export function settle(db: Sqlite, period: string, now: number, zone: string): SettleResult {
  const bounds = monthBounds(period, zone);
  if (!bounds) {
    throw new SoukError({
      code: 'period-unreadable',
      what: msg({ zh: '“{period}”不是月份', en: '“{period}” is not a month' }, { period }),
      next: msg({ zh: '请写成 2026-10。', en: 'Write it as 2026-10.' }),
    });
  }
  db.pragma('cache_size = -98304');
  return db
    .transaction(() => {
      const closed = db
        .prepare<[string], { period: string }>('SELECT period FROM pa_period WHERE period = ?')
        .get(period);
      if (closed) {
        const statements = db
          .prepare('SELECT count(*) FROM pa_statement WHERE period = ?')
          .pluck()
          .get(period) as number;
        return { period, closedNow: false, statements, lines: 0 };
      }
      checkOrder(db, period, bounds.end, now);
      const directory = loadDirectory(db);
      refreshInside(db, now, directory);
      const ledger = openLedger(db);
      postPlacements(db, ledger, period, now);
      if (db.prepare('SELECT 1 FROM ledger_tx LIMIT 1').get() === undefined) throw nothingYet(period);
      const lines = matureLines(db, directory, ledger, { period, end: bounds.end, now });
      const statements = writeStatements(db, directory, { period, end: bounds.end, zone, now });
      return { period, closedNow: true, statements, lines };
    })
    .immediate();
}

function checkOrder(db: Sqlite, period: string, end: number, now: number): void {
  const last = db.prepare<[], string>('SELECT max(period) FROM pa_period').pluck().get();
  if (last && last > period) {
    throw new SoukError({
      code: 'period-out-of-order',
      what: msg(
        {
          zh: '{last} 已经结算，不能再结算更早的 {period}',
          en: '{last} is closed; the earlier {period} cannot be closed after it',
        },
        { last, period },
      ),
      next: msg({
        zh: '更早月份的变动会进入下一次结算。',
        en: 'What belongs to earlier months goes into the next settlement.',
      }),
    });
  }
  if (now < end) {
    throw new SoukError({
      code: 'period-not-over',
      what: msg({ zh: '{period} 还没有结束', en: '{period} is not over yet' }, { period }),
      next: msg({
        zh: '请等到月末之后再结算；现在可用 souk partners balance 查看余额。',
        en: 'Settle after its last day; souk partners balance shows where things stand now.',
      }),
    });
  }
}

/** An empty month closed by a slip could never be opened again. */
function nothingYet(period: string): SoukError {
  return new SoukError({
    code: 'nothing-to-settle',
    what: msg(
      {
        zh: '账上还没有任何佣金，没有结算 {period}',
        en: 'There is no commission in the books; {period} was not closed',
      },
      { period },
    ),
    next: msg({
      zh: '先导入订单并设置佣金政策（souk partners import、souk partners policy set）。',
      en: 'Import orders and set a commission policy first (souk partners import, souk partners policy set).',
    }),
  });
}
