import { SoukError } from '../../src/kernel/errors.ts';
import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import { regionByCode } from '../../src/kernel/regions/region.ts';
import type { Decision } from '../plan/decide.ts';
import { clicksAt } from '../structure/model.ts';
import { hourStep } from './hour-step.ts';
import { retryStep, seasonStep } from './season-step.ts';

/** One link of the chain: its code, its figures, and the sentence. */
export interface ChainStep {
  step: string;
  values: Readonly<Record<string, number | string | null>>;
  text: Message;
}

const percent = (rate: number) => `${(rate * 100).toFixed(2)}%`;
const money = (value: number, currency: string) => `${value.toFixed(2)} ${currency}`;

/**
 * Why a keyword gets its bid in a region: data → prior → posterior with interval → value → price of money → ideal bid →
 * keyword bid × factor → range → rounding. Error `bids-keyword-unknown` when the account has no such keyword.
 */
export function explainCell(decision: Decision, keyword: string, regionCode: string): ChainStep[] {
  const { data, estimates, built, parts, rounded, fit, config } = decision;
  const k = data.keywords.findIndex((row) => row.text === keyword);
  const r = data.regions.indexOf(regionCode);
  if (k < 0) throw unknownKeyword(decision, keyword);
  if (r < 0) throw notPlanned(regionCode);
  const { model } = built;
  const row = data.keywords[k]!;
  const region = estimates.regions[r]!;
  const name = regionByCode(regionCode)!.short;
  const currency = data.currency;
  const cell = k * model.regions + r;
  const at = parts.findIndex((part) => part.keywords.includes(k) && part.regions.includes(r));
  const i = at < 0 ? -1 : parts[at]!.keywords.indexOf(k);
  const j = at < 0 ? -1 : parts[at]!.regions.indexOf(r);
  const factorNow = model.factor[model.plan[k]! * model.regions + r]!;
  const steps: ChainStep[] = [];
  const place = regionByCode(regionCode)!;
  const add = (step: string, values: ChainStep['values'], { text, args }: Message) =>
    steps.push({
      step,
      values,
      text: {
        text: { zh: text.zh.replaceAll('{region}', place.short), en: text.en.replaceAll('{region}', place.en) },
        args,
      },
    });
  add(
    'data',
    {
      clicks: row.clicks,
      conversions: row.conversions,
      regionClicks: region.clicks,
      regionConversions: region.conversions,
    },
    msg(
      {
        zh: '数据：关键词“{keyword}”共 {clicks} 次点击、{conversions} 次转化；{region}共 {regionClicks} 次点击、{regionConversions} 单',
        en: 'Data: “{keyword}” had {clicks} {clicks|click|clicks} and {conversions} conversions; {region} had {regionClicks} {regionClicks|click|clicks} and {regionConversions} {regionConversions|order|orders}',
      },
      {
        keyword,
        clicks: row.clicks,
        conversions: row.conversions ?? '–',
        region: name,
        regionClicks: region.clicks,
        regionConversions: region.conversions,
      },
    ),
  );
  add(
    'prior',
    { rate: region.priorRate, strength: region.priorStrength, indexEffect: estimates.indexEffect },
    estimates.indexEffect === null
      ? msg(
          {
            zh: '先验：{region}在看到自己的数据之前按 {rate} 估计，分量相当于 {strength} 次点击',
            en: 'Prior: before its own data {region} counts as {rate}, with the weight of {strength} clicks',
          },
          { region: name, rate: percent(region.priorRate), strength: Math.round(region.priorStrength) },
        )
      : msg(
          {
            zh: '先验：{region}在看到自己的数据之前按指数推算为 {rate}，分量相当于 {strength} 次点击',
            en: 'Prior: before its own data {region} counts as {rate} by your index, with the weight of {strength} clicks',
          },
          { region: name, rate: percent(region.priorRate), strength: Math.round(region.priorStrength) },
        ),
  );
  add(
    'posterior',
    { rate: region.rate, low: region.low, high: region.high, cell: estimates.cellRate[cell]! },
    estimates.heldOut.accepted
      ? msg(
          {
            zh: '后验：{region}转化率 {rate}（90% 可信区间 {low}–{high}）；乘上关键词自身水平，这一格为 {cell}',
            en: 'Posterior: {region} converts at {rate} (90% credible interval {low} to {high}); with the keyword’s own level this cell is {cell}',
          },
          {
            region: name,
            rate: percent(region.rate),
            low: percent(region.low),
            high: percent(region.high),
            cell: percent(estimates.cellRate[cell]!),
          },
        )
      : msg(
          {
            zh: '后验：分地域转化率在留出数据上并不比全国统一更准，因此{region}采用统一值 {rate}（区间本为 {low}–{high}）；这一格为 {cell}',
            en: 'Posterior: regional rates did not predict held-out data better than one rate, so {region} uses the pooled {rate} (its interval was {low} to {high}); this cell is {cell}',
          },
          {
            region: name,
            rate: percent(region.rate),
            low: percent(region.low),
            high: percent(region.high),
            cell: percent(estimates.cellRate[cell]!),
          },
        ),
  );
  add(
    'value',
    { conversion: built.worth[r]!, click: model.value[cell]! },
    msg(
      {
        zh: '价值：一次转化值 {conversion}，所以一次点击值 {click}',
        en: 'Value: a conversion is worth {conversion}, so a click is worth {click}',
      },
      { conversion: money(built.worth[r]!, currency), click: money(model.value[cell]!, currency) },
    ),
  );
  const curve = built.elasticities[k]!;
  const SOURCES = {
    history: { zh: '来自出价历史', en: 'from its bid history' },
    estimates: { zh: '来自平台出价估算', en: 'from the platform’s bid estimates' },
    guide: { zh: '参考指导价', en: 'from the guide price' },
    assumed: { zh: '假定', en: 'assumed' },
  } as const;
  add(
    'curve',
    { elasticity: curve.beta, sd: curve.sd, source: curve.source, paid: model.paid[k]! },
    {
      text: {
        zh: `响应：出价提高 1%，点击约增 {beta}%（${SOURCES[curve.source].zh}，±{sd}）；实付约为出价的 {paid}`,
        en: `Response: 1% more bid brings about {beta}% more clicks (${SOURCES[curve.source].en}, ±{sd}); the price paid is about {paid} of the bid`,
      },
      args: { beta: curve.beta.toFixed(2), sd: curve.sd.toFixed(2), paid: percent(model.paid[k]!) },
    },
  );
  steps.push(seasonStep(decision, row.plan));
  const tried = retryStep(decision, k, regionCode);
  if (tried) steps.push(tried);
  const price = fit.regionPrice[r]! * fit.planPrice[model.plan[k]!]!;
  add(
    'price',
    { price, common: fit.price },
    msg(
      {
        zh: '资金价格：在{region}每多花 1 元，至少要带回价值 {price}（全账户为 {common}）',
        en: 'Price of money: each further unit spent in {region} must bring back at least {price} of value (account: {common})',
      },
      { region: name, price: price.toFixed(2), common: fit.price.toFixed(2) },
    ),
  );
  const beta = model.elasticity[k]!;
  const ideal =
    model.value[cell]! === 0 ? 0 : (model.value[cell]! * beta) / (Math.max(1e-9, price) * (1 + beta) * model.paid[k]!);
  add(
    'ideal',
    { bid: ideal },
    msg(
      {
        zh: '理想出价：若能逐格出价，这里应出 {bid}',
        en: 'Ideal bid: if every cell had its own bid, this one would be {bid}',
      },
      { bid: money(ideal, currency) },
    ),
  );
  if (at < 0 || rounded.bids[at]!.factor[j]! <= 0) {
    const reason = decision.closed.find((row) => row.code === regionCode)?.reason ?? 'paused';
    add(
      'excluded',
      { reason },
      {
        text: {
          zh: `结论：不在{region}投放（原因：${REASONS[reason]?.zh ?? reason}）`,
          en: `Decision: no ads in {region} (reason: ${REASONS[reason]?.en ?? reason})`,
        },
        args: {},
      },
    );
    return steps;
  }
  const bid = rounded.bids[at]!.bid[i]!;
  const factor = rounded.bids[at]!.factor[j]!;
  add(
    'structure',
    { bid: fit.bids[at]!.bid[i]!, factor: fit.bids[at]!.factor[j]! },
    msg(
      {
        zh: '结构：平台只接受“关键词出价 × 地域系数”，最接近的组合是 {bid} × {factor}',
        en: 'Structure: the platform takes keyword bid × region factor; the closest pair is {bid} × {factor}',
      },
      { bid: fit.bids[at]!.bid[i]!.toFixed(3), factor: fit.bids[at]!.factor[j]!.toFixed(3) },
    ),
  );
  const clamped = rounded.clamped.some((entry) => entry.part === at && entry.region === r);
  const jump = config.maxJump;
  add(
    'clamp',
    { jump, clamped: clamped ? 1 : 0, before: row.bid, factorBefore: factorNow },
    {
      text: {
        zh: `限幅：现价 {before} × {factorBefore}，单次变动上限 {jump}；系数${clamped ? '被收进平台允许范围' : '在平台允许范围内'}`,
        en: `Limits: at present {before} × {factorBefore}, largest change in one run {jump}; the factor ${clamped ? 'was moved into' : 'lies inside'} the platform’s range`,
      },
      args: {
        before: row.bid.toFixed(2),
        factorBefore: factorNow.toFixed(2),
        jump: jump === null ? '–' : `±${Math.round(jump * 100)}%`,
      },
    },
  );
  add(
    'rounding',
    { bid, factor, effective: bid * factor, clicks: clicksAt(model, k, r, bid * factor) },
    msg(
      {
        zh: '取整：关键词出价 {bid}，{region}系数 {factor}，有效出价 {effective}，预计每天 {clicks} 次点击',
        en: 'Rounding: keyword bid {bid}, factor of {region} {factor}, effective bid {effective}, about {clicks} clicks a day',
      },
      {
        bid: money(bid, currency),
        region: name,
        factor: factor.toFixed(2),
        effective: money(bid * factor, currency),
        clicks: clicksAt(model, k, r, Math.max(0.01, bid * factor)).toFixed(2),
      },
    ),
  );
  const hour = hourStep(decision.dayparts, bid * factor, currency);
  if (hour) steps.push(hour);
  return steps;
}

/** Reasons of changes and exclusions in both languages. */
export const REASONS: Readonly<Record<string, { zh: string; en: string }>> = {
  'cap-zero': { zh: '该地域预算上限为 0', en: 'the cap of this region is 0' },
  'no-market': { zh: '95% 以上把握达不到目标成本', en: 'with over 95% certainty the target cannot be reached' },
  'excluded-in-account': { zh: '账户中未投放该地域', en: 'the account does not serve this region' },
  'region-better': { zh: '该地域价值高于现有系数', en: 'the region is worth more than its present factor' },
  'region-worse': { zh: '该地域价值低于现有系数', en: 'the region is worth less than its present factor' },
  'region-listed': { zh: '列出在投地域', en: 'listed as served' },
  'region-retry': {
    zh: '试投：当初因达不到目标停投，现在小额重试',
    en: 'another try: stopped for want of results, now tried with little money',
  },
  'keyword-retry': { zh: '试投：以一半的出价重新启用', en: 'another try at half of the former bid' },
  'hours-better': { zh: '这些时段转化率高于平均', en: 'clicks of these hours convert better than the mean' },
  'hours-worse': { zh: '这些时段转化率低于平均', en: 'clicks of these hours convert worse than the mean' },
  'hours-listed': { zh: '列出全部时段', en: 'listed, as all hours must be' },
  'keyword-up': { zh: '连同地域系数计算，该词应提价', en: 'with the region factors this keyword goes up' },
  'keyword-down': { zh: '连同地域系数计算，该词应降价', en: 'with the region factors this keyword goes down' },
  'ad-new': { zh: '按模板和事实写的创意', en: 'written from templates and facts' },
  'ad-season': { zh: '节点创意，只在投放期内导出', en: 'for an event; exported only while its days run' },
  'negative-refuted': { zh: '搜索词点击已足以否定目标', en: 'clicks of the search term refute the target' },
  'target-out-of-reach': {
    zh: '95% 以上把握达不到目标成本',
    en: 'with over 95% certainty the target cannot be reached',
  },
  'search-term-waste': {
    zh: '搜索词有花费、无转化，且已足以判断',
    en: 'the search term cost money without conversions, and enough of it to tell',
  },
  'cut-to-budget': { zh: '预算或上限要求的削减', en: 'a budget or cap asks for the cut' },
  'platform-range': { zh: '收进平台允许的范围', en: 'moved into the platform’s range' },
  'plan-divided': { zh: '拆分推广计划', en: 'a campaign is divided' },
  'moved-to-new-plan': { zh: '移到拆分出的新计划', en: 'moved to the new campaign' },
  'budget-divided': { zh: '预算按预计花费分给各半', en: 'the budget is shared by expected cost' },
  'cell-low': {
    zh: '单看这一格达不到目标，但平台不能逐格停投，只能压低',
    en: 'this cell alone misses the goal, but platforms exclude no single cell; its bid is kept low',
  },
  brand: { zh: '品牌词，不暂停', en: 'a brand term: never paused' },
  'no-value': { zh: '这一格不值任何出价', en: 'no bid pays here' },
  paused: { zh: '关键词已暂停', en: 'the keyword is paused' },
};

function unknownKeyword(decision: Decision, keyword: string): SoukError {
  const near = decision.data.keywords
    .filter((row) => row.text.includes(keyword) || keyword.includes(row.text))
    .slice(0, 8);
  return new SoukError({
    code: 'bids-keyword-unknown',
    what: msg({ zh: '账户里没有关键词“{keyword}”', en: 'The account has no keyword “{keyword}”' }, { keyword }),
    next: msg(
      { zh: '相近的有：{near}', en: 'Near to it: {near}' },
      { near: near.map((row) => row.text).join(', ') || '—' },
    ),
  });
}

function notPlanned(code: string): SoukError {
  return new SoukError({
    code: 'bids-region-not-planned',
    what: msg({ zh: '方案里没有地域 {code}', en: 'The plan has no region {code}' }, { code }),
    next: msg({ zh: '请填写省级地域，例如 浙江。', en: 'Name a province, for example Zhejiang.' }),
  });
}
