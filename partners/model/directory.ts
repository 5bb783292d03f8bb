import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerFacts } from '../attribution/attribute.ts';
import { type AttributionPolicy, attributionPolicy } from '../attribution/policy.ts';
import { type CommissionPolicy, commissionPolicyIn } from '../commission/policy.ts';

export interface Group {
  id: number;
  code: string;
  name: string;
  direction: 'pays' | 'earns';
  channels: readonly string[];
  currency: string;
  timezone: string;
  programs: readonly Program[];
}

export interface Program {
  id: number;
  groupId: number;
  code: string;
  name: string;
  network: string | null;
  hosts: readonly string[];
  landing: string | null;
}

export interface Partner extends PartnerFacts {
  id: number;
  code: string;
  name: string;
  kind: string;
  status: string;
  tiers: readonly (readonly [number, string])[];
  introducerId: number | null;
  introducedAt: number | null;
}

export interface CodeEntry {
  kind: 'coupon' | 'offline' | 'pid';
  partner: number;
  from: number | null;
  to: number | null;
}

export interface PolicyVersion<Body> {
  id: number;
  version: number;
  from: number;
  hash: string;
  body: Body;
}

/** Everything small that decisions need, read once: groups, programs, partners, codes, policies. */
export interface Directory {
  groups: readonly Group[];
  groupOfChannel: ReadonlyMap<string, Group>;
  programs: ReadonlyMap<number, Program>;
  partners: ReadonlyMap<number, Partner>;
  partnerByCode: ReadonlyMap<string, Partner>;
  /** By `kind|network|code` in lower case. */
  codes: ReadonlyMap<string, CodeEntry>;
  linkProgram: ReadonlyMap<number, number>;
  /** Public keys of the shop (base64 DER) by the first 12 digits of their id: what tokens are checked with. */
  publicKeys: ReadonlyMap<string, string>;
  /** Versions by owner, oldest first; owners of attribution policies are groups, of commission policies programs. */
  attribution: ReadonlyMap<number, readonly PolicyVersion<AttributionPolicy>[]>;
  commission: ReadonlyMap<number, readonly PolicyVersion<CommissionPolicy>[]>;
}

/** Reads the directory of an open store. */
export function loadDirectory(db: Sqlite): Directory {
  const programs = db
    .prepare<[], Omit<Program, 'hosts'> & { hosts: string }>(
      'SELECT id, group_id AS groupId, code, name, network, hosts, landing FROM pa_program ORDER BY id',
    )
    .all()
    .map((row): Program => ({ ...row, hosts: JSON.parse(row.hosts) as string[] }));
  const groups = db
    .prepare<[], Omit<Group, 'channels' | 'programs'> & { channels: string }>(
      'SELECT id, code, name, direction, channels, currency, timezone FROM pa_group ORDER BY id',
    )
    .all()
    .map(
      (row): Group => ({
        ...row,
        channels: JSON.parse(row.channels) as string[],
        programs: programs.filter((program) => program.groupId === row.id),
      }),
    );
  const partners = db
    .prepare<[], Omit<Partner, 'tiers' | 'pauses' | 'identity'> & { tiers: string; pauses: string; identity: string }>(
      `SELECT id, code, name, kind, status, tiers, pauses, identity, introducer_id AS introducerId,
         introduced_at AS introducedAt FROM pa_partner ORDER BY id`,
    )
    .all()
    .map(
      (row): Partner => ({
        ...row,
        tiers: JSON.parse(row.tiers) as [number, string][],
        pauses: JSON.parse(row.pauses) as [number, number | null][],
        identity: new Set(JSON.parse(row.identity) as string[]),
      }),
    );
  const codes = db
    .prepare<
      [],
      {
        kind: CodeEntry['kind'];
        network: string;
        code: string;
        partner: number;
        from: number | null;
        to: number | null;
      }
    >('SELECT kind, network, code, partner_id AS partner, valid_from AS "from", valid_to AS "to" FROM pa_code')
    .all();
  const links = db.prepare<[], { id: number; program: number }>('SELECT id, program_id AS program FROM pa_link').all();
  const currency = new Map(
    programs.map((program) => [program.id, groups.find((g) => g.id === program.groupId)!.currency]),
  );
  return {
    groups,
    groupOfChannel: new Map(groups.flatMap((group) => group.channels.map((channel) => [channel, group] as const))),
    programs: new Map(programs.map((program) => [program.id, program])),
    partners: new Map(partners.map((partner) => [partner.id, partner])),
    partnerByCode: new Map(partners.map((partner) => [partner.code.toLowerCase(), partner])),
    codes: new Map(codes.map((row) => [codeKey(row.kind, row.network, row.code), row])),
    publicKeys: new Map(
      db.prepare<[], [string, string]>('SELECT substr(id, 1, 12), public FROM pa_public_key').raw().all(),
    ),
    linkProgram: new Map(links.map((row) => [row.id, row.program])),
    attribution: versions(db, 'attribution', (body) => attributionPolicy.parse(body)),
    commission: versions(db, 'commission', (body, owner) =>
      commissionPolicyIn(currency.get(owner) ?? 'CNY').parse(body),
    ),
  };
}

/** The key of a code in `Directory.codes`. */
export function codeKey(kind: CodeEntry['kind'], network: string, code: string): string {
  return `${kind}|${network}|${code}`.toLowerCase();
}

/** The version in force at a moment; before the first one, the first. */
export function inForce<Body>(
  versions: readonly PolicyVersion<Body>[] | undefined,
  at: number,
): PolicyVersion<Body> | undefined {
  return versions?.findLast((version) => version.from <= at) ?? versions?.[0];
}

/** The partner's tier at a moment. */
export function tierAt(partner: Partner, at: number): string {
  return partner.tiers.findLast(([from]) => from <= at)?.[1] ?? '';
}

/** The group's own program (not a network's), else its first. */
export function ownProgram(group: Group): Program | undefined {
  return group.programs.find((program) => program.network === null) ?? group.programs[0];
}

function versions<Body>(db: Sqlite, kind: string, parse: (body: unknown, owner: number) => Body) {
  const rows = db
    .prepare<[string], { id: number; owner: number; version: number; from: number; hash: string; body: string }>(
      `SELECT id, owner_id AS owner, version, effective_from AS "from", hash, body FROM pa_policy
       WHERE kind = ? ORDER BY effective_from`,
    )
    .all(kind);
  const out = new Map<number, PolicyVersion<Body>[]>();
  for (const row of rows) {
    const list = out.get(row.owner) ?? [];
    list.push({ ...row, body: parse(JSON.parse(row.body), row.owner) });
    out.set(row.owner, list);
  }
  return out;
}
