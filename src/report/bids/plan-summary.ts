import { type Decision, type LandingPage, nothingMeasured, outlookOf, REASONS } from '../../../bids/index.ts';
import { formatNumber, type Lang } from '../../kernel/i18n/message.ts';
import { regionByCode } from '../../kernel/regions/region.ts';
import { terminalTable } from '../terminal/table.ts';
import { retryLine, seasonLine } from './decision-lines.ts';
import { daypartsLine } from './hours-text.ts';
import { landingLine } from './landing-texts.ts';
import { unmeasuredSummary } from './unmeasured-summary.ts';

/** A plan for a person: what changes, what it brings, what the structure costs, region by region. */
export function planSummary(run: number, decision: Decision, lang: Lang, landing: readonly LandingPage[] = []): string {
  if (nothingMeasured(decision.data)) return unmeasuredSummary(run, decision, lang, landing);
  const zh = lang === 'zh';
  const n = (value: number) => formatNumber(value, lang);
  const { before, after, estimates, structures, ideal, changes, data, config } = decision;
  const count = (kind: string) =>
    changes.filter((change) => change.kind === kind && !(kind === 'keyword-pause' && change.after === 1)).length;
  const value = (t: Decision['after']) => (config.goal.kind === 'profit' ? t.value - t.cost : t.value);
  const share = (part: number) => (structures.ideal > 0 ? `${((100 * part) / structures.ideal).toFixed(1)}%` : '–');
  const lines = [
    zh
      ? `方案 ${run}：${count('keyword-bid')} 个出价、${count('region-factor')} 个地域系数、${count('region-exclude')} 个地域排除、${count('keyword-pause')} 个暂停`
      : `Run ${run}: ${count('keyword-bid')} bids, ${count('region-factor')} region factors, ${count('region-exclude')} exclusions, ${count('keyword-pause')} pauses`,
    zh
      ? `每天花费 ${n(before.cost)} → ${n(after.cost)}（预算 ${n(config.budget)}），${config.goal.kind === 'profit' ? '利润' : '价值'} ${n(value(before))} → ${n(value(after))} ${data.currency}`
      : `A day: cost ${n(before.cost)} → ${n(after.cost)} (budget ${n(config.budget)}), ${config.goal.kind === 'profit' ? 'profit' : 'value'} ${n(value(before))} → ${n(value(after))} ${data.currency}`,
    heldOutLine(decision, zh),
    zh
      ? `结构：同样预算下，一个出价 ${share(structures.single)}，逐词出价 ${share(structures.keyword)}，词×地域系数 ${share(structures.factors)}，本次方案（限幅、取整后）${share(structures.written)}（逐格出价为 100%，离已证明的上界 ${(100 - (100 * structures.ideal) / ideal.bound).toFixed(2)}%）`
      : `Structure, same budget: one bid ${share(structures.single)}, bids per keyword ${share(structures.keyword)}, keyword × region factor ${share(structures.factors)}, this run after limits and rounding ${share(structures.written)} (a bid per cell is 100%, within ${(100 - (100 * structures.ideal) / ideal.bound).toFixed(2)}% of the proven bound)`,
    ...decision.divisions.map(({ plan, parts }) =>
      zh
        ? `拆分：“${plan}”分成 ${parts.map(({ name }) => `“${name}”`).join('、')}；预算按预计花费分，合计不变`
        : `Divided: “${plan}” becomes ${parts.map(({ name }) => `“${name}”`).join(', ')}; its budget is shared by expected cost`,
    ),
    ...decision.splits.slice(appliedSplits(decision)).map(({ plan, split, share: gain }) => {
      const members =
        split.by === 'keywords'
          ? split.members.map((k) => data.keywords[k]!.text)
          : split.members.map((r) => regionByCode(data.regions[r]!)![zh ? 'short' : 'en']);
      const list = members.slice(0, 6).join(zh ? '、' : ', ') + (members.length > 6 ? '…' : '');
      return zh
        ? `拆分建议：把“${plan}”中的 ${list} 单独成计划，可多得 ${(100 * gain).toFixed(1)}%`
        : `Split: give ${list} of “${plan}” a plan of their own for ${(100 * gain).toFixed(1)}% more`;
    }),
    ...[
      seasonLine(decision, lang),
      retryLine(decision, lang),
      daypartsLine(decision.dayparts, lang),
      landingLine(landing, lang),
    ].filter((line) => line !== null),
  ];
  const rows = outlookOf(decision, 1)
    .map((row, r) => ({ ...row, orders: estimates.regions[r]!.conversions, seen: estimates.regions[r]!.clicks }))
    .sort((a, b) => b.cost - a.cost)
    .map((row) => [
      regionByCode(row.code)![zh ? 'short' : 'en'],
      n(row.seen),
      n(row.orders),
      `${(row.rate * 100).toFixed(2)}%`,
      `${(row.rateLow * 100).toFixed(1)}–${(row.rateHigh * 100).toFixed(1)}%`,
      row.factor === null ? (zh ? '不投' : 'none') : row.factor.toFixed(2),
      n(row.cost),
      n(row.conversions),
      row.closed ? (REASONS[row.closed]?.[lang] ?? row.closed) : '',
    ]);
  const header = zh
    ? ['地域', '点击', '订单', '转化率', '90% 区间', '系数', '日花费', '日转化', '说明']
    : ['Region', 'Clicks', 'Orders', 'Rate', '90% interval', 'Factor', 'Cost/day', 'Conv/day', 'Note'];
  const table = terminalTable(
    header.map((text, i) => ({ header: text, align: i === 0 || i === 8 ? ('left' as const) : ('right' as const) })),
    rows,
  );
  const next = zh
    ? `\n下一步：souk bids diff；souk bids explain 关键词 --region 浙江；souk bids export --platform ${config.platform} --only-changes --out 目录\n`
    : `\nNext: souk bids diff; souk bids explain KEYWORD --region Zhejiang; souk bids export --platform ${config.platform} --only-changes --out FOLDER\n`;
  return `${lines.join('\n')}\n\n${table}\n${next}`;
}

/** Splits that the run carries out stand before those it only proposes. */
function appliedSplits(decision: Decision): number {
  return decision.divisions.reduce((sum, { parts }) => sum + parts.length - 1, 0);
}

function heldOutLine(decision: Decision, zh: boolean): string {
  const { heldOut, source, indexEffect } = decision.estimates;
  const index =
    indexEffect === null
      ? ''
      : zh
        ? `；指数每高一个标准差，转化率 ×${Math.exp(indexEffect).toFixed(2)}`
        : `; one standard deviation of the index multiplies the rate by ${Math.exp(indexEffect).toFixed(2)}`;
  if (source === 'none')
    return zh
      ? '没有转化数据：转化率按 2% 假定，各地域相同。'
      : 'No conversions known: a rate of 2% is assumed, the same everywhere.';
  const wins = Math.round(heldOut.wins * 100);
  if (!heldOut.accepted)
    return zh
      ? `分地域转化率未采用：在留出数据上只有 ${wins}% 的拆分优于全国统一值，所以各地域按同一转化率出价${index}`
      : `Regional rates refused: they predicted held-out data better than one rate in only ${wins}% of the splits, so one rate is used for all regions${index}`;
  return zh
    ? `分地域转化率已采用：在 ${wins}% 的留出拆分上优于全国统一值${index}`
    : `Regional rates accepted: better than one rate in ${wins}% of the held-out splits${index}`;
}
