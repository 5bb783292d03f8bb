import { ENGINES, RULES, readRuleSettings, severityFor } from '../../../crawlers/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { rulesTable, selectRules } from './rule-rows.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出审计规则：编号、领域、生效的严重度、名称。严重度已按搜索引擎组合和配置换算。',
    en: 'List the audit rules: id, area, severity in force, name. Engine profile and configuration are applied.',
  },
  options: [
    { flags: '--area <area>', text: { zh: '只看某个领域（如 title、links）', en: 'one area only (title, links…)' } },
    {
      flags: '--severity <severity>',
      text: { zh: '只看某个严重度', en: 'one severity only' },
      choices: ['error', 'warning', 'notice', 'off'],
    },
    {
      flags: '--engine <engine>',
      text: {
        zh: '按这个搜索引擎（可重复）换算，而不是配置里的组合',
        en: 'as this engine asks (may be repeated), not the configured profile',
      },
      many: true,
      choices: ENGINES,
    },
    { flags: '--search <word>', text: { zh: '编号或名称包含这个词', en: 'id or name contains this word' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'rules list', text: { zh: '全部规则', en: 'all rules' } },
    { line: 'rules list --area title --severity error', text: { zh: '标题类的错误', en: 'errors about titles' } },
    {
      line: 'rules list --engine baidu --engine 360 --json',
      text: { zh: '按百度和 360 换算，输出 NDJSON', en: 'as Baidu and 360 ask, as NDJSON' },
    },
  ],
  async run(context, _args, options) {
    const settings = readRuleSettings(context.config.values['rules']);
    const engines = options['engine'] as string[] | undefined;
    const rows = selectRules(RULES, {
      settings: engines ? { ...settings, engines: engines as typeof settings.engines } : settings,
      severityFor,
      area: options['area'] as string | undefined,
      severity: options['severity'] as string | undefined,
      search: options['search'] as string | undefined,
      lang: context.lang,
    });
    await context.rows(rulesTable(rows, context.lang), options);
    return EXIT.ok;
  },
};
