import type { PageRow, StoredFinding } from '../../../crawlers/index.ts';
import { type Cell, csvBytes, READING_CSV } from '../../io/csv-write.ts';
import { type StreamedSheet, xlsxChunks } from '../../io/xlsx-stream.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { coverSheet, sheetCell } from '../rows/emit-rows.ts';
import type { RowColumn } from '../rows/row-table.ts';
import type { AuditSummary, Catalogue } from './audit-summary.ts';
import { auditCover } from './tables/cover.ts';
import { findingColumns, groupColumns } from './tables/issues-table.ts';
import { PAGE_COLUMNS } from './tables/pages-table.ts';

export interface SheetSources {
  summary: AuditSummary;
  catalogue: Catalogue;
  lang: Lang;
  findings(): Iterable<StoredFinding>;
  pages(): Iterable<PageRow>;
}

/** `audit.xlsx`, streamed: what it is, the faults, every single finding, the pages. */
export function auditXlsx(sources: SheetSources): AsyncIterable<Uint8Array> {
  const { summary, catalogue, lang } = sources;
  const zh = lang === 'zh';
  return xlsxChunks([
    coverSheet(auditCover(summary, lang), undefined, lang),
    sheet(zh ? '问题' : 'Issues', groupColumns(catalogue, lang), summary.groups, lang),
    sheet(zh ? '明细' : 'Findings', findingColumns(catalogue, lang), sources.findings(), lang),
    sheet(zh ? '网页' : 'Pages', PAGE_COLUMNS, sources.pages(), lang),
  ]);
}

/** The CSV files of an audit by name: faults, findings and pages, each streamed. */
export function auditCsv(sources: SheetSources): Record<string, AsyncIterable<Uint8Array>> {
  const { summary, catalogue, lang } = sources;
  return {
    'audit-issues.csv': csv(groupColumns(catalogue, lang), summary.groups, lang),
    'audit-findings.csv': csv(findingColumns(catalogue, lang), sources.findings(), lang),
    'audit-pages.csv': csv(PAGE_COLUMNS, sources.pages(), lang),
  };
}

function sheet<Row>(name: string, columns: readonly RowColumn<Row>[], rows: Iterable<Row>, lang: Lang): StreamedSheet {
  function* cells(): Generator<Cell[]> {
    for (const row of rows) yield columns.map((column) => sheetCell(column.value(row)));
  }
  return {
    name,
    columns: columns.map((column) => ({ header: column.header[lang], width: widthOf(column) })),
    rows: cells(),
    filter: true,
  };
}

function widthOf<Row>(column: RowColumn<Row>): number {
  return column.align === 'right' ? 11 : Math.min(60, Math.max(14, column.maxWidth ?? 18));
}

function csv<Row>(columns: readonly RowColumn<Row>[], rows: Iterable<Row>, lang: Lang): AsyncIterable<Uint8Array> {
  function* lines(): Generator<Cell[]> {
    yield columns.map((column) => column.header[lang]);
    for (const row of rows) yield columns.map((column) => sheetCell(column.value(row)));
  }
  return csvBytes(lines(), READING_CSV, 'utf-8-bom');
}
