import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';

export interface NewProgram {
  code: string;
  name?: string | undefined;
  /** Programs of one group compete for the same orders; default: a group of its own. */
  group?: string | undefined;
  direction?: 'pays' | 'earns' | undefined;
  channels?: readonly string[] | undefined;
  network?: string | undefined;
  hosts?: readonly string[] | undefined;
  landing?: string | undefined;
  currency?: string | undefined;
  timezone?: string | undefined;
}

/** Adds a program (and its group, when new). Errors: `program-exists`, `channel-taken`, `timezone-unknown`, `landing-invalid`. */
export function addProgram(db: Sqlite, program: NewProgram): void {
  db.transaction(() => {
    if (db.prepare('SELECT 1 FROM pa_program WHERE code = ?').get(program.code)) {
      throw new SoukError({
        code: 'program-exists',
        what: msg({ zh: '推广计划“{code}”已存在', en: 'There is a program “{code}” already' }, { code: program.code }),
        next: msg({ zh: '换一个编号。', en: 'Choose another code.' }),
      });
    }
    const zone = program.timezone ?? 'Asia/Shanghai';
    checkZone(zone);
    const hosts = (program.hosts ?? []).map((host) => host.toLowerCase());
    if (program.landing !== undefined) checkLanding(program.landing, hosts);
    const groupCode = program.group ?? program.code;
    let group = db.prepare<[string], number>('SELECT id FROM pa_group WHERE code = ?').pluck().get(groupCode);
    if (group === undefined) {
      const channels = program.channels ?? [program.network ?? 'own'];
      for (const row of db
        .prepare<[], { code: string; channels: string }>('SELECT code, channels FROM pa_group')
        .all()) {
        const taken = channels.find((channel) => (JSON.parse(row.channels) as string[]).includes(channel));
        if (taken !== undefined) throw channelTaken(taken, row.code);
      }
      group = Number(
        db
          .prepare(
            'INSERT INTO pa_group (code, name, direction, channels, currency, timezone) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(
            groupCode,
            program.name ?? groupCode,
            program.direction ?? 'pays',
            JSON.stringify(channels),
            program.currency ?? 'CNY',
            zone,
          ).lastInsertRowid,
      );
    }
    db.prepare('INSERT INTO pa_program (group_id, code, name, network, hosts, landing) VALUES (?, ?, ?, ?, ?, ?)').run(
      group,
      program.code,
      program.name ?? program.code,
      program.network ?? null,
      JSON.stringify(hosts),
      program.landing ?? null,
    );
  }).immediate();
}

export interface ProgramRow {
  code: string;
  name: string;
  group: string;
  direction: string;
  network: string | null;
  channels: string[];
  hosts: string[];
  landing: string | null;
  currency: string;
  timezone: string;
  commissionVersion: number | null;
  attributionVersion: number | null;
}

/** All programs with their group and the newest policy versions. */
export function listPrograms(db: Sqlite): ProgramRow[] {
  return db
    .prepare<[], Omit<ProgramRow, 'channels' | 'hosts'> & { channels: string; hosts: string }>(
      `SELECT p.code, p.name, g.code AS "group", g.direction, p.network, g.channels, p.hosts, p.landing, g.currency, g.timezone,
         (SELECT max(version) FROM pa_policy WHERE kind = 'commission' AND owner_id = p.id) AS commissionVersion,
         (SELECT max(version) FROM pa_policy WHERE kind = 'attribution' AND owner_id = g.id) AS attributionVersion
       FROM pa_program p JOIN pa_group g ON g.id = p.group_id ORDER BY g.id, p.id`,
    )
    .all()
    .map((row) => ({
      ...row,
      channels: JSON.parse(row.channels) as string[],
      hosts: JSON.parse(row.hosts) as string[],
    }));
}

function checkZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (error) {
    throw new SoukError({
      code: 'timezone-unknown',
      what: msg({ zh: '未知时区“{zone}”', en: 'Unknown time zone “{zone}”' }, { zone }),
      next: msg({ zh: '写成 Asia/Shanghai 这样的 IANA 名称。', en: 'Write an IANA name such as Asia/Shanghai.' }),
      cause: error,
    });
  }
}

function checkLanding(landing: string, hosts: readonly string[]): void {
  const url = URL.canParse(landing) ? new URL(landing) : undefined;
  if (
    url &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    (hosts.length === 0 || hosts.includes(url.host))
  )
    return;
  throw new SoukError({
    code: 'landing-invalid',
    what: msg({ zh: '落地页“{landing}”不可用', en: 'The landing page “{landing}” will not do' }, { landing }),
    next: msg({
      zh: '写完整的 https 网址，且主机在 --host 名单内。',
      en: 'Give a full https URL on one of the hosts named with --host.',
    }),
  });
}

function channelTaken(channel: string, group: string): SoukError {
  return new SoukError({
    code: 'channel-taken',
    what: msg(
      { zh: '渠道“{channel}”已属于计划组“{group}”', en: 'The channel “{channel}” belongs to the group “{group}”' },
      { channel, group },
    ),
    next: msg(
      { zh: '用 --group {group} 加入该组，或换渠道。', en: 'Join it with --group {group}, or use another channel.' },
      { group },
    ),
  });
}
