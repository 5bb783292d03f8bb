import type { Sqlite } from '../../src/store/open.ts';
import type { Directory } from '../model/directory.ts';
import { type CellFormat, Cells, RowRefused } from '../networks/cells.ts';
import { type Network, report } from '../networks/report.ts';

/** Header names of code lists. */
export function codesNetwork(columns: Readonly<Record<string, readonly string[]>>): Network {
  const of = (field: string, names: readonly string[]) => [...(columns[field] ?? []), ...names];
  return {
    id: 'codes',
    name: { zh: '优惠码与工号', en: 'coupon and offline codes' },
    channel: '',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    source: 'own format and --map',
    reports: [
      report({
        id: 'codes',
        name: { zh: '优惠码与工号', en: 'coupon and offline codes' },
        columns: {
          code: of('code', [
            '优惠码',
            '优惠券码',
            '工号',
            '推广位ID',
            'PID',
            '编码',
            'code',
            'coupon',
            'coupon_code',
            'pid',
          ]),
          partner: of('partner', ['伙伴', '伙伴编号', 'partner', 'partner_code', 'affiliate']),
          kind: of('kind', ['类型', 'kind', 'type']),
          network: of('network', ['联盟', 'network']),
          from: of('from', ['生效时间', '开始时间', 'from', 'valid_from']),
          to: of('to', ['失效时间', '结束时间', 'to', 'valid_to']),
          note: of('note', ['备注', 'note']),
        },
        required: ['code', 'partner'],
        never: ['订单编号', '订单号', 'order_id', '订单状态', '点击时间', 'clicked_at', 'time'],
        row: () => null,
      }),
    ],
  };
}

/** Takes code rows; a code that belongs to somebody else already is refused, the same row again changes nothing. */
export function codeSink(db: Sqlite, directory: Directory, places: ReadonlyMap<string, number>, format: CellFormat) {
  const cells = new Cells<string>(places, format);
  const find = db.prepare<[string, string, string], { partner_id: number }>(
    'SELECT partner_id FROM pa_code WHERE kind = ? AND network = ? AND code = ?',
  );
  const insert = db.prepare(
    'INSERT INTO pa_code (kind, network, code, partner_id, valid_from, valid_to, note) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return (row: readonly string[]): boolean => {
    cells.use(row);
    const code = cells.id('code');
    const name = cells.text('partner') ?? '';
    const partner = directory.partnerByCode.get(name.toLowerCase());
    if (code === null) throw new RowRefused('no-order-id', '');
    if (!partner) throw new RowRefused('partner-unknown', name);
    const word = (cells.text('kind') ?? '').toLowerCase();
    const network = (cells.text('network') ?? '').toLowerCase();
    const kind = /工号|线下|offline|guide|qr|门店/.test(word)
      ? 'offline'
      : /pid|推广位|渠道|sub/.test(word) || network !== ''
        ? 'pid'
        : 'coupon';
    const known = find.get(kind, network, code);
    if (known) {
      if (known.partner_id !== partner.id) throw new RowRefused('partner-unknown', `${code} ≠ ${name}`);
      return false;
    }
    insert.run(kind, network, code, partner.id, cells.time('from'), cells.time('to'), cells.text('note') ?? '');
    return true;
  };
}
