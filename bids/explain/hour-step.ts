import type { Dayparts } from '../dayparts/fit-dayparts.ts';
import type { ChainStep } from './chain.ts';

const two = (hour: number) => String(hour).padStart(2, '0');
const ZH = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const EN = ['', 'Mon ', 'Tue ', 'Wed ', 'Thu ', 'Fri ', 'Sat ', 'Sun '] as const;

/** What the hours do to an effective bid: best and worst hours with data, rate, interval, factor and bid; or why there are none. */
export function hourStep(dayparts: Dayparts | null, bid: number, currency: string): ChainStep | null {
  if (dayparts === null) return null;
  const { factors, hours, heldOut } = dayparts;
  const wins = Math.round(heldOut.wins * 100);
  if (factors.length === 0)
    return {
      step: 'hours',
      values: { accepted: 0, wins: heldOut.wins },
      text: {
        text: {
          zh: '时段：分时段转化率在留出数据上只有 {wins}% 的拆分更准，未采用，各时段系数为 1',
          en: 'Hours: rates by hour predicted held-out data better in only {wins}% of the splits, so every hour stays at 1',
        },
        args: { wins },
      },
    };
  const sorted = [...factors].sort((a, b) => b.factor - a.factor);
  const best = sorted[0]!;
  const worst = sorted.at(-1)!;
  const seen = (row: typeof best) => {
    const inside = hours.slice(row.from, row.to);
    const clicks = inside.reduce((sum, group) => sum + group.clicks, 0);
    const rate = clicks === 0 ? 0 : inside.reduce((sum, group) => sum + group.clicks * group.rate, 0) / clicks;
    return { clicks, orders: inside.reduce((sum, group) => sum + group.conversions, 0), rate };
  };
  const args = (row: typeof best, name: string) => {
    const { clicks, orders, rate } = seen(row);
    return {
      [`${name}Hours`]: `${two(row.from)}–${two(row.to)}`,
      [`${name}Clicks`]: clicks,
      [`${name}Orders`]: orders,
      [`${name}Rate`]: `${(rate * 100).toFixed(2)}%`,
      [`${name}Factor`]: row.factor.toFixed(2),
      [`${name}Bid`]: `${(bid * row.factor).toFixed(2)} ${currency}`,
    };
  };
  const part = (row: typeof best, name: string) => ({
    zh: `${ZH[row.weekday] ?? ''}{${name}Hours} 时 {${name}Clicks} 次点击 {${name}Orders} 单（收缩后转化率 {${name}Rate}），系数 {${name}Factor}，有效出价 {${name}Bid}`,
    en: `${EN[row.weekday] ?? ''}{${name}Hours} h had {${name}Clicks} clicks and {${name}Orders} orders (shrunk rate {${name}Rate}): factor {${name}Factor}, effective bid {${name}Bid}`,
  });
  return {
    step: 'hours',
    values: { accepted: 1, wins: heldOut.wins, best: best.factor, worst: worst.factor, gain: dayparts.gain },
    text: {
      text: {
        zh: `时段：最高 ${part(best, 'best').zh}；最低 ${part(worst, 'worst').zh}`,
        en: `Hours: highest ${part(best, 'best').en}; lowest ${part(worst, 'worst').en}`,
      },
      args: { ...args(best, 'best'), ...args(worst, 'worst') },
    },
  };
}
