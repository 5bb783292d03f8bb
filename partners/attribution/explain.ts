import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { foldOrder } from '../fold/fold-order.ts';
import { type Directory, type Group, loadDirectory } from '../model/directory.ts';
import type { FoldedLine } from '../model/folded-line.ts';
import { decideLine, type LineDecision } from '../settle/decide-line.ts';
import { findOrders, readOrder } from '../settle/read-orders.ts';
import { clickLookup } from './click-lookup.ts';
import { withBindings } from './customer-binding.ts';
import { evidenceGatherer } from './gather.ts';

export interface LineExplanation {
  line: FoldedLine;
  group: Group | undefined;
  decision: LineDecision | undefined;
  /** What stands in the ledger for it, newest last. */
  postings: {
    at: number;
    kind: string;
    cause: string;
    partner: string;
    place: string;
    rule: string;
    currency: string;
    amount: number;
  }[];
  observations: number;
}

/** Everything about one order: what was seen, who could have got it, who did, by which rule, and what was booked. */
export function explainOrder(db: Sqlite, orderId: string): { directory: Directory; lines: LineExplanation[] } {
  const orders = findOrders(db, orderId);
  if (orders.length === 0) {
    throw new SoukError({
      code: 'order-unknown',
      what: msg({ zh: '没有订单“{order}”', en: 'There is no order “{order}”' }, { order: orderId }),
      next: msg({ zh: '核对订单号，或先导入含有它的报表。', en: 'Check the number, or import a report that has it.' }),
    });
  }
  const directory = loadDirectory(db);
  const gather = withBindings(db, directory, evidenceGatherer(clickLookup(db), directory));
  const postings = db.prepare<[string, string, string], LineExplanation['postings'][number]>(
    `SELECT t.effective_at AS at, t.kind, t.cause, coalesce(pp.code, a.name) AS partner,
       CASE WHEN a.name LIKE 'partner:%' THEN substr(a.name, 9 + instr(substr(a.name, 9), ':')) ELSE 'network' END AS place,
       coalesce(p.rule, '') AS rule, p.currency, -p.amount AS amount
     FROM pa_line l JOIN ledger_posting p ON p.line_id = l.id JOIN ledger_tx t ON t.id = p.tx_id
     JOIN ledger_account a ON a.id = p.account_id
     LEFT JOIN pa_partner pp ON a.name LIKE 'partner:' || pp.id || ':%'
     WHERE l.channel = ? AND l.order_id = ? AND l.line_key = ? ORDER BY p.id`,
  );
  const lines = orders.flatMap(({ channel, orderId: number }) => {
    const rows = readOrder(db, channel, number);
    const group = directory.groupOfChannel.get(channel);
    return foldOrder(rows).map((line) => ({
      line,
      group,
      decision: group && decideLine(line, group, directory, gather),
      postings: postings.all(channel, number, line.lineKey),
      observations: rows.length,
    }));
  });
  return { directory, lines };
}
