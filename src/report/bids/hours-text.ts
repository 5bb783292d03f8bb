import { type Dayparts, parseHours } from '../../../bids/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';

const ZH = ['每天', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const EN = ['daily', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `周一 08–12 时`, `daily 08:00–12:00`: the hours of a change. */
export function hoursText(code: string, lang: Lang): string {
  const { weekday, from, to } = parseHours(code);
  return hours(weekday, from, to, lang);
}

function hours(weekday: number, from: number, to: number, lang: Lang): string {
  const two = (hour: number) => String(hour).padStart(2, '0');
  return lang === 'zh' ? `${ZH[weekday]} ${two(from)}–${two(to)} 时` : `${EN[weekday]} ${two(from)}:00–${two(to)}:00`;
}

/** One line for a plan: hour factors used with what they bring, or refused and why. null: nothing known by hour. */
export function daypartsLine(dayparts: Dayparts | null, lang: Lang): string | null {
  if (dayparts === null) return null;
  const zh = lang === 'zh';
  const wins = Math.round(dayparts.heldOut.wins * 100);
  if (dayparts.factors.length === 0)
    return zh
      ? `分时段系数未采用：在留出数据上只有 ${wins}% 的拆分优于全天统一值，各时段系数保持 1`
      : `Hour factors refused: they predicted held-out data better than one rate in only ${wins}% of the splits, so every hour stays at 1`;
  const said = dayparts.factors.some((row) => row.weekday > 0) ? extremes(dayparts) : dayparts.factors;
  const list = said
    .map(
      ({ weekday, from, to, factor }) =>
        `${hours(weekday, from, to, lang).replace(/^(每天|daily) /, '')} ×${factor.toFixed(2)}`,
    )
    .join(zh ? '，' : ', ');
  const gain = (dayparts.gain * 100).toFixed(1);
  return zh
    ? `分时段系数已采用（${wins}% 的留出拆分上更准），同样花费下价值多 ${gain}%：${list}`
    : `Hour factors accepted (better in ${wins}% of the held-out splits), ${gain}% more value at the same cost: ${list}`;
}

/** The highest and the lowest three of many. */
function extremes({ factors }: Dayparts): Dayparts['factors'] {
  const sorted = [...factors].sort((a, b) => b.factor - a.factor || a.weekday - b.weekday || a.from - b.from);
  return [...sorted.slice(0, 3), ...sorted.slice(-3)];
}
