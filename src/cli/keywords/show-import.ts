import { fieldText, type ImportReport, REJECT_REASONS, type SheetReport } from '../../../keywords/index.ts';
import { formatNumber, type Lang } from '../../kernel/i18n/message.ts';
import { visibleText } from '../../kernel/text/visible.ts';

/** The report of one imported file for a person: every column, every kind of refused row with examples. */
export function importText(report: ImportReport, lang: Lang): string {
  const zh = lang === 'zh';
  const n = (value: number) => formatNumber(value, lang);
  const lines: string[] = [];
  const state = {
    imported: zh ? `已导入（编号 ${report.importId}）` : `imported (no. ${report.importId})`,
    'dry-run': zh ? '试运行，未写入' : 'dry run, nothing written',
    known: zh
      ? `已导入过（编号 ${report.importId}），没有变化`
      : `known already (import ${report.importId}), nothing changed`,
  }[report.state];
  lines.push(`${visibleText(report.file)}: ${state}`);
  if (report.state === 'known') return `${lines[0]}\n`;
  lines.push(
    zh
      ? `  收下 ${n(report.rowsAccepted)} 行，拒收 ${n(report.rowsRejected)} 行；新关键词 ${n(report.keywordsAdded)} 个`
      : `  ${n(report.rowsAccepted)} rows taken, ${n(report.rowsRejected)} refused; ${n(report.keywordsAdded)} new keywords`,
  );
  for (const sheet of report.sheets) lines.push(...sheetLines(sheet, lang));
  return `${lines.join('\n')}\n`;
}

function sheetLines(sheet: SheetReport, lang: Lang): string[] {
  const zh = lang === 'zh';
  const name = sheet.sheet === '' ? '' : `[${visibleText(sheet.sheet)}] `;
  if (sheet.source === null) return [`  ${name}${zh ? '未使用：' : 'not used: '}${sheet.why?.[lang] ?? ''}`];
  const facts = [
    sheet.source,
    sheet.encoding && `${sheet.encoding}${sheet.delimiter === '\t' ? ' TSV' : ''}`,
    sheet.market,
    sheet.period,
    sheet.decimalComma && (zh ? '小数用逗号' : 'decimal commas'),
    sheet.buckets && (zh ? '搜索量是档位，按区间保存' : 'volumes are buckets, kept as ranges'),
    sheet.headerLine !== null &&
      sheet.headerLine > 1 &&
      (zh ? `表头在第 ${sheet.headerLine} 行` : `header in line ${sheet.headerLine}`),
    sheet.mended > 0 &&
      (zh
        ? `${sheet.mended} 行引号不配对，已按字面读取`
        : `${sheet.mended} rows with stray quotation marks, read literally`),
    sheet.blank > 0 && (zh ? `空行 ${sheet.blank}` : `${sheet.blank} blank rows`),
  ];
  const lines = [`  ${name}${facts.filter(Boolean).join(' · ')}`];
  const used = sheet.columns.filter((column) => column.field !== null);
  lines.push(
    `    ${zh ? '使用的列：' : 'used: '}${used.map((column) => `${visibleText(column.header)} → ${fieldText(column.field!)[lang]}`).join(zh ? '；' : '; ')}`,
  );
  for (const column of sheet.columns) {
    if (column.field === null)
      lines.push(`    ${zh ? '忽略' : 'ignored'} ${visibleText(column.header) || '–'}: ${column.why?.[lang] ?? ''}`);
  }
  for (const [reason, count] of Object.entries(sheet.rejectCounts)) {
    const examples = sheet.rejects.filter((reject) => reject.reason === reason).slice(0, 3);
    lines.push(
      `    ${zh ? '拒收' : 'refused'} ${count}: ${REJECT_REASONS[reason as keyof typeof REJECT_REASONS][lang]}`,
    );
    for (const { line, text } of examples)
      lines.push(`      ${zh ? `第 ${line} 行` : `line ${line}`}: ${visibleText(text.slice(0, 80))}`);
  }
  for (const [field, problem] of Object.entries(sheet.cellProblems)) {
    const examples = problem.examples.map((example) => `${example.line}: ${visibleText(example.text)}`).join('; ');
    lines.push(
      zh
        ? `    ${problem.count} 个单元格读不出${fieldText(field).zh}，按未知保存（${examples}）`
        : `    ${problem.count} cells hold no ${fieldText(field).en}, kept as unknown (${examples})`,
    );
  }
  return lines;
}
