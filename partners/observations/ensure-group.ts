import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';
import type { Network } from '../networks/report.ts';

/**
 * Makes sure that rows of a channel have a group, and the network a program in it. Own orders begin a group in which we
 * pay; a network's own platform begins one in which the network pays us. A merchant who wants both in one group sets it up
 * first with `souk partners program add`. Returns the code of a group that had to be made, else null.
 */
export function ensureGroup(db: Sqlite, network: Network, channel: string, currency: string): string | null {
  const groups = db
    .prepare<[], Pick<PartnerTableRow<'pa_group'>, 'id' | 'channels'>>('SELECT id, channels FROM pa_group')
    .all();
  let group = groups.find((row) => (JSON.parse(row.channels) as string[]).includes(channel))?.id;
  let made: string | null = null;
  const own = network.id === 'own' || channel !== network.channel;
  if (group === undefined) {
    made = channel === 'own' ? 'shop' : channel;
    const name = channel === 'own' ? '自有店铺' : own ? channel : network.name.zh;
    group = Number(
      db
        .prepare('INSERT INTO pa_group (code, name, direction, channels, currency, timezone) VALUES (?, ?, ?, ?, ?, ?)')
        .run(
          made,
          name,
          own ? 'pays' : 'earns',
          JSON.stringify([channel]),
          currency,
          own ? 'Asia/Shanghai' : network.zone,
        ).lastInsertRowid,
    );
    if (own) db.prepare('INSERT INTO pa_program (group_id, code, name) VALUES (?, ?, ?)').run(group, channel, name);
  }
  if (network.id !== 'own') {
    const known = db.prepare('SELECT 1 FROM pa_program WHERE group_id = ? AND network = ?').get(group, network.id);
    if (!known) {
      const taken = db.prepare('SELECT 1 FROM pa_program WHERE code = ?').get(network.id);
      db.prepare('INSERT INTO pa_program (group_id, code, name, network) VALUES (?, ?, ?, ?)').run(
        group,
        taken ? `${network.id}-${channel}` : network.id,
        network.name.zh,
        network.id,
      );
    }
  }
  return made;
}
