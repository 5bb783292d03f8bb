import {
  DIMENSIONS,
  type Dimension,
  isDimension,
  ownCurve,
  rankReport,
  shareOfVoice,
} from '../../../keywords/index.ts';
import { importKeywordFiles } from '../../app/import-keywords.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { reportError } from '../report-error.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { valueNamer } from './columns.ts';
import { keywordSettings } from './settings.ts';
import { importText } from './show-import.ts';

const STATES: Readonly<Record<string, Text>> = {
  found: { zh: '有排名', en: 'found' },
  'not-found': { zh: '深度内未找到', en: 'not found' },
  'not-checked': { zh: '未查询', en: 'not checked' },
};

export const command: CommandSpec = {
  text: {
    zh: '排名：import 导入排名文件；report 最新名次；voice 按维度看声量份额。“未查询”和“前 N 名内没有”分开。',
    en: 'Ranks: import files, report the newest places, or voice: share of voice by dimension. Not checked is not the same as not found.',
  },
  arguments: [
    { name: '<action>', text: { zh: 'import、report、voice', en: 'import, report or voice' } },
    { name: '[file...]', text: { zh: '排名文件', en: 'rank files' } },
  ],
  options: [
    { flags: '--host <host>', text: { zh: '自己的域名，可多次', en: 'your host, may be repeated' }, many: true },
    { flags: '--by <dimension>', text: { zh: '按哪个维度', en: 'by which dimension' }, default: 'product' },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords rank import ranks.csv', text: { zh: '导入排名', en: 'import ranks' } },
    { line: 'keywords rank report --host tea.example', text: { zh: '最新名次', en: 'newest places' } },
    { line: 'keywords rank voice --by product', text: { zh: '按产品看份额', en: 'share of voice by product' } },
  ],
  async run(context, [action = '', ...files], options) {
    const db = await context.store();
    const hosts = (options['host'] as string[] | undefined) ?? keywordSettings(context.config).hosts?.own ?? [];
    if (action === 'import' && files.length > 0) {
      const outcomes = await importKeywordFiles(db, files, { now: Date.now() });
      for (const outcome of outcomes) {
        if (outcome.error) reportError(outcome.error, { lang: context.lang, debug: context.debug, json: context.json });
        else context.out(importText(outcome.report, context.lang));
      }
      return outcomes.some((outcome) => outcome.error) ? EXIT.usage : EXIT.ok;
    }
    if (action === 'voice') {
      const dim = options['by'] as string;
      if (!isDimension(dim)) throw wrongAction(dim);
      const nameOf = valueNamer(db, context.lang);
      await context.rows(
        {
          schema: 'souk.share-of-voice/1',
          empty: { zh: '没有排名数据。', en: 'No rank data.' },
          rows: shareOfVoice(db, dim as Dimension, ownCurve(db), hosts),
          columns: [
            { key: 'value', header: DIMENSIONS[dim], value: (row) => nameOf(dim, row.code) },
            {
              key: 'share',
              header: { zh: '声量份额 %', en: 'Share of voice %' },
              value: (row) => (row.share === null ? null : Math.round(row.share * 1000) / 10),
              align: 'right',
            },
            { key: 'first10', header: { zh: '前 10 名', en: 'Top 10' }, value: (row) => row.first10, align: 'right' },
            { key: 'checked', header: { zh: '已查询', en: 'Checked' }, value: (row) => row.checked, align: 'right' },
            { key: 'keywords', header: { zh: '全部词', en: 'Keywords' }, value: (row) => row.keywords, align: 'right' },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    if (action !== 'report') throw wrongAction(action);
    await context.rows(
      {
        schema: 'souk.keyword-ranks/1',
        empty: { zh: '没有排名数据。', en: 'No rank data.' },
        rows: rankReport(db, hosts),
        columns: [
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 34 },
          { key: 'engine', header: { zh: '引擎', en: 'Engine' }, value: (row) => row.engine || null },
          { key: 'market', header: { zh: '市场', en: 'Market' }, value: (row) => row.market || null },
          { key: 'device', header: { zh: '设备', en: 'Device' }, value: (row) => row.device || null },
          { key: 'date', header: { zh: '日期', en: 'Date' }, value: (row) => row.date || null },
          {
            key: 'state',
            header: { zh: '状态', en: 'State' },
            value: (row) =>
              context.json
                ? row.state
                : `${STATES[row.state]![context.lang]}${row.state === 'not-found' ? ` (${row.depth})` : ''}`,
          },
          { key: 'position', header: { zh: '名次', en: 'Place' }, value: (row) => row.position, align: 'right' },
          { key: 'before', header: { zh: '上次', en: 'Before' }, value: (row) => row.before, align: 'right' },
          { key: 'url', header: { zh: '网址', en: 'URL' }, value: (row) => row.url, maxWidth: 50 },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};

function wrongAction(action: string): SoukError {
  return new SoukError({
    code: 'rank-action',
    what: msg({ zh: '看不懂“{action}”', en: 'Cannot do “{action}”' }, { action }),
    next: msg({
      zh: '用法：souk keywords rank import 文件 | report | voice --by 维度',
      en: 'Use: souk keywords rank import FILE | report | voice --by DIMENSION',
    }),
  });
}
