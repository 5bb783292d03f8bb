import { createHash } from 'node:crypto';
import type { ZodError } from 'zod';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { attributionPolicy } from '../attribution/policy.ts';
import type { Directory } from '../model/directory.ts';
import { commissionPolicyIn } from './policy.ts';

export interface NewPolicy {
  kind: 'attribution' | 'commission';
  /** Code of the program; an attribution policy is that of its group. */
  program: string;
  body: unknown;
  /** UTC ms; undefined: at once, or from the beginning when nothing was ever posted. */
  from?: number | undefined;
  now: number;
}

/**
 * Adds a version of a policy. Versions are immutable and begin at a moment; a version that would judge a line which
 * has a winner (even one whose commission rounds to nothing) or a posting is refused, so that no change of policy can rewrite the past. Errors: `program-unknown`,
 * `policy-invalid` (with the place), `policy-rewrites-past`. Returns the version number and its start.
 */
export function addPolicy(
  db: Sqlite,
  directory: Directory,
  policy: NewPolicy,
): { version: number; from: number; hash: string } {
  const program = [...directory.programs.values()].find(
    (item) => item.code.toLowerCase() === policy.program.toLowerCase(),
  );
  if (!program)
    throw unknownProgram(
      policy.program,
      [...directory.programs.values()].map((item) => item.code),
    );
  const group = directory.groups.find((item) => item.id === program.groupId)!;
  checkPolicy(policy.kind, policy.body, group.currency);
  const owner = policy.kind === 'attribution' ? group.id : program.id;
  return db
    .transaction(() => {
      const newest = db
        .prepare<[string, number], { version: number; from: number }>(
          'SELECT version, effective_from AS "from" FROM pa_policy WHERE kind = ? AND owner_id = ? ORDER BY version DESC LIMIT 1',
        )
        .get(policy.kind, owner);
      const posted = db
        .prepare<[number], number | null>(
          `SELECT max(coalesce(placed_at, 0)) FROM pa_line WHERE group_id = ?
           AND (EXISTS (SELECT 1 FROM ledger_posting p WHERE p.line_id = pa_line.id AND p.rule IS NOT NULL)
             OR EXISTS (SELECT 1 FROM pa_share s WHERE s.line_id = pa_line.id))`,
        )
        .pluck()
        .get(group.id);
      const from =
        policy.from ??
        (posted === null || posted === undefined ? (newest ? policy.now : 0) : Math.max(policy.now, posted + 1));
      const earliest = Math.max((newest?.from ?? -1) + 1, posted === null || posted === undefined ? 0 : posted + 1);
      if (from < earliest) throw rewritesPast(earliest);
      const body = JSON.stringify(policy.body);
      const hash = createHash('sha256').update(body).digest('hex');
      const version = (newest?.version ?? 0) + 1;
      db.prepare(
        'INSERT INTO pa_policy (kind, owner_id, version, effective_from, body, hash, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(policy.kind, owner, version, from, body, hash, policy.now);
      return { version, from, hash };
    })
    .immediate();
}

/** Reads a policy against its schema; throws `policy-invalid` with the first place that is wrong. */
export function checkPolicy(kind: 'attribution' | 'commission', body: unknown, currency: string): void {
  const result =
    kind === 'attribution' ? attributionPolicy.safeParse(body) : commissionPolicyIn(currency).safeParse(body);
  if (result.success) return;
  const issue = (result.error as ZodError).issues[0]!;
  throw new SoukError({
    code: 'policy-invalid',
    what: msg(
      { zh: '政策文件有误：{place}（{detail}）', en: 'The policy is not valid: {place} ({detail})' },
      { place: issue.path.join('.') || '/', detail: issue.message },
    ),
    next: msg({
      zh: '对照 docs/guides/partners.zh.md 里的示例修改；用 souk partners policy template 生成模板。',
      en: 'Compare with the examples in docs/guides/partners.en.md; souk partners policy template prints one to start from.',
    }),
  });
}

/** The error for a program code that nobody registered. */
export function unknownProgram(code: string, known: readonly string[]): SoukError {
  return new SoukError({
    code: 'program-unknown',
    what: msg({ zh: '没有推广计划“{code}”', en: 'There is no program “{code}”' }, { code }),
    next: msg(
      {
        zh: '现有计划：{known}。用 souk partners program add 新建。',
        en: 'There are: {known}. Add one with souk partners program add.',
      },
      { known: known.join(', ') || '—' },
    ),
  });
}

function rewritesPast(earliest: number): SoukError {
  return new SoukError({
    code: 'policy-rewrites-past',
    what: msg({
      zh: '新政策的生效时间早于已入账的订单',
      en: 'The new version would judge orders that are already in the books',
    }),
    why: msg({ zh: '政策调整不得追溯既往。', en: 'A change of policy never rewrites the past.' }),
    next: msg(
      { zh: '把 --from 设为 {when} 或更晚。', en: 'Set --from to {when} or later.' },
      { when: new Date(earliest).toISOString() },
    ),
  });
}
