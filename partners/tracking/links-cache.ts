import type { Sqlite } from '../../src/store/open.ts';

export interface LiveLink {
  id: number;
  code: string;
  url: string;
  partner: number;
  hosts: readonly string[];
  landing: string | null;
  store: string | null;
  /** Link or partner switched off: the visitor is still sent on, nobody earns. */
  disabled: boolean;
}

/** All links by code, ready for the redirect. */
export function loadLinks(db: Sqlite, now: number): Map<string, LiveLink> {
  const rows = db
    .prepare<
      [],
      {
        id: number;
        code: string;
        url: string;
        partner: number;
        hosts: string;
        landing: string | null;
        store: string | null;
        off: number | null;
        pauses: string;
      }
    >(
      `SELECT l.id, l.code, l.url, l.partner_id AS partner, p.hosts, p.landing, l.store, l.disabled_at AS off, a.pauses
       FROM pa_link l JOIN pa_program p ON p.id = l.program_id JOIN pa_partner a ON a.id = l.partner_id`,
    )
    .all();
  return new Map(
    rows.map((row) => {
      const paused = (JSON.parse(row.pauses) as [number, number | null][]).some(
        ([from, to]) => now >= from && (to === null || now < to),
      );
      const disabled = paused || (row.off !== null && row.off <= now);
      return [row.code, { ...row, hosts: JSON.parse(row.hosts) as string[], disabled }];
    }),
  );
}
