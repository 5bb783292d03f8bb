import { findingRows, type Severity } from '../../../crawlers/index.ts';
import { type WrittenFile, writeReports } from '../../app/audit-report.ts';
import { EXIT, type ExitCode } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { shellQuoted } from '../../kernel/text/shell-word.ts';
import type { AuditSummary } from '../../report/audit/audit-summary.ts';
import { CATALOGUE } from '../../report/audit/catalogue.ts';
import { gateFaults } from '../../report/audit/gate.ts';
import { auditJson } from '../../report/audit/json.ts';
import { terminalReport } from '../../report/audit/terminal.ts';
import type { Sqlite } from '../../store/open.ts';
import type { Context } from '../context.ts';
import { freshFolder, type ReportChoice } from './report-options.ts';

/**
 * Writes the report files, shows the end of the audit, and judges the gate. Returns 0, or 1 when `failOn` is set and a
 * fault is that severe.
 */
export async function showResult(
  context: Context,
  db: Sqlite,
  summary: AuditSummary,
  choice: ReportChoice,
  failOn: Severity | undefined,
): Promise<ExitCode> {
  let files: WrittenFile[] = [];
  if (choice.files.length > 0) {
    const folder = choice.folder ?? freshFolder(summary.crawl.id);
    files = await writeReports(db, summary, {
      formats: choice.files,
      folder,
      force: choice.force,
      lang: context.lang,
    });
  }
  if (context.json) {
    for (const chunk of auditJson(summary, findingRows(db, summary.crawl.id))) context.out(chunk);
  } else if (choice.terminal) {
    context.out(
      terminalReport(summary, CATALOGUE, {
        lang: context.lang,
        color: context.color,
        width: Math.min(process.stdout.columns ?? 100, 120),
        files,
        next: nextCommand(summary, files.length > 0, context.dbPath),
      }),
    );
  } else
    for (const file of files) context.say(msg({ zh: '已写入 {file}', en: 'Written: {file}' }, { file: file.path }));
  if (failOn === undefined) return EXIT.ok;
  const faults = gateFaults(summary, failOn);
  if (faults === 0) return EXIT.ok;
  context.say(
    msg(
      {
        zh: '未通过 --fail-on {failOn}：有 {faults} 处达到或超过该严重度。',
        en: '--fail-on {failOn} is not met: {faults} {faults|fault is|faults are} this severe or worse.',
      },
      { failOn, faults },
    ),
  );
  return EXIT.gate;
}

/** What to do after this: continue, open the report, or list the issues. */
function nextCommand(summary: AuditSummary, written: boolean, dbPath: string): string {
  const db = dbPath === 'souk.db' ? '' : ` --db ${shellQuoted(dbPath)}`;
  if (summary.crawl.state === 'interrupted' || summary.crawl.state === 'running') {
    return `souk crawl resume ${summary.crawl.id}${db}`;
  }
  return written ? `souk issues ${summary.crawl.id}${db}` : `souk report ${summary.crawl.id} --format html${db}`;
}
