import type { Engine, RuleContext } from '../model/rule.ts';

/** The engines of the Chinese market. */
export const CHINESE_ENGINES: readonly Engine[] = ['baidu', '360', 'sogou', 'shenma', 'toutiao'];

/** True when one of these engines is in the profile of this run. */
export function needsEngine(context: RuleContext, engines: readonly Engine[]): boolean {
  return engines.some((engine) => context.engines.includes(engine));
}
