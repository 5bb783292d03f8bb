import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { findingRows, linkRows, pageRows, storedCrawl } from '../../../crawlers/index.ts';
import { issueLists } from '../../../src/app/issue-lists.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import { auditSummary } from '../../../src/report/audit/audit-summary.ts';
import { CATALOGUE } from '../../../src/report/audit/catalogue.ts';
import { auditJson } from '../../../src/report/audit/json.ts';
import { JSON_SCHEMAS, jsonSchemaOf } from '../../../src/report/audit/row-schemas.ts';
import { linksTable } from '../../../src/report/audit/tables/links-table.ts';
import { pagesTable } from '../../../src/report/audit/tables/pages-table.ts';
import { emitRows } from '../../../src/report/rows/emit-rows.ts';
import type { RowTable } from '../../../src/report/rows/row-table.ts';
import { openStore } from '../../../src/store/open.ts';
import { fillCrawl } from '../../helpers/fill-crawl.ts';

type Name = keyof typeof JSON_SCHEMAS;
const NAMES = Object.keys(JSON_SCHEMAS) as Name[];
const fileOf = (name: Name) => packagePath('docs', 'schemas', `${name.replace('/', '.')}.json`);

function validator(name: Name): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(JSON.parse(readFileSync(fileOf(name), 'utf8')) as object);
}

function check(name: Name, document: unknown): void {
  const validate = validator(name);
  validate(document);
  expect(validate.errors ?? [], name).toEqual([]);
}

describe('JSON schemas', () => {
  it.each(NAMES)('docs/schemas holds %s as the code has it', (name) => {
    const made = `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
    if (process.env['SOUK_UPDATE'] === '1') {
      mkdirSync(packagePath('docs', 'schemas'), { recursive: true });
      writeFileSync(fileOf(name), made);
    }
    expect(readFileSync(fileOf(name), 'utf8')).toBe(made);
  });

  it.each(['complete', 'partial', 'interrupted'] as const)('a %s audit validates', (state) => {
    const db = openStore(':memory:');
    const id = fillCrawl(db, { pages: 120, state });
    const summary = auditSummary(db, id, CATALOGUE, '0.1.0');
    const document = JSON.parse([...auditJson(summary, findingRows(db, id))].join('')) as {
      crawl: { state: string };
      findings: unknown[];
    };
    check('souk.audit/1', document);
    expect(document.crawl.state).toBe(state);
    expect(document.findings.length).toBeGreaterThan(50);
    db.close();
  });

  it('an audit that found nothing validates', () => {
    const db = openStore(':memory:');
    const id = fillCrawl(db, { pages: 5, rules: [] });
    const text = [...auditJson(auditSummary(db, id, CATALOGUE, '0.1.0'), findingRows(db, id))].join('');
    check('souk.audit/1', JSON.parse(text));
    db.close();
  });

  it('every row of the lists validates', async () => {
    const db = openStore(':memory:');
    const id = fillCrawl(db, { pages: 60, state: 'partial' });
    const lists = issueLists(db, storedCrawl(db, id), {
      rule: undefined,
      severity: undefined,
      area: undefined,
      contains: undefined,
      limit: undefined,
      lang: 'zh',
      version: '0.1.0',
    });
    const tables: [Name, RowTable<never>][] = [
      ['souk.pages/1', pagesTable(pageRows(db, id, { state: 'all', allRoles: true }), []) as RowTable<never>],
      ['souk.links/1', linksTable(linkRows(db, id), []) as RowTable<never>],
      ['souk.issues/1', lists.findings() as RowTable<never>],
      ['souk.issue-groups/1', lists.groups() as RowTable<never>],
    ];
    for (const [name, table] of tables) {
      const validate = validator(name);
      let text = '';
      const write = (part: string) => {
        text += part;
      };
      expect(await emitRows(table, { format: 'json', lang: 'zh', write })).toBeGreaterThan(10);
      for (const line of text.trim().split('\n')) {
        validate(JSON.parse(line));
        expect(validate.errors ?? [], `${name}: ${line}`).toEqual([]);
      }
    }
    db.close();
  });

  it('refuses a document that lacks a total', () => {
    const validate = validator('souk.audit/1');
    expect(validate({ schema: 'souk.audit/1', totals: {} })).toBe(false);
  });
});
