import type { Decision, LandingPage } from '../../../bids/index.ts';
import { formatNumber, type Lang } from '../../kernel/i18n/message.ts';
import { landingLine } from './landing-texts.ts';

/**
 * A plan of an account without a single figure: nothing can be said of cost, value or structure, so nothing is; what stands
 * and what to bring is said instead.
 */
export function unmeasuredSummary(
  run: number,
  { changes, data, config }: Decision,
  lang: Lang,
  landing: readonly LandingPage[],
): string {
  const n = (value: number) => formatNumber(value, lang);
  const regional = changes.filter((change) => change.kind.startsWith('region')).length;
  const negatives = changes.filter((change) => change.kind === 'negative-add').length;
  const served = data.plans.filter((plan) => plan.stated).length;
  const lines =
    lang === 'zh'
      ? [
          `方案 ${run}：还没有任何数据（点击、花费、订单、平台指导价都没有），所以没有测出花费、价值、转化率和结构得失，也没有拆分建议。`,
          `${n(data.keywords.length)} 个关键词保持起始出价；${regional} 项地域改动，${negatives} 个否定词；${data.plans.length} 个计划中 ${served} 个只投列出的地域。`,
          '投放一到两周后，导入平台的地域报告和自己的订单（souk bids import），再做一次方案。',
          `下一步：souk bids check；souk bids export --platform ${config.platform} --out 目录`,
        ]
      : [
          `Run ${run}: there is no figure yet (no click, cost, order or price from the platform), so nothing was measured: no cost, value, rate, structure or split is stated.`,
          `${n(data.keywords.length)} keywords keep their first bids; ${regional} region changes, ${negatives} negatives; ${served} of ${data.plans.length} campaigns serve only the regions they list.`,
          'After a week or two, import the platform’s region report and your own orders (souk bids import) and plan again.',
          `Next: souk bids check; souk bids export --platform ${config.platform} --out FOLDER`,
        ];
  const pages = landingLine(landing, lang);
  if (pages !== null) lines.splice(2, 0, pages);
  return `${lines.join('\n')}\n`;
}
