import { createHash, createHmac } from 'node:crypto';
import type { Sqlite } from '../../src/store/open.ts';
import type { Directory } from '../model/directory.ts';
import { type CellFormat, Cells, RowRefused } from '../networks/cells.ts';
import { type Network, report } from '../networks/report.ts';
import { classifyAgent } from '../tracking/agent.ts';
import { CLICK_FLAG } from '../tracking/click-flags.ts';

/** Header names of click logs. */
export function clicksNetwork(columns: Readonly<Record<string, readonly string[]>>): Network {
  const of = (field: string, names: readonly string[]) => [...(columns[field] ?? []), ...names];
  return {
    id: 'clicks',
    name: { zh: '点击日志', en: 'click log' },
    channel: '',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    source: 'own format and --map',
    reports: [
      report({
        id: 'clicks',
        name: { zh: '点击日志', en: 'click log' },
        columns: {
          time: of('time', ['点击时间', '时间', 'time', 'timestamp', 'clicked_at', 'Click Time', 'ts']),
          partner: of('partner', ['伙伴', '伙伴编号', '推广码', 'partner', 'partner_code', 'affiliate', 'link']),
          click: of('click', ['点击ID', '点击编号', 'click_id', 'clickid', 'sk', 'id']),
          visitor: of('visitor', ['访客ID', '访客', 'visitor', 'visitor_id', 'cookie']),
          ip: of('ip', ['IP', 'ip', 'ip_address', 'IP地址']),
          agent: of('agent', ['User-Agent', 'ua', 'user_agent', '浏览器']),
          referrer: of('referrer', ['来源', '来源页', 'referrer', 'referer']),
          landing: of('landing', ['落地页', 'landing', 'url', 'landing_url']),
          sub: of('sub', ['子参数', 'sub', 'subid', 'sub_id']),
        },
        required: ['time', 'partner'],
        never: ['订单编号', '订单号', 'order_id', '订单状态'],
        row: () => null,
      }),
    ],
  };
}

export interface ClickSink {
  /** True when the click is new. Throws `RowRefused`. */
  add(cells: readonly string[]): boolean;
  /** Brings back the index that a first big import goes without. */
  finish(): void;
}

/** Writes clicks of a log. A person is only ever stored as a keyed hash; the address itself is dropped. */
export function clickSink(
  db: Sqlite,
  directory: Directory,
  places: ReadonlyMap<string, number>,
  format: CellFormat,
  options: { importId: number | null; personKey: string },
): ClickSink {
  const cells = new Cells<string>(places, format);
  const insert = db.prepare(
    `INSERT INTO pa_click (click_id, ts, partner_id, link_id, visitor, flags, ref_host, prefix, agent, subs, landing, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (click_id) DO NOTHING`,
  );
  const links = new Map(
    db
      .prepare<[], { id: number; code: string; partner: number }>('SELECT id, code, partner_id AS partner FROM pa_link')
      .all()
      .map((link) => [link.code.toLowerCase(), link] as const),
  );
  // A first big load goes without the second index and builds it at the end: several times faster.
  const empty = db.prepare('SELECT 1 FROM pa_click LIMIT 1').get() === undefined;
  if (empty) db.exec('DROP INDEX IF EXISTS pa_click_visitor');
  const seen = new Map<string, number>();
  return {
    add(row) {
      cells.use(row);
      const ts = cells.time('time');
      if (ts === null) throw new RowRefused('no-time', '');
      const code = cells.text('partner') ?? '';
      const link = links.get(code.toLowerCase());
      const partner = link?.partner ?? directory.partnerByCode.get(code.toLowerCase())?.id;
      if (partner === undefined) throw new RowRefused('partner-unknown', code);
      const ip = cells.text('ip');
      const agent = cells.text('agent');
      const visitor = cells.text('visitor') ?? (ip === null ? null : hashed(options.personKey, `${ip}|${agent ?? ''}`));
      const own = cells.id('click');
      let id = own;
      if (id === null) {
        const base = createHash('sha256')
          .update(JSON.stringify([ts, code, visitor, cells.text('landing')]))
          .digest('hex')
          .slice(0, 30);
        const times = (seen.get(base) ?? 0) + 1;
        seen.set(base, times);
        id = `x${base}${times === 1 ? '' : `.${times}`}`;
      }
      const kind = agent === null ? null : classifyAgent(agent);
      const referrer = cells.text('referrer');
      const changes = insert.run(
        id,
        ts,
        partner,
        link?.id ?? null,
        visitor,
        kind?.bot ? CLICK_FLAG.bot : 0,
        referrer === null ? null : hostOf(referrer),
        ip === null ? null : prefixOf(ip),
        kind?.name ?? null,
        cells.text('sub'),
        cells.text('landing'),
        options.importId,
      ).changes;
      return changes === 1;
    },
    finish() {
      if (empty) db.exec('CREATE INDEX pa_click_visitor ON pa_click (visitor, ts) WHERE visitor IS NOT NULL');
    },
  };
}

function hashed(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, 16);
}

/** The network of an address: /24 of IPv4, /48 of IPv6; null when it is none. */
export function prefixOf(ip: string): string | null {
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(ip);
  if (four) return `${four[1]}.${four[2]}.${four[3]}.0/24`;
  if (!/^[0-9a-f:]+$/i.test(ip) || !ip.includes(':')) return null;
  const [head = '', tail] = ip.toLowerCase().split('::');
  const left = head.split(':').filter((part) => part !== '');
  if (tail !== undefined) while (left.length < 3) left.push('0');
  return `${left
    .slice(0, 3)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/48`;
}

/** The host of a referrer, without `www.`; null when it is no URL. */
export function hostOf(url: string): string | null {
  try {
    return new URL(/^https?:/i.test(url) ? url : `https://${url}`).hostname.replace(/^www\./, '').slice(0, 100) || null;
  } catch {
    return null;
  }
}
