import type { HourSheet } from '../../model/platform.ts';

/**
 * Baidu: one row a plan with all 168 hours as `weekday+hour:factor` (timeId of its API: 108 is Monday, 8 o'clock). Hours that
 * are not listed are not served, so all are. The header in client tables is not public.
 */
export const hours: HourSheet = (rows, account, undo) => {
  const plans = new Map<string, string[]>();
  for (const { plan, weekday, from, to, after, before } of rows) {
    const list = plans.get(plan) ?? [];
    for (let hour = from; hour < to; hour++) {
      const factor = (undo ? (before ?? 1_000_000) : after) / 1e6;
      list.push(`${weekday}${String(hour).padStart(2, '0')}:${factor.toFixed(2)}`);
    }
    plans.set(plan, list);
  }
  const seen = account.looks[0]?.encoding;
  return {
    name: 'hours',
    header: ['推广计划名称', '分时段出价系数'],
    rows: [...plans].map(([plan, list]) => [plan, list.sort().join(';')]),
    profile: { delimiter: seen === 'utf-16le' ? '\t' : ',', newline: '\r\n', purpose: 'upload', quote: 'needed' },
    encoding: seen === 'utf-8' ? 'utf-8-bom' : seen === 'utf-16le' ? 'utf-16le' : 'gbk',
  };
};
