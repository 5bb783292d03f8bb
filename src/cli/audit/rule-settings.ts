import { parseEngines, RULES, type RuleSettings, readRuleSettings, unknownRule } from '../../../crawlers/index.ts';
import type { OptionValues } from '../command.ts';

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
