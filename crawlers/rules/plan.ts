import type { PageType } from '../model/page-facts.ts';
import type { Engine, PageRule, Rule, RuleContext, RuleMeta, Severity, SiteRule } from '../model/rule.ts';
import type { OptionValue, RuleSettings } from './settings.ts';

/** One rule that is asked in this run, with the severity and the options in force. */
export interface PlannedRule<R extends Rule = Rule> {
  rule: R;
  severity: Severity;
  context: RuleContext;
}

/** All rules of a run, ready to judge. Make it once; it holds no state of the run itself. */
export interface RulePlan {
  engines: readonly Engine[];
  page: readonly PlannedRule<PageRule>[];
  site: readonly PlannedRule<SiteRule>[];
}

export const PAGE_TYPES: readonly PageType[] = [
  'home',
  'category',
  'product',
  'promo',
  'article',
  'search',
  'utility',
  'other',
];

/** The rules of a list that apply under these settings. Rules that are off, or whose engines are not in the profile, are left out. */
export function planOf(settings: RuleSettings, rules: readonly Rule[]): RulePlan {
  const page: PlannedRule<PageRule>[] = [];
  const site: PlannedRule<SiteRule>[] = [];
  for (const rule of rules) {
    const setting = settings.rules[rule.meta.id];
    const severity = setting?.severity ?? severityFor(rule.meta, settings.engines);
    if (severity === 'off') continue;
    const context = contextOf(rule.meta, setting?.options ?? {}, settings.engines);
    if ('on' in rule.meta) page.push({ rule: rule as PageRule, severity, context });
    else site.push({ rule: rule as SiteRule, severity, context });
  }
  return { engines: settings.engines, page, site };
}

const WEIGHT: Record<Severity | 'off', number> = { off: 0, notice: 1, warning: 2, error: 3 };

/** The severity of a rule for an engine profile: the strictest that one of its engines asks for; `off` when none asks. */
export function severityFor(meta: RuleMeta, engines: readonly Engine[]): Severity | 'off' {
  let strictest: Severity | 'off' = 'off';
  for (const engine of engines) {
    if (meta.onlyFor && !meta.onlyFor.includes(engine)) continue;
    const asked = meta.engines?.[engine] ?? meta.severity;
    if (WEIGHT[asked] > WEIGHT[strictest]) strictest = asked;
  }
  return strictest;
}

function contextOf(
  meta: RuleMeta,
  given: Readonly<Record<string, OptionValue>>,
  engines: readonly Engine[],
): RuleContext {
  const options = new Map<string, OptionValue>();
  for (const [name, option] of Object.entries(meta.options ?? {})) options.set(name, given[name] ?? option.default);
  return {
    engines,
    option<T extends OptionValue>(name: string): T {
      const value = options.get(name);
      if (value === undefined) throw new Error(`rule ${meta.id} has no option ${name}`);
      return value as T;
    },
  };
}
