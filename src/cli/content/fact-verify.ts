import { verifyFact } from '../../../content/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '凭证据文件核实一条事实：保存文件的 SHA-256，日后可查。',
    en: 'Verify a fact by its evidence file: the SHA-256 of the file is kept.',
  },
  arguments: [{ name: '<code>', text: { zh: '事实编号，如 F3', en: 'code of the fact, e.g. F3' } }],
  options: [
    {
      flags: '--evidence <file>',
      text: { zh: '证据文件（报告、合同、截图…）', en: 'the evidence (report, contract, screenshot…)' },
    },
    { flags: '--source <text>', text: { zh: '来源', en: 'who says so' } },
    { flags: '--source-date <date>', text: { zh: '来源日期', en: 'date of the source' } },
  ],
  examples: [
    {
      line: 'content fact verify F1 --evidence report.pdf --source "检测报告 SC-2025-118"',
      text: { zh: '用检测报告核实 F1', en: 'verify F1 by a test report' },
    },
  ],
  async run(context, [code = ''], options) {
    const file = options['evidence'] as string | undefined;
    if (file === undefined) {
      throw new SoukError({
        code: 'fact-no-evidence',
        what: msg({ zh: '核实需要证据文件', en: 'To verify a fact takes an evidence file' }),
        next: msg({ zh: '加上 --evidence 文件。', en: 'Name it with --evidence FILE.' }),
      });
    }
    const source = options['source'] as string | undefined;
    const sourceDate = options['sourceDate'] as string | undefined;
    const hash = verifyFact(
      await context.store({ mustExist: true }),
      code,
      { file, ...(source ? { source } : {}), ...(sourceDate ? { sourceDate } : {}) },
      Date.now(),
    );
    if (context.json)
      context.out(
        `${JSON.stringify({ schema: 'souk.content.fact/1', code: code.toUpperCase(), status: 'verified', evidence: hash })}\n`,
      );
    else
      context.say(
        msg(
          { zh: '{code} 已核实，证据 SHA-256 {hash}', en: '{code} is verified, evidence SHA-256 {hash}' },
          { code: code.toUpperCase(), hash },
        ),
      );
    return EXIT.ok;
  },
};
