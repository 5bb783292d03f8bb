import { parseEngines, RULES, type RuleSettings, readRuleSettings, unknownRule } from '../../../crawlers/index.ts';
import type { OptionSpec, OptionValues } from '../command.ts';

/** What decides which rules judge, and how. */
export const RULE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--engines <list>',
    text: {
      zh: '按哪些搜索引擎的要求判断：google,bing,baidu,360,sogou,shenma,toutiao',
      en: 'whose demands count: google,bing,baidu,360,sogou,shenma,toutiao',
    },
  },
  { flags: '--rule <id>', text: { zh: '只用这条规则（可重复）', en: 'this rule alone (may be repeated)' }, many: true },
];

/** The rule settings of this run: the configuration, with `--engines` and `--rule` on top. */
export function ruleSettings(config: unknown, options: OptionValues): RuleSettings {
  const settings = readRuleSettings(config);
  const engines = options['engines'] as string | undefined;
  const only = options['rule'] as string[] | undefined;
  const rules = { ...settings.rules };
  if (only) {
    for (const id of only) if (!RULES.some(({ meta }) => meta.id === id)) throw unknownRule(id, RULES);
    for (const { meta } of RULES) if (!only.includes(meta.id)) rules[meta.id] = { ...rules[meta.id], severity: 'off' };
  }
  return { engines: engines === undefined ? settings.engines : parseEngines(engines), rules };
}
