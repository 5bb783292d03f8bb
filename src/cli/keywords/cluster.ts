import {
  type ClusterMethod,
  clusterBank,
  clusterOf,
  loadLexicon,
  readClusterMembers,
  readClusters,
} from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '聚类：一组词一个页面。core 按核心词相同，lexical 按用词相近，serp 按搜索结果重合。',
    en: 'Group keywords that one page can answer: by equal core words, by similar words, or by shared search results.',
  },
  options: [
    {
      flags: '--method <method>',
      text: { zh: '方法', en: 'method' },
      choices: ['core', 'lexical', 'serp'],
      default: 'core',
    },
    {
      flags: '--threshold <n>',
      text: {
        zh: 'lexical：相似度（默认 0.6）；serp：共同网址数（默认 3）',
        en: 'lexical: similarity (0.6); serp: shared URLs (3)',
      },
    },
    {
      flags: '--keep <dimensions>',
      text: { zh: '这些维度不同就分开，如 region', en: 'dimensions that keep keywords apart, such as region' },
    },
    {
      flags: '--show <keyword>',
      text: { zh: '只看一个词所在的组和理由', en: 'only show the group of one keyword, and why' },
    },
    { flags: '--limit <n>', text: { zh: '最多列出几组', en: 'list at most so many groups' }, default: '30' },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords cluster', text: { zh: '按核心词聚类', en: 'by core words' } },
    {
      line: 'keywords cluster --method lexical --keep region',
      text: { zh: '按用词相近，不同地域分开', en: 'by similar words, places apart' },
    },
    {
      line: 'keywords cluster --method serp --threshold 4',
      text: { zh: '十条结果至少四条相同', en: 'four of ten results shared' },
    },
    { line: 'keywords cluster --show 龙井茶价格', text: { zh: '它和谁在一组', en: 'who it is grouped with' } },
  ],
  async run(context, _args, options) {
    const db = await context.store();
    const method = options['method'] as ClusterMethod;
    if (options['show'] !== undefined) {
      const found = clusterOf(db, options['show'] as string, method);
      await context.rows(
        {
          schema: 'souk.cluster-members/1',
          empty: {
            zh: '它不在任何组里。先运行 souk keywords cluster。',
            en: 'It is in no group. Run souk keywords cluster first.',
          },
          rows: found ? readClusterMembers(db, found.id) : [],
          columns: [
            { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.text, maxWidth: 50 },
            { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
            { key: 'key', header: { zh: '核心词', en: 'Core' }, value: () => found?.key ?? null, maxWidth: 40 },
            {
              key: 'evidence',
              header: { zh: '理由', en: 'Why' },
              value: (row) => row.evidence ?? (context.lang === 'zh' ? '核心词相同' : 'same core'),
            },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    const threshold = options['threshold'] === undefined ? undefined : Number(options['threshold']);
    const run = clusterBank(db, loadLexicon(db, keywordSettings(context.config).brands), {
      method,
      now: Date.now(),
      keep: ((options['keep'] as string | undefined) ?? '').split(',').filter(Boolean),
      ...(threshold === undefined ? {} : { threshold }),
    });
    await context.rows(
      {
        schema: 'souk.clusters/1',
        empty: { zh: '没有可聚类的词。', en: 'Nothing to group.' },
        rows: readClusters(db, { method, limit: Number(options['limit']) }),
        columns: [
          { key: 'name', header: { zh: '名称', en: 'Name' }, value: (row) => row.name, maxWidth: 44 },
          { key: 'key', header: { zh: '核心词', en: 'Core' }, value: (row) => row.key, maxWidth: 36 },
          { key: 'size', header: { zh: '词数', en: 'Keywords' }, value: (row) => row.size, align: 'right' },
          { key: 'volume', header: { zh: '合计搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
        ],
      },
      options,
    );
    context.say(
      msg(
        {
          zh: '{keywords} 个词分成 {clusters} 组，最大一组 {largest} 个，单词组 {singles} 个。',
          en: '{keywords} keywords in {clusters} groups, the largest has {largest}, {singles} stand alone.',
        },
        { keywords: run.keywords, clusters: run.clusters, largest: run.largest, singles: run.singles },
      ),
    );
    return EXIT.ok;
  },
};
