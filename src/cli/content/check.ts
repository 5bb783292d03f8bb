import { existsSync } from 'node:fs';
import { sarifReport } from '../../../content/index.ts';
import { checkArticle } from '../../app/content/check-article.ts';
import type { Trade } from '../../kernel/adlaw/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { render } from '../../kernel/i18n/message.ts';
import { checkText } from '../../report/content/check-text.ts';
import type { CommandSpec } from '../command.ts';
import { version } from '../version.ts';
import { TRADE_OPTION } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '检查草稿或文件：事实依据、广告法、占位符、重复、关键词、可读性、结构、链接、标点。',
    en: 'Check a draft or a file: support by facts, advertising law, placeholders, copies, keyword, readability, structure, links, marks.',
  },
  arguments: [
    {
      name: '<target>',
      text: { zh: '文件（.md、.html、.txt）或草稿编号', en: 'a file (.md, .html, .txt) or the number of a draft' },
    },
  ],
  options: [
    TRADE_OPTION,
    {
      flags: '--pack <id>',
      many: true,
      text: { zh: '只用这些规则包（all 为全部）', en: 'only these law packs (all: every one)' },
    },
    { flags: '--keyword <word>', text: { zh: '关键词', en: 'the keyword' } },
    { flags: '--no-facts', text: { zh: '不核对事实表', en: 'do not verify against the fact sheet' } },
    { flags: '--no-duplicates', text: { zh: '不查重复', en: 'do not look for copies' } },
    {
      flags: '--format <format>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['text', 'json', 'sarif'],
      default: 'text',
    },
    {
      flags: '--fail-on <level>',
      text: { zh: '出现这一级就以 1 退出', en: 'exit 1 when this level is found' },
      choices: ['block', 'warn', 'note', 'never'],
      default: 'block',
    },
  ],
  examples: [
    {
      line: 'content check draft.md --trade food',
      text: { zh: '按食品行业检查文件', en: 'check a file for the food trade' },
    },
    { line: 'content check 1 --format sarif --fail-on never', text: { zh: '草稿 1，SARIF', en: 'draft 1 as SARIF' } },
  ],
  async run(context, [target = ''], options) {
    const needsStore = /^\d+$/.test(target) || existsSync(context.dbPath);
    const trade = options['trade'] as Trade;
    const packs = options['pack'] as string[] | undefined;
    const keyword = options['keyword'] as string | undefined;
    const { report, uri } = checkArticle(needsStore ? await context.store({ mustExist: true }) : undefined, target, {
      trades: [trade],
      ...(packs ? { packs } : {}),
      ...(keyword === undefined ? {} : { keyword }),
      facts: options['facts'] !== false,
      duplicates: options['duplicates'] !== false,
      now: Date.now(),
    });
    const format = context.json ? 'json' : options['format'];
    if (format === 'sarif')
      context.out(`${JSON.stringify(sarifReport(report, { uri, version: version(), lang: context.lang }), null, 2)}\n`);
    else if (format === 'json') {
      const findings = report.findings.map((one) => ({ ...one, message: render(one.message, context.lang) }));
      context.out(
        `${JSON.stringify({ schema: 'souk.content.check/1', target: uri, packs: report.packs, findings })}\n`,
      );
    } else context.out(checkText(report, uri, context.lang));
    const rank = { note: 0, warn: 1, block: 2 } as const;
    const limit = options['failOn'] as keyof typeof rank | 'never';
    return limit !== 'never' && report.findings.some((one) => rank[one.level] >= rank[limit]) ? EXIT.gate : EXIT.ok;
  },
};
