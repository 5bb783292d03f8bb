import type { Decision } from '../../../bids/index.ts';
import { eventByCode } from '../../kernel/calendar/events.ts';
import { formatNumber, type Lang } from '../../kernel/i18n/message.ts';
import { regionByCode } from '../../kernel/regions/region.ts';

/** One line about the seasons of the planned day; null when no window is set. */
export function seasonLine({ season, data, config }: Decision, lang: Lang): string | null {
  if (data.seasons.length === 0 || config.on === undefined) return null;
  const zh = lang === 'zh';
  const active = [...new Set([...season.values()].flatMap((effect) => effect.active))].map(
    (code) => eventByCode(code)?.name[lang] ?? code,
  );
  const demand = [...season.values()].map((effect) => effect.demand);
  const range = `×${Math.min(...demand).toFixed(2)}${Math.max(...demand) - Math.min(...demand) > 0.005 ? `–${Math.max(...demand).toFixed(2)}` : ''}`;
  if (active.length === 0)
    return zh
      ? `季节：${config.on} 没有生效的窗口，与数据期相比需求 ${range}`
      : `Season: no window holds on ${config.on}; demand ${range} against the days of the data`;
  return zh
    ? `季节：${config.on} 在${active.join('、')}期间，与数据期相比需求 ${range}`
    : `Season: ${config.on} lies in ${active.join(', ')}; demand ${range} against the days of the data`;
}

/** One line about stopped regions and keywords that are tried again; null when nothing was stopped. */
export function retryLine({ retries, data }: Decision, lang: Lang): string | null {
  if (retries.list.length === 0) return null;
  const zh = lang === 'zh';
  const tried = retries.list.filter((row) => row.state === 'tried');
  const names = tried
    .slice(0, 6)
    .map((row) =>
      row.region !== null ? regionByCode(row.region)![zh ? 'short' : 'en'] : data.keywords[row.keyword!]!.text,
    );
  const cost = tried.reduce((sum, row) => sum + row.cost, 0);
  const list =
    names.length === 0 ? '' : `${zh ? '：' : ': '}${names.join(zh ? '、' : ', ')}${tried.length > 6 ? '…' : ''}`;
  return zh
    ? `试投：停投过的 ${retries.list.length} 个地域和关键词中重试 ${tried.length} 个，每天最多 ${formatNumber(cost, lang)}（上限 ${formatNumber(retries.budget, lang)}）${list}`
    : `Tries: ${tried.length} of ${retries.list.length} stopped regions and keywords, at most ${formatNumber(cost, lang)} a day (limit ${formatNumber(retries.budget, lang)})${list}`;
}
