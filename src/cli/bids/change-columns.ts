import { type Change, REASONS } from '../../../bids/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import { hoursText } from '../../report/bids/hours-text.ts';
import type { RowColumn } from '../../report/rows/row-table.ts';
import { regionName } from './outlook-columns.ts';

const KINDS: Readonly<Record<Change['kind'], { zh: string; en: string }>> = {
  'keyword-bid': { zh: '出价', en: 'bid' },
  'keyword-pause': { zh: '暂停', en: 'pause' },
  'region-factor': { zh: '地域系数', en: 'factor' },
  'region-exclude': { zh: '排除地域', en: 'exclude' },
  budget: { zh: '预算', en: 'budget' },
  'negative-add': { zh: '否定词', en: 'negative' },
  'hour-factor': { zh: '时段系数', en: 'hour factor' },
  'ad-add': { zh: '新创意', en: 'new ad' },
  'plan-add': { zh: '新建计划', en: 'new plan' },
  'unit-add': { zh: '新建单元', en: 'new ad group' },
  'keyword-add': { zh: '新建关键词', en: 'new keyword' },
  'creative-add': { zh: '新建创意', en: 'new ad' },
};

/** What a change is about: a keyword, a region, an ad group, or the plan that a new one is made from. */
function whatOf(change: Change, lang: Lang): string {
  if (change.kind === 'plan-add') return lang === 'zh' ? `拆自“${change.from ?? ''}”` : `from “${change.from ?? ''}”`;
  if (change.kind === 'hour-factor') return hoursText(change.region, lang);
  return change.keyword || (change.region === '' ? change.unit : regionName(change.region, lang));
}

/** A value of a change as people read it: money, factor, or on/off. */
export function changeValue(change: Change, value: number | null, currency: string, lang: Lang): string | null {
  if (value === null) return null;
  if (change.kind === 'keyword-pause')
    return lang === 'zh' ? (value === 0 ? '暂停' : '启用') : value === 0 ? 'paused' : 'on';
  return change.kind.startsWith('region') || change.kind === 'hour-factor'
    ? (value / 1e6).toFixed(2)
    : moneyText(value, currency);
}

/** Columns of a list of changes. */
export function changeColumns<Row extends { change: Change }>(currency: string, lang: Lang): RowColumn<Row>[] {
  const effect = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
  return [
    { key: 'kind', header: { zh: '类型', en: 'Change' }, value: ({ change }) => KINDS[change.kind][lang] },
    { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: ({ change }) => change.plan, maxWidth: 24 },
    {
      key: 'unit',
      header: { zh: '单元', en: 'Ad group' },
      value: ({ change }) => change.unit || null,
      hideInTerminal: true,
    },
    {
      key: 'what',
      header: { zh: '对象', en: 'What' },
      value: ({ change }) => whatOf(change, lang),
      maxWidth: 30,
    },
    {
      key: 'before',
      header: { zh: '现值', en: 'Before' },
      value: ({ change }) => changeValue(change, change.before, currency, lang),
      align: 'right',
    },
    {
      key: 'after',
      header: { zh: '新值', en: 'After' },
      value: ({ change }) => changeValue(change, change.after, currency, lang),
      align: 'right',
    },
    {
      key: 'costEffect',
      header: { zh: '日花费变化', en: 'Cost/day' },
      value: ({ change }) => effect(change.costEffect),
      align: 'right',
    },
    {
      key: 'valueEffect',
      header: { zh: '日价值变化', en: 'Value/day' },
      value: ({ change }) => effect(change.valueEffect),
      align: 'right',
    },
    {
      key: 'reason',
      header: { zh: '理由', en: 'Reason' },
      value: ({ change }) => REASONS[change.reason]?.[lang] ?? change.reason,
      maxWidth: 44,
    },
  ];
}
