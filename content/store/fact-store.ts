import type { Selectable } from 'kysely';
import type { Sqlite } from '../../src/store/open.ts';
import type { ContentTables } from '../../src/store/schema/content.ts';
import type { Fact, FactTopic } from '../model/fact.ts';

type FactRow = Selectable<ContentTables['content_fact']>;

/** All facts in the order of their numbers, or those that a filter leaves. */
export function readFacts(db: Sqlite, filter: { lang?: 'zh' | 'en'; subject?: string } = {}): Fact[] {
  return db
    .prepare<[], FactRow>('SELECT * FROM content_fact ORDER BY id')
    .all()
    .filter(
      (row) =>
        (filter.lang === undefined || row.lang === filter.lang) &&
        (filter.subject === undefined || row.subject.includes(filter.subject) || row.aliases.includes(filter.subject)),
    )
    .map(factOf);
}

/** The fact with that code; undefined when there is none. */
export function readFact(db: Sqlite, code: string): Fact | undefined {
  const row = db.prepare<[string], FactRow>('SELECT * FROM content_fact WHERE code = ?').get(code.toUpperCase());
  return row && factOf(row);
}

function factOf(row: FactRow): Fact {
  return {
    code: row.code,
    subject: row.subject,
    aliases: JSON.parse(row.aliases) as string[],
    topic: row.topic as FactTopic,
    attribute: row.attribute,
    statement: row.statement,
    value: row.value,
    unit: row.unit,
    scope: { region: row.region, period: row.period, other: row.scope_other },
    source: row.source,
    sourceUrl: row.source_url,
    sourceDate: row.source_date,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    evidenceSha256: row.evidence_sha256,
    evidenceFile: row.evidence_file,
    status: row.status,
    lang: row.lang,
    wording: JSON.parse(row.wording) as string[],
  };
}

/** The next free code: F1, F2, … */
export function nextFactCode(db: Sqlite): string {
  const last = db
    .prepare("SELECT max(CAST(substr(code, 2) AS INTEGER)) FROM content_fact WHERE code GLOB 'F[0-9]*'")
    .pluck()
    .get();
  return `F${((last as number | null) ?? 0) + 1}`;
}

/**
 * Writes a fact; the same subject, statement, period and region is the same fact and is brought up to date instead.
 * Returns its code and whether it is new. An empty `code` takes the next number.
 */
export function writeFact(
  db: Sqlite,
  fact: Fact,
  now: number,
  importId: number | null,
): { code: string; added: boolean } {
  const same = db
    .prepare<[string, string, string, string], { code: string }>(
      'SELECT code FROM content_fact WHERE subject = ? AND statement = ? AND period = ? AND region = ?',
    )
    .get(fact.subject, fact.statement, fact.scope.period, fact.scope.region);
  const taken =
    fact.code !== '' && db.prepare('SELECT 1 FROM content_fact WHERE code = ?').get(fact.code) !== undefined;
  const code = same?.code ?? (fact.code === '' || taken ? nextFactCode(db) : fact.code);
  const values = {
    code,
    subject: fact.subject,
    aliases: JSON.stringify(fact.aliases),
    topic: fact.topic,
    attribute: fact.attribute,
    statement: fact.statement,
    value: fact.value,
    unit: fact.unit,
    region: fact.scope.region,
    period: fact.scope.period,
    scope_other: fact.scope.other,
    source: fact.source,
    source_url: fact.sourceUrl,
    source_date: fact.sourceDate,
    valid_from: fact.validFrom,
    valid_until: fact.validUntil,
    evidence_file: fact.evidenceFile,
    evidence_sha256: fact.evidenceSha256,
    status: fact.status,
    lang: fact.lang,
    wording: JSON.stringify(fact.wording),
  };
  const names = Object.keys(values);
  if (same) {
    db.prepare(
      `UPDATE content_fact SET ${names.map((name) => `${name} = @${name}`).join(', ')}, updated_at = @now WHERE code = @code`,
    ).run({ ...values, now });
  } else {
    db.prepare(
      `INSERT INTO content_fact (${names.join(', ')}, created_at, updated_at, import_id)
       VALUES (${names.map((name) => `@${name}`).join(', ')}, @now, @now, @import_id)`,
    ).run({ ...values, now, import_id: importId });
  }
  return { code, added: !same };
}
