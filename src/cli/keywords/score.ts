import { explainScore, normaliseKeyword, readKeywords, scoreBank } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { formatNumber, msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordColumns } from './columns.ts';
import { keywordSettings, seasonSettings } from './settings.ts';

const PARTS: Readonly<Record<string, Text>> = {
  volume: { zh: '搜索量', en: 'volume' },
  ease: { zh: '竞争容易度', en: 'ease' },
  cpc: { zh: '点击价值', en: 'CPC' },
  opportunity: { zh: '提升空间（第 4–20 名）', en: 'opportunity (positions 4–20)' },
  value: { zh: '业务价值', en: 'business value' },
  season: { zh: '临近旺季（天）', en: 'season (days)' },
  gap: { zh: '缺页面（有页面？）', en: 'coverage gap (has a page?)' },
  unknown: { zh: '未知各项（按中间值）', en: 'unknown terms (as the middle)' },
};

export const command: CommandSpec = {
  text: {
    zh: '给每个词打分（0–100）：各项公式和权重写明，权重在配置 keywords.weights 里。',
    en: 'Score every keyword (0–100) by stated formulas; weights are in keywords.weights of the configuration.',
  },
  options: [
    { flags: '--explain <keyword>', text: { zh: '拆开一个词的得分', en: 'take one score apart' } },
    { flags: '--limit <n>', text: { zh: '最多行数', en: 'at most so many rows' }, default: '30' },
    { flags: '--today <date>', text: { zh: '按这一天计算季节', en: 'the day that seasons are counted from' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords score', text: { zh: '打分并列出前 30', en: 'score, and list the first 30' } },
    { line: 'keywords score --explain 龙井茶价格', text: { zh: '为什么是这个分', en: 'why it has this score' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const settings = keywordSettings(context.config);
    const setting = {
      today: (options['today'] as string | undefined) ?? new Date().toISOString().slice(0, 10),
      weights: settings.weights,
      values: settings.values,
      season: seasonSettings(settings),
    };
    if (options['explain'] !== undefined) {
      const found = explainScore(db, normaliseKeyword(options['explain'] as string), setting);
      await context.rows(
        {
          schema: 'souk.keyword-score/1',
          empty: { zh: '词库里没有这个词。', en: 'The bank does not hold this keyword.' },
          rows: found?.score.parts ?? [],
          columns: [
            {
              key: 'term',
              header: { zh: '项', en: 'Term' },
              value: (part) => (context.json ? part.name : PARTS[part.name]![context.lang]),
            },
            { key: 'input', header: { zh: '依据', en: 'From' }, value: (part) => part.input },
            { key: 'value', header: { zh: '值 0–1', en: 'Value 0–1' }, value: (part) => part.value, align: 'right' },
            { key: 'weight', header: { zh: '权重', en: 'Weight' }, value: (part) => part.weight, align: 'right' },
            { key: 'points', header: { zh: '得分', en: 'Points' }, value: (part) => part.points, align: 'right' },
          ],
        },
        options,
      );
      if (found)
        context.say(
          msg(
            {
              zh: '总分 {total}；未知项按中间值计，不当作 0。KEI（搜索量²÷结果数）：{kei}',
              en: 'Total {total}; unknown terms count as the middle, never as 0. KEI (searches² ÷ results): {kei}',
            },
            {
              total: found.score.total,
              kei: found.score.kei === null ? '–' : formatNumber(found.score.kei, context.lang),
            },
          ),
        );
      return EXIT.ok;
    }
    const { keywords, curve } = scoreBank(db, setting);
    await context.rows(
      {
        schema: 'souk.keywords/1',
        empty: { zh: '词库是空的。', en: 'The bank is empty.' },
        rows: readKeywords(db, { order: 'score', limit: Number(options['limit']) }),
        columns: keywordColumns(db, context.lang),
      },
      options,
    );
    context.say(
      curve.source === 'own'
        ? msg(
            {
              zh: '{n} 个词已打分；点击率曲线来自你自己的 {i} 次展现。',
              en: '{n} keywords scored; the CTR curve is fitted on your own {i} impressions.',
            },
            { n: keywords, i: curve.impressions },
          )
        : msg(
            {
              zh: '{n} 个词已打分；点击率曲线用默认表（首位 19.3%），导入 Search Console 后改用自己的数据。',
              en: '{n} keywords scored; the CTR curve is the default table (19.3% at position 1) until your own query data are imported.',
            },
            { n: keywords },
          ),
    );
    return EXIT.ok;
  },
};
