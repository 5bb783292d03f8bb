import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Fact } from '../model/fact.ts';
import { readFact } from '../store/fact-store.ts';

/** The fact with that code. Errors: `fact-unknown`. */
export function needFact(db: Sqlite, code: string): Fact {
  const fact = readFact(db, code);
  if (fact) return fact;
  throw new SoukError({
    code: 'fact-unknown',
    what: msg({ zh: '没有编号为 {code} 的事实', en: 'There is no fact {code}' }, { code }),
    next: msg({ zh: '用 souk content fact list 查看编号。', en: 'See the codes with souk content fact list.' }),
  });
}

/**
 * Marks a fact as verified by an evidence file: its SHA-256 is kept, so that the file can be recognised later. A source
 * must be known, and the fact must not have run out. Errors: `fact-unknown`, `fact-no-source`, `fact-expired`,
 * `file-not-readable`. Returns the hash.
 */
export function verifyFact(
  db: Sqlite,
  code: string,
  evidence: { file: string; source?: string; sourceDate?: string },
  now: number,
): string {
  const fact = needFact(db, code);
  const source = evidence.source ?? fact.source;
  if (source === '') {
    throw new SoukError({
      code: 'fact-no-source',
      what: msg(
        { zh: '{code} 没有来源，不能核实', en: '{code} has no source and cannot be verified' },
        { code: fact.code },
      ),
      next: msg({
        zh: '加上 --source 写明出处（谁、什么文件）。',
        en: 'Name it with --source (who says so, in which document).',
      }),
    });
  }
  const today = new Date(now).toISOString().slice(0, 10);
  if (fact.validUntil !== '' && fact.validUntil < today) {
    throw new SoukError({
      code: 'fact-expired',
      what: msg(
        { zh: '{code} 已于 {day} 过有效期', en: '{code} ran out on {day}' },
        { code: fact.code, day: fact.validUntil },
      ),
      next: msg({ zh: '用新的数据另加一条事实。', en: 'Add a fact with the new figure.' }),
    });
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(evidence.file);
  } catch (error) {
    throw new SoukError({
      code: 'file-not-readable',
      what: msg({ zh: '无法读取证据文件 {path}', en: 'Cannot read the evidence file {path}' }, { path: evidence.file }),
      next: msg({ zh: '请检查路径和权限。', en: 'Check the path and that you may read it.' }),
      cause: error,
    });
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  db.prepare(
    `UPDATE content_fact SET status = 'verified', evidence_file = ?, evidence_sha256 = ?, source = ?,
       source_date = ?, updated_at = ? WHERE code = ?`,
  ).run(evidence.file, hash, source, evidence.sourceDate ?? fact.sourceDate, now, fact.code);
  return hash;
}

/** Takes a fact out of use: `expired` from that day on, or `retired` at once. Drafts that rest on it fail from then on. */
export function expireFact(db: Sqlite, code: string, how: { on?: string; retire: boolean }, now: number): Fact {
  const fact = needFact(db, code);
  const today = new Date(now).toISOString().slice(0, 10);
  const until = how.on ?? today;
  const status = how.retire ? 'retired' : until <= today ? 'expired' : fact.status;
  db.prepare('UPDATE content_fact SET status = ?, valid_until = ?, updated_at = ? WHERE code = ?').run(
    status,
    until,
    now,
    fact.code,
  );
  return needFact(db, fact.code);
}
