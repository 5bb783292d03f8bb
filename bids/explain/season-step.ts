import { eventByCode } from '../../src/kernel/calendar/events.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { regionByCode } from '../../src/kernel/regions/region.ts';
import type { Decision } from '../plan/decide.ts';
import { demandOf } from '../season/season.ts';
import type { ChainStep } from './chain.ts';

/** What the season of the planned day does to a plan's demand and rate, against the days that the figures are from. */
export function seasonStep(decision: Decision, plan: string): ChainStep {
  const { data, config } = decision;
  const effect = decision.season.get(plan);
  const on = config.on ?? '–';
  if (!effect || data.seasons.length === 0)
    return {
      step: 'season',
      values: { demand: 1, rate: 1 },
      text: msg({ zh: '季节：没有设定季节窗口', en: 'Season: no season window is set' }),
    };
  const active = data.seasons.filter(
    (window) => effect.active.includes(window.code) && window.from <= on && on <= window.to,
  );
  const windows = (lang: 'zh' | 'en') =>
    active
      .map((window) => {
        const name = eventByCode(window.code)?.name[lang] ?? window.code;
        const days = lang === 'zh' ? `${window.from} 至 ${window.to}` : `${window.from} to ${window.to}`;
        const source =
          window.measured === null
            ? lang === 'zh' ? '设定' : 'stated'
            : lang === 'zh' ? `设定 ${window.demand.toFixed(2)}，结合往年数据` : `stated ${window.demand.toFixed(2)}, drawn to earlier years`; // biome-ignore format: short
        return lang === 'zh'
          ? `${name}（${days}，需求 ×${demandOf(window).toFixed(2)}，${source}）`
          : `${name} (${days}, demand ×${demandOf(window).toFixed(2)}, ${source})`;
      })
      .join(lang === 'zh' ? '、' : ', ');
  return {
    step: 'season',
    values: { demand: effect.demand, rate: effect.rate, active: effect.active.join(' ') || null },
    text: {
      text:
        active.length === 0
          ? {
              zh: '季节：{on} 没有生效的窗口；数据期与当日相比，需求 ×{demand}，转化率 ×{rate}',
              en: 'Season: no window holds on {on}; against the days of the data, demand ×{demand}, rate ×{rate}',
            }
          : {
              zh: `季节：{on} 生效 ${windows('zh')}；与数据期相比，需求 ×{demand}，转化率 ×{rate}`,
              en: `Season: on {on} ${windows('en')}; against the days of the data, demand ×{demand}, rate ×{rate}`,
            },
      args: { on, demand: effect.demand.toFixed(2), rate: effect.rate.toFixed(2) },
    },
  };
}

/** Why a stopped region or keyword is, or is not, tried again; null: it was not stopped. */
export function retryStep(decision: Decision, k: number, regionCode: string): ChainStep | null {
  const found = decision.retries.list.find((row) => row.keyword === k || row.region === regionCode);
  if (!found) return null;
  const args = {
    chance: `${(found.chance * 100).toFixed(1)}%`,
    needed: `${(found.needed * 100).toFixed(2)}%`,
    draw: `${(found.draw * 100).toFixed(2)}%`,
    cost: found.cost.toFixed(2),
    budget: decision.retries.budget.toFixed(2),
  };
  const region = regionByCode(regionCode)!;
  const { text } = decision.data.keywords[k]!;
  // Keywords may hold braces; they must not be read as arguments.
  const plain = text.replace(/[{}]/g, '');
  const name = found.keyword === k ? { zh: plain, en: plain } : { zh: region.short, en: region.en };
  const head = {
    zh: `试投：“${name.zh}”达到目标的概率 {chance}（需要转化率 {needed}，本次按种子抽到 {draw}）`,
    en: `Another try: “${name.en}” reaches the target with probability {chance} (it needs a rate of {needed}; this seed drew {draw})`,
  };
  const tail = {
    tried: {
      zh: '，小额重试，每天最多 {cost}（试投总额 {budget}）',
      en: ', so it is tried with at most {cost} a day (of {budget} for tries)',
    },
    'not-drawn': {
      zh: '，本次不重试（试投总额 {budget}，单项 {cost}）',
      en: ', so not this time ({cost} of {budget} for tries)',
    },
    'no-money': {
      zh: '，但试投总额 {budget} 已用于更有把握的对象（本项需 {cost}）',
      en: ', but the {budget} for tries went to more promising ones (this one needs {cost})',
    },
  }[found.state];
  return {
    step: 'retry',
    values: { chance: found.chance, draw: found.draw, needed: found.needed, state: found.state, cost: found.cost },
    text: { text: { zh: head.zh + tail.zh, en: head.en + tail.en }, args },
  };
}
