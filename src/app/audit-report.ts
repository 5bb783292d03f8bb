import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findingRows, pageRows } from '../../crawlers/index.ts';
import { refuseOverwrite, writeFile } from '../io/write-file.ts';
import type { Lang } from '../kernel/i18n/message.ts';
import type { AuditSummary } from '../report/audit/audit-summary.ts';
import { CATALOGUE } from '../report/audit/catalogue.ts';
import type { FileFormat } from '../report/audit/file-formats.ts';
import { buildHtml } from '../report/audit/html/build.ts';
import { auditJson } from '../report/audit/json.ts';
import { auditMarkdown } from '../report/audit/markdown.ts';
import { auditCsv, auditXlsx } from '../report/audit/sheets.ts';
import type { Sqlite } from '../store/open.ts';

const FILES: Readonly<Record<FileFormat, readonly string[]>> = {
  json: ['audit.json'],
  html: ['audit.html'],
  csv: ['audit-issues.csv', 'audit-findings.csv', 'audit-pages.csv'],
  xlsx: ['audit.xlsx'],
  md: ['audit.md'],
  pdf: ['audit.pdf'],
};

export interface ReportTarget {
  formats: readonly FileFormat[];
  folder: string;
  force: boolean;
  lang: Lang;
}

export interface WrittenFile {
  path: string;
  bytes: number;
}

/** Refuses before any work when a file of the report already stands there. */
export function refuseReports(target: ReportTarget): void {
  for (const format of target.formats) {
    for (const name of FILES[format]) refuseOverwrite(join(target.folder, name), target.force);
  }
}

/** Writes the files of one audit from the store; needs no network. Returns them with their sizes, the one to open first in front. */
export async function writeReports(db: Sqlite, summary: AuditSummary, target: ReportTarget): Promise<WrittenFile[]> {
  refuseReports(target);
  mkdirSync(target.folder, { recursive: true });
  const sources = {
    summary,
    catalogue: CATALOGUE,
    lang: target.lang,
    findings: () => findingRows(db, summary.crawl.id),
    pages: () => pageRows(db, summary.crawl.id),
  };
  const written: WrittenFile[] = [];
  const write = async (name: string, chunks: Parameters<typeof writeFile>[1]) => {
    const path = join(target.folder, name);
    await writeFile(path, chunks, { force: target.force });
    written.push({ path, bytes: statSync(path).size });
  };
  for (const format of [...target.formats].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))) {
    if (format === 'html') await write('audit.html', buildHtml(db, summary, CATALOGUE, target.lang).html);
    else if (format === 'pdf') await write('audit.pdf', await auditPdf(db, summary, target.lang));
    else if (format === 'json') await write('audit.json', auditJson(summary, sources.findings()));
    else if (format === 'md') await write('audit.md', auditMarkdown(summary, CATALOGUE, target.lang));
    else if (format === 'xlsx') await write('audit.xlsx', auditXlsx(sources));
    else for (const [name, chunks] of Object.entries(auditCsv(sources))) await write(name, chunks);
  }
  return written;
}

/** The HTML report printed, with every section open. */
async function auditPdf(db: Sqlite, summary: AuditSummary, lang: Lang): Promise<Uint8Array> {
  const { printPdf } = await import('../io/print-pdf.ts');
  const { html } = buildHtml(db, summary, CATALOGUE, lang);
  return printPdf(html.replace(/<details(?![^>]* open)/g, '<details open'));
}

const ORDER: readonly FileFormat[] = ['html', 'pdf', 'xlsx', 'md', 'csv', 'json'];
