import { type Outlook, REASONS } from '../../../bids/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { regionByCode } from '../../kernel/regions/region.ts';
import type { RowColumn } from '../../report/rows/row-table.ts';

const round = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

/** Name of a region in the language of the run. */
export function regionName(code: string, lang: Lang): string {
  const region = regionByCode(code);
  return region ? (lang === 'zh' ? region.short : region.en) : code;
}

/** Columns of regional forecasts. */
export function outlookColumns(lang: Lang): RowColumn<Outlook>[] {
  const number = (key: keyof Outlook, zh: string, en: string, hide = false): RowColumn<Outlook> => ({
    key,
    header: { zh, en },
    value: (row) => round(row[key] as number | null),
    align: 'right',
    hideInTerminal: hide,
  });
  return [
    { key: 'code', header: { zh: '国标代码', en: 'GB code' }, value: (row) => row.code, hideInTerminal: true },
    { key: 'region', header: { zh: '地域', en: 'Region' }, value: (row) => regionName(row.code, lang) },
    number('factor', '系数', 'Factor'),
    number('cost', '花费', 'Cost'),
    number('costLow', '花费低', 'Cost low', true),
    number('costHigh', '花费高', 'Cost high', true),
    number('clicks', '点击', 'Clicks'),
    number('clicksLow', '点击低', 'Clicks low'),
    number('clicksHigh', '点击高', 'Clicks high'),
    number('conversions', '转化', 'Conversions'),
    number('conversionsLow', '转化低', 'Conv. low'),
    number('conversionsHigh', '转化高', 'Conv. high'),
    {
      key: 'note',
      header: { zh: '说明', en: 'Note' },
      value: (row) => (row.closed ? (REASONS[row.closed]?.[lang] ?? row.closed) : null),
    },
  ];
}
