import { keyPath, loadKeys, readStatements, signingKey, signStatement } from '../../../partners/index.ts';
import { printPdf } from '../../io/print-pdf.ts';
import { writeFile } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { statementCsv } from '../../report/partners/statement-csv.ts';
import { statementHtml } from '../../report/partners/statement-html.ts';
import { statementLines } from '../../report/partners/statement-terminal.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '一位伙伴的对账单：终端、HTML、CSV 或 PDF，带本店签名，可离线核验。',
    en: 'The statement of a partner: terminal, HTML, CSV or PDF, signed by the shop, to check offline.',
  },
  arguments: [{ name: '<partner>', text: { zh: '伙伴编号', en: 'code of the partner' } }],
  options: [
    { flags: '--period <month>', text: { zh: '月份（默认最近一期）', en: 'month (default: the newest)' } },
    { flags: '--out <file>', text: { zh: '写入 .html、.csv 或 .pdf', en: 'write to .html, .csv or .pdf' } },
    { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite an existing file' } },
  ],
  examples: [
    { line: 'partners statement longjing --period 2026-10', text: { zh: '在终端查看', en: 'read it in the terminal' } },
    {
      line: 'partners statement longjing --out longjing-2026-10.html',
      text: { zh: '发给伙伴的网页版（可打印为 PDF）', en: 'a page to send (prints to PDF)' },
    },
  ],
  async run(context, [partner = ''], options) {
    const db = await context.store({ mustExist: true });
    const path = keyPath(context.dbPath);
    const unsigned = readStatements(db, partner, options['period'] as string | undefined);
    const key = signingKey(db, path, loadKeys(path), Date.now());
    const statements = unsigned.map((item) => signStatement(item, key));
    const out = options['out'] as string | undefined;
    if (out === undefined) {
      if (context.json)
        for (const item of statements) context.out(`${JSON.stringify({ schema: item.body.schema, ...item })}\n`);
      else context.out(statements.map((item) => statementLines(item, context.lang)).join('\n'));
      return EXIT.ok;
    }
    for (const [i, item] of statements.entries()) {
      // Several currencies: one file each, the currency before the ending.
      const target = i === 0 ? out : out.replace(/(\.\w+)?$/, `-${item.body.currency}$1`);
      const force = options['force'] === true;
      if (target.endsWith('.csv')) await writeFile(target, statementCsv(item, context.lang), { force });
      else if (target.endsWith('.pdf'))
        await writeFile(target, await printPdf(statementHtml(item, context.lang)), { force });
      else await writeFile(target, statementHtml(item, context.lang), { force });
      context.say(
        msg({ zh: '已写入 {path}，指纹 {hash}', en: 'Wrote {path}, hash {hash}' }, { path: target, hash: item.hash }),
      );
    }
    return EXIT.ok;
  },
};
